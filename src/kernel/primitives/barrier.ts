import { EventKind, WaitKind } from '../../trace/events.ts';
import { Phase, Sync, Thread, Wake } from '../layout.ts';
import {
  begin,
  block,
  deadlineAfter,
  ended,
  rememberDeadline,
  SUSPENDED,
  sameDeadline,
  takeWake,
  tidOf,
} from '../scheduler/operation.ts';
import { wakeUp } from '../scheduler/transitions.ts';
import type { State } from '../state.ts';
import { firstOf, Queue, unlink } from '../wait-queue.ts';
import { passed } from './event.ts';
import { giveUp, WhyNot } from './patience.ts';

/**
 * Barrier: threads wait until as many are there as its bound says. `value` counts those who are inside.
 *
 *                    the last one comes             its action is done
 *      ┌──▶ filling ─────────────────────▶ acting ─────────────────────▶ draining ──┐
 *      │       │                              │                                     │ all have left
 *      │       │ timeout, abort               │ the action failed                   │
 *      │       ▼                              │                                     │
 *      │    broken ◀──────────────────────────┘                                     │
 *      │       │ reset                                                              │
 *      │       ▼                                                                    │
 *      └── resetting, until all have left       ◀───────────────────────────────────┘
 *
 * Those who are inside stand in its queue of takers; those who come while it is being left, or while the action runs, wait
 * outside, in the queue of givers, for as long as that takes. Without an action it drains at once. A thread's `progress` is
 * one more than its place while it is inside.
 */
export const BROKEN = -2;
/** It was broken before the thread came. */
export const REFUSED = -4;

/**
 * @param acts there is an action, which the last one to come runs before it calls `barrierOpen`
 * @returns the thread's place from 0, the last one's being `bound` − 1; BROKEN, REFUSED, SUSPENDED
 */
export function barrierWait(state: State, object: number, timeout: number, acts: boolean): number {
  const { memory } = state;
  if (!begin(state, EventKind.barrier, memory.get(object + Sync.id))) return SUSPENDED;
  const wake = takeWake(state);
  const inside = memory.get(state.current + Thread.progress) !== 0;
  return inside ? goOn(state, object, wake) : arrive(state, object, timeout, acts);
}

function arrive(state: State, object: number, timeout: number, acts: boolean): number {
  const { memory } = state;
  const phase = memory.get(object + Sync.phase);
  if (phase === Phase.broken) return refuse(state, object, REFUSED);
  if (phase !== Phase.filling) return waitOutside(state, object);
  const count = memory.get(object + Sync.value) + 1;
  const isLast = count === memory.get(object + Sync.bound);
  memory.set(object + Sync.value, count);
  if (isLast && !acts) return open(state, object);
  tell(state, object, count, 0);
  if (isLast) {
    memory.set(object + Sync.phase, Phase.acting);
    return ended(state, count - 1);
  }
  memory.set(state.current + Thread.progress, count);
  return waitInside(state, object, rememberDeadline(state, deadlineAfter(state, timeout)));
}

/** A thread that waited inside was woken: it leaves, unless it has to wait for the end of the action. */
function goOn(state: State, object: number, wake: number): number {
  const { memory } = state;
  const id = memory.get(object + Sync.id);
  const phase = memory.get(object + Sync.phase);
  // Its time is up, but all have come.
  if (phase === Phase.acting) return waitInside(state, object, Number.POSITIVE_INFINITY);
  if (phase === Phase.filling && wake === Wake.interrupted)
    return waitInside(state, object, sameDeadline(state));
  const place = memory.get(state.current + Thread.progress) - 1;
  memory.set(state.current + Thread.progress, 0);
  if (phase === Phase.filling && wake === Wake.timeout) {
    breakUp(state, object);
    leaveBarrier(state, object);
    giveUp(state, id, WaitKind.barrier, WhyNot.timeout);
    return BROKEN;
  }
  leaveBarrier(state, object);
  if (phase !== Phase.draining) return refuse(state, object, BROKEN);
  passed(state, id, WaitKind.barrier);
  return place;
}

/**
 * The last one that came has run the action.
 *
 * @param ok it came to its end
 * @returns the thread's place, or SUSPENDED
 */
export function barrierOpen(state: State, object: number, ok: boolean): number {
  if (!begin(state, EventKind.barrier, state.memory.get(object + Sync.id))) return SUSPENDED;
  if (ok) return open(state, object);
  breakUp(state, object);
  leaveBarrier(state, object);
  return ended(state, BROKEN);
}

/** @returns 0, or SUSPENDED */
export function barrierAbort(state: State, object: number): number {
  if (!begin(state, EventKind.barrier, state.memory.get(object + Sync.id))) return SUSPENDED;
  takeWake(state);
  if (state.memory.get(object + Sync.phase) === Phase.acting) return waitOutside(state, object);
  breakUp(state, object);
  return ended(state, 0);
}

/** Those who wait inside leave with an error, and the barrier is as new. @returns 0, or SUSPENDED */
export function barrierReset(state: State, object: number): number {
  const { memory } = state;
  if (!begin(state, EventKind.barrier, memory.get(object + Sync.id))) return SUSPENDED;
  takeWake(state);
  const phase = memory.get(object + Sync.phase);
  if (phase === Phase.acting) return waitOutside(state, object);
  tell(state, object, 0, 3);
  const isEmpty = memory.get(object + Sync.value) === 0;
  if (isEmpty) memory.set(object + Sync.phase, Phase.filling);
  else if (phase !== Phase.draining) memory.set(object + Sync.phase, Phase.resetting);
  if (phase === Phase.filling) wakeEverybody(state, object, Queue.takers);
  if (isEmpty) wakeEverybody(state, object, Queue.givers);
  return ended(state, 0);
}

/** How many wait for others to come. */
export function barrierWaiting(state: State, object: number): number {
  const { memory } = state;
  const phase = memory.get(object + Sync.phase);
  return phase === Phase.filling || phase === Phase.acting ? memory.get(object + Sync.value) : 0;
}

export const isBroken = (state: State, object: number): boolean =>
  state.memory.get(object + Sync.phase) === Phase.broken;

/** The last one opens it and leaves. */
function open(state: State, object: number): number {
  const { memory } = state;
  memory.set(object + Sync.phase, Phase.draining);
  tell(state, object, 0, 1);
  wakeEverybody(state, object, Queue.takers);
  leaveBarrier(state, object);
  return ended(state, memory.get(object + Sync.bound) - 1);
}

function breakUp(state: State, object: number): void {
  state.memory.set(object + Sync.phase, Phase.broken);
  tell(state, object, 0, 2);
  wakeEverybody(state, object, Queue.takers);
  wakeEverybody(state, object, Queue.givers);
}

/** One less inside; after the last one the barrier fills again. */
export function leaveBarrier(state: State, object: number): void {
  const { memory } = state;
  const left = memory.get(object + Sync.value) - 1;
  const phase = memory.get(object + Sync.phase);
  memory.set(object + Sync.value, left);
  if (left > 0 || (phase !== Phase.draining && phase !== Phase.resetting)) return;
  memory.set(object + Sync.phase, Phase.filling);
  wakeEverybody(state, object, Queue.givers);
}

function refuse(state: State, object: number, answer: number): number {
  giveUp(state, state.memory.get(object + Sync.id), WaitKind.barrier, WhyNot.broken);
  return answer;
}

const waitInside = (state: State, object: number, deadline: number): number =>
  waitIn(state, object, Queue.takers, deadline);

const waitOutside = (state: State, object: number): number =>
  waitIn(state, object, Queue.givers, Number.POSITIVE_INFINITY);

function waitIn(state: State, object: number, queue: number, deadline: number): number {
  const id = state.memory.get(object + Sync.id);
  return block(state, {
    kind: WaitKind.barrier,
    operation: EventKind.barrier,
    on: object,
    id,
    queue,
    deadline,
  });
}

function tell(state: State, object: number, waiting: number, what: number): void {
  const id = state.memory.get(object + Sync.id);
  state.emit(EventKind.barrier, tidOf(state), id, waiting, what, '', state.site);
}

function wakeEverybody(state: State, object: number, queue: number): void {
  for (let thread = firstOf(state, object, queue); thread !== 0; thread = firstOf(state, object, queue)) {
    unlink(state, object, thread);
    wakeUp(state, thread, Wake.granted, tidOf(state));
  }
}
