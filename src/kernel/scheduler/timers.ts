import { WaitKind } from '../../trace/events.ts';
import {
  Header,
  PROCESS_WORDS,
  Process,
  ProcessState,
  THREAD_WORDS,
  Thread,
  ThreadState,
  Wake,
} from '../layout.ts';
import { endProcess } from '../processes.ts';
import { fireSignals, signalMoment } from '../signals.ts';
import { eachProcess, eachThread, findThread, type State } from '../state.ts';
import { PROCESS_TABLE, THREAD_TABLE } from '../tables.ts';
import { unlink } from '../wait-queue.ts';
import { LOOK_FOR_IT } from './deadlines.ts';
import { isQueued } from './enabled.ts';
import { makeReady, Why, wakeUp } from './transitions.ts';

/**
 * What happens by the clock alone: a sleep or timeout ends, a newborn thread can begin, or a signal arrives. Ties go to
 * signals, then to the thread that exists longest.
 */
export function earliestTimer(state: State): number {
  const { memory } = state;
  const thread = earliestThread(state);
  const time = thread === 0 ? Number.POSITIVE_INFINITY : memory.getDouble(thread + Thread.deadline);
  if (memory.get(Header.signalCount) === 0) return time;
  return Math.min(time, signalMoment(state, earliestSignal(state)));
}

/** Lets the earliest timer take effect. There is one. */
export function fireTimer(state: State): void {
  const { memory } = state;
  const thread = earliestThread(state);
  if (memory.get(Header.signalCount) > 0) {
    const process = earliestSignal(state);
    if (thread === 0 || signalMoment(state, process) <= memory.getDouble(thread + Thread.deadline)) {
      fireSignalsOf(state, process);
      return;
    }
  }
  timeIsUp(state, thread);
}

function fireSignalsOf(state: State, process: number): void {
  const fatal = fireSignals(state, process);
  if (fatal !== 0) endProcess(state, process, -fatal);
}

/** The blocked thread whose deadline is earliest, or 0. Looked for only after the last one known has gone. */
function earliestThread(state: State): number {
  const { words, doubles } = state.memory;
  const known = words[Header.timerFirst] as number;
  if (known !== LOOK_FOR_IT) return known;
  let best = 0;
  let time = Number.POSITIVE_INFINITY;
  const end = THREAD_TABLE + (words[Header.threadTop] as number) * THREAD_WORDS;
  for (let thread = THREAD_TABLE; thread < end; thread += THREAD_WORDS) {
    if (words[thread + Thread.state] !== ThreadState.blocked) continue;
    const at = doubles[(thread + Thread.deadline) >> 1] as number;
    if (at > time || at === Number.POSITIVE_INFINITY) continue;
    if (at === time && (words[thread + Thread.tid] as number) > (words[best + Thread.tid] as number))
      continue;
    time = at;
    best = thread;
  }
  words[Header.timerFirst] = best;
  return best;
}

/** The process whose signal arrives first; there is one. */
function earliestSignal(state: State): number {
  const { words } = state.memory;
  let best = 0;
  let time = Number.POSITIVE_INFINITY;
  const end = PROCESS_TABLE + (words[Header.processTop] as number) * PROCESS_WORDS;
  for (let process = PROCESS_TABLE; process < end; process += PROCESS_WORDS) {
    if (words[process + Process.state] !== ProcessState.running) continue;
    const at = signalMoment(state, process);
    if (at >= time) continue;
    time = at;
    best = process;
  }
  return best;
}

/** Live mode: lets everything take effect whose time has come for the threads of a host. */
export function fireTimersOf(state: State, host: number): void {
  const { memory } = state;
  const now = memory.getDouble(Header.now);
  if (memory.get(Header.signalCount) > 0) fireAlarmsOf(state, host, now);
  if (memory.get(Header.timerCount) === 0) return;
  eachThread(state, (thread) => {
    if (memory.get(thread + Thread.state) !== ThreadState.blocked) return;
    if (memory.get(thread + Thread.host) !== host) return;
    if (memory.getDouble(thread + Thread.deadline) <= now) timeIsUp(state, thread);
  });
}

/** Alarms are looked after by the hosts of main threads. */
function fireAlarmsOf(state: State, host: number, now: number): void {
  const { memory } = state;
  eachProcess(state, (process) => {
    if (memory.get(process + Process.state) !== ProcessState.running) return;
    const main = findThread(state, memory.get(process + Process.mainTid));
    if (main === 0 || memory.get(main + Thread.host) !== host) return;
    if (signalMoment(state, process) <= now) fireSignalsOf(state, process);
  });
}

/** A blocked thread's time is up: a sleep is over, any other wait timed out, a newborn thread can begin. */
function timeIsUp(state: State, thread: number): void {
  const { memory } = state;
  const kind = memory.get(thread + Thread.waitKind);
  if (kind === WaitKind.none) {
    makeReady(state, thread, Why.born, 0);
    return;
  }
  if (isQueued(kind)) unlink(state, memory.get(thread + Thread.waitOn), thread);
  wakeUp(state, thread, Wake.timeout, 0);
}
