import { EventKind, type EventName } from './events.ts';

/**
 * A moment of a run, found by what happens and not by a step number: the first event (or the nth) that fits. What is
 * left out fits anything. Names are those a person sees, and a thing counts by any name it has in the run.
 */
export interface Moment {
  readonly event: EventName;
  /** Name of the thread that does it; of its process, when it is a process's main thread; of the task it executes. */
  readonly thread?: string;
  /**
   * Name of what it is done to: a synchronization object, pool, variable or function; the path of a file; the process,
   * thread or task that is started, joined, signalled or gone.
   */
  readonly object?: string;
  /** A part of the event's text: of what is printed, put, read … */
  readonly text?: string;
  /** The event's number in column b: a count left, a size, an exit code. */
  readonly value?: number;
  /** Which of those that fit, from 1; -1 the last. 1 when left out. */
  readonly nth?: number;
}

export const isEventName = (name: string): name is EventName => Object.hasOwn(EventKind, name);
