import { EventKind, ObjectKind, WaitKind } from '../trace/events.ts';
import { siteLine } from '../trace/trace.ts';
import { hasOpen } from './handles.ts';
import { Halt, Header, Phase, Process, Sync, Thread, ThreadState } from './layout.ts';
import { polledBy, polledProcess, STANDARD_INPUT } from './primitives/end.ts';
import {
  eachProcess,
  eachThread,
  findProcess,
  findThread,
  halt,
  objectName,
  type State,
  threadName,
} from './state.ts';

/** The thread that waits for a line of standard input, or 0. */
export function waitingReader(state: State): number {
  const { memory } = state;
  let found = 0;
  eachThread(state, (thread) => {
    if (found !== 0 || memory.get(thread + Thread.state) !== ThreadState.blocked) return;
    if (memory.get(thread + Thread.waitKind) === WaitKind.input) found = thread;
  });
  return found;
}

/** Does any thread wait for standard input, be it among other things? */
export function isInputAwaited(state: State): boolean {
  if (waitingReader(state) !== 0) return true;
  let polled = false;
  if (state.memory.get(Header.pollerCount) > 0)
    eachThread(state, (thread) => {
      if (polledBy(state.memory, thread).includes(STANDARD_INPUT)) polled = true;
    });
  return polled;
}

/** Live mode, when a thread has stopped: halts the machine if nobody can go on any more. */
export function haltIfStuck(state: State): void {
  const { memory } = state;
  if (memory.get(Header.halt) !== Halt.none || memory.get(Header.runningCount) > 0) return;
  if (memory.get(Header.readyHead) !== 0 || memory.get(Header.timerCount) > 0) return;
  if (memory.get(Header.signalCount) > 0) return;
  if (!isInputAwaited(state)) haltDeadlocked(state);
}

/** Nothing can go on, now or later. */
export function haltDeadlocked(state: State): void {
  const { count, text } = describeDeadlock(state);
  state.emit(EventKind.deadlock, 0, count, 0, 0, text);
  halt(state, Halt.deadlock, 0, text);
}

/**
 * Nothing can go on: says who waits for what, and names the cycle where there is one. A cycle runs through locks
 * (waiter → holder) and joins (waiter → the one it waits to end); other waits could be ended by anybody, so they are
 * named but close no cycle.
 */
function describeDeadlock(state: State): { readonly count: number; readonly text: string } {
  const waiting: number[] = [];
  eachThread(state, (thread) => {
    if (state.memory.get(thread + Thread.state) !== ThreadState.blocked) return;
    // A feeder thread has nothing to do: it keeps nobody waiting.
    if (state.memory.get(thread + Thread.waitKind) !== WaitKind.buffer) waiting.push(thread);
  });
  const lines = waiting.map(
    (thread) => `  ${who(state, thread)} waits for ${what(state, thread)}${where(state, thread)}`,
  );
  const cycle = findCycle(state, waiting);
  if (cycle.length > 0) lines.push(`  cycle: ${describeCycle(state, cycle)}`);
  return { count: waiting.length, text: `Deadlock: no thread can go on.\n${lines.join('\n')}` };
}

/** `Thread-1 (worker)`; with its process where there are several. */
function who(state: State, thread: number): string {
  const { memory } = state;
  const process = memory.get(thread + Thread.process);
  const name = threadName(state, thread);
  const processName = memory.loadText(memory.get(process + Process.name));
  const pid = memory.get(process + Process.pid);
  return `${name} of ${processName} (pid ${pid})`;
}

function what(state: State, thread: number): string {
  const { memory } = state;
  const on = memory.get(thread + Thread.waitOn);
  switch (memory.get(thread + Thread.waitKind)) {
    case WaitKind.joinThread:
      return `${threadLabel(state, on)} to end`;
    case WaitKind.joinProcess:
      return `${processLabel(state, on)} to end`;
    case WaitKind.sleep:
      return 'a signal';
    case WaitKind.joinAny:
      return 'any child process to end';
    case WaitKind.acquire:
      return `${objectLabel(state, on)}${heldBy(state, on)}`;
    case WaitKind.event:
      return `${objectLabel(state, on)} to be set`;
    case WaitKind.condition:
      return `a notification of ${objectLabel(state, on)}`;
    case WaitKind.put:
      return `room in ${objectLabel(state, on)}, which is full`;
    case WaitKind.get:
      return `an item of ${objectLabel(state, on)}, which is empty`;
    case WaitKind.queueJoin:
      return `the tasks of ${objectLabel(state, on)} to be done (${memory.get(on + Sync.unfinished)} left)`;
    case WaitKind.barrier:
      return `${objectLabel(state, on)}, ${barrierState(state, on)}`;
    case WaitKind.receive:
      return `data at ${objectLabel(state, on)}${openElsewhere(state, on)}`;
    case WaitKind.send:
      if (memory.get(on + Sync.kind) === ObjectKind.messageQueue)
        return `somebody to get from ${objectLabel(state, on)}, whose pipe is full`;
      return `room behind ${objectLabel(state, memory.get(on + Sync.peer))}, whose other end is full`;
    case WaitKind.accept:
      return `somebody to connect to ${objectLabel(state, on)} (port ${memory.get(on + Sync.port)})`;
    case WaitKind.connect:
      return `a place to wait at ${objectLabel(state, on)} (port ${memory.get(on + Sync.port)})`;
    case WaitKind.poll:
      return `one of these to be ready: ${polledLabels(state, thread)}`;
    default:
      return 'something';
  }
}

function barrierState(state: State, barrier: number): string {
  const { memory } = state;
  const inside = memory.get(barrier + Sync.value);
  const phase = memory.get(barrier + Sync.phase);
  if (phase === Phase.acting) return 'whose action has not ended';
  return phase === Phase.filling
    ? `where ${inside} of ${memory.get(barrier + Sync.bound)} are`
    : `which ${inside} have not left`;
}

function threadLabel(state: State, tid: number): string {
  const thread = findThread(state, tid);
  return thread === 0 ? `thread ${tid}` : threadName(state, thread);
}

function processLabel(state: State, pid: number): string {
  const process = findProcess(state, pid);
  return process === 0
    ? `process ${pid}`
    : `${state.memory.loadText(state.memory.get(process + Process.name))} (pid ${pid})`;
}

const KIND_NAMES: Readonly<Record<number, string>> = {
  [ObjectKind.lock]: 'Lock',
  [ObjectKind.rlock]: 'RLock',
  [ObjectKind.semaphore]: 'Semaphore',
  [ObjectKind.boundedSemaphore]: 'BoundedSemaphore',
  [ObjectKind.event]: 'Event',
  [ObjectKind.condition]: 'Condition',
  [ObjectKind.queue]: 'Queue',
  [ObjectKind.barrier]: 'Barrier',
  [ObjectKind.messageQueue]: 'Queue',
  [ObjectKind.pipe]: 'Pipe end',
  [ObjectKind.socket]: 'Socket',
};

function objectLabel(state: State, object: number): string {
  const kind = KIND_NAMES[state.memory.get(object + Sync.kind)] ?? 'object';
  const name = objectName(state, object);
  const made = siteLine(state.memory.get(object + Sync.site));
  if (name !== '') return `${kind} ${name}`;
  return made === 0 ? `a ${kind}` : `the ${kind} made on line ${made}`;
}

/** Who keeps a reader waiting: nothing comes, and nothing ends, while somebody has the other end open. */
function openElsewhere(state: State, end: number): string {
  const { memory } = state;
  const peer = memory.get(end + Sync.peer);
  const names: string[] = [];
  eachProcess(state, (process) => {
    if (hasOpen(state, process, peer)) names.push(processLabel(state, memory.get(process + Process.pid)));
  });
  return names.length === 0 ? '' : `, whose other end is open in ${names.join(' and ')}`;
}

function polledLabels(state: State, thread: number): string {
  const polled = polledBy(state.memory, thread);
  const labels = polled.map((object) => {
    if (object === STANDARD_INPUT) return 'standard input';
    const pid = polledProcess(object);
    return pid === 0 ? objectLabel(state, Math.abs(object)) : processLabel(state, pid);
  });
  return labels.join(', ') || 'nothing';
}

function heldBy(state: State, object: number): string {
  const owner = state.memory.get(object + Sync.owner);
  const kind = state.memory.get(object + Sync.kind);
  if (kind !== ObjectKind.lock && kind !== ObjectKind.rlock) return ', of which none is left';
  if (owner === 0) return '';
  const thread = findThread(state, owner);
  return thread === 0 ? ', whose holder has ended' : `, held by ${threadName(state, thread)}`;
}

function where(state: State, thread: number): string {
  const line = siteLine(state.memory.get(thread + Thread.site));
  return line === 0 ? '' : ` (line ${line})`;
}

/** The thread that a waiting thread needs: the holder of the lock, or the one it joins. 0: none in particular. */
function neededBy(state: State, thread: number): number {
  const { memory } = state;
  const on = memory.get(thread + Thread.waitOn);
  switch (memory.get(thread + Thread.waitKind)) {
    case WaitKind.acquire:
      return findThread(state, memory.get(on + Sync.owner));
    case WaitKind.joinThread:
      return findThread(state, on);
    case WaitKind.joinProcess: {
      const process = findProcess(state, on);
      return process === 0 ? 0 : findThread(state, memory.get(process + Process.mainTid));
    }
    default:
      return 0;
  }
}

function findCycle(state: State, waiting: readonly number[]): number[] {
  for (const start of waiting) {
    const path: number[] = [];
    for (let thread = start; thread !== 0 && !path.includes(thread); thread = neededBy(state, thread))
      path.push(thread);
    const last = path[path.length - 1] as number;
    if (path.length > 0 && neededBy(state, last) === start) return path;
  }
  return [];
}

function describeCycle(state: State, cycle: readonly number[]): string {
  const { memory } = state;
  const parts = cycle.map((thread) => {
    const waitsForLock = memory.get(thread + Thread.waitKind) === WaitKind.acquire;
    const target = waitsForLock ? objectLabel(state, memory.get(thread + Thread.waitOn)) : 'the end of';
    return `${threadName(state, thread)} → ${target}`;
  });
  return `${parts.join(' → ')} → ${threadName(state, cycle[0] as number)}`;
}
