import { EventKind, type EventName } from './events.ts';

/**
 * A moment of a run, found by what happens and not by a step number: the first event (or the nth) that fits. What is
 * left out fits anything. Names are those a person sees.
 */
export interface Moment {
  readonly event: EventName;
  /** Name of the thread that does it; of its process, when it is a process's main thread. */
  readonly thread?: string;
  /** Name of the synchronization object, pool or variable; the path of a file. */
  readonly object?: string;
  /** A part of the event's text: of what is printed, put, read … */
  readonly text?: string;
  /** The event's number in column b: a count left, a size, an exit code. */
  readonly value?: number;
  /** Which of those that fit, from 1; -1 the last. 1 when left out. */
  readonly nth?: number;
}

export const isEventName = (name: string): name is EventName => Object.hasOwn(EventKind, name);
