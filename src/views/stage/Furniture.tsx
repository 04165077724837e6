import { objectLabel } from '../../model/labels.ts';
import { siteLine } from '../../trace/trace.ts';
import { colorOf } from '../palette.ts';
import type { Words } from '../words/words.ts';
import { Belt } from './furniture/Belt.tsx';
import { Gate } from './furniture/Gate.tsx';
import { LockHook } from './furniture/LockHook.tsx';
import { PlainBox } from './furniture/PlainBox.tsx';
import { Rooms } from './furniture/Rooms.tsx';
import { Sheet } from './furniture/Sheet.tsx';
import { TrafficLight } from './furniture/TrafficLight.tsx';
import type { Block } from './layout.ts';

interface FurnitureProps {
  readonly block: Block;
  readonly words: Words;
  readonly progress: (tid: number) => number | null;
  /** Has the current step to do with it? */
  readonly current: boolean;
}

/** A synchronization object as something a person recognises; the discs of the threads are drawn over it. */
export function Furniture({ block, words, progress, current }: FurnitureProps) {
  const { object, x, y, waitingAt, more } = block;
  return (
    <g
      className={current ? 'furniture current' : 'furniture'}
      style={{ transform: `translate(${x}px,${y}px)`, color: colorOf(object.id) }}
    >
      <text className="title" y={16}>
        <tspan className="name">{objectLabel(object)}</tspan>
        <tspan className="facts" dx={8}>
          {facts(block, words)}
        </tspan>
      </text>
      <Body block={block} words={words} progress={progress} />
      {waitingAt !== null && (
        <text className="note" x={waitingAt.x} y={waitingAt.y}>
          {words.stage.waiting(object.waiters.length)}
          {more > 0 && object.items.length === 0 && ` (${words.stage.moreItems(more)})`}
        </text>
      )}
    </g>
  );
}

function Body({ block, words, progress }: Omit<FurnitureProps, 'current'>) {
  switch (block.object.kind) {
    case 'lock':
    case 'rlock':
      return <LockHook block={block} words={words} />;
    case 'semaphore':
    case 'boundedSemaphore':
      return <Rooms block={block} words={words} progress={progress} />;
    case 'event':
      return <TrafficLight block={block} words={words} />;
    case 'queue':
    case 'messageQueue':
    case 'pipe':
      return <Belt block={block} words={words} />;
    case 'barrier':
      return <Gate block={block} words={words} />;
    case 'file':
      return <Sheet block={block} words={words} />;
    default:
      return <PlainBox block={block} />;
  }
}

function facts({ object, w }: Block, words: Words): string {
  const { kind, permits, bound, free, site } = object;
  const semaphore = kind === 'semaphore' || kind === 'boundedSemaphore';
  const number = semaphore || kind === 'barrier' ? permits : bound;
  const name = number > 0 ? `${words.stage.kinds[kind]}(${number})` : words.stage.kinds[kind];
  const parts = [name];
  if (siteLine(site) > 0 && w > 200) parts.push(words.stage.line(siteLine(site)));
  if (semaphore) parts.push(words.stage.freeCount(free));
  return parts.join(' · ');
}
