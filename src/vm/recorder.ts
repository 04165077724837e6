/** What the engine may want to hear of a running thread; only of the program's own code, never of the library's. */
export interface Recorder {
  /** A statement starts. */
  line(site: number, depth: number): void;
  /** A function was entered, and left. */
  call(code: number, depth: number): void;
  returned(code: number, depth: number): void;
  /** A variable was bound. `scope` 0: global, 1: local; `name` is an index into Program.names. */
  variable(scope: number, name: number, value: number, depth: number): void;
  /** An attribute was bound of an object that a global variable refers to. Both are indices into Program.names. */
  attribute(owner: number, name: number, value: number): void;
}

/** What to record, as bits; also what to stop at. */
export const Record = {
  lines: 1,
  variables: 2,
  calls: 4,
  /** Not recorded: `run` returns before each statement. */
  stopAtLines: 8,
  /** Likewise before each instruction of the program's own code. */
  stopAtInstructions: 16,
  /** The program listens itself: see hooks.ts. */
  hooks: 32,
} as const;

export const Scope = { global: 0, local: 1 } as const;
