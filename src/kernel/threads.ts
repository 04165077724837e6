import { EventKind, LimitKind, WaitKind } from '../trace/events.ts';
import { COST } from './costs.ts';
import { assignHost } from './hosts.ts';
import {
  Halt,
  Header,
  Process,
  Sync,
  THREAD_WORDS,
  Thread,
  ThreadFlag,
  ThreadState,
  Wake,
} from './layout.ts';
import { chargeTime } from './scheduler/charge.ts';
import { canProceed } from './scheduler/enabled.ts';
import { isQueued } from './scheduler/timers.ts';
import { dispatchLive, makeReady, stopRunning, Why, wakeUp } from './scheduler/transitions.ts';
import { eachThread, halt, isLive, type State } from './state.ts';
import { MAX_THREADS, THREAD_TABLE } from './tables.ts';
import { firstOf, unlink } from './wait-queue.ts';

/** Takes a free thread record, or answers 0 and halts the run when the limit is reached. */
export function newThread(state: State, process: number, name: string, flags: number): number {
  const { memory } = state;
  const limit = Math.min(memory.get(Header.threadLimit), MAX_THREADS);
  if (memory.get(Header.liveThreads) >= limit) {
    halt(
      state,
      Halt.limit,
      LimitKind.threads,
      `The program has more than ${limit} threads at a time, the limit of this run.`,
    );
    return 0;
  }
  const thread = freeRecord(state);
  memory.words.fill(0, thread, thread + THREAD_WORDS);
  const tid = memory.get(Header.nextTid);
  memory.set(Header.nextTid, tid + 1);
  memory.set(Header.liveThreads, memory.get(Header.liveThreads) + 1);
  memory.set(thread + Thread.tid, tid);
  memory.set(thread + Thread.slot, (thread - THREAD_TABLE) / THREAD_WORDS);
  memory.set(thread + Thread.process, process);
  memory.set(thread + Thread.flags, flags);
  memory.set(thread + Thread.core, -1);
  // Before the record counts as a thread: assignHost looks at those that exist.
  memory.set(thread + Thread.host, assignHost(state));
  memory.set(thread + Thread.name, memory.storeText(name));
  memory.setDouble(thread + Thread.deadline, Number.POSITIVE_INFINITY);
  memory.set(process + Process.threads, memory.get(process + Process.threads) + 1);
  state.threadGiven(thread);
  return thread;
}

function freeRecord(state: State): number {
  const { memory } = state;
  const top = memory.get(Header.threadTop);
  for (let slot = 0; slot < top; slot++) {
    const thread = THREAD_TABLE + slot * THREAD_WORDS;
    if (memory.get(thread + Thread.state) === ThreadState.free) return thread;
  }
  memory.set(Header.threadTop, top + 1);
  return THREAD_TABLE + top * THREAD_WORDS;
}

/** A new thread can take its first step after `delay` nanoseconds. In live mode at once, when it has a host. */
export function beBorn(state: State, thread: number, delay: number): void {
  const { memory } = state;
  if (isLive(state)) {
    memory.set(thread + Thread.state, ThreadState.blocked);
    makeReady(state, thread, Why.born, 0);
    return;
  }
  memory.set(thread + Thread.state, ThreadState.blocked);
  memory.set(thread + Thread.waitKind, WaitKind.none);
  memory.setDouble(thread + Thread.deadline, birthMoment(state) + delay);
}

/** In `timed` the creator's own clock is ahead of the machine's. */
function birthMoment(state: State): number {
  const { memory } = state;
  const now = memory.getDouble(Header.now);
  return state.current === 0 ? now : Math.max(now, memory.getDouble(state.current + Thread.clock));
}

/**
 * Starts a thread of the calling process.
 *
 * @param address of its state in the process's image
 * @returns its reference, or 0 when the limit is reached
 */
export function startThread(state: State, name: string, daemon: boolean): number {
  const { memory } = state;
  const process = memory.get(state.current + Thread.process);
  const thread = newThread(state, process, name, daemon ? ThreadFlag.daemon : 0);
  if (thread === 0) return 0;
  const tid = memory.get(thread + Thread.tid);
  const pid = memory.get(process + Process.pid);
  state.emit(
    EventKind['thread-start'],
    memory.get(state.current + Thread.tid),
    tid,
    pid,
    daemon ? 1 : 0,
    name,
    state.site,
  );
  chargeTime(state, COST.threadStart);
  beBorn(state, thread, COST.threadBirth);
  return thread;
}

/**
 * Ends a thread: its joiners go on, its record is free again.
 *
 * @param outcome 0 returned, 1 exception, 2 killed
 * @param withProcess its process ends with it, so that nobody is left to join it
 */
export function endThread(state: State, thread: number, outcome: number, withProcess = false): void {
  const { memory } = state;
  const tid = memory.get(thread + Thread.tid);
  const process = memory.get(thread + Thread.process);
  leaveWait(state, thread);
  stopRunning(state, thread);
  memory.set(thread + Thread.state, ThreadState.done);
  state.emit(
    EventKind['thread-end'],
    tid,
    outcome,
    memory.get(process + Process.pid),
    0,
    '',
    memory.get(thread + Thread.site),
  );
  memory.free(memory.get(thread + Thread.name));
  memory.set(thread + Thread.state, ThreadState.free);
  memory.set(thread + Thread.flags, memory.get(thread + Thread.flags) | ThreadFlag.killed);
  memory.set(Header.liveThreads, memory.get(Header.liveThreads) - 1);
  memory.set(process + Process.threads, memory.get(process + Process.threads) - 1);
  if (memory.get(Header.lastRunning) === thread) memory.set(Header.lastRunning, 0);
  if (!withProcess) wakeJoiners(state, WaitKind.joinThread, tid, tid);
  if (isLive(state)) dispatchLive(state);
}

/**
 * Takes a dying thread out of what it waits for. When it had been woken to try again and never did, the wake-up belongs to
 * the next in the queue; otherwise it would be lost:
 *
 *     A releases → B is woken → B is killed before it tries → C waits for ever on a free lock
 */
function leaveWait(state: State, thread: number): void {
  const { memory } = state;
  const on = memory.get(thread + Thread.waitOn);
  const kind = memory.get(thread + Thread.waitKind);
  if (memory.get(thread + Thread.state) === ThreadState.blocked) {
    if (isQueued(kind)) unlink(state, on, thread);
    return;
  }
  if (memory.get(thread + Thread.wake) !== Wake.retry || !canProceed(state, thread)) return;
  const next = firstOf(state, on, memory.get(thread + Thread.queue));
  if (next === 0) return;
  unlink(state, on, next);
  wakeUp(state, next, Wake.retry, memory.get(thread + Thread.tid));
}

/** Lets everybody go on who waits for this thread or process to end. */
export function wakeJoiners(state: State, kind: number, id: number, waker: number): void {
  const { memory } = state;
  eachThread(state, (thread) => {
    if (memory.get(thread + Thread.state) !== ThreadState.blocked) return;
    if (memory.get(thread + Thread.waitKind) !== kind || memory.get(thread + Thread.waitOn) !== id) return;
    wakeUp(state, thread, Wake.granted, waker);
  });
}

/** Number of threads that wait for an object in one of its queues. */
export const waitingFor = (state: State, object: number): number => {
  let count = 0;
  for (const field of [Sync.head, Sync.head2, Sync.head3]) {
    for (let thread = state.memory.get(object + field); thread !== 0; count++)
      thread = state.memory.get(thread + Thread.next);
  }
  return count;
};
