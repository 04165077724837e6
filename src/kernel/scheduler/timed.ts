import { SWITCH_INTERVAL } from '../costs.ts';
import { Header, Process, Thread, ThreadState } from '../layout.ts';
import { eachThread, type State } from '../state.ts';
import { canProceed } from './enabled.ts';
import { clockOf, freeCore, hasGil, preempt, startRunning, Why } from './transitions.ts';

/**
 * The `timed` policy: a discrete-event simulation of `cores` cores and one GIL a process.
 *
 * Each running thread has its own clock, ahead of the machine's by what it computed since its last operation. The
 * running thread with the earliest clock acts next; ready threads get free cores in FIFO order; a thread whose slice is
 * over gives way when somebody waits for its GIL or, with all cores taken, for a core.
 */
export function pickTimed(state: State): number {
  const { memory } = state;
  for (;;) {
    dispatch(state);
    const thread = earliestRunning(state);
    if (thread === 0) return 0;
    const clock = clockOf(state, thread);
    if (clock < memory.getDouble(thread + Thread.sliceEnd)) return thread;
    if (!somebodyWaitsFor(state, thread)) {
      memory.setDouble(thread + Thread.sliceEnd, clock + SWITCH_INTERVAL);
      return thread;
    }
    advance(state, clock);
    preempt(state, thread, Why.preempted);
  }
}

/** The machine's clock never goes back. */
export function advance(state: State, time: number): void {
  const { memory } = state;
  if (time > memory.getDouble(Header.now)) memory.setDouble(Header.now, time);
}

/** The running thread whose clock is earliest, or 0. */
export function earliestRunning(state: State): number {
  const { memory } = state;
  let best = 0;
  let time = Number.POSITIVE_INFINITY;
  eachThread(state, (thread) => {
    if (memory.get(thread + Thread.state) !== ThreadState.running) return;
    const clock = clockOf(state, thread);
    const earlier = clock === time && memory.get(thread + Thread.tid) < memory.get(best + Thread.tid);
    if (clock < time || earlier) {
      best = thread;
      time = clock;
    }
  });
  return best;
}

function dispatch(state: State): void {
  for (;;) {
    const core = freeCore(state);
    if (core < 0) return;
    const thread = firstStartable(state);
    if (thread === 0) return;
    startRunning(state, thread, core, SWITCH_INTERVAL);
  }
}

function firstStartable(state: State): number {
  const { memory } = state;
  let best = 0;
  eachThread(state, (thread) => {
    if (memory.get(thread + Thread.state) !== ThreadState.ready) return;
    if (hasGil(state) && memory.get(memory.get(thread + Thread.process) + Process.gil) !== 0) return;
    if (best === 0 || memory.get(thread + Thread.sequence) < memory.get(best + Thread.sequence))
      best = thread;
  });
  return best;
}

function somebodyWaitsFor(state: State, running: number): boolean {
  const { memory } = state;
  const noCore = freeCore(state) < 0;
  const process = memory.get(running + Thread.process);
  let found = false;
  eachThread(state, (thread) => {
    if (found || memory.get(thread + Thread.state) !== ThreadState.ready) return;
    found = noCore || (hasGil(state) && memory.get(thread + Thread.process) === process);
  });
  return found;
}

/** A recorded choice: this thread acts now, whatever the clocks say. Answers 0 when it cannot. */
export function forceTimed(state: State, thread: number): number {
  const { memory } = state;
  dispatch(state);
  const status = memory.get(thread + Thread.state);
  if ((status !== ThreadState.ready && status !== ThreadState.running) || !canProceed(state, thread))
    return 0;
  if (status === ThreadState.ready) {
    const holder = memory.get(memory.get(thread + Thread.process) + Process.gil);
    if (hasGil(state) && holder !== 0) preempt(state, holder, Why.gaveWay);
    if (freeCore(state) < 0) preempt(state, latestRunning(state), Why.gaveWay);
    startRunning(state, thread, freeCore(state), SWITCH_INTERVAL);
  }
  return thread;
}

function latestRunning(state: State): number {
  const { memory } = state;
  let best = 0;
  eachThread(state, (thread) => {
    if (memory.get(thread + Thread.state) !== ThreadState.running) return;
    if (best === 0 || clockOf(state, thread) > clockOf(state, best)) best = thread;
  });
  return best;
}
