import { WaitKind } from '../../trace/events.ts';
import { Header, Sync, Thread, ThreadState, Wake } from '../layout.ts';
import { eachThread, type State } from '../state.ts';
import { firstOf, unlink } from '../wait-queue.ts';
import { choosesAmongWaiters, isAvailable } from './enabled.ts';
import { wakeUp } from './transitions.ts';

/** The object has become available so many times: lets as many waiters try again, unless the policy chooses among them. */
export function wakeSome(state: State, object: number, queue: number, count: number, waker: number): void {
  state.memory.set(object + Sync.giver, waker);
  if (choosesAmongWaiters(state)) return;
  for (let woken = 0; woken < count; woken++) {
    const thread = firstOf(state, object, queue);
    if (thread === 0) return;
    unlink(state, object, thread);
    wakeUp(state, thread, Wake.retry, waker);
  }
}

/** Lets everybody of a queue try again. */
export const wakeAll = (state: State, object: number, queue: number, waker: number): void =>
  wakeSome(state, object, queue, Number.POSITIVE_INFINITY, waker);

/** Something may have become ready: those who poll it look again. */
export function wakePollers(state: State, waker: number): void {
  const { memory } = state;
  if (memory.get(Header.pollerCount) === 0 || choosesAmongWaiters(state)) return;
  eachThread(state, (thread) => {
    if (memory.get(thread + Thread.state) !== ThreadState.blocked) return;
    if (memory.get(thread + Thread.waitKind) !== WaitKind.poll || !isAvailable(state, thread)) return;
    wakeUp(state, thread, Wake.retry, waker);
  });
}

/** A thread polls no more, or looks again: what it polls is forgotten. */
export function forgetPolled(state: State, thread: number): void {
  const { memory } = state;
  const set = memory.get(thread + Thread.pollSet);
  if (set === 0) return;
  memory.free(set);
  memory.set(thread + Thread.pollSet, 0);
  memory.set(Header.pollerCount, memory.get(Header.pollerCount) - 1);
}
