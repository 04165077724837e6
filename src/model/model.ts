/** The one thing the views know about an execution: its trace, the state at any point of it, and the timeline. */
import type { Columns, Trace, TraceEvent, TraceMeta } from '../trace/trace.ts';
import type { State } from './state.ts';
import type { Flows, Lane, Marks, Segments } from './timeline.ts';

export type Granularity = 'operation' | 'line' | 'instruction';

/**
 * A run that may go on. The object stays the same when events are appended; `length` tells whether there are more, so
 * it is what a view depends on.
 */
export interface Model {
  readonly meta: TraceMeta;
  /** How many events there are: the last playhead. */
  readonly length: number;
  /** The latest time of the trace, in nanoseconds. */
  readonly endTime: number;
  /** Takes in the next events of the run. Work is in proportion to the batch, not to the trace. */
  append(batch: Columns): void;
  /** The trace so far, for saving and exporting. Shares memory with the model. */
  trace(): Trace;
  event(index: number): TraceEvent;

  /** The state after `playhead` events (0 … length; clamped). The same playhead gives the same object while it is cached. */
  stateAt(playhead: number): State;

  /** The next (previous) playhead at which stepping stops; the end (0) when there is none. */
  next(playhead: number, granularity: Granularity): number;
  previous(playhead: number, granularity: Granularity): number;
  /** The playhead just after the next operation of a thread; null when it has none (yet). */
  nextOf(playhead: number, tid: number): number | null;
  /** The playhead just after the first block (not sleep) at or after `playhead`; null when nobody blocks. */
  firstBlocked(playhead?: number): number | null;
  /** The playhead after everything up to this time, and the time at a playhead. */
  playheadAt(time: number): number;
  timeAt(playhead: number): number;
  /** The last playhead at which the decision number is at most `decision`. */
  playheadOfDecision(decision: number): number;

  /** Indices of all output events in order; the first `state.outputs` have happened. */
  readonly outputs: ArrayLike<number>;

  lanes(): readonly Lane[];
  segments(tid: number): Segments;
  marks(tid: number): Marks;
  flows(): Flows;
}

/** A model of a trace, or of a run that has not begun. */
