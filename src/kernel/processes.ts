import { EventKind, LimitKind, WaitKind } from '../trace/events.ts';
import { closeAll } from './handles.ts';
import { Halt, Header, PROCESS_WORDS, Process, ProcessState, Thread, ThreadState, Wake } from './layout.ts';
import { wakeUp } from './scheduler/transitions.ts';
import { wakePollers } from './scheduler/wake.ts';
import { bitOf, deliver, forgetSignals } from './signals.ts';
import { eachProcess, eachThread, findProcess, halt, type State } from './state.ts';
import { MAX_PROCESSES, PROCESS_TABLE } from './tables.ts';
import { endThread, wakeJoiners } from './threads.ts';

/** Takes a free process record, or answers 0 and halts the run when the limit is reached. */
export function newProcess(state: State, parent: number, name: string, daemon: boolean): number {
  const { memory } = state;
  const limit = Math.min(memory.get(Header.processLimit), MAX_PROCESSES);
  const process = memory.get(Header.liveProcesses) < limit ? freeRecord(state) : 0;
  if (process === 0) {
    halt(
      state,
      Halt.limit,
      LimitKind.processes,
      `The program has more than ${limit} processes at a time, the limit of this run.`,
    );
    return 0;
  }
  memory.words.fill(0, process, process + PROCESS_WORDS);
  const pid = memory.get(Header.nextPid);
  memory.set(Header.nextPid, pid + 1);
  memory.set(Header.liveProcesses, memory.get(Header.liveProcesses) + 1);
  memory.set(process + Process.state, ProcessState.running);
  memory.set(process + Process.slot, (process - PROCESS_TABLE) / PROCESS_WORDS);
  memory.set(process + Process.pid, pid);
  memory.set(process + Process.parent, parent);
  memory.set(process + Process.daemon, daemon ? 1 : 0);
  memory.set(process + Process.name, memory.storeText(name));
  return process;
}

/** A record that nobody uses, or 0: zombies have theirs until somebody asks for their exit codes. */
function freeRecord(state: State): number {
  const { memory } = state;
  const top = memory.get(Header.processTop);
  for (let slot = 0; slot < top; slot++) {
    const process = PROCESS_TABLE + slot * PROCESS_WORDS;
    if (memory.get(process + Process.state) === ProcessState.free) return process;
  }
  if (top === MAX_PROCESSES) return 0;
  memory.set(Header.processTop, top + 1);
  return PROCESS_TABLE + top * PROCESS_WORDS;
}

/**
 * Ends a process with all its threads. What they held stays held, as with real processes. It is a zombie until its
 * parent has asked for its exit code; when the parent is gone, process 1 reaps it at once. Its own children are
 * orphans from now on.
 *
 * @param code exit code; negative: the signal that ended it
 */
export function endProcess(state: State, process: number, code: number): void {
  const { memory } = state;
  const pid = memory.get(process + Process.pid);
  const self = state.current;
  forgetSignals(state, process);
  const killed = code < 0;
  const threads: number[] = [];
  eachThread(state, (thread) => {
    if (memory.get(thread + Thread.process) === process) threads.push(thread);
  });
  // The thread that ends the process may do so because of an exception.
  const own = (thread: number): number => Math.max(0, memory.get(thread + Thread.ending) - 1);
  for (const thread of threads) endThread(state, thread, thread === self && !killed ? own(thread) : 2, true);
  closeAll(state, process);
  memory.set(process + Process.state, ProcessState.zombie);
  memory.set(process + Process.exitCode, code);
  memory.set(Header.liveProcesses, memory.get(Header.liveProcesses) - 1);
  state.emit(EventKind['process-exit'], 0, pid, code);
  orphanChildren(state, pid);
  if (!isRunning(state, memory.get(process + Process.parent))) reap(state, process, 1);
  wakeJoiners(state, WaitKind.joinProcess, pid, 0);
  wakeParent(state, memory.get(process + Process.parent));
  tellParent(state, memory.get(process + Process.parent));
  wakePollers(state, 0);
  if (pid === FIRST_PID) memory.set(Header.exitCode, code);
  if (memory.get(Header.liveProcesses) === 0) halt(state, Halt.finished, 0, '');
}

/** A child has ended: whoever waits for any looks for it. */
function wakeParent(state: State, parent: number): void {
  const { memory } = state;
  eachThread(state, (thread) => {
    if (memory.get(thread + Thread.state) !== ThreadState.blocked) return;
    if (memory.get(thread + Thread.waitKind) !== WaitKind.joinAny) return;
    if (memory.get(memory.get(thread + Thread.process) + Process.pid) !== parent) return;
    wakeUp(state, thread, Wake.granted, 0);
  });
}

/** SIGCHLD: nothing happens to a parent that has no handler for it. */
function tellParent(state: State, parent: number): void {
  const process = findProcess(state, parent);
  if (process !== 0 && isRunning(state, parent)) deliver(state, process, bitOf(SIGCHLD));
}

const SIGCHLD = 17;

/** Process id of the program itself. */
const FIRST_PID = 1000;

function orphanChildren(state: State, parent: number): void {
  const { memory } = state;
  eachProcess(state, (child) => {
    if (memory.get(child + Process.parent) !== parent) return;
    memory.set(child + Process.parent, 1);
    if (memory.get(child + Process.state) === ProcessState.zombie) reap(state, child, 1);
    else state.emit(EventKind['process-orphan'], 0, memory.get(child + Process.pid));
  });
}

function isRunning(state: State, pid: number): boolean {
  let found = false;
  eachProcess(state, (process) => {
    const { memory } = state;
    if (
      memory.get(process + Process.pid) === pid &&
      memory.get(process + Process.state) === ProcessState.running
    )
      found = true;
  });
  return found;
}

/** The parent has learned the exit code: the record can go. */
export function reap(state: State, process: number, parent: number): void {
  const { memory } = state;
  state.emit(EventKind['process-reap'], 0, memory.get(process + Process.pid), parent);
  memory.free(memory.get(process + Process.name));
  memory.set(process + Process.name, 0);
  const lingers = memory.get(process + Process.lingering) > 0;
  memory.set(process + Process.state, lingers ? ProcessState.reaped : ProcessState.free);
}
