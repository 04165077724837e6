import { taskLabelOf } from '../../../model/labels.ts';
import { type State, type SyncObject, taskOf, threadOf } from '../../../model/state.ts';
import { awaitedResults, hasAwaitedResults } from '../internals.ts';
import { lookOfThread } from '../looks.ts';
import { type Body, type Cell, HEAD, type ItemSpot, type Label, type Scene, type Spot } from '../plan.ts';
import { assignSlots } from '../slots.ts';
import { planRooms } from './locks.ts';

/** A counter: somebody stands behind the desk, the job lies on it. */
export const COUNTER = { h: 92, desk: 46, gap: 10, most: 16, front: 30 } as const;
const JOB = { h: 26, w: 92, gap: 6, rows: 2 } as const;

/** Whoever waits for a result stands before the counter where the job is, or at the side when it is at none. */
function customers(
  object: SyncObject,
  state: State,
  cells: readonly Cell[],
  jobAt: ReadonlyMap<number, number>,
): Spot[] {
  const counterOf = new Map(
    [...jobAt].map(([tid, job]) => [job, cells.findIndex((cell) => cell.tid === tid)]),
  );
  const taken = new Map<number, number>();
  return [...awaitedResults(state, object.id)].flatMap(([job, tids]) =>
    tids.map((tid): Spot => {
      const counter = counterOf.get(job) ?? -1;
      const cell = cells[Math.max(0, counter)]!;
      const place = taken.get(counter) ?? 0;
      taken.set(counter, place + 1);
      const x = counter < 0 ? 14 : cell.x + cell.w / 2;
      const y = (counter < 0 ? cells.at(-1)! : cell).y + COUNTER.h + 16;
      return { tid, x: x + place * 28, y, r: 12, look: 'waiting' };
    }),
  );
}

/** A counter for every worker that a pool may have; jobs that wait queue below them. */
export function planCounters(object: SyncObject, scene: Scene): Body {
  if (object.pool === null) return planRooms(object, scene);
  const { state, width, before } = scene;
  const { workers, waiting, running } = object.pool;
  const places = Math.min(COUNTER.most, Math.max(1, object.bound, workers.length));
  const most = Math.max(1, Math.floor((width + COUNTER.gap) / (78 + COUNTER.gap)));
  const perRow = Math.ceil(places / Math.ceil(places / most));
  const w = Math.min(116, (width + COUNTER.gap) / perRow - COUNTER.gap);
  // In front of the counters there is room for those who wait for a result, if anybody ever does.
  const gap = COUNTER.gap + (hasAwaitedResults(scene.whole) ? COUNTER.front : 0);
  const slots = assignSlots(before, workers, places);
  const who = new Map([...slots].map(([tid, slot]) => [slot, tid]));
  const cells = Array.from({ length: places }, (_, index): Cell => {
    const x = (index % perRow) * (w + COUNTER.gap);
    const y = HEAD + Math.floor(index / perRow) * (COUNTER.h + gap);
    return { x, y, w, h: COUNTER.h, tid: who.get(index) ?? 0 };
  });
  const jobAt = new Map(running.map((id) => [taskOf(state, id)?.tid ?? 0, id]));
  const spots: Spot[] = [];
  const items: ItemSpot[] = [];
  const job = (id: number, x: number, y: number, room: number): ItemSpot => ({
    number: id,
    repr: taskLabelOf(state, id),
    tid: taskOf(state, id)?.tid ?? 0,
    x,
    y,
    w: room,
    h: JOB.h,
    from: 0,
    to: 0,
  });
  for (const { x, y, w: room, tid } of cells) {
    const thread = threadOf(state, tid);
    if (thread === undefined) continue;
    const look = jobAt.has(tid) ? (thread.status === 'done' ? 'done' : 'inside') : lookOfThread(thread);
    spots.push({ tid, x: x + room / 2, y: y + 25, r: 15, look });
    const id = jobAt.get(tid);
    if (id !== undefined) items.push(job(id, x + 6, y + COUNTER.desk + 10, room - 12));
  }
  const rows = Math.ceil(places / perRow);
  const counters = rows * (COUNTER.h + gap) - COUNTER.gap;
  spots.push(...customers(object, state, cells, jobAt));
  const wide = Math.min(width, Math.max(perRow * (w + COUNTER.gap) - COUNTER.gap, 260));
  const across = Math.max(1, Math.floor((wide + JOB.gap) / (JOB.w + JOB.gap)));
  const line = HEAD + counters + 34;
  const shown = waiting.slice(0, across * JOB.rows);
  shown.forEach((id, index) => {
    const x = (index % across) * (JOB.w + JOB.gap);
    items.push(job(id, x, line + Math.floor(index / across) * (JOB.h + JOB.gap), JOB.w));
  });
  const jobRows = Math.ceil(shown.length / across);
  return {
    w: wide,
    h: counters + (jobRows === 0 ? 0 : 34 + jobRows * (JOB.h + JOB.gap)),
    cells,
    spots,
    items,
    labels: [] satisfies Label[],
    slots,
    more: waiting.length - shown.length + Math.max(0, object.bound - places),
  };
}
