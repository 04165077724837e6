import { SWITCH_INTERVAL } from '../costs.ts';
import { Header, Process, Thread, ThreadState } from '../layout.ts';
import type { State } from '../state.ts';
import { isEnabled } from './enabled.ts';
import { clockOf, coreCount, freeCore, hasGil, lacksGil, preempt, startRunning, Why } from './transitions.ts';

/**
 * The `timed` policy: a discrete-event simulation of `cores` cores and one GIL a process.
 *
 * Each running thread has its own clock, ahead of the machine's by what it computed since its last operation. The
 * running thread with the earliest clock acts next; ready threads get free cores in FIFO order; a thread whose slice is
 * over gives way when somebody waits for its GIL or, with all cores taken, for a core.
 */

/** Ready threads get the free cores. */
export function dispatch(state: State): void {
  const { words } = state.memory;
  let core = freeCore(state);
  for (let thread = words[Header.readyHead] as number; thread !== 0 && core >= 0; ) {
    const next = words[thread + Thread.next] as number;
    if (!lacksGil(state, thread)) {
      startRunning(state, thread, core);
      core = freeCore(state);
    }
    thread = next;
  }
}

/** The machine's clock never goes back. */
export function advance(state: State, time: number): void {
  const { memory } = state;
  if (time > memory.getDouble(Header.now)) memory.setDouble(Header.now, time);
}

/** The running thread whose clock is earliest, or 0; of several the one that exists longest. */
export function earliestRunning(state: State): number {
  const { words, doubles } = state.memory;
  let best = 0;
  let time = Number.POSITIVE_INFINITY;
  for (let core = 0, left = words[Header.runningCount] as number; left > 0; core++) {
    const thread = words[Header.coreThreads + core] as number;
    if (thread === 0) continue;
    left--;
    const clock = doubles[(thread + Thread.clock) >> 1] as number;
    if (clock > time) continue;
    if (clock === time && (words[thread + Thread.tid] as number) > (words[best + Thread.tid] as number))
      continue;
    best = thread;
    time = clock;
  }
  return best;
}

/** Is the thread's slice over, and does somebody wait for its place? If nobody does, it gets another slice. */
export function mustGiveWay(state: State, thread: number): boolean {
  const { memory } = state;
  const clock = clockOf(state, thread);
  if (clock < memory.getDouble(thread + Thread.sliceEnd)) return false;
  if (somebodyWaitsFor(state, thread)) return true;
  memory.setDouble(thread + Thread.sliceEnd, clock + SWITCH_INTERVAL);
  return false;
}

function somebodyWaitsFor(state: State, running: number): boolean {
  const { words } = state.memory;
  const first = words[Header.readyHead] as number;
  if (first === 0) return false;
  if (freeCore(state) < 0) return true;
  if (!hasGil(state)) return false;
  const process = words[running + Thread.process];
  for (let thread = first; thread !== 0; thread = words[thread + Thread.next] as number) {
    if (words[thread + Thread.process] === process) return true;
  }
  return false;
}

/** A choice: this thread acts now, whatever the clocks say. Answers 0 when it cannot. */
export function forceTimed(state: State, thread: number): number {
  const { memory } = state;
  if (!isEnabled(state, thread)) return 0;
  if (memory.get(thread + Thread.state) === ThreadState.ready) {
    const holder = memory.get(memory.get(thread + Thread.process) + Process.gil);
    if (hasGil(state) && holder !== 0) preempt(state, holder, Why.gaveWay);
    if (freeCore(state) < 0) preempt(state, latestRunning(state), Why.gaveWay);
    startRunning(state, thread, freeCore(state));
  }
  return thread;
}

function latestRunning(state: State): number {
  const { memory } = state;
  let best = 0;
  for (let core = 0; core < coreCount(state); core++) {
    const thread = memory.get(Header.coreThreads + core);
    if (thread === 0) continue;
    if (best === 0 || clockOf(state, thread) > clockOf(state, best)) best = thread;
  }
  return best;
}
