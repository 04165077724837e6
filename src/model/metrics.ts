/** The numbers of a run up to the playhead, in nanoseconds. */
import type { Spent, State, Thread } from './state.ts';

export interface ThreadMetrics extends Spent {
  readonly tid: number;
  /** From its start to its end, or to the playhead. */
  readonly lived: number;
}

export interface ObjectMetrics {
  readonly object: number;
  readonly uses: number;
  /** How many waits for it began. */
  readonly contended: number;
  /** The waits that go on count up to the playhead. */
  readonly totalWait: number;
  readonly longestWait: number;
  readonly longestWaiter: number;
  readonly waiting: number;
}

export interface Metrics {
  readonly elapsed: number;
  readonly threads: readonly ThreadMetrics[];
  /** Those that were used or waited for. */
  readonly objects: readonly ObjectMetrics[];
  /** How much of the cores' time was used, 0 … 1. */
  readonly coreUse: number;
}

function threadMetrics(thread: Thread, time: number): ThreadMetrics {
  const { tid, status, since, started, ended, spent } = thread;
  const lived = (ended ?? time) - started;
  const sums = { tid, lived, ...spent };
  if (status !== 'new' && status !== 'done') sums[status] += Math.max(0, time - since);
  return sums;
}

export function metricsOf(state: State, cores: number): Metrics {
  const threads = state.threads.map((thread) => threadMetrics(thread, state.time));
  const running = threads.reduce((sum, thread) => sum + thread.running, 0);
  const capacity = cores * state.time;
  const objects = state.objects
    .filter((object) => object.uses > 0 || object.contended > 0)
    .map((object): ObjectMetrics => {
      let { totalWait, longestWait, longestWaiter } = object;
      for (const waiter of object.waiters) {
        const wait = state.time - waiter.since;
        totalWait += wait;
        if (wait > longestWait) {
          longestWait = wait;
          longestWaiter = waiter.tid;
        }
      }
      const { uses, contended, waiters } = object;
      return {
        object: object.id,
        uses,
        contended,
        totalWait,
        longestWait,
        longestWaiter,
        waiting: waiters.length,
      };
    });
  return {
    elapsed: state.time,
    threads,
    objects,
    coreUse: capacity > 0 ? Math.min(1, running / capacity) : 0,
  };
}
