/**
 * What the timeline draws, in columns: a canvas reads numbers, not objects. Every table has at least `length` rows and
 * grows while the run goes on, so ask the model for it at each frame and keep none.
 */

import type { TaskKindName } from './state-parts.ts';

/** The numbers in a segment's `status`. Those of a task: ready (new too), running, blocked, sleeping. */
export const SegmentStatus = { ready: 1, running: 2, blocked: 3, sleeping: 4, zombie: 5 } as const;

/** One row per thread, grouped by process, both in order of creation. */
export interface Lane {
  readonly tid: number;
  readonly pid: number;
  readonly label: string;
  /** Does it open its process's group? */
  readonly main: boolean;
  /** Nanoseconds; `end` is where the trace ends when the thread has not. */
  readonly start: number;
  readonly end: number;
  /** When process 1 adopted its process; null: never, or it is not a main thread. */
  readonly orphaned: number | null;
  /** The tasks that it executed, and those it made that nobody has executed. */
  readonly tasks: readonly TaskLane[];
}

/** A task within the lane of its thread. */
export interface TaskLane {
  readonly task: number;
  readonly label: string;
  readonly kind: TaskKindName;
  readonly start: number;
  readonly end: number;
}

/** What one thread, task or core did from when to when, in order. Nothing between two rows: the thread did not exist. */
export interface Segments {
  readonly length: number;
  /** Nanoseconds. */
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** The events that began and ended it, for an axis in steps; `endEvent` is the length of the trace while it lasts. */
  readonly startEvent: Int32Array;
  readonly endEvent: Int32Array;
  /** SegmentStatus. */
  readonly status: Uint8Array;
  /**
   * What a blocked thread waits for: WaitKind, and the object, tid or pid. In lanes of cores and locks `object` is a tid,
   * in those of tasks the object or task that is waited for.
   */
  readonly wait: Uint8Array;
  readonly object: Int32Array;
  /** The core of a running thread; else -1. */
  readonly core: Int32Array;
}

/** The operations of one thread, or what happened to one task, in order. */
export interface Marks {
  readonly length: number;
  readonly event: Int32Array;
  readonly time: Float64Array;
  /** EventKind. */
  readonly kind: Uint8Array;
  /** The object, tid or pid that the event names in `a`. */
  readonly object: Int32Array;
}

/** Arrows from cause to effect, ordered by the effect. */
export interface Flows {
  readonly length: number;
  /** Indices of events. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** FlowKind of trace/flows.ts. */
  readonly kind: Uint8Array;
  /** The synchronization object; for start, end and join 0. */
  readonly object: Int32Array;
}
