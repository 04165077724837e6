import { ObjectKind, WaitKind } from '../../trace/events.ts';
import { Header, Policy, QueueFlag, Sync, Thread, ThreadState, Wake } from '../layout.ts';
import type { KernelMemory } from '../memory.ts';
import { canAccept, canConnect, canReceive, canSendTo, hasInput, readyOf } from '../primitives/end.ts';
import { eachThread, type State } from '../state.ts';

/**
 * Who is enabled: could take its next step now.
 *
 * In `timed` and live runs a release wakes the first waiter, which tries again. In the other policies nobody is woken who
 * then might find that another was faster: threads stay blocked, those whose object has become available are enabled,
 * and the one that is chosen goes on. So no thread is ever ready that can not proceed, and a timeout counts until then.
 */
export const choosesAmongWaiters = (state: State): boolean =>
  state.memory.get(Header.live) === 0 && state.memory.get(Header.policy) !== Policy.timed;

/** Has what the thread waits for, or was woken to try again for, become available? */
export function isAvailable(state: State, thread: number): boolean {
  const { memory } = state;
  const object = memory.get(thread + Thread.waitOn);
  switch (memory.get(thread + Thread.waitKind)) {
    case WaitKind.acquire:
      return isFree(state, object, memory.get(thread + Thread.tid));
    case WaitKind.get:
      return memory.get(object + Sync.value) > 0 || isShut(memory, object);
    case WaitKind.put:
      return hasRoom(memory, object) || isShut(memory, object);
    case WaitKind.receive:
      return canReceive(memory, object);
    case WaitKind.send:
      return memory.get(object + Sync.kind) === ObjectKind.messageQueue
        ? fitsInPipe(memory, object)
        : canSendTo(memory, object, memory.get(thread + Thread.savedCount));
    case WaitKind.accept:
      return canAccept(memory, object);
    case WaitKind.connect:
      return canConnect(memory, object);
    case WaitKind.poll:
      return readyOf(memory, thread) !== 0;
    case WaitKind.input:
      return hasInput(memory);
    default:
      return false;
  }
}

/** Could `tid` acquire this lock or semaphore at once? */
export function isFree(state: State, object: number, tid: number): boolean {
  const { memory } = state;
  const kind = memory.get(object + Sync.kind);
  const value = memory.get(object + Sync.value);
  if (kind === ObjectKind.lock) return value === 0;
  if (kind === ObjectKind.rlock) return value === 0 || memory.get(object + Sync.owner) === tid;
  return value > 0;
}

/** May another item come into this queue, or into a buffer on the way to it? */
export function hasRoom(memory: KernelMemory, queue: number): boolean {
  const bound = memory.get(queue + Sync.bound);
  return bound <= 0 || memory.get(queue + Sync.value) + memory.get(queue + Sync.buffered) < bound;
}

/** Has a queue been shut, so that nobody waits to put or to get? */
export const isShut = (memory: KernelMemory, queue: number): boolean =>
  memory.get(queue + Sync.kind) === ObjectKind.queue &&
  (memory.get(queue + Sync.flags) & QueueFlag.shut) !== 0;

/** Has all that was sent into a queue between processes found room in its pipe? */
export const fitsInPipe = (memory: KernelMemory, queue: number): boolean =>
  memory.get(queue + Sync.load) <= QUEUE_PIPE;

/** Bytes that the pipe of a queue between processes has room for. */
const QUEUE_PIPE = 65536;

export function isEnabled(state: State, thread: number): boolean {
  const { memory } = state;
  switch (memory.get(thread + Thread.state)) {
    case ThreadState.ready:
    case ThreadState.running:
      return memory.get(thread + Thread.wake) !== Wake.retry || isAvailable(state, thread);
    case ThreadState.blocked:
      return choosesAmongWaiters(state) && isAvailable(state, thread);
    default:
      return false;
  }
}

/** Threads that could be chosen for the next decision, in the order of their ids. */
export function enabledThreads(state: State): number[] {
  const { memory } = state;
  const found: number[] = [];
  eachThread(state, (thread) => {
    if (isEnabled(state, thread)) found.push(thread);
  });
  return found.sort((a, b) => memory.get(a + Thread.tid) - memory.get(b + Thread.tid));
}

/** Does a wait of this kind stand in a queue of an object? */
export const isQueued = (waitKind: number): boolean =>
  waitKind !== WaitKind.none &&
  waitKind !== WaitKind.sleep &&
  waitKind !== WaitKind.joinThread &&
  waitKind !== WaitKind.joinProcess &&
  waitKind !== WaitKind.joinAny &&
  waitKind !== WaitKind.poll &&
  waitKind !== WaitKind.buffer &&
  waitKind !== WaitKind.input;
