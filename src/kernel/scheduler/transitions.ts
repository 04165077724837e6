import { EventKind } from '../../trace/events.ts';
import { SWITCH_INTERVAL } from '../costs.ts';
import { Gil, Header, Process, Thread, ThreadState, Wake } from '../layout.ts';
import { isLive, type State } from '../state.ts';
import { MAX_CORES } from '../tables.ts';
import { addReady, nextSequence, removeReady } from '../wait-queue.ts';
import { clearDeadline } from './deadlines.ts';

/** Why a thread is ready; the numbers stand in the trace. */
export const Why = { born: 0, woken: 1, preempted: 2, timeout: 3, gaveWay: 4 } as const;

export const clockOf = (state: State, thread: number): number =>
  state.memory.getDouble(thread + Thread.clock);

/** Does the run's GIL mode give each process one lock that its threads share? */
export const hasGil = (state: State): boolean => state.memory.get(Header.gilMode) !== Gil['free-threaded'];

/** Is the thread kept from running by another one of its process that has the GIL? */
export function lacksGil(state: State, thread: number): boolean {
  const { memory } = state;
  return hasGil(state) && memory.get(memory.get(thread + Thread.process) + Process.gil) !== 0;
}

/** Puts a thread that does not run at the end of the ready list, at the machine's time. */
export function makeReady(state: State, thread: number, why: number, waker: number): void {
  const { memory } = state;
  memory.set(thread + Thread.state, ThreadState.ready);
  memory.set(thread + Thread.sequence, nextSequence(memory));
  addReady(state, thread);
  clearDeadline(state, thread);
  const site = memory.get(thread + Thread.site);
  state.emit(EventKind.ready, memory.get(thread + Thread.tid), why, waker, 0, '', site);
  if (isLive(state)) dispatchLive(state);
}

/** Gives a ready thread a core and, where there is one, its process's GIL; it starts at the machine's time. */
export function startRunning(state: State, thread: number, core: number): void {
  const { memory } = state;
  const now = memory.getDouble(Header.now);
  const tid = memory.get(thread + Thread.tid);
  removeReady(state, thread);
  memory.set(Header.runningCount, memory.get(Header.runningCount) + 1);
  memory.set(thread + Thread.core, core);
  if (isLive(state)) {
    memory.setDouble(thread + Thread.clock, now);
    memory.setDouble(thread + Thread.sliceEnd, now + SWITCH_INTERVAL * memory.getDouble(Header.speed));
  } else {
    // A thread that gave way to a chosen one is ahead of the machine by what it has computed.
    const clock = Math.max(now, memory.getDouble(thread + Thread.clock));
    memory.setDouble(thread + Thread.clock, clock);
    memory.setDouble(thread + Thread.sliceEnd, clock + SWITCH_INTERVAL);
    memory.set(Header.coreThreads + core, thread);
  }
  if (hasGil(state)) memory.set(memory.get(thread + Thread.process) + Process.gil, thread);
  memory.set(thread + Thread.state, ThreadState.running);
  state.emit(EventKind.run, tid, core, 0, 0, '', memory.get(thread + Thread.site));
  if (memory.get(thread + Thread.begun) === 0) {
    memory.set(thread + Thread.begun, 1);
    state.emit(EventKind['thread-begin'], tid, memory.get(memory.get(thread + Thread.process) + Process.pid));
  }
}

/** Takes core and GIL from a running thread; the caller sets its next state. Nothing happens to one that does not run. */
export function stopRunning(state: State, thread: number): void {
  const { memory } = state;
  if (memory.get(thread + Thread.state) !== ThreadState.running) return;
  const process = memory.get(thread + Thread.process);
  if (memory.get(process + Process.gil) === thread) memory.set(process + Process.gil, 0);
  if (isLive(state)) Atomics.store(memory.words, Header.hostThreads + memory.get(thread + Thread.host), 0);
  else memory.set(Header.coreThreads + memory.get(thread + Thread.core), 0);
  memory.set(thread + Thread.core, -1);
  memory.set(Header.runningCount, memory.get(Header.runningCount) - 1);
}

/** The thread had its turn: back to the end of the ready list. */
export function preempt(state: State, thread: number, why: number): void {
  stopRunning(state, thread);
  makeReady(state, thread, why, 0);
}

/** Ends a blocked thread's wait: it makes its call again and is told `wake`. */
export function wakeUp(state: State, thread: number, wake: number, waker: number): void {
  state.memory.set(thread + Thread.wake, wake);
  makeReady(state, thread, wake === Wake.timeout ? Why.timeout : Why.woken, waker);
}

/** How many cores there are to run on. */
export const coreCount = (state: State): number => Math.min(state.memory.get(Header.cores), MAX_CORES);

/** Virtual time: the lowest core that nobody runs on, or -1. */
export function freeCore(state: State): number {
  const { words } = state.memory;
  const cores = coreCount(state);
  for (let core = 0; core < cores; core++) if (words[Header.coreThreads + core] === 0) return core;
  return -1;
}

/**
 * Live mode: lets every ready thread go that may: its GIL is free and its host has nothing else to do. In FIFO order. The
 * thread's host is woken by its doorbell, when the kernel's mutex has been given back. Nobody goes while the machine is paused.
 */
export function dispatchLive(state: State): void {
  const { words } = state.memory;
  if (words[Header.pauseRequested] === 1) return;
  for (let thread = words[Header.readyHead] as number; thread !== 0; ) {
    const next = words[thread + Thread.next] as number;
    const host = words[thread + Thread.host] as number;
    if (words[Header.hostThreads + host] === 0 && !lacksGil(state, thread)) {
      startRunning(state, thread, words[thread + Thread.slot] as number);
      // The last store: a host that is awake takes the thread as soon as it sees this, without the mutex.
      Atomics.store(words, Header.hostThreads + host, thread);
      state.bell(host);
    }
    thread = next;
  }
}

/** Live mode: does a ready thread wait for this one's host, or for its GIL? */
export function isPlaceWanted(state: State, running: number): boolean {
  const { words } = state.memory;
  for (let thread = words[Header.readyHead] as number; thread !== 0; ) {
    if (words[thread + Thread.host] === words[running + Thread.host]) return true;
    const sameProcess = words[thread + Thread.process] === words[running + Thread.process];
    if (sameProcess && lacksGil(state, thread)) return true;
    thread = words[thread + Thread.next] as number;
  }
  return false;
}
