/** A source file as the trace carries it, so that it can be shown where nothing can run. */
export interface TraceFile {
  readonly name: string;
  readonly source: string;
}

/** What belongs to a trace besides its events. */
export interface TraceMeta {
  /** User files in the order of their ids (`site >> 20`). Library files have an empty source. */
  readonly files: readonly TraceFile[];
  /** Names that `variable` events refer to. */
  readonly names: readonly string[];
  /** Function names that `call` and `return` refer to, by code id. */
  readonly functions: readonly string[];
  /** Is it virtual time (reproducible) or a live run? */
  readonly clock: 'virtual' | 'live';
  readonly cores: number;
  readonly gil: 'gil' | 'classic-gil' | 'free-threaded';
}

/**
 * Events in columns, as a batch on its way to the page and as the whole trace. `text` indexes `strings`; string 0 is ''.
 * All columns have at least `length` entries.
 */
export interface Columns {
  readonly length: number;
  readonly kind: Uint8Array;
  readonly tid: Int32Array;
  readonly time: Float64Array;
  readonly decision: Int32Array;
  readonly site: Int32Array;
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly c: Int32Array;
  readonly text: Int32Array;
  readonly strings: readonly string[];
}

/** One event, as an object: for tests, tooltips and sentences, never for loops over a trace. */
export interface TraceEvent {
  readonly kind: number;
  readonly tid: number;
  readonly time: number;
  readonly decision: number;
  readonly site: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly text: string;
}

/** A whole run. */
export interface Trace {
  readonly meta: TraceMeta;
  readonly columns: Columns;
}

export const siteFile = (site: number): number => site >> 20;
export const siteLine = (site: number): number => site & 0xfffff;
export const makeSite = (file: number, line: number): number => (file << 20) | line;
