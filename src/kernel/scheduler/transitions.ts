import { EventKind } from '../../trace/events.ts';
import { ring } from '../futex.ts';
import { Gil, Header, Process, Thread, ThreadState, Wake } from '../layout.ts';
import { eachThread, isLive, type State } from '../state.ts';
import { MAX_CORES } from '../tables.ts';

/** Why a thread is ready; the numbers stand in the trace. */
export const Why = { born: 0, woken: 1, preempted: 2, timeout: 3, gaveWay: 4 } as const;

export const clockOf = (state: State, thread: number): number =>
  state.memory.getDouble(thread + Thread.clock);

/** Does the run's GIL mode give each process one lock that its threads share? */
export const hasGil = (state: State): boolean => state.memory.get(Header.gilMode) !== Gil['free-threaded'];

/** Moves a thread to the ready queue at the machine's time. */
export function makeReady(state: State, thread: number, why: number, waker: number): void {
  const { memory } = state;
  memory.set(thread + Thread.state, ThreadState.ready);
  const sequence = memory.get(Header.readySequence) + 1;
  memory.set(Header.readySequence, sequence);
  memory.set(thread + Thread.sequence, sequence);
  memory.setDouble(thread + Thread.readySince, memory.getDouble(Header.now));
  memory.setDouble(thread + Thread.deadline, Number.POSITIVE_INFINITY);
  state.emit(
    EventKind.ready,
    memory.get(thread + Thread.tid),
    why,
    waker,
    0,
    '',
    memory.get(thread + Thread.site),
  );
  if (isLive(state)) dispatchLive(state);
}

/** Gives a ready thread a core and, where there is one, its process's GIL; it starts at the machine's time. */
export function startRunning(state: State, thread: number, core: number, slice: number): void {
  const { memory } = state;
  const now = memory.getDouble(Header.now);
  const tid = memory.get(thread + Thread.tid);
  memory.set(thread + Thread.state, ThreadState.running);
  memory.set(thread + Thread.core, core);
  memory.setDouble(thread + Thread.clock, now);
  memory.setDouble(thread + Thread.sliceEnd, now + slice);
  if (hasGil(state)) memory.set(memory.get(thread + Thread.process) + Process.gil, thread);
  state.emit(EventKind.run, tid, core, 0, 0, '', memory.get(thread + Thread.site));
  if (memory.get(thread + Thread.begun) === 0) {
    memory.set(thread + Thread.begun, 1);
    state.emit(EventKind['thread-begin'], tid, memory.get(memory.get(thread + Thread.process) + Process.pid));
  }
}

/** Takes core and GIL from a thread that was running; the caller sets its next state. */
export function stopRunning(state: State, thread: number): void {
  const { memory } = state;
  const process = memory.get(thread + Thread.process);
  if (memory.get(process + Process.gil) === thread) memory.set(process + Process.gil, 0);
  memory.set(thread + Thread.core, -1);
}

/** The thread had its turn: back to the end of the ready queue. */
export function preempt(state: State, thread: number, why: number): void {
  stopRunning(state, thread);
  makeReady(state, thread, why, 0);
}

/** Ends a blocked thread's wait: it makes its call again and is told `wake`. */
export function wakeUp(state: State, thread: number, wake: number, waker: number): void {
  state.memory.set(thread + Thread.wake, wake);
  makeReady(state, thread, wake === Wake.timeout ? Why.timeout : Why.woken, waker);
}

/** The lowest core that nobody runs on, or -1. */
export function freeCore(state: State): number {
  const { memory } = state;
  let taken = 0;
  eachThread(state, (thread) => {
    if (memory.get(thread + Thread.state) === ThreadState.running)
      taken |= 1 << memory.get(thread + Thread.core);
  });
  const cores = Math.min(memory.get(Header.cores), MAX_CORES);
  for (let core = 0; core < cores; core++) if ((taken & (1 << core)) === 0) return core;
  return -1;
}

/**
 * Live mode: lets every ready thread go that may: its GIL is free and its host has nothing else to do. In FIFO order. The
 * thread's host is woken by its doorbell.
 */
export function dispatchLive(state: State): void {
  const { memory } = state;
  for (;;) {
    const thread = nextLive(state);
    if (thread === 0) return;
    startRunning(state, thread, memory.get(thread + Thread.slot), 0);
    ring(memory.words, Header.hosts + memory.get(thread + Thread.host));
  }
}

function nextLive(state: State): number {
  const { memory } = state;
  let best = 0;
  eachThread(state, (thread) => {
    if (memory.get(thread + Thread.state) !== ThreadState.ready) return;
    if (hasGil(state) && memory.get(memory.get(thread + Thread.process) + Process.gil) !== 0) return;
    if (best !== 0 && memory.get(best + Thread.sequence) < memory.get(thread + Thread.sequence)) return;
    if (!hostBusy(state, memory.get(thread + Thread.host))) best = thread;
  });
  return best;
}

/** Does some thread of this host run? (Hosts have one thread each until the pool is used up.) */
function hostBusy(state: State, host: number): boolean {
  const { memory } = state;
  let busy = false;
  eachThread(state, (thread) => {
    if (
      memory.get(thread + Thread.host) === host &&
      memory.get(thread + Thread.state) === ThreadState.running
    )
      busy = true;
  });
  return busy;
}
