import { answer, ring } from './futex.ts';
import type { Kernel } from './kernel.ts';
import { Halt, Header, Thread, ThreadState } from './layout.ts';
import { timeIsUp } from './scheduler/timers.ts';
import { eachThread, isLive, type State } from './state.ts';

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
  for (;;) {
    if (kernel.halted !== Halt.none) return 0;
    const thread = isLive(kernel) ? runningOn(kernel, self) : batonFor(kernel, self);
    if (thread !== 0) return thread;
    const timeout = isLive(kernel) ? millisecondsToDeadline(kernel, self) : Number.POSITIVE_INFINITY;
    if (!answer(memory.words, bell, timeout)) kernel.fireDeadline((state) => fireDue(state, self));
  }
}

function batonFor(kernel: Kernel, self: number): number {
  const { memory } = kernel;
  const thread = Atomics.load(memory.words, Header.baton);
  return thread !== 0 && memory.get(thread + Thread.host) === self ? thread : 0;
}

function runningOn(kernel: Kernel, self: number): number {
  const { memory } = kernel;
  let found = 0;
  eachThread(kernel, (thread) => {
    const state = Atomics.load(memory.words, thread + Thread.state);
    if (state === ThreadState.running && memory.get(thread + Thread.host) === self) found = thread;
  });
  return found;
}

function millisecondsToDeadline(kernel: Kernel, self: number): number {
  const { memory } = kernel;
  let earliest = Number.POSITIVE_INFINITY;
  eachThread(kernel, (thread) => {
    if (
      memory.get(thread + Thread.host) !== self ||
      memory.get(thread + Thread.state) !== ThreadState.blocked
    )
      return;
    earliest = Math.min(earliest, memory.getDouble(thread + Thread.deadline));
  });
  if (earliest === Number.POSITIVE_INFINITY) return earliest;
  return Math.max(0, (earliest - kernel.wallClock()) / 1e6 / memory.getDouble(Header.speed));
}

function fireDue(state: State, self: number): void {
  const { memory } = state;
  const now = memory.getDouble(Header.now);
  eachThread(state, (thread) => {
    if (
      memory.get(thread + Thread.host) !== self ||
      memory.get(thread + Thread.state) !== ThreadState.blocked
    )
      return;
    if (memory.getDouble(thread + Thread.deadline) <= now) timeIsUp(state, thread);
  });
}

/** Wakes every host: the machine has halted, and each is to see it. */
export function ringAll(kernel: Kernel): void {
  const { memory } = kernel;
  for (let host = 0; host < memory.get(Header.hostCount); host++) ring(memory.words, Header.hosts + host);
  Atomics.notify(memory.words, Header.ringRead);
}
