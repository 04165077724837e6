import type { Columns, TraceMeta } from '../trace/trace.ts';

/** Who decides which enabled thread runs next. */
export type PolicyName = 'timed' | 'roundrobin' | 'random' | 'manual';
export type GilMode = 'gil' | 'classic-gil' | 'free-threaded';
export type StartMethod = 'fork' | 'spawn';
export type HostKind = 'inline' | 'workers';

/** At decision `at` (counted from 0) run thread `tid`, whatever the policy says. */
export interface Choice {
  readonly at: number;
  readonly tid: number;
}

/** Policy + seed + recorded choices: with the program and the configuration it decides a run completely. */
export interface Schedule {
  readonly policy: PolicyName;
  readonly seed: number;
  readonly choices: readonly Choice[];
}

/** Never more than it can carry: each limit stops the run with a message and keeps the trace. */
export interface Limits {
  readonly events: number;
  readonly imageBytes: number;
  readonly threads: number;
  readonly outputChars: number;
  /** Bytecode instructions of all threads together. */
  readonly instructions: number;
  /** Seconds of the run's clock; Infinity: none. */
  readonly seconds: number;
  /** How many line, call and variable events are recorded before they are thinned. */
  readonly detailEvents: number;
}

export interface RunConfig {
  readonly clock: 'virtual' | 'live';
  readonly cores: number;
  readonly gil: GilMode;
  readonly startMethod: StartMethod;
  readonly hosts: HostKind;
  /** Live only: how much faster than the wall sleeps pass. */
  readonly speed: number;
  readonly limits: Limits;
}

/** A run to be. `files` are the program's virtual working directory: text by path. */
export interface RunSpec {
  readonly name: string;
  readonly source: string;
  readonly files: Readonly<Record<string, string>>;
  /** Lines for input(), answered in order before anybody is asked; `inputEnds`: nobody will be asked, EOF follows. */
  readonly stdin: readonly string[];
  readonly inputEnds: boolean;
  readonly argv: readonly string[];
  readonly config: RunConfig;
  readonly schedule: Schedule;
  /** For tests of our own: collect garbage at every so many switch points; -1: at every one, after a while ever more rarely. */
  readonly stress?: number;
}

/** Where the source is wrong. Lines and columns count from 1. */
export interface Diagnostic {
  readonly kind: string;
  readonly message: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** As CPython prints it. */
  readonly text: string;
}

/** How far to go before stopping. Counts are relative to now; `time` is in nanoseconds of the run's clock. */
export type Goal =
  | { readonly kind: 'end' }
  | { readonly kind: 'operations'; readonly count: number }
  | { readonly kind: 'lines'; readonly count: number }
  | { readonly kind: 'instructions'; readonly count: number }
  | { readonly kind: 'decision'; readonly at: number }
  | { readonly kind: 'time'; readonly until: number };

/** A thread that could run next, and what it would do. */
export interface EnabledThread {
  readonly tid: number;
  readonly pid: number;
  readonly site: number;
  /** Event kind that its next observable operation would be (0: goes on computing), and the object. */
  readonly operation: number;
  readonly object: number;
}

export type StopReason =
  | 'goal' // the goal is reached
  | 'finished' // the program ended
  | 'deadlock'
  | 'limit'
  | 'input' // waits for a line of input
  | 'paused' // pause() was called
  | 'stopped' // stop() was called
  | 'failed'; // our own failure: see message

export interface Stop {
  readonly reason: StopReason;
  readonly message: string;
  /** Exit code when finished; 3 for a deadlock, 4 for a limit. */
  readonly exitCode: number;
  /** Number of the next decision, and who could be chosen for it. */
  readonly decision: number;
  readonly enabled: readonly EnabledThread[];
  readonly time: number;
}

export interface LoadResult {
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly meta: TraceMeta | null;
  /** Which host runs it: `workers` may have been asked for where the page is not isolated. */
  readonly hosts: HostKind;
}

/** One message on the trace port: new events in order. Buffers are transferred. */
export interface TraceBatch {
  readonly run: number;
  readonly columns: Columns;
}

/** What a run is spread over. */
export interface Spread {
  /** Worker hosts that are alive, those started ahead included. */
  readonly alive: number;
  /** Worker hosts that have taken part in the run. */
  readonly used: number;
  /** SharedArrayBuffers that have been the image of a process of the run; 0 where nothing is shared. */
  readonly images: number;
}

/**
 * What can be asked of a run; Comlink carries it to the coordinator. `advance` resolves when the machine stops and all
 * events up to there have been posted on the trace port.
 */
export interface Engine {
  load(spec: RunSpec, run: number): Promise<LoadResult>;
  advance(goal: Goal): Promise<Stop>;
  pause(): Promise<void>;
  /** At the next decision run this thread; part of the schedule from now on. */
  choose(tid: number): Promise<void>;
  /** Answers input(); null: end of input. */
  answer(line: string | null): Promise<void>;
  stop(): Promise<void>;
  /** What the run is spread over: for the page and for tests. */
  workers(): Promise<Spread>;
}

export const DEFAULT_LIMITS: Limits = {
  events: 1_000_000,
  imageBytes: 16 * 2 ** 20,
  threads: 512,
  outputChars: 1_000_000,
  instructions: 1_000_000_000,
  seconds: Number.POSITIVE_INFINITY,
  detailEvents: 50_000,
};

export const DEFAULT_CONFIG: RunConfig = {
  clock: 'virtual',
  cores: 4,
  gil: 'gil',
  startMethod: 'fork',
  hosts: 'workers',
  speed: 1,
  limits: DEFAULT_LIMITS,
};

export const DEFAULT_SCHEDULE: Schedule = { policy: 'timed', seed: 1, choices: [] };
