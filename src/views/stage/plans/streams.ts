import { objectLabel, processLabel } from '../../../model/labels.ts';
import { objectOf, type QueueItem, type State, type SyncObject } from '../../../model/state.ts';
import { type Body, HEAD, type ItemSpot, type Label, type Scene } from '../plan.ts';
import { SIDE } from './queues.ts';
import { queueUp, standBeside } from './waiting.ts';

const CHUNK = { w: 70, h: 26, gap: 6 } as const;
const LANE = 36;

/** The two ends of a pipe or connection as they are shown: left and right. Of a one-way pipe bytes go to the right. */
export function endsOf(object: SyncObject, state: State): readonly [SyncObject, SyncObject | undefined] {
  const peer = objectOf(state, object.stream?.peer ?? 0);
  if (peer === undefined) return [object, undefined];
  const firstReceives = object.stream?.sends === false;
  return firstReceives || (peer.id < object.id && peer.stream?.sends !== false)
    ? [peer, object]
    : [object, peer];
}

/** A tube with an end at each side, and the bytes that are on their way in it: one lane for each direction. */
export function planTube(object: SyncObject, { state, width }: Scene): Body {
  const [left, right] = endsOf(object, state);
  const w = Math.min(width, 560);
  const tube = w - 2 * SIDE;
  const ways = [left.stream?.sends !== false, right?.stream?.sends !== false && right !== undefined];
  const lanes = ways.filter(Boolean).length || 1;
  const h = lanes * LANE;
  const top = HEAD + 6;
  const room = Math.max(1, Math.floor((tube - 16) / (CHUNK.w + CHUNK.gap)));
  const lane = (list: readonly QueueItem[], index: number, toRight: boolean): ItemSpot[] =>
    list.slice(0, room).map(({ number, repr, tid, bytes, taken }, place) => {
      const step = 10 + place * (CHUNK.w + CHUNK.gap);
      const x = toRight ? SIDE + tube - step - CHUNK.w : SIDE + step;
      const y = top + index * LANE + (LANE - CHUNK.h) / 2;
      // It comes in at the end where it was sent and leaves at the other.
      const [from, to] = toRight ? [SIDE - x, SIDE + tube - x] : [SIDE + tube - x, SIDE - x - CHUNK.w];
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
  return {
    w,
    h: 6 + h + 40 + ([left, right].some((end) => end !== undefined && openElsewhere(end) > 0) ? 16 : 0),
    frame: { x: SIDE, y: top, w: tube, h },
    items: [...toRight, ...toLeft],
    labels: [
      ...endLabels(left, state, SIDE, 'start', top + h, tube / 2 - 10),
      ...(right === undefined ? [] : endLabels(right, state, w - SIDE, 'end', top + h, tube / 2 - 10)),
    ],
    spots: [
      ...standBeside(left.waiters, 0, top),
      ...(right === undefined ? [] : standBeside(right.waiters, w - SIDE + 6, top)),
    ],
    queue: [],
    others: right === undefined ? [] : [left === object ? right : left],
    more: waiting - toRight.length - toLeft.length,
  };
}

/** How many handles of an end are open in processes that have not used it; those of whom nothing is known. */
export function openElsewhere({ stream }: SyncObject): number {
  return stream === null || stream.handles === null ? 0 : Math.max(0, stream.handles - stream.pids.length);
}

/** Which variable an end is bound to, and which processes have it. */
function endLabels(
  end: SyncObject,
  state: State,
  x: number,
  anchor: Label['anchor'],
  y: number,
  w: number,
): Label[] {
  const { pids = [], handles = null } = end.stream ?? {};
  // Nobody has used or closed it: it is where it was made.
  const users = pids.length === 0 && handles === null ? [end.pid] : pids;
  const names = users.filter((pid) => pid > 0).map((pid) => processLabel(state, pid));
  const title: Label = { x, y: y + 18, text: objectLabel(end), w, anchor, strong: true };
  return names.length === 0 ? [title] : [title, { x, y: y + 34, text: names.join(', '), w, anchor }];
}

/** Size of a door, without its post. */
export const DOOR = { w: 62, h: 92 } as const;

/** A door with a port: who has asked to be let in stands before it, who accepts stands in it. */
export function planDoor(object: SyncObject, { width }: Scene): Body {
  const callers = object.listener?.backlog ?? [];
  const keepers = object.waiters.filter(({ kind }) => kind === 'accept' || kind === 'poll');
  const w = Math.min(width, Math.max(220, DOOR.w + 30 + Math.min(callers.length, 12) * 32));
  const queue = queueUp(
    callers.map(({ tid }) => ({ tid, woken: false })),
    DOOR.w + 24,
    HEAD + 34,
    w - DOOR.w - 30,
  );
  const spots = keepers.slice(0, 1).map((waiter) => ({
    ...standBeside([waiter], 0, 0)[0]!,
    x: DOOR.w / 2 + 2,
    y: HEAD + 56,
    r: 15,
  }));
  return {
    w,
    h: Math.max(DOOR.h + 8, 44 + queue.height),
    cells: [{ x: 2, y: HEAD, ...DOOR, tid: keepers[0]?.tid ?? 0 }],
    spots: [...spots, ...queue.spots.map((spot) => ({ ...spot, look: 'ready' as const }))],
    queue: [...keepers.slice(1), ...object.waiters.filter((each) => !keepers.includes(each))],
    more: queue.more,
  };
}
