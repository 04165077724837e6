/** The parts of a state that only some kinds of objects have, frames, and tasks. */
import type { Pid, Tid } from '../base/ids.ts';
import type { Nanoseconds } from '../base/time.ts';
import type { TaskKind } from '../trace/events.ts';

/** A call in progress, the innermost first; `caller` is the rest of the stack. */
export interface Frame {
  /** Index into the trace's functions; -1 unknown (the module, or its call event was thinned). */
  readonly code: number;
  readonly name: string;
  readonly depth: number;
  /** Where it stands; 0 unknown. For the innermost frame see the thread's own site. */
  readonly site: number;
  readonly locals: readonly Local[];
  readonly caller: Frame | null;
}

export interface Local {
  readonly name: string;
  readonly repr: string;
  /** Index of the event that changed it last. */
  readonly event: number;
}

/** One end of a pipe or a connection. What waits to be received here is among the object's `items`. */
export interface Stream {
  /** The other end; 0: there is none. */
  readonly peer: number;
  /** Was it made for one direction only? */
  readonly oneWay: boolean;
  /** Can bytes be sent into it, and received from it? */
  readonly sends: boolean;
  readonly receives: boolean;
  /** Of each process that has used it and not closed it the thread that did so last, in the order the processes came. */
  readonly users: readonly StreamUser[];
  /** How many things have been sent to this end: the number of the latest. */
  readonly arrivals: number;
  /** Handles that are open in all processes together; null: nobody has closed one yet. */
  readonly handles: number | null;
}

export interface StreamUser {
  readonly pid: Pid;
  readonly tid: Tid;
}

/** A socket at which others ask to be let in. */
export interface Listener {
  readonly port: number;
  /** Ends that have asked and nobody has accepted yet, in the order they came. */
  readonly backlog: readonly Caller[];
  /** How many have been accepted. */
  readonly accepted: number;
}

export interface Caller {
  /** The end on the side of the one who asks. */
  readonly end: number;
  readonly tid: Tid;
}

/** Workers, and the jobs they were given. */
export interface Pool {
  /** Threads that are its workers now, in the order they came. */
  readonly workers: readonly Tid[];
  /** Tasks that nobody has begun, oldest first. */
  readonly waiting: readonly number[];
  /** Tasks that have begun and not ended. */
  readonly running: readonly number[];
  readonly done: number;
}

export type TaskKindName = keyof typeof TaskKind;

/**
 *     new ──▶ running ──▶ done
 *              │  ▲
 *     waiting ◀┘  └── ready   (what it waited for has happened, or it let another task of its thread go first)
 */
export type TaskStatus = 'new' | 'ready' | 'running' | 'waiting' | 'done';

/** A piece of work that threads execute by turns. */
export interface Task {
  readonly id: number;
  readonly kind: TaskKindName;
  readonly name: string;
  /** The pool it was given to; 0: none. */
  readonly pool: number;
  /** Who made it. */
  readonly madeBy: number;
  /** The thread that executes it or did so last; 0: none has. */
  readonly tid: number;
  readonly status: TaskStatus;
  /** When it got this status. */
  readonly since: Nanoseconds;
  readonly waitsFor: TaskWait | null;
  /** The frames of a greenlet, while its thread executes something else. */
  readonly stack: Frame | null;
  readonly how: 'returned' | 'raised' | 'cancelled' | null;
  /** What it returned, or the exception that ended it; '' for nothing worth telling. */
  readonly result: string;
  readonly started: Nanoseconds;
  readonly ended: Nanoseconds | null;
  /** Index of its latest event. */
  readonly event: number;
}

/** What a task waits for: an object or a task (0: neither), and the same in the words of the library. */
export interface TaskWait {
  readonly on: number;
  readonly text: string;
}
