import { EventKind, ObjectKind, WaitKind } from '../../trace/events.ts';
import { Sync, Thread } from '../layout.ts';
import { isFree } from '../scheduler/enabled.ts';
import { begin, ended, takeWake, tidOf } from '../scheduler/operation.ts';
import { wakeSome } from '../scheduler/wake.ts';
import type { State } from '../state.ts';
import { Queue } from '../wait-queue.ts';
import { waitOrGiveUp } from './patience.ts';

/**
 * Lock, RLock, Semaphore and BoundedSemaphore: one word that says what is left.
 *
 *     Lock       value 0 free, 1 taken       owner: who took it (anybody may release it)
 *     RLock      value = depth               owner: the only one who may release it
 *     Semaphore  value = permits left
 *
 * A release makes the object free and lets the first waiter try again; whoever comes in between may take it first
 * ("barging"), as with CPython's locks. A waiter that loses the race goes back to its place in the queue. Where the
 * policy chooses among the waiters, the chosen one takes it.
 */
export function acquire(state: State, object: number, blocking: boolean, timeout: number): number {
  if (!begin(state, EventKind.acquire, state.memory.get(object + Sync.id))) return -1;
  const wake = takeWake(state);
  const tid = tidOf(state);
  if (isFree(state, object, tid)) {
    take(state, object, tid, 1);
    return ended(state, 1);
  }
  const wait = {
    kind: WaitKind.acquire,
    operation: EventKind.acquire,
    on: object,
    id: state.memory.get(object + Sync.id),
    queue: Queue.takers,
  };
  return waitOrGiveUp(state, wait, wake, blocking, timeout);
}

/** Takes a free object. `levels`: how deep an RLock is taken (a condition wait takes back all levels). */
export function take(state: State, object: number, tid: number, levels: number): void {
  const { memory } = state;
  const kind = memory.get(object + Sync.kind);
  const value = memory.get(object + Sync.value);
  const next = kind === ObjectKind.lock ? 1 : kind === ObjectKind.rlock ? value + levels : value - 1;
  memory.set(object + Sync.value, next);
  if (kind === ObjectKind.lock || kind === ObjectKind.rlock) memory.set(object + Sync.owner, tid);
  state.emit(EventKind.acquire, tid, memory.get(object + Sync.id), next, 0, '', state.site);
}

/** Results of release. */
const Released = { ok: 0, notLocked: 1, notOwner: 2 } as const;

/**
 * Gives back.
 *
 * @param count permits (semaphores only)
 */
export function release(state: State, object: number, count: number): number {
  const { memory } = state;
  if (!begin(state, EventKind.release, memory.get(object + Sync.id))) return -1;
  const tid = tidOf(state);
  const problem = mayRelease(state, object, tid, count);
  if (problem !== Released.ok) return ended(state, problem);
  giveBack(state, object, tid, count);
  return ended(state, Released.ok);
}

function mayRelease(state: State, object: number, tid: number, count: number): number {
  const { memory } = state;
  const kind = memory.get(object + Sync.kind);
  const value = memory.get(object + Sync.value);
  if (kind === ObjectKind.lock) return value === 0 ? Released.notLocked : Released.ok;
  if (kind === ObjectKind.rlock)
    return value === 0 || memory.get(object + Sync.owner) !== tid ? Released.notOwner : Released.ok;
  const bounded = kind === ObjectKind.boundedSemaphore;
  return bounded && value + count > memory.get(object + Sync.bound) ? Released.notLocked : Released.ok;
}

/** The effect of a release: the object is free by so much, and waiters may try. */
export function giveBack(state: State, object: number, tid: number, count: number): void {
  const { memory } = state;
  const kind = memory.get(object + Sync.kind);
  const value = memory.get(object + Sync.value);
  const next = kind === ObjectKind.lock ? 0 : kind === ObjectKind.rlock ? value - 1 : value + count;
  memory.set(object + Sync.value, next);
  const isLock = kind === ObjectKind.lock || kind === ObjectKind.rlock;
  if (isLock && next === 0) memory.set(object + Sync.owner, 0);
  state.emit(EventKind.release, tid, memory.get(object + Sync.id), next, 0, '', state.site);
  if (isLock && next > 0) return;
  wakeSome(state, object, Queue.takers, isLock ? 1 : count, tid);
}

/** For RLock's `_release_save` and `_acquire_restore`: how deep its owner holds it; 0 gives it back. */
export function setDepth(state: State, object: number, depth: number): void {
  const { memory } = state;
  if (memory.get(object + Sync.owner) !== tidOf(state)) return;
  memory.set(object + Sync.value, Math.max(1, depth));
  if (depth === 0) giveBack(state, object, tidOf(state), 1);
}

/** Does this thread hold this lock? */
export const holds = (state: State, lock: number, thread: number): boolean => {
  const { memory } = state;
  const value = memory.get(lock + Sync.value);
  return value > 0 && memory.get(lock + Sync.owner) === memory.get(thread + Thread.tid);
};
