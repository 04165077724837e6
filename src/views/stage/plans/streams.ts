import { objectLabel, processLabel, threadLabel } from '../../../model/labels.ts';
import { objectOf, type QueueItem, type State, type SyncObject } from '../../../model/state.ts';
import { briefly } from '../../palette.ts';
import { type Body, HEAD, type ItemSpot, type Label, type Scene, type Spot } from '../plan.ts';
import { widthOf } from '../text.ts';
import { SIDE } from './queues.ts';
import { lookOfWaiter, queueUp } from './waiting.ts';

const CHUNK = { w: 70, h: 24, gap: 6 } as const;
const LANE = 30;
/** Two tubes stand side by side when there are more than this. */
const MANY = 2;

/** The two ends of a pipe or connection as they are shown: left and right. Of a one-way pipe bytes go to the right. */
export function endsOf(object: SyncObject, state: State): readonly [SyncObject, SyncObject | undefined] {
  const peer = objectOf(state, object.stream?.peer ?? 0);
  if (peer === undefined) return [object, undefined];
  const { oneWay = false, sends = true } = object.stream ?? {};
  const turned = oneWay ? !sends : peer.id < object.id;
  return turned ? [peer, object] : [object, peer];
}

/** Can nobody do anything with it any more? */
export const isClosed = (end: SyncObject | undefined): boolean => end?.stream?.handles === 0;

/** Does this end not send, or not receive, though it once could? */
export const isMute = (end: SyncObject | undefined): boolean =>
  end?.stream?.oneWay === false && !end.stream.sends;
export const isDeaf = (end: SyncObject | undefined): boolean =>
  end?.stream?.oneWay === false && !end.stream.receives;

/** Has a caller this end whom nobody has let in yet? */
const isPending = (end: SyncObject, state: State): boolean =>
  state.objects.some(({ listener }) => listener?.backlog.some((caller) => caller.end === end.stream?.peer));

/** A tube with an end at each side, and the bytes that are on their way in it: one lane for each direction. */
export function planTube(object: SyncObject, { state, whole, width }: Scene): Body {
  const [left, right] = endsOf(object, state);
  const tubes = whole.objects.filter(({ stream }) => stream !== null && stream.peer !== 0).length / 2;
  const half = tubes > MANY && width >= 520;
  const w = half ? Math.floor((width - 28) / 2) : Math.min(width, 560);
  const side = half ? SIDE / 2 : SIDE;
  const tube = w - 2 * side;
  const lanes = left.stream?.oneWay ? 1 : 2;
  const h = lanes * LANE;
  const top = HEAD + 6;
  const room = Math.max(1, Math.floor((tube - 14) / (CHUNK.w + CHUNK.gap)));
  const lane = (list: readonly QueueItem[], index: number, toRight: boolean): ItemSpot[] =>
    list.slice(0, room).map(({ number, repr, tid, bytes, taken }, place) => {
      const step = 10 + place * (CHUNK.w + CHUNK.gap);
      const x = toRight ? side + tube - step - CHUNK.w : side + step;
      const y = top + index * LANE + (LANE - CHUNK.h) / 2;
      // It comes in at the end where it was sent and leaves at the other.
      const [from, to] = toRight ? [side - x, side + tube - x] : [side + tube - x, side - x - CHUNK.w];
      // The chunks of both directions are told apart by the sign of their number.
      const key = toRight ? number : -number;
      return {
        number: key,
        repr,
        tid,
        x,
        y,
        w: CHUNK.w,
        h: CHUNK.h,
        from,
        to,
        gone: taken / Math.max(1, bytes),
      };
    });
  const toRight = lane(right?.items ?? [], 0, true);
  const toLeft = lane(left.items, lanes - 1, false);
  const waiting = (right?.items.length ?? 0) + left.items.length;
  const below = top + h + 18;
  const ends = [left, right].filter((end) => end !== undefined);
  return {
    w,
    h: 6 + h + 24 + (ends.some((end) => openElsewhere(end) > 0) ? 16 : 0),
    frame: { x: side, y: top, w: tube, h },
    items: [...toRight, ...toLeft],
    labels: ends.map((end): Label => {
      const other = ends.find((each) => each !== end);
      const most = other === undefined ? tube : tube - Math.min(tube / 2, lengthOf(other, state)) - 16;
      const [x, anchor] = end === left ? [side, 'start' as const] : [w - side, 'end' as const];
      return { x, y: below, text: nameOf(end), note: noteOf(end, state), w: most, anchor };
    }),
    spots: [
      ...standAt(left, side - 19, -27, top, half),
      ...(right === undefined ? [] : standAt(right, w - side + 19, 27, top, half)),
    ],
    queue: [],
    others: right === undefined ? [] : [left === object ? right : left],
    more: waiting - toRight.length - toLeft.length,
  };
}

/** Those who wait at an end stand beside it, nearest first; two rows of two, or one above the other. */
function standAt(end: SyncObject, x: number, step: number, y: number, narrow: boolean): Spot[] {
  const columns = narrow ? 1 : 2;
  return end.waiters.slice(0, 2 * columns).map((waiter, index) => ({
    tid: waiter.tid,
    x: x + (index % columns) * step,
    y: y + 13 + Math.floor(index / columns) * 27,
    r: 12,
    look: lookOfWaiter(waiter),
  }));
}

/** About how long the label of an end is. */
const lengthOf = (end: SyncObject, state: State): number =>
  widthOf(nameOf(end), 6.8) + widthOf(noteOf(end, state), 6.4) + 6;

/** An end that no variable is bound to yet has no name. */
const nameOf = (end: SyncObject): string => (end.name === '' ? '' : objectLabel(end));

/** Who has an end: of several processes their names, of one process the thread that used it last. */
function noteOf(end: SyncObject, state: State): string {
  const { users = [], handles = null } = end.stream ?? {};
  if (users.length > 0) return users.map(({ tid }) => briefly(threadLabel(state, tid))).join(', ');
  // Nobody has used or closed it: it is where it was made.
  if (handles !== null || end.pid === 0 || isPending(end, state)) return '';
  return state.processes.length > 1 ? processLabel(state, end.pid) : '';
}

/** How many handles of an end are open in processes that have not used it; those of whom nothing is known. */
export function openElsewhere({ stream }: SyncObject): number {
  return stream === null || stream.handles === null ? 0 : Math.max(0, stream.handles - stream.users.length);
}

/** Size of a door, without its post. */
export const DOOR = { w: 62, h: 92 } as const;

/** A door with a port: who has asked to be let in stands before it, who accepts stands in it. */
export function planDoor(object: SyncObject, { width }: Scene): Body {
  const callers = object.listener?.backlog ?? [];
  const keepers = object.waiters.filter(({ kind }) => kind === 'accept' || kind === 'poll');
  const [keeper] = keepers;
  const w = Math.min(width, Math.max(220, DOOR.w + 30 + Math.min(callers.length, 12) * 32));
  const queue = queueUp(
    callers.map(({ tid }) => ({ tid, woken: false })),
    DOOR.w + 24,
    HEAD + 34,
    w - DOOR.w - 30,
  );
  const inDoor: Spot[] =
    keeper === undefined
      ? []
      : [{ tid: keeper.tid, x: DOOR.w / 2 + 2, y: HEAD + 56, r: 15, look: lookOfWaiter(keeper) }];
  return {
    w,
    h: Math.max(DOOR.h + 8, 44 + queue.height),
    cells: [{ x: 2, y: HEAD, ...DOOR, tid: keeper?.tid ?? 0 }],
    spots: [...inDoor, ...queue.spots.map((spot) => ({ ...spot, look: 'ready' as const }))],
    queue: [...keepers.slice(1), ...object.waiters.filter((each) => !keepers.includes(each))],
    more: queue.more,
  };
}
