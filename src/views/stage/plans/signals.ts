import { objectOf, type SyncObject, type Waiter } from '../../../model/state.ts';
import { type Body, type Cell, HEAD, type Scene, type Spot } from '../plan.ts';
import { inside, lookOfWaiter, queueUp } from './waiting.ts';

/** Width of what stands at the left of those who wait for an event. */
const SIGNAL = 84;

/** A signal; those who wait for it stand in front of it. */
export function planEvent(object: SyncObject, { width }: Scene): Body {
  const w = Math.min(
    width,
    Math.max(object.waiters.length > 0 ? 240 : 176, 96 + Math.min(object.waiters.length, 16) * 32),
  );
  const queue = queueUp(object.waiters, SIGNAL, HEAD + 30, w - SIGNAL - 6);
  return { w, h: Math.max(106, 34 + queue.height), spots: queue.spots, queue: [], more: queue.more };
}

/** How many go through an open gate side by side before it is full. */
const PASSING = 3;

/** A gate with a place for everybody it waits for; whoever may go on stands behind it. */
export function planBarrier(object: SyncObject, { width }: Scene): Body {
  const goesOn = ({ woken }: Waiter): boolean => woken && !object.broken;
  const here = object.waiters.filter((waiter) => !goesOn(waiter));
  const passing = object.waiters.filter(goesOn).slice(0, 2 * PASSING);
  const places = Math.min(Math.max(object.permits, here.length, 1), 30);
  const beyond = 34 + PASSING * 28;
  const perRow = Math.max(1, Math.min(places, Math.floor((width - beyond) / 34)));
  const pitch = Math.min(40, (width - beyond) / perRow);
  const rows = Math.ceil(places / perRow);
  const cells = Array.from({ length: places }, (_, index): Cell => {
    const x = (index % perRow) * pitch;
    const y = HEAD + 8 + Math.floor(index / perRow) * pitch;
    return { x, y, w: pitch - 6, h: pitch - 6, tid: here[index]?.tid ?? 0 };
  });
  const r = Math.min(14, pitch / 2 - 4);
  const spots = here.slice(0, places).map((waiter, index): Spot => {
    const { x, y, w, h } = cells[index]!;
    return { tid: waiter.tid, x: x + w / 2, y: y + h / 2, r, look: lookOfWaiter(waiter) };
  });
  const gate = perRow * pitch + 24;
  passing.forEach((waiter, index) => {
    const x = gate + 12 + (index % PASSING) * 28;
    const y = HEAD + 30 + Math.floor(index / PASSING) * 28;
    spots.push({ tid: waiter.tid, x, y, r: 12, look: lookOfWaiter(waiter) });
  });
  const h = Math.max(58, rows * pitch + 14) + 18;
  return { w: perRow * pitch + beyond, h, cells, spots, queue: [] };
}

/** Where the bar of a barrier's gate stands. */
export const gateAt = (cells: readonly Cell[]): number => Math.max(0, ...cells.map(({ x, w }) => x + w)) + 14;

/** Width of the part of a waiting room where its lock hangs. */
const LOCK_SIDE = 96;

/**
 * A waiting room: everybody sits in it until notified. A lock that nothing else is known of hangs at its door, with whoever has
 * it; those who are notified queue there for it.
 */
export function planCondition(object: SyncObject, { width, whole, state }: Scene): Body {
  const lock = privateLock(object, { whole, state });
  const side = lock === undefined ? 0 : LOCK_SIDE;
  // Beside a lock that is shown elsewhere there must be room for its name.
  const least = lock === undefined ? 250 : 170;
  const room = Math.min(width - side, Math.max(least, Math.min(object.waiters.length, 12) * 32 + 24));
  const queue = queueUp(object.waiters, side + 14, HEAD + 28, room - 58);
  const h = Math.max(78, 52 + queue.height);
  const cells: Cell[] = [{ x: side, y: HEAD, w: room, h, tid: 0 }];
  const spots = [...queue.spots];
  if (lock !== undefined) {
    const [holder] = lock.holders;
    cells.push({ x: 0, y: HEAD, w: side - 10, h: 76, tid: holder?.tid ?? 0 });
    if (holder !== undefined) spots.push(inside(holder.tid, 58, HEAD + 32, 15));
  }
  return {
    w: side + room,
    h,
    spots,
    cells,
    queue: lock?.waiters ?? [],
    more: queue.more,
    others: lock === undefined ? [] : [lock],
  };
}

/** The lock of a condition that the program has no name for: at most the library has named it after the condition. */
export function privateLock(
  object: SyncObject,
  { whole, state }: Pick<Scene, 'whole' | 'state'>,
): SyncObject | undefined {
  const id = object.lock || (objectOf(whole, object.id)?.lock ?? 0);
  const lock = objectOf(state, id);
  const own = lock?.name === '' || lock?.name.startsWith(`${object.name}.`);
  return own && (lock?.kind === 'lock' || lock?.kind === 'rlock') ? lock : undefined;
}
