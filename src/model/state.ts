/**
 * The state of the machine at the playhead: what every view but the timeline draws. A state is a snapshot that shares
 * with its neighbours whatever did not change, so views compare parts of it with `===`.
 */
import type { ObjectId, Pid, Tid } from '../base/ids.ts';
import type { Nanoseconds } from '../base/time.ts';
import type { EventName, ObjectKind, VariableScope, WaitKind } from '../trace/events.ts';
import type { Frame, Listener, Pool, Stream, Task } from './state-parts.ts';

/**
 *     new ──▶ ready ◀──▶ running ──▶ done
 *               ▲          │
 *               └─ blocked ◀┘  (sleeping: blocked with nobody to wait for)
 */
export type ThreadStatus = 'new' | 'ready' | 'running' | 'blocked' | 'sleeping' | 'done';
/** A zombie has ended but nobody has asked for its exit code; reaped is gone for good. */
export type ProcessStatus = 'running' | 'zombie' | 'reaped';
/** Why a thread is ready and not running. */
export type ReadyReason = 'new' | 'woken' | 'preempted' | 'timeout' | 'gave-way';
export type ObjectKindName = keyof typeof ObjectKind;
export type WaitName = keyof typeof WaitKind;
export type ScopeName = keyof typeof VariableScope;

export interface Process {
  readonly pid: Pid;
  /** 0: started by the machine; 1: an orphan, adopted. */
  readonly parent: number;
  /** The thread that started it; 0: the machine. */
  readonly startedBy: number;
  readonly name: string;
  readonly mainTid: Tid;
  readonly daemon: boolean;
  readonly status: ProcessStatus;
  /** When its parent ended before it, and process 1 adopted it; null: it has not. */
  readonly orphaned: Nanoseconds | null;
  readonly exitCode: number | null;
  /** In order of creation. */
  readonly children: readonly Pid[];
  readonly threads: readonly Tid[];
  /** The thread that holds its interpreter lock; 0 nobody, and always 0 in free-threaded mode. */
  readonly gil: number;
  readonly started: Nanoseconds;
  readonly ended: Nanoseconds | null;
}

/** What a thread waits for. */
export interface Wait {
  readonly kind: WaitName;
  /** A synchronization object, or 0 for sleep, input, and joins. */
  readonly object: number;
  /** joinThread: the tid; joinProcess: the pid; else 0. */
  readonly target: number;
  /** When the wait began; going back to sleep after losing a race does not begin it anew. */
  readonly since: Nanoseconds;
  /** Index of the event that began it. */
  readonly event: number;
  /** Seconds; null: for ever. For a sleep, how long. */
  readonly timeout: number | null;
  /** Somebody woke it, and it has not yet had its turn to try again. */
  readonly woken: boolean;
}

export interface Thread {
  readonly tid: Tid;
  readonly pid: Pid;
  readonly name: string;
  readonly daemon: boolean;
  readonly status: ThreadStatus;
  /** When it got this status. */
  readonly since: Nanoseconds;
  /** -1 when it is not on one. */
  readonly core: number;
  /** Where its user code stands: see siteFile and siteLine; 0 unknown. */
  readonly site: number;
  readonly ready: ReadyReason | null;
  /** Set while it is blocked or sleeping, and on until it has had its turn to try again (`woken`). */
  readonly waitsFor: Wait | null;
  /** Objects it holds, in the order it took them. */
  readonly holds: readonly ObjectId[];
  /** null as well once calls are thinned: what is known then is the site. */
  readonly stack: Frame | null;
  /** The greenlet whose frames these are; 0: the thread's own, which else are in `ownStack`. */
  readonly greenlet: number;
  readonly ownStack: Frame | null;
  /** The exception that ended it, `Type: message`. */
  readonly exception: string | null;
  readonly started: Nanoseconds;
  readonly ended: Nanoseconds | null;
  readonly endReason: 'returned' | 'exception' | 'killed' | null;
  /** The task whose code it executes; 0: none, or code of its own. */
  readonly task: number;
  /** Finished intervals only; `metrics.ts` adds the one that is going on. */
  readonly spent: Spent;
  /** Index of its latest event. */
  readonly event: number;
}

/** Nanoseconds by status. */
export interface Spent {
  readonly ready: number;
  readonly running: number;
  readonly blocked: number;
  readonly sleeping: number;
}

export interface Holder {
  readonly tid: Tid;
  /** How many times it holds it: an RLock's depth, a thread's keys of a semaphore. */
  readonly depth: number;
  readonly since: Nanoseconds;
}

export interface Waiter {
  readonly tid: Tid;
  readonly kind: WaitName;
  readonly since: Nanoseconds;
  /** Woken, but not through yet. */
  readonly woken: boolean;
}

/** What waits in a queue, or at the end of a pipe to be received. */
export interface QueueItem {
  /** Its number within the queue: the same from put to get. */
  readonly number: number;
  readonly repr: string;
  /** Who put it in. */
  readonly tid: Tid;
  /** Index of the put. */
  readonly event: number;
  /** Pipes and sockets: how long it is, and how much of it has been received; else 0. */
  readonly bytes: number;
  readonly taken: number;
}

/** The oldest first, the newest first, or by something else, such as a priority. */
export type QueueOrder = 'oldest' | 'newest' | 'sorted';

export interface Opener {
  readonly tid: Tid;
  readonly mode: 'read' | 'write';
}

/** Lock, semaphore, event, queue, file … Fields that a kind does not have keep their empty value. */
export interface SyncObject {
  readonly id: ObjectId;
  readonly kind: ObjectKindName;
  /** The variable it was first bound to, or the name it was given; '' as yet. See `objectLabel`. */
  readonly name: string;
  /** The process it was made in. */
  readonly pid: number;
  /** Where it was made; 0 unknown. */
  readonly site: number;
  /** A fork copied it from this one; 0. */
  readonly copyOf: number;
  /** Lock and RLock 1, semaphore its first value, barrier its parties; else 0. */
  readonly permits: number;
  /** How many acquires would go through now. */
  readonly free: number;
  /** Most items a queue holds; 0: no bound. */
  readonly bound: number;
  /** Event: is it set? */
  readonly flag: boolean;
  readonly holders: readonly Holder[];
  /** In the order they came. Python promises nothing about the order they go in. */
  readonly waiters: readonly Waiter[];
  /** Queue, message queue, end of a pipe or connection: what waits to be taken out here, oldest first. */
  readonly items: readonly QueueItem[];
  /** Message queue: what waits in the buffers of processes for their feeder threads, oldest first. */
  readonly buffered: readonly QueueItem[];
  /** Message queue: how many items went down with the process in whose buffer they were. */
  readonly lost: number;
  /** Queue: the order in which items have been taken out so far; null: it could be any. */
  readonly order: QueueOrder | null;
  /** Queue: items whose task_done has not been called. */
  readonly unfinished: number;
  /** Barrier: threads standing at it. */
  readonly arrived: number;
  readonly broken: boolean;
  /** File: where and what; null until its content is known. */
  readonly path: string;
  readonly text: string | null;
  /** What a file held before it was last written to; null: it has not been. */
  readonly textBefore: string | null;
  /** Who wrote to it last; 0: nobody. */
  readonly writer: number;
  readonly openers: readonly Opener[];
  /** Condition: the lock that its waiters give back and take again; 0 until one has waited. */
  readonly lock: number;
  /** End of a pipe or connection. */
  readonly stream: Stream | null;
  /** Listening socket. */
  readonly listener: Listener | null;
  /** Shared value: its parts by index, undefined where nothing is known. */
  readonly cells: readonly (SharedCell | undefined)[];
  readonly pool: Pool | null;
  /** Successful acquires, passes, puts and gets. */
  readonly uses: number;
  /** How many waits for it began. */
  readonly contended: number;
  /** Waits that have ended, in nanoseconds. */
  readonly longestWait: number;
  readonly longestWaiter: number;
  readonly totalWait: number;
  /** Index of its latest event. */
  readonly event: number;
}

/** A value that processes share. Its history is the chain of `previous`. */
export interface SharedCell {
  readonly repr: string;
  /** Who stored it, and the index of the event. A value that was only read: who read it first. */
  readonly tid: Tid;
  readonly event: number;
  readonly changes: number;
  readonly previous: SharedCell | null;
}

/** A global variable or an attribute. Its history is the chain of `previous`. */
export interface Variable {
  readonly pid: Pid;
  readonly scope: ScopeName;
  readonly name: string;
  readonly repr: string;
  /** Who set it, and the index of the event. */
  readonly tid: Tid;
  readonly event: number;
  readonly time: Nanoseconds;
  /** How many times it was set, this one included. */
  readonly changes: number;
  /** The threads that have set it, in order; and the places in the program that did. */
  readonly setters: readonly Tid[];
  readonly sites: readonly number[];
  readonly previous: Variable | null;
}

/** Why nothing more comes. */
export type Ending =
  | { readonly kind: 'finished'; readonly event: number; readonly exitCode: number }
  | { readonly kind: 'deadlock'; readonly event: number; readonly threads: number; readonly text: string }
  | { readonly kind: 'limit'; readonly event: number; readonly limit: number; readonly text: string };

export interface State {
  /** How many events have happened: the last one is `playhead - 1`. */
  readonly playhead: number;
  /** The latest time seen so far. */
  readonly time: Nanoseconds;
  /** Number of scheduling decisions before the current event. */
  readonly decision: number;
  /** Each in order of creation; see threadOf, processOf, objectOf. */
  readonly processes: readonly Process[];
  readonly threads: readonly Thread[];
  readonly objects: readonly SyncObject[];
  readonly tasks: readonly Task[];
  /** Globals and attributes in the order they were first set. */
  readonly variables: readonly Variable[];
  /** By core: the tid on it, or 0. */
  readonly cores: readonly number[];
  /** How many output events have happened: the first ones of `model.outputs`. */
  readonly outputs: number;
  /** Kinds of events that are thinned from here on. */
  readonly thinned: readonly EventName[];
  readonly ending: Ending | null;
}

/**
 * Where the entry with an id stands, or -1. Ids count up in order of creation, so it is where it should be or, where some ids
 * were never seen, a little before.
 */
export function indexOfId<T>(
  list: readonly T[],
  id: number,
  first: number,
  idOf: (entry: T) => number,
): number {
  const guess = Math.min(id - first, list.length - 1);
  for (let index = guess; index >= 0; index--) if (idOf(list[index]!) === id) return index;
  for (let index = Math.max(0, guess + 1); index < list.length; index++)
    if (idOf(list[index]!) === id) return index;
  return -1;
}

export const FIRST_TID = 1;
export const FIRST_PID = 1000;
/** Objects and tasks are numbered together. */
export const FIRST_OBJECT = 1;
export const tidOf = (thread: Thread): number => thread.tid;
export const pidOf = (process: Process): number => process.pid;
export const idOf = (thing: SyncObject | Task): number => thing.id;

export const threadOf = (state: { readonly threads: readonly Thread[] }, tid: number): Thread | undefined =>
  state.threads[indexOfId(state.threads, tid, FIRST_TID, tidOf)];

export const processOf = (
  state: { readonly processes: readonly Process[] },
  pid: number,
): Process | undefined => state.processes[indexOfId(state.processes, pid, FIRST_PID, pidOf)];

export const objectOf = (
  state: { readonly objects: readonly SyncObject[] },
  id: number,
): SyncObject | undefined => state.objects[indexOfId(state.objects, id, FIRST_OBJECT, idOf)];

export const taskOf = (state: { readonly tasks: readonly Task[] }, id: number): Task | undefined =>
  state.tasks[indexOfId(state.tasks, id, FIRST_OBJECT, idOf)];

/** The frames of a thread, innermost first. */
export function stackOf(thread: Thread): Frame[] {
  const frames: Frame[] = [];
  for (let frame = thread.stack; frame !== null; frame = frame.caller) frames.push(frame);
  return frames;
}

/** The values that a variable has had, newest first, at most `limit`. */
export function historyOf<T extends { readonly previous: T | null }>(
  variable: T,
  limit = Number.POSITIVE_INFINITY,
): T[] {
  const history: T[] = [];
  for (let each: T | null = variable; each !== null && history.length < limit; each = each.previous)
    history.push(each);
  return history;
}
