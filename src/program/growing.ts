import type { ModuleWarning, Program } from './program.ts';

/** Code that a program compiles while it runs: `eval`, `exec`, `compile`, and modules that it has written to its own files. */

/** What of Python the text is: a file, one expression, one that is only a literal, or a statement as it is typed at a prompt, whose value is shown. */
export type SourceMode = 'exec' | 'eval' | 'literal' | 'single';

export interface NewSource {
  readonly text: string;
  /** As it stands in tracebacks. */
  readonly fileName: string;
  readonly mode: SourceMode;
  /** Are its lines shown in tracebacks? Those of a file are, those of a text in memory are not. */
  readonly shown: boolean;
}

/** What is wrong with a source text; lines and columns from 1. */
export interface SourceProblem {
  readonly kind: 'SyntaxError' | 'IndentationError' | 'TabError';
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly text: string;
  /** Is it wrong only as a whole, after it has been parsed? Then CPython no longer has the text. */
  readonly late: boolean;
}

export type Addition =
  | {
      readonly ok: true;
      /** What the program has become; all that was in it stays where it was. */
      readonly program: Program;
      /** The code object of the text: an index into Program.codes. */
      readonly code: number;
      readonly warnings: readonly ModuleWarning[];
    }
  | { readonly ok: false; readonly error: SourceProblem };

/** A program that grows. The same texts, added in the same order, make the same program of it in every host. */
export interface GrowingProgram {
  add(source: NewSource): Addition;
}

/** Lets a program grow. */
export type Grow = (program: Program) => GrowingProgram;
