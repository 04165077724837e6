import { Header, Thread } from './layout.ts';
import { eachThread, type State } from './state.ts';

/** The host for a new thread: the first that no living thread uses, or, when all are used, the one with fewest. */
export function assignHost(state: State): number {
  const { memory } = state;
  const hosts = memory.get(Header.hostCount);
  const load = new Int32Array(hosts);
  eachThread(state, (thread) => {
    const host = memory.get(thread + Thread.host);
    if (host >= 0) load[host] = (load[host] as number) + 1;
  });
  let best = 0;
  for (let host = 0; host < hosts; host++) if ((load[host] as number) < (load[best] as number)) best = host;
  return best;
}
