import { WaitKind } from '../../trace/events.ts';
import { Header, Policy, Sync, THREAD_WORDS, Thread, ThreadState, Wake } from '../layout.ts';
import { polledProcess, readyOf, STANDARD_INPUT } from '../primitives/end.ts';
import type { State } from '../state.ts';
import { MAX_THREADS, THREAD_TABLE } from '../tables.ts';
import { unlink } from '../wait-queue.ts';
import { isEnabled, isQueued } from './enabled.ts';
import { preempt, startRunning, wakeUp } from './transitions.ts';

/**
 * The policies `roundrobin`, `random` and `manual`: one thread runs, all others that could are enabled, and time is the sum
 * of what has been computed. Cores play no part.
 */
export function pickUntimed(state: State): number {
  switch (state.memory.get(Header.policy)) {
    case Policy.roundrobin:
      return afterLast(state);
    case Policy.random:
      return anyOne(state);
    default:
      return runningOrLongestWaiting(state);
  }
}

const endOfThreads = (state: State): number =>
  THREAD_TABLE + state.memory.get(Header.threadTop) * THREAD_WORDS;

/** The enabled thread with the next higher id than the last one chosen, or the lowest. */
function afterLast(state: State): number {
  const { memory } = state;
  const last = memory.get(Header.lastTid);
  let best = 0;
  let distance = Number.POSITIVE_INFINITY;
  for (let thread = THREAD_TABLE, end = endOfThreads(state); thread < end; thread += THREAD_WORDS) {
    const ahead = memory.get(thread + Thread.tid) - last;
    const far = ahead > 0 ? ahead : ahead + 2 ** 31;
    if (far >= distance || !isEnabled(state, thread)) continue;
    best = thread;
    distance = far;
  }
  return best;
}

const enabled = new Int32Array(MAX_THREADS);

function anyOne(state: State): number {
  let count = 0;
  for (let thread = THREAD_TABLE, end = endOfThreads(state); thread < end; thread += THREAD_WORDS) {
    if (isEnabled(state, thread)) enabled[count++] = thread;
  }
  return count === 0 ? 0 : (enabled[randomNumber(state, 0) % count] as number);
}

function runningOrLongestWaiting(state: State): number {
  const { memory } = state;
  const running = memory.get(Header.coreThreads);
  if (running !== 0) return running;
  let best = 0;
  for (let thread = THREAD_TABLE, end = endOfThreads(state); thread < end; thread += THREAD_WORDS) {
    if (!isEnabled(state, thread)) continue;
    if (best === 0 || memory.get(thread + Thread.sequence) < memory.get(best + Thread.sequence))
      best = thread;
  }
  return best;
}

/** Makes the picked thread the running one. */
export function switchTo(state: State, thread: number, why: number): void {
  const { memory } = state;
  const running = memory.get(Header.coreThreads);
  if (running === thread) return;
  if (memory.get(thread + Thread.state) === ThreadState.blocked) goOn(state, thread);
  if (running !== 0) preempt(state, running, why);
  startRunning(state, thread, 0);
}

/** What a blocked thread waits for is available, and it was chosen to have it. */
function goOn(state: State, thread: number): void {
  const { memory } = state;
  const kind = memory.get(thread + Thread.waitKind);
  const on = memory.get(thread + Thread.waitOn);
  if (isQueued(kind)) unlink(state, on, thread);
  const available = kind === WaitKind.poll ? Math.abs(readyOf(memory, thread)) : on;
  const outside = available === 0 || available === STANDARD_INPUT || polledProcess(available) !== 0;
  wakeUp(state, thread, Wake.retry, outside ? 0 : memory.get(available + Sync.giver));
}

/**
 * A number of 31 bits that depends on the seed and the number of the decision alone, not on numbers drawn before: so a
 * run whose choices are replayed draws the same as the run that they were recorded in.
 *
 * @param purpose different numbers for different questions of one decision
 */
export function randomNumber(state: State, purpose: number): number {
  const { memory } = state;
  const start = Math.imul(memory.get(Header.seed) + 1, 0x9e3779b1) ^ Math.imul(purpose, 0x7feb352d);
  return mix(mix(start) ^ memory.get(Header.decision)) >>> 1;
}

/** The finalizer of MurmurHash3 (Appleby): every bit of the input changes half of the bits. */
function mix(x: number): number {
  x ^= x >>> 16;
  x = Math.imul(x, 0x85ebca6b);
  x ^= x >>> 13;
  x = Math.imul(x, 0xc2b2ae35);
  return x ^ (x >>> 16);
}
