import { defined } from '../base/assert.ts';
import { CodeFlag, type CodeObject, type Program } from '../program/program.ts';
import { Frame, WORD } from './layout.ts';

/**
 * What a call needs to know of a code object, as numbers in one Int32Array per Program: `table[code * CODE_STRIDE + CodeField.…]`.
 */
export const CODE_STRIDE = 16;
export const CodeField = {
  start: 0,
  /** Slots: parameters, locals, cells, free variables. */
  slots: 1,
  /** Bytes of the frame. */
  bytes: 2,
  flags: 3,
  argCount: 4,
  keywordOnly: 5,
  free: 6,
  /** What a call costs in virtual time (see cost.ts). */
  cost: 7,
  /** 1: takes exactly argCount positional arguments and runs at once: no `*`, no keyword-only, no generator. */
  simple: 8,
  /** Word offset of the value stack in the frame. */
  stack: 9,
  file: 10,
  positionalOnly: 11,
  length: 12,
  firstFree: 13,
  /** One of Ending. */
  ending: 14,
} as const;

/** What comes of a generator or coroutine that nobody drives to its end. */
export const Ending = {
  none: 0,
  /** It has to be told, when the collector finds it: a handler in it may run, or it was never awaited. */
  told: 1,
  /** Likewise, and as soon as nothing refers to it: the program's own generators, asynchronous ones too. */
  seen: 2,
} as const;

/** Words of the frame beyond the value stack, where missing arguments of natives are written as NULL. */
export const STACK_MARGIN = 8;

/**
 * The cost model, in units of about one instruction. A jump backward costs the instructions it jumps over; a call costs a
 * constant and half the callee's instructions, since straight-line code is charged nowhere else; a native call costs a constant.
 */
export const NATIVE_CALL_COST = 6;
const callCost = (code: CodeObject): number => 4 + Math.min(code.length >> 1, 100);

const NOT_SIMPLE =
  CodeFlag.varArgs |
  CodeFlag.varKeywords |
  CodeFlag.generator |
  CodeFlag.coroutine |
  CodeFlag.asyncGenerator |
  CodeFlag.module |
  CodeFlag.classBody;

function endingOf(program: Program, code: CodeObject): number {
  if ((code.flags & CodeFlag.coroutine) !== 0) return Ending.told;
  const generator = (code.flags & (CodeFlag.generator | CodeFlag.asyncGenerator)) !== 0;
  if (!generator || code.handlers.length === 0) return Ending.none;
  return program.files[code.file]?.library === true ? Ending.told : Ending.seen;
}

function makeTable(program: Program): Int32Array {
  const { codes, library } = program;
  const table = new Int32Array(codes.length * CODE_STRIDE);
  const known = libraryTables.get(library.id);
  if (known !== undefined) table.set(known);
  else fillTable(program, table, 0, library.codes);
  if (known === undefined) keep(library.id, table.slice(0, library.codes * CODE_STRIDE));
  fillTable(program, table, library.codes, codes.length);
  return table;
}

function fillTable(program: Program, table: Int32Array, first: number, end: number): void {
  for (let index = first; index < end; index++) {
    const code = program.codes[index] as CodeObject;
    const at = index * CODE_STRIDE;
    const slots = code.slotNames.length;
    const words = Frame.slots + slots + code.stackSize + STACK_MARGIN;
    table[at + CodeField.start] = code.start;
    table[at + CodeField.slots] = slots;
    table[at + CodeField.bytes] = (words * WORD + 7) & ~7;
    table[at + CodeField.flags] = code.flags;
    table[at + CodeField.argCount] = code.argCount;
    table[at + CodeField.keywordOnly] = code.keywordOnlyCount;
    table[at + CodeField.free] = code.freeCount;
    table[at + CodeField.cost] = callCost(code);
    table[at + CodeField.simple] =
      (code.flags & NOT_SIMPLE) === 0 &&
      code.keywordOnlyCount === 0 &&
      (code.flags & CodeFlag.optimized) !== 0
        ? 1
        : 0;
    table[at + CodeField.stack] = Frame.slots + slots;
    table[at + CodeField.file] = code.file;
    table[at + CodeField.positionalOnly] = code.positionalOnlyCount;
    table[at + CodeField.length] = code.length;
    table[at + CodeField.firstFree] = slots - code.freeCount;
    table[at + CodeField.ending] = endingOf(program, code);
  }
}

/** The table of a program that has grown, whose first rows are known; with room for more. */
export function largerTable(program: Program, known: Int32Array, codes: number): Int32Array {
  const end = program.codes.length;
  let table = known;
  if (end * CODE_STRIDE > known.length) {
    table = new Int32Array((end + (end >> 2)) * CODE_STRIDE);
    table.set(known.subarray(0, codes * CODE_STRIDE));
  }
  fillTable(program, table, codes, end);
  return table;
}

/** The part of the table that is the library's, by the library's id. */
const libraryTables = new Map<number, Int32Array>();
const KEPT = 16;

function keep(id: number, table: Int32Array): void {
  libraryTables.set(id, table);
  const oldest = libraryTables.keys().next();
  if (libraryTables.size > KEPT && !oldest.done) libraryTables.delete(oldest.value);
}

const tables = new WeakMap<Program, Int32Array>();

/** The table of a program, made once per host. */
export function codeTable(program: Program): Int32Array {
  let table = tables.get(program);
  if (table === undefined) {
    table = makeTable(program);
    tables.set(program, table);
  }
  return table;
}

/** What the compiler says of a code object. */
export const codeInfo = (vm: { readonly program: Program }, code: number): CodeObject =>
  defined(vm.program.codes[code], 'code object');
