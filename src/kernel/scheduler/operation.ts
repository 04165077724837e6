import { EventKind } from '../../trace/events.ts';
import { haltIfStuck } from '../deadlock.ts';
import { lock } from '../futex.ts';
import { Gil, Header, Process, Thread, ThreadState, Wake } from '../layout.ts';
import { isSignalled } from '../signals.ts';
import { isKilled, isLive, type State } from '../state.ts';
import { letGo } from '../threads.ts';
import { enqueue, nextSequence } from '../wait-queue.ts';
import { charge } from './charge.ts';
import { clearDeadline, setDeadline } from './deadlines.ts';
import { decide, grant, mustPark } from './decide.ts';
import { dispatchLive, stopRunning } from './transitions.ts';

/** What a system call answers when its thread has to wait: the caller makes the same call again later. */
export const SUSPENDED = -1;

/**
 * The protocol of an observable operation. Every system call that another thread could notice is written
 *
 *     if (!begin(state, kind, object)) return SUSPENDED;
 *     … look, take effect or block(…), emit …
 *     return ended(state, answer)
 *
 * `begin` answers false when the thread has to wait for its turn (virtual time), or the machine has halted; the call
 * is then made again when the thread is chosen. In live mode `begin` takes the kernel's mutex and `ended` gives it back;
 * in virtual time whoever executes has the baton, and both are nearly free.
 *
 * @param kind event kind of the operation, for those who choose by hand
 */
export function begin(state: State, kind: number, object: number): boolean {
  const { memory } = state;
  const thread = state.current;
  const { words } = memory;
  if (words[Header.live] === 1) {
    lock(words, Header.mutex);
    if (words[Header.halt] === 0 && !isKilled(state, thread)) {
      charge(state, 0);
      words[thread + Thread.site] = state.site;
      if (!isSignalled(state, thread)) return true;
      state.leave();
      return false;
    }
    letGo(state, thread);
    state.leave();
    return false;
  }
  if (words[thread + Thread.chosen] === 1) {
    words[thread + Thread.chosen] = 0;
    words[thread + Thread.pending] = 0;
    return !hasToHandle(state, thread);
  }
  words[thread + Thread.site] = state.site;
  charge(state, 1);
  if (mustPark(state)) {
    // If it is chosen next, it goes on as if the machine had not parked; making the call again costs an instruction
    // where each is counted before it is executed.
    words[Header.keptFor] = thread;
    words[Header.keptBudget] = state.budget + (words[Header.gilMode] === Gil.gil ? 0 : 1);
  } else if (words[Header.halt] === 0) {
    const picked = decide(state);
    if (picked === thread) {
      grant(state, thread, true);
      return !hasToHandle(state, thread);
    }
    words[Header.picked] = picked;
  }
  words[thread + Thread.pending] = kind;
  words[thread + Thread.pendingOn] = object;
  return false;
}

/** Has the running thread to call a handler of a signal before it does anything else? Then its call is to be made again. */
export const mustHandle = (state: State): boolean =>
  isLive(state) ? isSignalled(state, state.current) : hasToHandle(state, state.current);

/** Is a handler of a signal to be called first? Then the thread goes on, undecided, with that (interruption.ts). */
function hasToHandle(state: State, thread: number): boolean {
  if (!isSignalled(state, thread)) return false;
  const { memory } = state;
  memory.set(Header.interrupted, thread);
  memory.set(Header.keptFor, thread);
  memory.set(Header.keptBudget, Math.max(1, state.budget));
  return true;
}

/** Closes what begin opened, and hands on the operation's answer. */
export function ended<T>(state: State, answer: T): T {
  if (isLive(state)) state.leave();
  return answer;
}

/** Runs what the caller has to do within the operation; when that throws, the operation is closed. */
export function within<T>(state: State, effect: () => T): T {
  try {
    return effect();
  } catch (error) {
    if (isLive(state)) state.leave();
    throw error;
  }
}

/** The call that the thread waits in, or was chosen for, cannot be made again: its handle has been closed. */
export function forgetWait(state: State): void {
  const { memory } = state;
  memory.set(state.current + Thread.chosen, 0);
  memory.set(state.current + Thread.pending, 0);
  memory.set(state.current + Thread.savedLock, 0);
  memory.set(state.current + Thread.progress, 0);
  takeWake(state);
}

/** How a blocked call goes on: what it was told, once. */
export function takeWake(state: State): number {
  const { memory } = state;
  const wake = memory.get(state.current + Thread.wake);
  memory.set(state.current + Thread.wake, Wake.none);
  return wake;
}

/** Where a thread waits. */
export interface Wait {
  readonly kind: number;
  /** Event kind shown as its next operation. */
  readonly operation: number;
  /** Reference of the object, a tid or a pid; 0 for a sleep. */
  readonly on: number;
  /** What the trace calls it. */
  readonly id: number;
  readonly queue?: number;
  /** Moment of the run's clock when it gives up; Infinity: never. */
  readonly deadline: number;
  /** It has waited for this before, was woken and lost the race: back to its old place. */
  readonly again?: boolean;
}

/** Makes the current thread wait. Answers SUSPENDED, the operation being closed. */
export function block(state: State, wait: Wait): number {
  const thread = state.current;
  stopRunning(state, thread);
  setBlocked(state, thread, wait);
  if (isLive(state)) {
    dispatchLive(state);
    haltIfStuck(state);
  }
  return ended(state, SUSPENDED);
}

/** Moves a thread that waits no longer in a queue to another wait (a notified condition waiter to the lock's queue). */
export function waitElsewhere(state: State, thread: number, wait: Wait): void {
  clearDeadline(state, thread);
  setBlocked(state, thread, wait);
}

function setBlocked(state: State, thread: number, wait: Wait): void {
  const { memory } = state;
  if (wait.queue !== undefined) enqueue(state, wait.on, wait.queue, thread, wait.again === true);
  memory.set(thread + Thread.state, ThreadState.blocked);
  memory.set(thread + Thread.sequence, nextSequence(memory));
  memory.set(thread + Thread.waitKind, wait.kind);
  memory.set(thread + Thread.waitOn, wait.on);
  memory.set(thread + Thread.wake, Wake.none);
  memory.set(thread + Thread.pending, wait.operation);
  memory.set(thread + Thread.pendingOn, wait.id);
  setDeadline(state, thread, wait.deadline);
  const timed = Number.isFinite(wait.deadline);
  const left = timed ? Math.max(0, wait.deadline - memory.getDouble(Header.now)) : 0;
  const tid = memory.get(thread + Thread.tid);
  const site = memory.get(thread + Thread.site);
  state.emit(EventKind.block, tid, wait.id, wait.kind, timed ? 1 : 0, timed ? String(left / 1e9) : '', site);
}

/** The moment when a timeout that starts now is over. */
export const deadlineAfter = (state: State, timeout: number): number =>
  Number.isFinite(timeout) ? state.memory.getDouble(Header.now) + timeout : Number.POSITIVE_INFINITY;

/** The deadline that a wait was begun with, so that trying again does not start it anew. */
export const sameDeadline = (state: State): number =>
  state.memory.getDouble(state.current + Thread.savedDeadline);

export const rememberDeadline = (state: State, deadline: number): number => {
  state.memory.setDouble(state.current + Thread.savedDeadline, deadline);
  return deadline;
};

export const processOf = (state: State): number => state.memory.get(state.current + Thread.process);
export const pidOf = (state: State): number => state.memory.get(processOf(state) + Process.pid);
export const tidOf = (state: State): number => state.memory.get(state.current + Thread.tid);
