import type { Constant } from '../program/program.ts';
import type { SyntaxWarning } from './syntax-problem.ts';

/** A code object of a unit: as in a Program, but its numbers count within the unit. */
export interface UnitCode {
  readonly name: string;
  readonly qualname: string;
  readonly firstLine: number;
  readonly start: number;
  readonly length: number;
  readonly flags: number;
  readonly argCount: number;
  readonly positionalOnlyCount: number;
  readonly keywordOnlyCount: number;
  readonly slotNames: readonly number[];
  readonly freeCount: number;
  readonly stackSize: number;
  readonly handlers: readonly number[];
  readonly doc: number;
}

/** One module, compiled on its own: the linker renumbers its constants, names and codes. The first code is the module. */
export interface Unit {
  readonly fileName: string;
  readonly source: string;
  readonly library: boolean;
  readonly code: Int32Array;
  readonly positions: Int32Array;
  readonly codes: readonly UnitCode[];
  readonly constants: readonly Constant[];
  /** What makes each constant the same as another; for tuples and code it depends on the program. */
  readonly constantKeys: readonly string[];
  readonly names: readonly string[];
  /** Constants that superinstructions name; they need low numbers in a program. */
  readonly pairedConstants: readonly number[];
  readonly imports: readonly ImportReference[];
  readonly warnings: readonly SyntaxWarning[];
}

/** An import statement as it stands: `from ..a.b import c` is level 2, module `a.b`, names `c`. */
export interface ImportReference {
  readonly level: number;
  readonly module: string;
  readonly names: readonly string[];
}
