import { Header, Policy, Thread, ThreadState } from '../layout.ts';
import type { State } from '../state.ts';
import { enabledThreads } from './enabled.ts';
import { preempt, startRunning, Why } from './transitions.ts';

/**
 * The policies `roundrobin`, `random` and `manual`: one thread runs, all others that could are ready, and time is the sum of
 * what has been computed. Cores play no part.
 */
export function pickUntimed(state: State): number {
  const { memory } = state;
  const enabled = enabledThreads(state);
  if (enabled.length === 0) return 0;
  const running = runningThread(state, enabled);
  switch (memory.get(Header.policy)) {
    case Policy.roundrobin:
      return afterTid(state, enabled, memory.get(Header.lastTid));
    case Policy.random:
      return enabled[nextRandom(state) % enabled.length] as number;
    default:
      return running === 0 ? longestReady(state, enabled) : running;
  }
}

/** Makes the picked thread the running one. */
export function switchTo(state: State, thread: number, why: number): void {
  const { memory } = state;
  if (memory.get(thread + Thread.state) === ThreadState.running) return;
  for (const other of enabledThreads(state)) {
    if (memory.get(other + Thread.state) === ThreadState.running) preempt(state, other, why);
  }
  // A running thread that is not enabled (it lost the race for what it was woken for) gives way as well.
  const last = memory.get(Header.lastRunning);
  if (last !== 0 && last !== thread && memory.get(last + Thread.state) === ThreadState.running)
    preempt(state, last, Why.gaveWay);
  startRunning(state, thread, 0, Number.POSITIVE_INFINITY);
  memory.set(Header.lastRunning, thread);
}

function runningThread(state: State, enabled: readonly number[]): number {
  return enabled.find((thread) => state.memory.get(thread + Thread.state) === ThreadState.running) ?? 0;
}

function afterTid(state: State, enabled: readonly number[], tid: number): number {
  return enabled.find((thread) => state.memory.get(thread + Thread.tid) > tid) ?? (enabled[0] as number);
}

function longestReady(state: State, enabled: readonly number[]): number {
  const { memory } = state;
  return enabled.reduce((best, thread) =>
    memory.get(thread + Thread.sequence) < memory.get(best + Thread.sequence) ? thread : best,
  );
}

/** xorshift32 (Marsaglia, "Xorshift RNGs", 2003) over one word of the kernel, so that every host draws the same numbers. */
export function nextRandom(state: State): number {
  const { memory } = state;
  let x = memory.get(Header.randomState);
  x ^= x << 13;
  x ^= x >>> 17;
  x ^= x << 5;
  memory.set(Header.randomState, x);
  return x >>> 1;
}
