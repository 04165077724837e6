import { EventKind, LimitKind } from '../trace/events.ts';
import { COST } from './costs.ts';
import { haltIfStuck } from './deadlock.ts';
import { copyHandles, type Inherited } from './handles.ts';
import { Halt, Header, Process, ProcessState, Thread, ThreadFlag } from './layout.ts';
import { endProcess, newProcess } from './processes.ts';
import { chargeTime } from './scheduler/charge.ts';
import { begin, ended, processOf, SUSPENDED, tidOf } from './scheduler/operation.ts';
import { bitOf, deliver, inheritActions, send } from './signals.ts';
import { findProcess, halt, isLive, type State, threadName } from './state.ts';
import { beBorn, letGo, newThread } from './threads.ts';

/** A process that has just been made; references into the kernel's tables. */
export interface NewProcess {
  readonly process: number;
  readonly thread: number;
  readonly pid: number;
  readonly tid: number;
}

/**
 * Makes a child of the calling process with its main thread.
 *
 * @param inherited what the child gets of the parent's handles, under the same numbers: 'all' when it is forked
 * @returns null when a limit halted the run, -1 when suspended
 */
export function createProcess(
  state: State,
  name: string,
  daemon: boolean,
  inherited: Inherited,
): NewProcess | null | -1 {
  if (!begin(state, EventKind['process-start'], 0)) return -1;
  const { memory } = state;
  const parent = processOf(state);
  const forked = inherited === 'all';
  const process = newProcess(state, memory.get(parent + Process.pid), name, daemon);
  if (process === 0) return ended(state, null);
  const mainName = forked ? threadName(state, state.current) : 'MainThread';
  const thread = newThread(state, process, mainName, ThreadFlag.main);
  if (thread === 0) return ended(state, null);
  const pid = memory.get(process + Process.pid);
  const tid = memory.get(thread + Thread.tid);
  memory.set(process + Process.mainTid, tid);
  state.emit(EventKind['process-start'], tidOf(state), pid, tid, daemon ? 1 : 0, name, state.site);
  if (!copyHandles(state, parent, process, tidOf(state), tid, inherited)) {
    halt(state, Halt.limit, LimitKind.memory, 'The machine has no memory left for another process.');
    return ended(state, null);
  }
  if (forked) inheritActions(state, parent, process);
  chargeTime(state, forked ? COST.fork : COST.spawn);
  return { process, thread, pid, tid };
}

/** The child's image is ready: its main thread can begin. Closes what createProcess opened. */
export function launchProcess(state: State, child: NewProcess, forked: boolean): void {
  beBorn(state, child.thread, forked ? COST.forkBirth : COST.spawnBirth);
  ended(state, 0);
}

/**
 * Sends a signal. It arrives a little later: `terminate()` is asynchronous. What a process sends to itself is there at once.
 *
 * @returns 0, 1 when there is no such process, -1 suspended, or ended itself
 */
export function kill(state: State, pid: number, signal: number): number {
  const { memory } = state;
  if (!begin(state, EventKind.signal, pid)) return -1;
  const process = findProcess(state, pid);
  if (process === 0 || memory.get(process + Process.state) !== ProcessState.running) return ended(state, 1);
  state.emit(EventKind.signal, tidOf(state), pid, signal, 0, '', state.site);
  const isOwn = process === processOf(state);
  if (!isOwn && !isLive(state)) {
    const now = Math.max(memory.getDouble(Header.now), memory.getDouble(state.current + Thread.clock));
    send(state, process, signal, now);
    return ended(state, 0);
  }
  const fatal = deliver(state, process, bitOf(signal));
  if (fatal === 0) return ended(state, 0);
  if (isOwn) return endOwn(state, process, fatal);
  endProcess(state, process, -fatal);
  return ended(state, 0);
}

function endOwn(state: State, process: number, signal: number): number {
  endProcess(state, process, -signal);
  if (isLive(state)) {
    letGo(state, state.current);
    haltIfStuck(state);
  }
  return ended(state, SUSPENDED);
}
