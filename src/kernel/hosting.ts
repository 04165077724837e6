import { answer, ring } from './futex.ts';
import type { Kernel } from './kernel.ts';
import { Halt, Header, Process, THREAD_WORDS, Thread, ThreadState } from './layout.ts';
import { isAtRest } from './resting.ts';
import { signalMoment } from './signals.ts';
import { eachProcess, findThread, isKilled, isLive } from './state.ts';
import { THREAD_TABLE } from './tables.ts';

/**
 * How hosts take turns. Every thread belongs to one host from its birth on; a host has a doorbell word and sleeps on it
 * while none of its threads may run.
 *
 *     virtual time   one baton for the whole machine: `Header.baton` names the thread that runs, its host was rung
 *     live           a host runs whichever of its threads the dispatcher made running
 */

/**
 * Virtual time: hands the baton to `thread`.
 *
 * @returns whether its host is the caller's own
 */
export function passBaton(kernel: Kernel, thread: number, self: number): boolean {
  const { memory } = kernel;
  Atomics.store(memory.words, Header.baton, thread);
  if (thread === 0) return false;
  const host = memory.get(thread + Thread.host);
  if (host === self) return true;
  ring(memory.words, Header.hosts + host);
  return false;
}

/**
 * Sleeps until a thread of this host may run.
 *
 * @returns its reference, or 0 when the machine has halted
 */
export function awaitTurn(kernel: Kernel, self: number): number {
  const { memory } = kernel;
  const bell = Header.hosts + self;
  const live = isLive(kernel);
  for (;;) {
    if (kernel.halted !== Halt.none) return 0;
    const thread = live ? threadOf(kernel, self) : batonFor(kernel, self);
    if (thread !== 0) return thread;
    const timeout = live ? millisecondsToDeadline(kernel, self) : Number.POSITIVE_INFINITY;
    if (!answer(memory.words, bell, timeout)) kernel.fireDeadlines(self);
  }
}

/** Live: the thread that the dispatcher gave this host to run, if it lives. */
function threadOf(kernel: Kernel, self: number): number {
  const thread = Atomics.load(kernel.memory.words, Header.hostThreads + self);
  if (thread === 0 || !isKilled(kernel, thread)) return thread;
  kernel.letGo(thread);
  return 0;
}

/**
 * Live: may this host go on with the thread that it has been running? Not when it waits, gave way, has ended or was
 * killed. (The thread's own record does not tell: it may belong to another thread by now.)
 */
export const stillRuns = (kernel: Kernel, thread: number, self: number): boolean =>
  Atomics.load(kernel.memory.words, Header.hostThreads + self) === thread;

function batonFor(kernel: Kernel, self: number): number {
  const { memory } = kernel;
  const thread = Atomics.load(memory.words, Header.baton);
  return thread !== 0 && memory.get(thread + Thread.host) === self ? thread : 0;
}

/**
 * Read without the mutex: only this host gives its threads deadlines. Others may take one away meanwhile, so that it
 * wakes up for nothing.
 */
function millisecondsToDeadline(kernel: Kernel, self: number): number {
  const { words, doubles } = kernel.memory;
  if (Atomics.load(words, Header.pauseRequested) === 1) return Number.POSITIVE_INFINITY;
  let earliest = words[Header.signalCount] === 0 ? Number.POSITIVE_INFINITY : earliestAlarm(kernel, self);
  if (words[Header.timerCount] === 0 && earliest === Number.POSITIVE_INFINITY) return earliest;
  const end = THREAD_TABLE + (words[Header.threadTop] as number) * THREAD_WORDS;
  for (let thread = THREAD_TABLE; thread < end; thread += THREAD_WORDS) {
    if (words[thread + Thread.state] !== ThreadState.blocked || words[thread + Thread.host] !== self)
      continue;
    earliest = Math.min(earliest, doubles[(thread + Thread.deadline) >> 1] as number);
  }
  if (earliest === Number.POSITIVE_INFINITY) return earliest;
  return Math.max(0, (earliest - kernel.wallClock()) / 1e6 / kernel.memory.getDouble(Header.speed));
}

/** Of the processes whose main threads belong to this host. */
function earliestAlarm(kernel: Kernel, self: number): number {
  const { memory } = kernel;
  let earliest = Number.POSITIVE_INFINITY;
  eachProcess(kernel, (process) => {
    const main = findThread(kernel, memory.get(process + Process.mainTid));
    if (main === 0 || memory.get(main + Thread.host) !== self) return;
    earliest = Math.min(earliest, signalMoment(kernel, process));
  });
  return earliest;
}

/** Live, for a host whose thread has stopped: is nobody left who runs? See resting.ts. */
export function restsWithoutUs(kernel: Kernel): boolean {
  // Most of the time others run; that can be seen without the mutex, for this host has just been in it.
  if (kernel.memory.get(Header.runningCount) > 0) return false;
  let rests = false;
  kernel.exclusively(() => {
    rests = isAtRest(kernel);
  });
  return rests;
}

/** Wakes every host: the machine has halted, and each is to see it. */
export function ringAll(kernel: Kernel): void {
  const { memory } = kernel;
  for (let host = 0; host < memory.get(Header.hostCount); host++) ring(memory.words, Header.hosts + host);
  Atomics.notify(memory.words, Header.ringRead);
}
