/** A constant of the pool. Tuples and frozensets refer to other constants by index, code to a code object by index. */
export type Constant =
  | { readonly kind: 'none' | 'true' | 'false' | 'ellipsis' }
  | { readonly kind: 'int'; readonly value: bigint }
  | { readonly kind: 'float'; readonly value: number }
  | { readonly kind: 'complex'; readonly imag: number }
  | { readonly kind: 'str'; readonly value: string }
  | { readonly kind: 'bytes'; readonly value: Uint8Array }
  | { readonly kind: 'tuple'; readonly items: readonly number[] }
  | { readonly kind: 'frozenset'; readonly items: readonly number[] }
  | { readonly kind: 'code'; readonly code: number };

/** Bits of CodeObject.flags. */
export const CodeFlag = {
  /** Locals live in slots; without it names go through a namespace dict (module and class bodies). */
  optimized: 1,
  varArgs: 2,
  varKeywords: 4,
  generator: 8,
  coroutine: 16,
  asyncGenerator: 32,
  /** Part of the standard library: not recorded, not stepped into, not shown. */
  library: 64,
  module: 128,
  classBody: 256,
  /** A function of the library that CPython has in C: it makes a built-in function, see c-files.ts. */
  builtin: 512,
} as const;

/**
 * One compiled function, class body or module.
 *
 * Slots are numbered: positional parameters, keyword-only parameters, `*args`, `**kwargs`, other locals (hidden
 * comprehension variables among them), cells that are not parameters, and last the free variables, which a call
 * copies from the function's closure tuple. A parameter that an inner function captures becomes a cell in its own
 * slot by MAKE_CELL.
 */
export interface CodeObject {
  readonly name: string;
  readonly qualname: string;
  /** Index into Program.files. */
  readonly file: number;
  readonly firstLine: number;
  /** First instruction, and how many: indices into Program.code. */
  readonly start: number;
  readonly length: number;
  readonly flags: number;
  /** Positional parameters, those that are positional-only among them. */
  readonly argCount: number;
  readonly positionalOnlyCount: number;
  readonly keywordOnlyCount: number;
  /** Name of each slot, as an index into Program.names. */
  readonly slotNames: readonly number[];
  /** How many of the last slots are free variables. */
  readonly freeCount: number;
  /** Greatest depth of the value stack. */
  readonly stackSize: number;
  /**
   * Exception table, five numbers an entry, innermost first: start, end (exclusive), handler — all relative to
   * `start` of the code object — the stack depth to cut back to, and 1 when the handler wants the pc pushed (unused
   * for now, 0). On a match the exception is pushed and control goes to the handler.
   */
  readonly handlers: readonly number[];
  /** Index of the docstring constant, or -1. */
  readonly doc: number;
}

/** A source file of a program. */
export interface ProgramFile {
  /** As it stands in tracebacks: `main.py`, `helpers/util.py`; for the library `threading.py`. */
  readonly name: string;
  readonly source: string;
  readonly library: boolean;
}

/** A module that an import statement can find. The program's own main module is named `__main__`. */
export interface ProgramModule {
  readonly name: string;
  readonly code: number;
  readonly isPackage: boolean;
  readonly file: number;
  /** What the compiler had to say about it. */
  readonly warnings: readonly ModuleWarning[];
}

/** A SyntaxWarning; `line` from 1. */
export interface ModuleWarning {
  readonly message: string;
  readonly line: number;
}

/** Compiled code objects, constants and line tables; immutable, structured-cloneable, the same in every host. */
export interface Program {
  /** Every instruction of every code object, one word each. */
  readonly code: Int32Array;
  /**
   * Four numbers an instruction: line (from 1), column (from 0), end line, end column, where CPython's AST has them; but
   * columns count UTF-16 units, as JavaScript strings do, not bytes.
   */
  readonly positions: Int32Array;
  readonly codes: readonly CodeObject[];
  readonly constants: readonly Constant[];
  readonly names: readonly string[];
  readonly files: readonly ProgramFile[];
  readonly modules: readonly ProgramModule[];
  /** The names of all modules of the library, those that are no part of this program too: to say what there is. */
  readonly libraryNames: readonly string[];
  readonly library: LibraryPart;
}

/**
 * The library comes first in a program, and is the same in every program that imports the same of it: what is made of it can
 * be kept for the next.
 */
export interface LibraryPart {
  /** Equal numbers from one compiler are equal parts. */
  readonly id: number;
  /** How many of the program's codes, constants and names are the library's. */
  readonly codes: number;
  readonly constants: number;
  readonly names: number;
  /** The places among its constants, from the first to before the last, that are the program's own. */
  readonly lent: readonly [first: number, end: number];
}

/** Numbers per instruction in Program.positions. */
export const POSITION_STRIDE = 4;
/** Numbers per entry in CodeObject.handlers. */
export const HANDLER_STRIDE = 5;
