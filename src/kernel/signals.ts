import { EventKind, WaitKind } from '../trace/events.ts';
import { COST } from './costs.ts';
import { Header, Process, Thread, ThreadFlag, ThreadState, Wake } from './layout.ts';
import { isQueued } from './scheduler/enabled.ts';
import { wakeUp } from './scheduler/transitions.ts';
import { findThread, type State } from './state.ts';
import { unlink } from './wait-queue.ts';

/**
 * Signals on their way to a process, and what becomes of them there:
 *
 *     kill ──▶ arriving ──▶ ignored
 *     alarm ─────────┤
 *                    ├────▶ caught ──▶ pending ──▶ the main thread calls the handler (interruption.ts)
 *                    └────▶ the process ends
 *
 * In live mode they arrive at once.
 */

const SIGKILL = 9;
const SIGALRM = 14;
/** Ignored unless there is a handler: SIGPIPE, SIGCHLD, SIGCONT, those that stop a process, SIGURG, SIGWINCH. */
const HARMLESS = [13, 17, 18, 19, 20, 21, 22, 23, 28];
const HIGHEST = 31;

export const bitOf = (signal: number): number => 1 << (signal - 1);
const HARMLESS_BITS = HARMLESS.reduce((bits, signal) => bits | bitOf(signal), 0);

/** What a process does with a signal: the default, nothing, call a handler. */
export const Action = { default: 0, ignore: 1, catch: 2 } as const;

export function setAction(state: State, process: number, signal: number, action: number): void {
  const { memory } = state;
  const set = (field: number, on: boolean): void => {
    const bits = memory.get(process + field);
    memory.set(process + field, on ? bits | bitOf(signal) : bits & ~bitOf(signal));
  };
  set(Process.caught, action === Action.catch);
  set(Process.ignored, action === Action.ignore);
}

/** A signal is on its way, `now` being the sender's moment. What was sent before arrives with the first. */
export function send(state: State, process: number, signal: number, now: number): void {
  const { memory } = state;
  changing(state, process, () => {
    if (memory.get(process + Process.arriving) === 0)
      memory.setDouble(process + Process.signalAt, now + COST.signal);
    memory.set(process + Process.arriving, memory.get(process + Process.arriving) | bitOf(signal));
  });
}

/** The alarm of a process goes off at this moment, 0 never. */
export function setAlarm(state: State, process: number, at: number, every: number): void {
  changing(state, process, () => {
    state.memory.setDouble(process + Process.alarmAt, at);
    state.memory.setDouble(process + Process.alarmEvery, every);
  });
}

/** When the next signal arrives or the alarm goes off; Infinity: never. */
export function signalMoment(state: State, process: number): number {
  const { memory } = state;
  const alarm = memory.getDouble(process + Process.alarmAt) || Number.POSITIVE_INFINITY;
  if (memory.get(process + Process.arriving) === 0) return alarm;
  return Math.min(alarm, memory.getDouble(process + Process.signalAt));
}

function changing(state: State, process: number, change: () => void): void {
  const { memory } = state;
  const before = Number.isFinite(signalMoment(state, process)) ? 1 : 0;
  change();
  const after = Number.isFinite(signalMoment(state, process)) ? 1 : 0;
  memory.set(Header.signalCount, memory.get(Header.signalCount) + after - before);
}

/**
 * The moment has come: what was on its way arrives, or the alarm goes off.
 *
 * @returns the signal that ends the process, or 0
 */
export function fireSignals(state: State, process: number): number {
  const { memory } = state;
  const alarm = memory.getDouble(process + Process.alarmAt);
  const isAlarm = alarm !== 0 && alarm === signalMoment(state, process);
  if (isAlarm) {
    const every = memory.getDouble(process + Process.alarmEvery);
    setAlarm(state, process, every === 0 ? 0 : alarm + every, every);
    state.emit(EventKind.signal, 0, memory.get(process + Process.pid), SIGALRM);
    return deliver(state, process, bitOf(SIGALRM));
  }
  const arrived = memory.get(process + Process.arriving);
  changing(state, process, () => memory.set(process + Process.arriving, 0));
  return deliver(state, process, arrived);
}

/** Signals have arrived. @returns the one that ends the process, or 0 */
export function deliver(state: State, process: number, signals: number): number {
  const { memory } = state;
  if ((signals & bitOf(SIGKILL)) !== 0) return SIGKILL;
  const caught = signals & memory.get(process + Process.caught);
  if (caught !== 0) {
    setPending(state, process, memory.get(process + Process.pending) | caught);
    interruptWait(state, findThread(state, memory.get(process + Process.mainTid)));
  }
  const fatal = signals & ~caught & ~memory.get(process + Process.ignored) & ~HARMLESS_BITS;
  for (let signal = 1; signal <= HIGHEST; signal++) if ((fatal & bitOf(signal)) !== 0) return signal;
  return 0;
}

export function setPending(state: State, process: number, signals: number): void {
  const { memory } = state;
  const change = (signals === 0 ? 0 : 1) - (memory.get(process + Process.pending) === 0 ? 0 : 1);
  memory.set(process + Process.pending, signals);
  memory.set(Header.pendingCount, memory.get(Header.pendingCount) + change);
}

/** A thread that waits goes on to call a handler; afterwards it makes its call again. */
function interruptWait(state: State, thread: number): void {
  const { memory } = state;
  if (thread === 0 || memory.get(thread + Thread.state) !== ThreadState.blocked) return;
  const kind = memory.get(thread + Thread.waitKind);
  if (kind === WaitKind.none) return;
  memory.setDouble(thread + Thread.savedDeadline, memory.getDouble(thread + Thread.deadline));
  if (isQueued(kind)) unlink(state, memory.get(thread + Thread.waitOn), thread);
  wakeUp(state, thread, Wake.interrupted, 0);
}

/** Is a handler to be called before the thread does anything else? */
export function isSignalled(state: State, thread: number): boolean {
  const { memory } = state;
  if (memory.get(Header.pendingCount) === 0) return false;
  const isMain = (memory.get(thread + Thread.flags) & ThreadFlag.main) !== 0;
  if (!isMain || memory.get(thread + Thread.ending) !== 0) return false;
  return memory.get(memory.get(thread + Thread.process) + Process.pending) !== 0;
}

/** A forked child does with signals what its parent does; what was sent to the parent is the parent's. */
export function inheritActions(state: State, parent: number, child: number): void {
  const { memory } = state;
  memory.set(child + Process.caught, memory.get(parent + Process.caught));
  memory.set(child + Process.ignored, memory.get(parent + Process.ignored));
}

/** The process ends: nothing is on its way any more. */
export function forgetSignals(state: State, process: number): void {
  setPending(state, process, 0);
  changing(state, process, () => {
    state.memory.set(process + Process.arriving, 0);
    state.memory.setDouble(process + Process.alarmAt, 0);
  });
}
