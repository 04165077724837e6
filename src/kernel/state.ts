import { EventKind } from '../trace/events.ts';
import {
  Halt,
  Header,
  PROCESS_WORDS,
  Process,
  ProcessState,
  Sync,
  THREAD_WORDS,
  Thread,
  ThreadFlag,
  ThreadState,
} from './layout.ts';
import type { KernelMemory } from './memory.ts';
import { PROCESS_TABLE, THREAD_TABLE } from './tables.ts';

/**
 * What every part of the kernel works on: the memory, and what this host is doing at the moment. The fields beside
 * `memory` belong to the host, not to the machine, and are set anew before every call.
 */
export interface State {
  readonly memory: KernelMemory;
  /** Reference of the thread that this host runs. */
  current: number;
  /** Where the running thread's user code stands. */
  site: number;
  /** Instructions that the running thread executed and has not been charged for. */
  spent: number;
  /** What was left of its budget when it made the system call that it is in. */
  budget: number;
  /** A new thread belongs to a host, which may not be there yet. */
  threadGiven(thread: number): void;
  /** Live mode: nanoseconds of the run's clock. */
  wallClock(): number;
  /** Live mode: this host has a thread to run; it is told when the kernel's mutex is given back. */
  bell(host: number): void;
  /** Live mode: gives the kernel's mutex back. */
  leave(): void;
  /** Writes an event at the machine's time. */
  emit(kind: number, tid: number, a?: number, b?: number, c?: number, text?: string, site?: number): void;
}

export const isLive = (state: State): boolean => state.memory.get(Header.live) === 1;

/** Calls `visit` for every thread that exists, in the order of their slots. */
export function eachThread(state: State, visit: (thread: number) => void): void {
  const { words } = state.memory;
  const top = words[Header.threadTop] as number;
  for (let slot = 0; slot < top; slot++) {
    const thread = THREAD_TABLE + slot * THREAD_WORDS;
    if (words[thread + Thread.state] !== ThreadState.free) visit(thread);
  }
}

/** Calls `visit` for every process that exists, zombies included. */
export function eachProcess(state: State, visit: (process: number) => void): void {
  const { words } = state.memory;
  const top = words[Header.processTop] as number;
  for (let slot = 0; slot < top; slot++) {
    const process = PROCESS_TABLE + slot * PROCESS_WORDS;
    if (words[process + Process.state] !== ProcessState.free) visit(process);
  }
}

/** The thread with this id, or 0 when there is none any more. */
export function findThread(state: State, tid: number): number {
  const { words } = state.memory;
  const end = THREAD_TABLE + (words[Header.threadTop] as number) * THREAD_WORDS;
  for (let thread = THREAD_TABLE; thread < end; thread += THREAD_WORDS) {
    if (words[thread + Thread.tid] !== tid) continue;
    const status = words[thread + Thread.state];
    if (status !== ThreadState.free && status !== ThreadState.done) return thread;
  }
  return 0;
}

/** The process with this id, or 0 when there is none any more. */
export function findProcess(state: State, pid: number): number {
  const { words } = state.memory;
  const top = words[Header.processTop] as number;
  for (let slot = 0; slot < top; slot++) {
    const process = PROCESS_TABLE + slot * PROCESS_WORDS;
    const status = words[process + Process.state];
    if (
      words[process + Process.pid] === pid &&
      status !== ProcessState.free &&
      status !== ProcessState.reaped
    )
      return process;
  }
  return 0;
}

export const threadName = (state: State, thread: number): string =>
  state.memory.loadText(state.memory.get(thread + Thread.name));

export const objectName = (state: State, object: number): string =>
  state.memory.loadText(state.memory.get(object + Sync.name));

/** Replaces a stored text. */
export function renameText(state: State, field: number, text: string): void {
  const { memory } = state;
  memory.free(memory.get(field));
  memory.set(field, memory.storeText(text));
}

/** Stops the machine: nobody takes another step. The first reason stands. The caller has the baton or the mutex. */
export function halt(state: State, why: number, limit: number, text: string): void {
  const { memory } = state;
  if (Atomics.compareExchange(memory.words, Header.halt, Halt.none, why) !== Halt.none) return;
  memory.set(Header.limitReached, limit);
  memory.set(Header.haltText, memory.storeText(text));
  if (why === Halt.limit) state.emit(EventKind.limit, 0, limit, 0, 0, text);
}

export const isKilled = (state: State, thread: number): boolean =>
  (state.memory.get(thread + Thread.flags) & ThreadFlag.killed) !== 0;
