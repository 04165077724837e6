import { WaitKind } from '../../trace/events.ts';
import { Sync, Thread, ThreadState, Wake } from '../layout.ts';
import { eachThread, type State } from '../state.ts';

/**
 * Could the thread's next operation go through now? Threads that have been woken to try again are not enabled while the lock is
 * taken again or the queue empty again; all others that are ready or running are.
 */
export function canProceed(state: State, thread: number): boolean {
  const { memory } = state;
  if (memory.get(thread + Thread.wake) !== Wake.retry) return true;
  const object = memory.get(thread + Thread.waitOn);
  const value = memory.get(object + Sync.value);
  switch (memory.get(thread + Thread.waitKind)) {
    case WaitKind.acquire:
      return isFree(state, object, memory.get(thread + Thread.tid));
    case WaitKind.get:
      return value > 0;
    case WaitKind.put:
      return memory.get(object + Sync.bound) <= 0 || value < memory.get(object + Sync.bound);
    default:
      return true;
  }
}

/** Could `tid` acquire this lock or semaphore at once? */
export function isFree(state: State, object: number, tid: number): boolean {
  const { memory } = state;
  const kind = memory.get(object + Sync.kind);
  const value = memory.get(object + Sync.value);
  if (kind === 1) return value === 0;
  if (kind === 2) return value === 0 || memory.get(object + Sync.owner) === tid;
  return value > 0;
}

/** Threads that could be chosen for the next decision, in the order of their ids. */
export function enabledThreads(state: State): number[] {
  const { memory } = state;
  const found: number[] = [];
  eachThread(state, (thread) => {
    const status = memory.get(thread + Thread.state);
    if ((status === ThreadState.ready || status === ThreadState.running) && canProceed(state, thread))
      found.push(thread);
  });
  return found.sort((a, b) => memory.get(a + Thread.tid) - memory.get(b + Thread.tid));
}
