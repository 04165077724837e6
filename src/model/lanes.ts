import { threadLabel } from './labels.ts';
import type { Process, Thread } from './state.ts';
import { threadOf } from './state.ts';
import type { Lane } from './timeline.ts';

/** One lane per thread, grouped by process, both in order of creation. */
export function lanesOf(
  state: { readonly processes: readonly Process[]; readonly threads: readonly Thread[] },
  endTime: number,
): Lane[] {
  const lanes: Lane[] = [];
  for (const process of state.processes) {
    for (const tid of process.threads) {
      const thread = threadOf(state, tid);
      if (thread === undefined) continue;
      const main = tid === process.mainTid;
      const end = (main ? process.ended : null) ?? thread.ended ?? endTime;
      const label = threadLabel(state, tid);
      lanes.push({ tid, pid: process.pid, label, main, start: thread.started, end });
    }
  }
  return lanes;
}
