import { objectOf, type SyncObject, type Waiter } from '../../../model/state.ts';
import type { DressName } from '../../../scenarios/dresses.ts';
import { type Body, HEAD, NO_SLOTS, type Plan, type Scene, type Spot } from '../plan.ts';

const MOST_WAITING = 80;

/** Who waits, as far as a drawing cares. */
type Waiting = Pick<Waiter, 'tid' | 'woken'>;

/** Whoever waits stands as somebody who waits, or who has been woken and not had its turn. */
export const lookOfWaiter = ({ woken }: Waiting): Spot['look'] => (woken ? 'woken' : 'waiting');

/** Stand in a queue, in rows; the more they are the smaller. */
export function queueUp(waiters: readonly Waiting[], x: number, y: number, width: number) {
  const shown = waiters.slice(0, MOST_WAITING);
  const r = shown.length > 36 ? 8.5 : shown.length > 16 ? 11 : 13;
  const pitch = r * 2 + 6;
  const perRow = Math.max(1, Math.floor((width + 6) / pitch));
  const spots = shown.map((waiter, index): Spot => {
    return {
      tid: waiter.tid,
      look: lookOfWaiter(waiter),
      r,
      x: x + r + (index % perRow) * pitch,
      y: y + r + Math.floor(index / perRow) * pitch,
    };
  });
  const rows = Math.ceil(shown.length / perRow);
  return { spots, height: rows === 0 ? 0 : rows * pitch - 6, more: waiters.length - shown.length };
}

/** Stand beside a drawing, two in a row, at most six. */
export const standBeside = (waiters: readonly Waiting[], x: number, y: number): Spot[] =>
  waiters.slice(0, 6).map((waiter, index) => ({
    tid: waiter.tid,
    x: x + (index % 2) * 26 + 13,
    y: y + 13 + Math.floor(index / 2) * 27,
    r: 12,
    look: lookOfWaiter(waiter),
  }));

/** A body with the queue below it. */
export function finish(
  object: SyncObject,
  dress: DressName | 'plain',
  body: Body,
  { width, whole }: Scene,
): Plan {
  const waiters = body.queue ?? object.waiters;
  const w =
    waiters.length > 6 ? Math.min(width, Math.max(body.w, Math.min(waiters.length, 14) * 32)) : body.w;
  const queue = queueUp(waiters, 2, HEAD + body.h + 34, w - 4);
  return {
    object,
    dress,
    order: objectOf(whole, object.id)?.order ?? null,
    w,
    h: HEAD + body.h + (waiters.length > 0 ? 34 + queue.height : 0),
    spots: [...(body.spots ?? []), ...queue.spots],
    items: body.items ?? [],
    cells: body.cells ?? [],
    frame: body.frame ?? { x: 0, y: HEAD, w: body.w, h: body.h },
    labels: body.labels ?? [],
    waitingAt: waiters.length > 0 ? { x: 0, y: HEAD + body.h + 24 } : null,
    queue: waiters,
    more: queue.more + (body.more ?? 0),
    slots: body.slots ?? NO_SLOTS,
    others: body.others ?? [],
  };
}

/** Somebody who has what the object gives. */
export const inside = (tid: number, x: number, y: number, r = 17): Spot => ({ tid, x, y, r, look: 'inside' });
