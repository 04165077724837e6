import type { ReactNode } from 'react';
import { objectLabelOf } from '../../model/labels.ts';
import type { DressName } from '../../scenarios/dresses.ts';
import { siteLine } from '../../trace/trace.ts';
import { colorOf } from '../palette.ts';
import type { Words } from '../words/words.ts';
import { Belt } from './furniture/Belt.tsx';
import { Counters, Desks } from './furniture/Counters.tsx';
import { Door } from './furniture/Door.tsx';
import { Gate } from './furniture/Gate.tsx';
import { LockHook } from './furniture/LockHook.tsx';
import { Office } from './furniture/Office.tsx';
import { Plain } from './furniture/Plain.tsx';
import { Printer } from './furniture/Printer.tsx';
import type { FurnitureProps } from './furniture/props.ts';
import { Parking, Rooms, Stalls } from './furniture/Rooms.tsx';
import { Sheet } from './furniture/Sheet.tsx';
import { Sign, TrafficLight } from './furniture/Signals.tsx';
import { Stack, Tray } from './furniture/Trays.tsx';
import { Tube } from './furniture/Tube.tsx';
import { Values } from './furniture/Values.tsx';
import { WaitingRoom } from './furniture/WaitingRoom.tsx';
import { type Block, titleOf } from './layout.ts';
import type { Label } from './plan.ts';
import { fitting, widthOf } from './text.ts';

/** How each dress is drawn; how it is measured says dress.ts. */
const DRAWINGS: Readonly<Record<DressName | 'plain', (props: FurnitureProps) => ReactNode>> = {
  key: LockHook,
  fork: LockHook,
  pen: LockHook,
  paper: LockHook,
  microphone: LockHook,
  printer: Printer,
  rooms: Rooms,
  'toilet-stalls': Stalls,
  parking: Parking,
  'traffic-light': TrafficLight,
  sign: Sign,
  belt: Belt,
  tray: Tray,
  stack: Stack,
  shelf: Belt,
  gate: Gate,
  'waiting-room': WaitingRoom,
  tube: Tube,
  door: Door,
  box: Values,
  sheet: Sheet,
  'ticket-office': Office,
  counters: (props) => (props.block.object.pool === null ? <Desks {...props} /> : <Counters {...props} />),
  plain: Plain,
};

interface Props extends FurnitureProps {
  /** Has the current step to do with it? */
  readonly current: boolean;
}

/** An object as something a person recognises; the discs of the threads are drawn over it. */
export function Furniture({ current, ...props }: Props) {
  const { block, words, state } = props;
  const { object, dress, x, y, waitingAt, more, labels } = block;
  const Drawing = DRAWINGS[dress];
  const title = fitting(titleOf(block, state), block.w, 8);
  const room = block.w - widthOf(title, 8) - 8;
  return (
    <g
      className={current ? 'furniture current' : 'furniture'}
      style={{ transform: `translate(${x}px,${y}px)`, color: colorOf(object.id) }}
    >
      <text className="title" y={16}>
        <tspan className="name">{title}</tspan>
        <tspan className="facts" dx={8}>
          {facts(props, room)}
        </tspan>
      </text>
      <Drawing {...props} />
      {labels.map((label) => (
        <LabelText key={`${label.x} ${label.y}`} label={label} />
      ))}
      {waitingAt !== null && (
        <text className="note" x={waitingAt.x} y={waitingAt.y}>
          {words.stage.waiting(block.queue.length)}
          {more > 0 && object.items.length === 0 && ` (${words.stage.moreItems(more)})`}
        </text>
      )}
    </g>
  );
}

/** What is said of a name is left out where less than this is left for it. */
const LEAST_NOTE = 56;

/** A name within a drawing, with what is said of it as far as there is room. */
function LabelText({ label: { x, y, text, note, w, anchor } }: { readonly label: Label }) {
  const name = fitting(text, w, 6.8);
  const room = w - widthOf(name, 6.8) - (name === '' ? 0 : 6);
  return (
    <text className="note" x={x} y={y} textAnchor={anchor}>
      {note === undefined ? (
        name
      ) : (
        <>
          <tspan className="label-strong">{name}</tspan>
          {room >= Math.min(LEAST_NOTE, widthOf(note, 6.4)) && (
            <tspan dx={name === '' ? 0 : 6}>{fitting(note, room, 6.4)}</tspan>
          )}
        </>
      )}
    </text>
  );
}

/** What is said of an object behind its name, as far as there is room. */
function facts({ block, words, state }: FurnitureProps, room: number): string {
  const { kind, permits, bound, free, site, lock, pool, listener } = block.object;
  const semaphore = kind === 'semaphore' || kind === 'boundedSemaphore';
  const number = semaphore || kind === 'barrier' ? permits : bound;
  const name = kindName(block, words);
  const parts = [number > 0 ? `${name}(${number})` : name];
  if (semaphore) parts.push(words.stage.freeCount(free));
  if (pool !== null && pool.done > 0) parts.push(words.stage.jobsDone(pool.done));
  if (listener !== null && listener.accepted > 0) parts.push(words.stage.accepted(listener.accepted));
  if (lock !== 0 && block.others.length === 0) parts.push(words.stage.withLock(objectLabelOf(state, lock)));
  if (siteLine(site) > 0) parts.push(words.stage.line(siteLine(site)));
  let text = '';
  for (const part of parts) {
    const longer = text === '' ? part : `${text} · ${part}`;
    if (text !== '' && widthOf(longer, 6.6) > room) break;
    text = longer;
  }
  return text;
}

function kindName({ object, dress, order }: Block, words: Words): string {
  if (order === 'newest') return words.stage.stack;
  if (order === 'sorted') return words.stage.shelf;
  if (dress === 'door') return words.stage.listening;
  if (dress === 'tube' && object.kind === 'socket') return words.stage.connection;
  return words.stage.kinds[object.kind];
}
