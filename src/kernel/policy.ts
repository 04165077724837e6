import { Header, Policy } from './layout.ts';
import { isLive, type State } from './state.ts';

/**
 * Does a release make every waiter enabled, so that the policy chooses among them? `timed`, `roundrobin` and live runs
 * wake them one by one in FIFO order.
 */
export function wakesAll(state: State): boolean {
  if (isLive(state)) return false;
  const policy = state.memory.get(Header.policy);
  return policy === Policy.random || policy === Policy.manual;
}
