import { taskLabel } from '../../model/labels.ts';
import type { State, SyncObject } from '../../model/state.ts';

/**
 * Objects that the library has made for its own purposes have names that no variable could have: `work queue`,
 * `result of fetch(3)`, `event loop`.
 */
export const isInternal = ({ name }: SyncObject): boolean => /^[\p{L}_][\p{L}\p{N}_.]* /u.test(name);

const RESULT = 'result of ';

/** Those who wait for the result of a job, by the job: of several that are called the same, the one that is not done. */
export function awaitedResults(state: State, pool: number): Map<number, readonly number[]> {
  const waiting = new Map<number, readonly number[]>();
  for (const { name, waiters } of state.objects) {
    if (waiters.length === 0 || !name.startsWith(RESULT)) continue;
    const jobs = state.tasks.filter(
      (task) => task.pool === pool && taskLabel(task) === name.slice(RESULT.length),
    );
    const job = jobs.find(({ status }) => status !== 'done') ?? jobs.at(-1);
    if (job !== undefined)
      waiting.set(job.id, [...(waiting.get(job.id) ?? []), ...waiters.map(({ tid }) => tid)]);
  }
  return waiting;
}

/** Does anybody ever wait for the result of a job? */
export const hasAwaitedResults = (whole: State): boolean =>
  whole.objects.some(({ name, contended }) => contended > 0 && name.startsWith(RESULT));
