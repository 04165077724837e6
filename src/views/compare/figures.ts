import { metricsOf } from '../../model/metrics.ts';
import type { Model } from '../../model/model.ts';
import type { Spent } from '../../model/state.ts';

/** What a run came to, in nanoseconds; `coreUse` is a part of 1. */
export interface Figures extends Spent {
  readonly elapsed: number;
  readonly threads: number;
  readonly coreUse: number;
}

/** The numbers of a run at its end, over all its threads. */
export function figuresOf(model: Model): Figures {
  const { elapsed, threads, coreUse } = metricsOf(model.stateAt(model.length), model.meta.cores);
  const sums = { ready: 0, running: 0, blocked: 0, sleeping: 0 };
  for (const thread of threads)
    for (const key of Object.keys(sums) as (keyof Spent)[]) sums[key] += thread[key];
  return { ...sums, elapsed, threads: threads.length, coreUse };
}

/** How many times as long as the other it took, to two digits; null when the difference would round to nothing. */
export function timesAsLong(mine: number, other: number): string | null {
  if (mine <= other || other <= 0) return null;
  const factor = mine / other;
  return factor < 1.05 ? null : Number(factor.toPrecision(2)).toString();
}
