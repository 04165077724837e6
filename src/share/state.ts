/**
 * What a link carries. The words are those of the engine's RunConfig and Schedule (a test in tests/ holds them together), but this room
 * knows nobody: an old link must mean the same when the engine has moved on.
 */

export type SharedValue = string | number | boolean;

export type SharedProgram =
  | {
      readonly kind: 'scenario';
      readonly id: string;
      /** Only those that differ from the scenario's own. */
      readonly params: Readonly<Record<string, SharedValue>>;
    }
  | {
      readonly kind: 'source';
      readonly name: string;
      readonly source: string;
      readonly files: Readonly<Record<string, string>>;
      readonly stdin: readonly string[];
    };

export interface SharedConfig {
  readonly clock: 'virtual' | 'live';
  readonly cores: number;
  readonly gil: 'gil' | 'classic-gil' | 'free-threaded';
  readonly startMethod: 'fork' | 'spawn';
  readonly speed: number;
}

export interface SharedChoice {
  readonly at: number;
  readonly tid: number;
}

export interface SharedSchedule {
  readonly policy: 'timed' | 'roundrobin' | 'random' | 'manual';
  readonly seed: number;
  readonly choices: readonly SharedChoice[];
}

export interface SharedView {
  readonly axis: 'time' | 'steps';
  readonly granularity: 'operation' | 'line' | 'instruction';
}

export interface ShareState {
  readonly program: SharedProgram;
  readonly config: SharedConfig;
  readonly schedule: SharedSchedule;
  /** How many events of the run have happened; 0: not run yet. */
  readonly playhead: number;
  readonly view: SharedView;
}

export const SHARED_CONFIG: SharedConfig = {
  clock: 'virtual',
  cores: 4,
  gil: 'gil',
  startMethod: 'fork',
  speed: 1,
};
export const SHARED_SCHEDULE: SharedSchedule = { policy: 'timed', seed: 1, choices: [] };
export const SHARED_VIEW: SharedView = { axis: 'time', granularity: 'operation' };
/** Name of a program's file when the link does not say. */
export const SHARED_NAME = 'main.py';
