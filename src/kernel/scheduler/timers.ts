import { EventKind, WaitKind } from '../../trace/events.ts';
import { Process, ProcessState, Thread, ThreadState, Wake } from '../layout.ts';
import { eachProcess, eachThread, type State } from '../state.ts';
import { unlink } from '../wait-queue.ts';
import { makeReady, Why, wakeUp } from './transitions.ts';

/** What happens next by the clock alone: a sleep or timeout ends, or a signal arrives. */
export interface Timer {
  readonly time: number;
  readonly thread: number;
  readonly process: number;
}

/** The earliest timer; ties go to signals, then to the thread that exists longest. `time` is Infinity when there is none. */
export function earliestTimer(state: State): Timer {
  const { memory } = state;
  let time = Number.POSITIVE_INFINITY;
  let thread = 0;
  let process = 0;
  eachProcess(state, (candidate) => {
    if (memory.get(candidate + Process.state) !== ProcessState.running) return;
    if (memory.get(candidate + Process.signal) === 0) return;
    const at = memory.getDouble(candidate + Process.signalAt);
    if (at < time) {
      time = at;
      process = candidate;
    }
  });
  eachThread(state, (candidate) => {
    if (memory.get(candidate + Thread.state) !== ThreadState.blocked) return;
    const at = memory.getDouble(candidate + Thread.deadline);
    if (
      at < time ||
      (at === time && thread !== 0 && memory.get(candidate + Thread.tid) < memory.get(thread + Thread.tid))
    ) {
      time = at;
      thread = candidate;
      process = 0;
    }
  });
  return { time, thread, process };
}

/** Does a wait of this kind stand in a queue of an object? */
export const isQueued = (waitKind: number): boolean =>
  waitKind !== WaitKind.none &&
  waitKind !== WaitKind.sleep &&
  waitKind !== WaitKind.joinThread &&
  waitKind !== WaitKind.joinProcess &&
  waitKind !== WaitKind.input;

/** A blocked thread's time is up: a sleep is over, any other wait timed out, a newborn thread can begin. */
export function timeIsUp(state: State, thread: number): void {
  const { memory } = state;
  const kind = memory.get(thread + Thread.waitKind);
  if (kind === WaitKind.none) {
    makeReady(state, thread, Why.born, 0);
    return;
  }
  if (isQueued(kind)) unlink(state, memory.get(thread + Thread.waitOn), thread);
  wakeUp(state, thread, Wake.timeout, 0);
}

/** The name of the event that a pending wait is shown as when somebody asks what a thread would do next. */
export const operationOfWait = (waitKind: number): number =>
  waitKind === WaitKind.acquire ? EventKind.acquire : EventKind.pass;
