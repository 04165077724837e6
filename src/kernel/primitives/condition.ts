import { EventKind, ObjectKind, WaitKind } from '../../trace/events.ts';
import { Sync, Thread, Wake } from '../layout.ts';
import { isFree } from '../scheduler/enabled.ts';
import {
  begin,
  block,
  deadlineAfter,
  ended,
  rememberDeadline,
  sameDeadline,
  takeWake,
  tidOf,
  waitElsewhere,
} from '../scheduler/operation.ts';
import { wakeUp } from '../scheduler/transitions.ts';
import type { State } from '../state.ts';
import { firstOf, Queue, unlink } from '../wait-queue.ts';
import { giveBack, holds, take } from './acquire.ts';
import { passed } from './event.ts';

const NOT_HELD = 2;

/**
 * Condition.wait, in three steps of one call: give the lock back and join the condition's queue; be notified, which
 * moves the thread over to the lock's queue; take the lock back. The first step is atomic with the notifier's, so no
 * signal is lost between giving the lock back and waiting.
 *
 * @returns 1 notified, 0 timed out, 2 the caller does not hold the lock, -1 suspended
 */
export function conditionWait(state: State, object: number, lock: number, timeout: number): number {
  const { memory } = state;
  const id = memory.get(object + Sync.id);
  const thread = state.current;
  if (!begin(state, EventKind.block, id)) return -1;
  if (memory.get(thread + Thread.savedLock) === 0) {
    if (!holds(state, lock, thread)) return ended(state, NOT_HELD);
    memory.set(thread + Thread.savedLock, lock);
    memory.set(thread + Thread.savedCount, memory.get(lock + Sync.value));
    memory.set(thread + Thread.timedOut, 0);
    letGo(state, lock);
    return waitFor(state, object, rememberDeadline(state, deadlineAfter(state, timeout)));
  }
  return takeBack(state, object, lock);
}

function waitFor(state: State, object: number, deadline: number): number {
  return block(state, {
    kind: WaitKind.condition,
    operation: EventKind.pass,
    on: object,
    id: state.memory.get(object + Sync.id),
    queue: Queue.takers,
    deadline,
  });
}

function letGo(state: State, lock: number): void {
  const { memory } = state;
  // An RLock is released to the last level at once.
  if (memory.get(lock + Sync.kind) === ObjectKind.rlock) memory.set(lock + Sync.value, 1);
  giveBack(state, lock, tidOf(state), 1);
}

function takeBack(state: State, object: number, lock: number): number {
  const { memory } = state;
  const id = memory.get(object + Sync.id);
  const thread = state.current;
  const wake = takeWake(state);
  const waitedFor = memory.get(thread + Thread.waitKind);
  if (wake === Wake.interrupted && waitedFor === WaitKind.condition)
    return waitFor(state, object, sameDeadline(state));
  if (wake === Wake.timeout && waitedFor === WaitKind.condition) memory.set(thread + Thread.timedOut, 1);
  if (!isFree(state, lock, tidOf(state))) {
    return block(state, {
      kind: WaitKind.acquire,
      operation: EventKind.acquire,
      on: lock,
      id: memory.get(lock + Sync.id),
      queue: Queue.takers,
      deadline: Number.POSITIVE_INFINITY,
      again: (wake === Wake.retry || wake === Wake.interrupted) && waitedFor === WaitKind.acquire,
    });
  }
  take(state, lock, tidOf(state), memory.get(thread + Thread.savedCount));
  memory.set(thread + Thread.savedLock, 0);
  if (memory.get(thread + Thread.timedOut) === 0) return passed(state, id, WaitKind.condition);
  state.emit(EventKind['give-up'], tidOf(state), id, 1, WaitKind.condition, '', state.site);
  return ended(state, 0);
}

/**
 * @param count how many to wake; -1: all
 * @returns 0, 2 when the caller does not hold the lock, -1 suspended
 */
export function conditionNotify(state: State, object: number, lock: number, count: number): number {
  const { memory } = state;
  const id = memory.get(object + Sync.id);
  if (!begin(state, EventKind.notify, id)) return -1;
  if (!holds(state, lock, state.current)) return ended(state, NOT_HELD);
  const most = count < 0 ? Number.POSITIVE_INFINITY : count;
  const woken: number[] = [];
  for (let thread = firstOf(state, object, Queue.takers); thread !== 0 && woken.length < most; ) {
    unlink(state, object, thread);
    woken.push(thread);
    thread = firstOf(state, object, Queue.takers);
  }
  state.emit(EventKind.notify, tidOf(state), id, woken.length, 0, '', state.site);
  for (const thread of woken) moveToLock(state, thread, memory.get(thread + Thread.savedLock));
  return ended(state, 0);
}

/** A notified thread waits for the lock, which the notifier holds. */
function moveToLock(state: State, thread: number, lock: number): void {
  const { memory } = state;
  if (isFree(state, lock, memory.get(thread + Thread.tid))) {
    wakeUp(state, thread, Wake.granted, tidOf(state));
    return;
  }
  waitElsewhere(state, thread, {
    kind: WaitKind.acquire,
    operation: EventKind.acquire,
    on: lock,
    id: memory.get(lock + Sync.id),
    queue: Queue.takers,
    deadline: Number.POSITIVE_INFINITY,
  });
}
