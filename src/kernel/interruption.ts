import { WaitKind } from '../trace/events.ts';
import { Process, Sync, Thread, Wake } from './layout.ts';
import { leaveBarrier } from './primitives/barrier.ts';
import { isAvailable, isQueued } from './scheduler/enabled.ts';
import { takeWake } from './scheduler/operation.ts';
import { forgetPolled, wakeSome } from './scheduler/wake.ts';
import { bitOf, isSignalled, setPending } from './signals.ts';
import type { State } from './state.ts';

/**
 * Handlers of signals are called by the main thread between two of its operations, or in the middle of one that waits. Such a
 * call is made again after the handler; until then what the kernel knows of it is laid aside. If the handler raises an exception,
 * it is not made again.
 *
 *     waits ──signal──▶ interrupted ──takeSignal──▶ the handler runs ──endHandler──▶ the call is made again: waits
 */

/** What is laid aside: these words of the thread's record, after a link to what was laid aside before. */
const LAID_ASIDE = [
  Thread.wake,
  Thread.waitKind,
  Thread.waitOn,
  Thread.queue,
  Thread.waitOrder,
  Thread.progress,
  Thread.savedCount,
  Thread.timedOut,
  Thread.savedLock,
  Thread.savedDeadline,
  Thread.savedDeadline + 1,
] as const;

/**
 * To be asked when a thread goes on: is a handler to be called first?
 *
 * @returns the signal, or 0
 */
export function takeSignal(state: State, thread: number): number {
  const { memory } = state;
  if (!isSignalled(state, thread) || memory.get(thread + Thread.chosen) !== 0) return 0;
  const process = memory.get(thread + Thread.process);
  const pending = memory.get(process + Process.pending);
  const signal = 32 - Math.clz32(pending & -pending);
  const block = memory.alloc(1 + LAID_ASIDE.length);
  if (block === 0) return 0;
  setPending(state, process, pending & ~bitOf(signal));
  handOn(state, thread);
  memory.set(block, memory.get(thread + Thread.interrupted));
  LAID_ASIDE.forEach((word, i) => {
    memory.set(block + 1 + i, memory.get(thread + word));
    memory.set(thread + word, 0);
  });
  memory.set(thread + Thread.interrupted, block);
  return signal;
}

/**
 * What the thread was woken for it will not look at for a while: then it is for somebody else. It tries again afterwards.
 */
function handOn(state: State, thread: number): void {
  const { memory } = state;
  if (memory.get(thread + Thread.wake) !== Wake.retry) return;
  const kind = memory.get(thread + Thread.waitKind);
  const on = memory.get(thread + Thread.waitOn);
  if (isQueued(kind) && isAvailable(state, thread))
    wakeSome(state, on, memory.get(thread + Thread.queue), 1, memory.get(on + Sync.giver));
  memory.set(thread + Thread.wake, Wake.interrupted);
}

/** The handler that the running thread called has ended. @param again it returned: the interrupted call is made again */
export function endHandler(state: State, again: boolean): void {
  const { memory } = state;
  const thread = state.current;
  const block = memory.get(thread + Thread.interrupted);
  if (block === 0) return;
  LAID_ASIDE.forEach((word, i) => {
    memory.set(thread + word, memory.get(block + 1 + i));
  });
  memory.set(thread + Thread.interrupted, memory.get(block));
  memory.free(block);
  if (!again) forgetCall(state);
}

function forgetCall(state: State): void {
  const { memory } = state;
  const thread = state.current;
  const isInside = memory.get(thread + Thread.progress) !== 0;
  if (isInside && memory.get(thread + Thread.waitKind) === WaitKind.barrier)
    leaveBarrier(state, memory.get(thread + Thread.waitOn));
  takeWake(state);
  forgetPolled(state, thread);
  memory.set(thread + Thread.progress, 0);
  memory.set(thread + Thread.savedLock, 0);
}
