import { EventKind, WaitKind } from '../../trace/events.ts';
import { Sync, Thread, Wake } from '../layout.ts';
import { begin, ended, takeWake, tidOf } from '../scheduler/operation.ts';
import { wakeUp } from '../scheduler/transitions.ts';
import { wakePollers } from '../scheduler/wake.ts';
import type { State } from '../state.ts';
import { firstOf, Queue, unlink } from '../wait-queue.ts';
import { waitOrGiveUp } from './patience.ts';

/** Event: a flag. Everybody who waited when it was set goes on, even if it is cleared before they run. */
export function eventSet(state: State, object: number): number {
  if (!begin(state, EventKind.set, state.memory.get(object + Sync.id))) return -1;
  const tid = tidOf(state);
  state.memory.set(object + Sync.value, 1);
  state.emit(EventKind.set, tid, state.memory.get(object + Sync.id), 1, 0, '', state.site);
  for (
    let thread = firstOf(state, object, Queue.takers);
    thread !== 0;
    thread = firstOf(state, object, Queue.takers)
  ) {
    unlink(state, object, thread);
    wakeUp(state, thread, Wake.granted, tid);
  }
  wakePollers(state, tid);
  return ended(state, 0);
}

export function eventClear(state: State, object: number): number {
  if (!begin(state, EventKind.clear, state.memory.get(object + Sync.id))) return -1;
  state.memory.set(object + Sync.value, 0);
  state.emit(EventKind.clear, tidOf(state), state.memory.get(object + Sync.id), 0, 0, '', state.site);
  return ended(state, 0);
}

/** @returns 1 set, 0 timeout, -1 suspended */
export function eventWait(state: State, object: number, timeout: number): number {
  const { memory } = state;
  const id = memory.get(object + Sync.id);
  if (!begin(state, EventKind.pass, id)) return -1;
  const wake = takeWake(state);
  if (wake === Wake.granted || memory.get(object + Sync.value) === 1)
    return passed(state, id, WaitKind.event);
  const wait = { kind: WaitKind.event, operation: EventKind.pass, on: object, id, queue: Queue.takers };
  return waitOrGiveUp(state, wait, wake, true, timeout);
}

/** A wait that went through. */
export function passed(state: State, id: number, waitKind: number): number {
  state.emit(EventKind.pass, state.memory.get(state.current + Thread.tid), id, waitKind, 0, '', state.site);
  return ended(state, 1);
}
