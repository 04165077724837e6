import { EventKind, LimitKind, WaitKind } from '../trace/events.ts';
import { COST } from './costs.ts';
import { waitingReader } from './deadlock.ts';
import { assignHost } from './hosts.ts';
import {
  Halt,
  Header,
  Process,
  ProcessState,
  THREAD_WORDS,
  Thread,
  ThreadFlag,
  ThreadState,
  Wake,
} from './layout.ts';
import { chargeTime } from './scheduler/charge.ts';
import { clearDeadline, setDeadline } from './scheduler/deadlines.ts';
import { choosesAmongWaiters, isAvailable, isQueued } from './scheduler/enabled.ts';
import { dispatchLive, makeReady, stopRunning, Why, wakeUp } from './scheduler/transitions.ts';
import { forgetPolled } from './scheduler/wake.ts';
import { eachThread, halt, isLive, type State } from './state.ts';
import { MAX_THREADS, THREAD_TABLE } from './tables.ts';
import { firstOf, removeReady, unlink } from './wait-queue.ts';

/** Takes a free thread record, or answers 0 and halts the run when the limit is reached. */
export function newThread(state: State, process: number, name: string, flags: number): number {
  const { memory } = state;
  const limit = Math.min(memory.get(Header.threadLimit), MAX_THREADS);
  const thread = memory.get(Header.liveThreads) < limit ? freeRecord(state) : 0;
  if (thread === 0) {
    halt(
      state,
      Halt.limit,
      LimitKind.threads,
      `The program has more than ${limit} threads at a time, the limit of this run.`,
    );
    return 0;
  }
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
  return thread;
}

/** A record that nobody uses, or 0. */
function freeRecord(state: State): number {
  const { memory } = state;
  const top = memory.get(Header.threadTop);
  for (let slot = 0; slot < top; slot++) {
    const thread = THREAD_TABLE + slot * THREAD_WORDS;
    if (memory.get(thread + Thread.state) === ThreadState.free) return thread;
  }
  if (top === MAX_THREADS) return 0;
  memory.set(Header.threadTop, top + 1);
  return THREAD_TABLE + top * THREAD_WORDS;
}

/**
 * A new thread can take its first step after `delay` nanoseconds in `timed`. In the other policies it can at once, or those
 * who choose could not let it go before its maker; in live mode when it has a host.
 */
export function beBorn(state: State, thread: number, delay: number): void {
  const { memory } = state;
  state.threadGiven(thread);
  memory.set(thread + Thread.state, ThreadState.blocked);
  memory.set(thread + Thread.waitKind, WaitKind.none);
  if (choosesAmongWaiters(state) || isLive(state)) makeReady(state, thread, Why.born, 0);
  else setDeadline(state, thread, birthMoment(state) + delay);
}

/** In `timed` the creator's own clock is ahead of the machine's. */
function birthMoment(state: State): number {
  const { memory } = state;
  const now = memory.getDouble(Header.now);
  return state.current === 0 ? now : Math.max(now, memory.getDouble(state.current + Thread.clock));
}

/**
 * Starts a thread of the calling process. It has its address before it can run: in live mode its host takes it as soon
 * as it is ready, and asks nobody.
 *
 * @param attach makes the thread's state in the process's image and answers the state's address
 * @returns its tid, or 0 when the limit is reached
 */
export function startThread(
  state: State,
  name: string,
  daemon: boolean,
  attach: (tid: number) => number,
): number {
  const { memory } = state;
  const process = memory.get(state.current + Thread.process);
  const thread = newThread(state, process, name, daemon ? ThreadFlag.daemon : 0);
  if (thread === 0) return 0;
  const tid = memory.get(thread + Thread.tid);
  try {
    memory.set(thread + Thread.address, attach(tid));
  } catch (error) {
    // No memory in the image: the thread never was.
    memory.set(Header.liveThreads, memory.get(Header.liveThreads) - 1);
    memory.set(process + Process.threads, memory.get(process + Process.threads) - 1);
    memory.free(memory.get(thread + Thread.name));
    throw error;
  }
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
  return tid;
}

/**
 * Ends a thread: its joiners go on, its record is free again.
 *
 * A thread of another host may be in the middle of its instructions when it is killed (live mode). Its record, and that
 * of its process, are kept until that host notices:
 *
 *     A kills B's process → a new thread gets B's record → B's host, still at B's instructions, acts as the new thread
 *
 * @param outcome 0 returned, 1 exception, 2 killed
 * @param withProcess its process ends with it, so that nobody is left to join it
 */
export function endThread(state: State, thread: number, outcome: number, withProcess = false): void {
  const { memory } = state;
  const { words } = memory;
  const tid = memory.get(thread + Thread.tid);
  const process = memory.get(thread + Thread.process);
  const executed = isLive(state) && memory.get(thread + Thread.state) === ThreadState.running && withProcess;
  leaveWait(state, thread);
  stopRunning(state, thread);
  memory.set(thread + Thread.flags, memory.get(thread + Thread.flags) | ThreadFlag.killed);
  if (executed) {
    memory.set(thread + Thread.state, ThreadState.done);
    memory.set(process + Process.lingering, memory.get(process + Process.lingering) + 1);
    // The host is busy until it lets go.
    Atomics.store(words, Header.hostThreads + memory.get(thread + Thread.host), thread);
  } else {
    memory.set(thread + Thread.state, ThreadState.free);
  }
  const site = memory.get(thread + Thread.site);
  state.emit(EventKind['thread-end'], tid, outcome, memory.get(process + Process.pid), 0, '', site);
  memory.free(memory.get(thread + Thread.name));
  memory.set(thread + Thread.name, 0);
  for (let block = memory.get(thread + Thread.interrupted); block !== 0; ) {
    const next = memory.get(block);
    memory.free(block);
    block = next;
  }
  memory.set(Header.liveThreads, memory.get(Header.liveThreads) - 1);
  memory.set(process + Process.threads, memory.get(process + Process.threads) - 1);
  if (!withProcess) wakeJoiners(state, WaitKind.joinThread, tid, tid);
  if (isLive(state)) dispatchLive(state);
}

/** Live mode: the host of a killed thread has noticed, and executes it no more. Nothing happens to other threads. */
export function letGo(state: State, thread: number): void {
  const { memory } = state;
  if (memory.get(thread + Thread.state) !== ThreadState.done) return;
  const process = memory.get(thread + Thread.process);
  const lingering = memory.get(process + Process.lingering) - 1;
  memory.set(process + Process.lingering, lingering);
  if (lingering === 0 && memory.get(process + Process.state) === ProcessState.reaped)
    memory.set(process + Process.state, ProcessState.free);
  memory.set(thread + Thread.state, ThreadState.free);
  Atomics.store(memory.words, Header.hostThreads + memory.get(thread + Thread.host), 0);
  dispatchLive(state);
}

/**
 * Takes a dying thread out of what it waits for. When it had been woken to try again and never did, the wake-up belongs to
 * the next in the queue; otherwise it would be lost:
 *
 *     A releases → B is woken → B is killed before it tries → C waits for ever on a free lock
 */
function leaveWait(state: State, thread: number): void {
  const { memory } = state;
  forgetPolled(state, thread);
  const on = memory.get(thread + Thread.waitOn);
  const kind = memory.get(thread + Thread.waitKind);
  const status = memory.get(thread + Thread.state);
  if (status === ThreadState.blocked) {
    clearDeadline(state, thread);
    if (isQueued(kind)) unlink(state, on, thread);
    return;
  }
  if (status === ThreadState.ready) removeReady(state, thread);
  if (memory.get(thread + Thread.wake) !== Wake.retry || !isAvailable(state, thread)) return;
  const next = isQueued(kind)
    ? firstOf(state, on, memory.get(thread + Thread.queue))
    : kind === WaitKind.input
      ? waitingReader(state)
      : 0;
  if (next === 0) return;
  if (isQueued(kind)) unlink(state, on, next);
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
