import { EventKind, WaitKind } from '../../trace/events.ts';
import { Process, ProcessState, Wake } from '../layout.ts';
import { reap } from '../processes.ts';
import {
  begin,
  block,
  deadlineAfter,
  ended,
  pidOf,
  sameDeadline,
  takeWake,
  tidOf,
} from '../scheduler/operation.ts';
import { eachProcess, findProcess, findThread, type State } from '../state.ts';
import { passed } from './event.ts';

/** Waits without an object: sleep, join of a thread, join of a process. */
export function sleep(state: State, duration: number): number {
  if (!begin(state, EventKind.block, 0)) return -1;
  const wake = takeWake(state);
  if (wake === Wake.timeout) return ended(state, 1);
  return block(state, {
    kind: WaitKind.sleep,
    operation: EventKind.block,
    on: 0,
    id: 0,
    deadline: deadlineOf(state, wake, duration),
  });
}

/** Waits until a handler of a signal was called. @returns 1, or -1 suspended */
export function pause(state: State): number {
  if (!begin(state, EventKind.block, 0)) return -1;
  if (takeWake(state) === Wake.interrupted) return ended(state, 1);
  const deadline = Number.POSITIVE_INFINITY;
  return block(state, { kind: WaitKind.sleep, operation: EventKind.block, on: 0, id: 0, deadline });
}

/** When a wait gives up that begins now, or goes on after an interruption. */
const deadlineOf = (state: State, wake: number, timeout: number): number =>
  wake === Wake.interrupted ? sameDeadline(state) : deadlineAfter(state, timeout);

/** @returns 1 the thread has ended, 0 timeout, -1 suspended */
export function joinThread(state: State, tid: number, timeout: number): number {
  if (!begin(state, EventKind.pass, tid)) return -1;
  const wake = takeWake(state);
  if (wake === Wake.granted || findThread(state, tid) === 0) return passed(state, tid, WaitKind.joinThread);
  return waitForEnd(state, WaitKind.joinThread, tid, wake, timeout);
}

/** As joinThread; a process that has ended is reaped by its parent's join, and 1 answered ever after. */
export function joinProcess(state: State, pid: number, timeout: number): number {
  if (!begin(state, EventKind.pass, pid)) return -1;
  const wake = takeWake(state);
  const process = findProcess(state, pid);
  if (process === 0 || state.memory.get(process + Process.state) === ProcessState.zombie) {
    return passed(state, pid, WaitKind.joinProcess);
  }
  return waitForEnd(state, WaitKind.joinProcess, pid, wake, timeout);
}

/** Answer of joinChild: the caller has no such child, or has reaped it. */
export const NO_CHILD = -4;

/**
 * As joinProcess, for a child of the calling process only, which is not reaped.
 *
 * @param pid of the child, -1 for any: of several that have ended the one that exists longest
 * @returns the pid of a child that has ended, 0 timeout, NO_CHILD, -1 suspended
 */
export function joinChild(state: State, pid: number, timeout: number): number {
  const any = pid < 0;
  const kind = any ? WaitKind.joinAny : WaitKind.joinProcess;
  const id = any ? 0 : pid;
  if (!begin(state, EventKind.pass, id)) return -1;
  const wake = takeWake(state);
  const children = childrenOf(state, pidOf(state)).filter((child) => any || child.pid === pid);
  if (children.length === 0) return ended(state, NO_CHILD);
  const ready = children.find(({ ended }) => ended);
  if (ready === undefined) return waitForEnd(state, kind, id, wake, timeout);
  passed(state, ready.pid, kind);
  return ready.pid;
}

function childrenOf(state: State, parent: number): { readonly pid: number; readonly ended: boolean }[] {
  const { memory } = state;
  const children: { readonly pid: number; readonly ended: boolean }[] = [];
  eachProcess(state, (process) => {
    const status = memory.get(process + Process.state);
    if (memory.get(process + Process.parent) !== parent || status === ProcessState.reaped) return;
    children.push({ pid: memory.get(process + Process.pid), ended: status === ProcessState.zombie });
  });
  return children.sort((a, b) => a.pid - b.pid);
}

function waitForEnd(state: State, kind: number, id: number, wake: number, timeout: number): number {
  if (wake === Wake.timeout || timeout <= 0) return giveUpJoin(state, kind, id);
  return block(state, {
    kind,
    operation: EventKind.pass,
    on: id,
    id,
    deadline: deadlineOf(state, wake, timeout),
  });
}

function giveUpJoin(state: State, kind: number, id: number): number {
  state.emit(EventKind['give-up'], tidOf(state), id, 1, kind, '', state.site);
  return ended(state, 0);
}

/** Reaps a child of the caller that has ended; the exit code, or null while it runs. Unknown pids answer null too. */
export function exitCode(state: State, pid: number): number | null {
  const process = findProcess(state, pid);
  const { memory } = state;
  if (process === 0 || memory.get(process + Process.state) !== ProcessState.zombie) return null;
  const code = memory.get(process + Process.exitCode);
  if (memory.get(process + Process.parent) === pidOf(state)) reap(state, process, pidOf(state));
  return code;
}
