/**
 * The opcode table: the only place where an instruction is defined. Names, numbers, operand kinds and stack effects
 * derive from it.
 *
 * An instruction is one 32-bit word: the opcode in the low 8 bits, the operand in the upper 24 bits (read it with
 * `word >> 8`, so it is signed). Jump operands are relative to the instruction after the jump. A pair operand packs
 * two 12-bit numbers: low 12 bits first.
 *
 * Stack pictures are written bottom → top; `…` stands for what was there before. The machine is CPython 3.13's in
 * spirit, so that its documentation helps: https://docs.python.org/3.13/library/dis.html
 */

/** What the operand of an instruction means; the disassembler and the verifier go by it. */
export type OperandKind =
  | 'none'
  | 'count' // a plain number
  | 'slot' // a local slot of the frame
  | 'slots' // two local slots (pair)
  | 'slot-const' // a local slot and a constant (pair)
  | 'name' // index into Program.names
  | 'const' // index into Program.constants
  | 'jump' // relative jump
  | 'compare-jump' // low 4 bits: comparison (index into COMPARISONS), the rest (signed): relative jump
  | 'binary' // index into BINARY_OPERATORS
  | 'compare' // index into COMPARISONS
  | 'unary'; // index into UNARY_OPERATORS

/** Net change of the stack depth. A function takes the operand; `jump` is the effect when the jump is taken. */
type Effect = number | ((operand: number) => number);

interface Row {
  readonly name: string;
  readonly operand: OperandKind;
  readonly effect: Effect;
  readonly jumpEffect?: number;
}

const row = <const N extends string>(name: N, operand: OperandKind, effect: Effect, jumpEffect?: number) =>
  ({ name, operand, effect, ...(jumpEffect === undefined ? {} : { jumpEffect }) }) as Row & { name: N };

const low = (pair: number): number => pair & 0xfff;
const high = (pair: number): number => (pair >> 12) & 0xfff;

const TABLE = [
  // Bookkeeping
  row('NOP', 'none', 0),
  /** A statement of the user's program starts at source line `operand`. Never emitted in library code. */
  row('LINE', 'count', 0),

  // Stack
  row('POP_TOP', 'none', -1),
  /** Push a copy of the item `operand` deep (1 is the top). */
  row('COPY', 'count', 1),
  /** Swap the top with the item `operand` deep (2 is the one below the top). */
  row('SWAP', 'count', 0),

  // Constants and variables
  row('LOAD_CONST', 'const', 1),
  row('LOAD_SMALL_INT', 'count', 1),
  /** Push a local; UnboundLocalError when unset. */
  row('LOAD_FAST', 'slot', 1),
  row('STORE_FAST', 'slot', -1),
  row('DELETE_FAST', 'slot', 0),
  /** Push a local and leave the slot unset; unset is not an error (restores shadowed comprehension variables). */
  row('LOAD_FAST_AND_CLEAR', 'slot', 1),
  /** Put the local (which may be unset) into a new cell, in the same slot. Emitted at the start of a function. */
  row('MAKE_CELL', 'slot', 0),
  /** Push the cell itself, for the closure tuple. */
  row('LOAD_CLOSURE', 'slot', 1),
  row('LOAD_DEREF', 'slot', 1),
  row('STORE_DEREF', 'slot', -1),
  row('DELETE_DEREF', 'slot', 0),
  /** In a class body: the namespace first (by the name of the slot), else the cell. */
  row('LOAD_CLASS_DEREF', 'slot', 1),
  /** Namespace (frame locals dict), then globals, then builtins. */
  row('LOAD_NAME', 'name', 1),
  row('STORE_NAME', 'name', -1),
  row('DELETE_NAME', 'name', 0),
  row('LOAD_GLOBAL', 'name', 1),
  row('STORE_GLOBAL', 'name', -1),
  row('DELETE_GLOBAL', 'name', 0),

  // Attributes: … object → … value
  row('LOAD_ATTR', 'name', 0),
  /** … value object → … */
  row('STORE_ATTR', 'name', -2),
  row('DELETE_ATTR', 'name', -1),
  /** … object → … function self, or … value NULL when the attribute is not a plain method. Pairs with CALL_METHOD. */
  row('LOAD_METHOD', 'name', 1),
  /** Zero-argument super: … class self → … super object. */
  row('LOAD_SUPER', 'none', -1),

  // Operators
  row('BINARY_OP', 'binary', -1),
  /** The same operators, trying `__iadd__` and its like first. */
  row('INPLACE_OP', 'binary', -1),
  row('UNARY_OP', 'unary', 0),
  row('COMPARE_OP', 'compare', -1),
  /** Operand 1 inverts. */
  row('IS_OP', 'count', -1),
  /** … item container → … bool; operand 1 inverts. */
  row('CONTAINS_OP', 'count', -1),
  /** … container key → … item */
  row('BINARY_SUBSCR', 'none', -1),
  /** … value container key → … */
  row('STORE_SUBSCR', 'none', -3),
  /** … container key → … */
  row('DELETE_SUBSCR', 'none', -2),
  /** Operand 2 or 3: … start stop [step] → … slice */
  row('BUILD_SLICE', 'count', (n) => 1 - n),

  // Jumps. Only JUMP_BACK goes backward; it is a switch point.
  row('JUMP', 'jump', 0, 0),
  row('JUMP_BACK', 'jump', 0, 0),
  row('POP_JUMP_IF_TRUE', 'jump', -1, -1),
  row('POP_JUMP_IF_FALSE', 'jump', -1, -1),
  row('POP_JUMP_IF_NONE', 'jump', -1, -1),
  row('POP_JUMP_IF_NOT_NONE', 'jump', -1, -1),
  /** Jump and keep the top, or pop it and go on. */
  row('JUMP_IF_TRUE_OR_POP', 'jump', -1, 0),
  row('JUMP_IF_FALSE_OR_POP', 'jump', -1, 0),

  // Iteration
  row('GET_ITER', 'none', 0),
  /** … iterator → … iterator item; when exhausted: pop the iterator and jump. */
  row('FOR_ITER', 'jump', 1, -1),
  row('UNPACK_SEQUENCE', 'count', (n) => n - 1),
  /** Pair: items before the star, items after it. Pushed so that the first target is on top. */
  row('UNPACK_EX', 'count', (pair) => low(pair) + high(pair)),

  // Building
  row('BUILD_TUPLE', 'count', (n) => 1 - n),
  row('BUILD_LIST', 'count', (n) => 1 - n),
  row('BUILD_SET', 'count', (n) => 1 - n),
  /** Operand pairs of key, value on the stack. */
  row('BUILD_MAP', 'count', (n) => 1 - 2 * n),
  row('BUILD_STRING', 'count', (n) => 1 - n),
  /** … list … item → … list …; the container is `operand` deep after the pop (1 is the top). */
  row('LIST_APPEND', 'count', -1),
  row('SET_ADD', 'count', -1),
  /** … dict … key value → … dict … */
  row('MAP_ADD', 'count', -2),
  row('LIST_EXTEND', 'count', -1),
  row('SET_UPDATE', 'count', -1),
  row('DICT_UPDATE', 'count', -1),
  /** As DICT_UPDATE for `**kwargs` in a call: a repeated key is a TypeError. */
  row('DICT_MERGE', 'count', -1),
  row('LIST_TO_TUPLE', 'none', 0),
  /** Operand: conversion (0 none, 1 str, 2 repr, 3 ascii) | 4 when a format spec is on top: … value [spec] → … str */
  row('FORMAT_VALUE', 'count', (how) => ((how & 4) !== 0 ? -1 : 0)),

  // Calls
  /** … callable a1 … an → … result */
  row('CALL', 'count', (n) => -n),
  /** … function self-or-NULL a1 … an → … result */
  row('CALL_METHOD', 'count', (n) => -n - 1),
  /** … callable a1 … an (the last ones by keyword) names-tuple → … result; operand n counts all arguments. */
  row('CALL_KW', 'count', (n) => -n - 1),
  /** … callable args-tuple [kwargs-dict] → … result; operand 1: kwargs present. */
  row('CALL_EX', 'count', (flags) => -1 - (flags & 1)),
  /**
   * … [defaults-tuple] [kwdefaults-dict] [annotations-dict] [closure-tuple] code → … function.
   * Operand bits say which are present: 1 defaults, 2 keyword defaults, 4 annotations, 8 closure.
   */
  row(
    'MAKE_FUNCTION',
    'count',
    (flags) => -((flags & 1) + ((flags >> 1) & 1) + ((flags >> 2) & 1) + ((flags >> 3) & 1)),
  ),
  row('RETURN_VALUE', 'none', -1),
  /** … → … build-class; then the body function, the name and the bases follow and CALL or CALL_KW makes the class. */
  row('LOAD_BUILD_CLASS', 'none', 1),

  // Generators and coroutines
  /** … value → … sent; operand 1: inside a delegation (`yield from`, `await`), the receiver is below the value. */
  row('YIELD_VALUE', 'count', 0),
  row('GET_YIELD_FROM_ITER', 'none', 0),
  row('GET_AWAITABLE', 'none', 0),
  /**
   * … receiver value → … receiver yielded; when the receiver returns: … receiver result and jump. END_SEND then drops
   * the receiver.
   */
  row('SEND', 'jump', 0, 0),
  /** … receiver value → … value */
  row('END_SEND', 'none', -1),
  row('GET_AITER', 'none', 0),
  /** … async-iterator → … async-iterator awaitable */
  row('GET_ANEXT', 'none', 1),
  /** … async-iterator exception → …; re-raises unless it is StopAsyncIteration. */
  row('END_ASYNC_FOR', 'none', -2),

  // Exceptions
  /** Operand 0: re-raise the one being handled; 1: … exception → raise; 2: … exception cause → raise. */
  row('RAISE', 'count', (n) => -n),
  /** … exception → raise it again as it is, its traceback kept. */
  row('RERAISE', 'none', -1),
  /** Handler entry. … exception → … previous exception; the exception becomes the handled one. */
  row('PUSH_EXC_INFO', 'none', 1),
  /** … previous → …; the previous exception becomes the handled one again. */
  row('POP_EXCEPT', 'none', -1),
  /** … exception type → … exception bool */
  row('CHECK_EXC_MATCH', 'none', 0),
  /** … exception type → … rest match; for `except*`: match is None when nothing matched. */
  row('CHECK_EG_MATCH', 'none', 0),
  /** … context-manager → … exit-method result-of-enter */
  row('BEFORE_WITH', 'none', 1),
  row('BEFORE_ASYNC_WITH', 'none', 1),
  /** … exit-method previous exception → … exit-method previous exception result: calls exit(type, value, traceback). */
  row('WITH_EXCEPT_START', 'none', 1),
  row('LOAD_ASSERTION_ERROR', 'none', 1),

  // Imports
  /** … level fromlist → … module */
  row('IMPORT_NAME', 'name', -1),
  /** … module → … module attribute */
  row('IMPORT_FROM', 'name', 1),
  /** … module → … */
  row('IMPORT_STAR', 'none', -1),

  // Pattern matching
  /** … subject → … subject bool */
  row('MATCH_SEQUENCE', 'none', 1),
  row('MATCH_MAPPING', 'none', 1),
  /** … subject keys-tuple → … subject keys-tuple values-tuple-or-None */
  row('MATCH_KEYS', 'none', 1),
  /** … subject class names-tuple → … attributes-tuple-or-None; operand: number of positional patterns. */
  row('MATCH_CLASS', 'count', -2),
  /** … subject → … subject length */
  row('GET_LEN', 'none', 1),

  // Superinstructions: what two or three of the above do, in one dispatch. Written by the peephole pass only.
  row('LOAD_FAST_LOAD_FAST', 'slots', 2),
  row('LOAD_FAST_LOAD_CONST', 'slot-const', 2),
  row('STORE_FAST_LOAD_FAST', 'slots', 0),
  /** COMPARE_OP and then POP_JUMP_IF_FALSE. */
  row('COMPARE_JUMP_IF_FALSE', 'compare-jump', -2, -2),
  row('COMPARE_JUMP_IF_TRUE', 'compare-jump', -2, -2),

  // Later additions; they stand here so that the numbers above keep.
  /**
   * … original results-list → … exception to raise, or None: what `except*` clauses raised or left unmatched, put
   * together again.
   */
  row('PREP_RERAISE_STAR', 'none', -1),
  /** POP_TOP of what a call as a statement has answered: a coroutine that has not begun will never be awaited. */
  row('DROP_RESULT', 'none', -1),
] as const satisfies readonly Row[];

/** The name of an instruction. */
export type OpName = (typeof TABLE)[number]['name'];

/** Opcode numbers by name. */
export const Op = Object.fromEntries(TABLE.map((entry, index) => [entry.name, index])) as {
  readonly [N in OpName]: number;
};

/** The opcode's name, for the disassembler and for messages. */
export const opName = (opcode: number): OpName | undefined => TABLE[opcode]?.name;

/** What the operand of an opcode means. */
export const operandKind = (opcode: number): OperandKind => (TABLE[opcode] as Row).operand;

/** Net change of the stack depth by one instruction, on the fall-through path or on the jump. */
export function stackEffect(opcode: number, operand: number, jump = false): number {
  const entry = TABLE[opcode] as Row;
  if (jump && entry.jumpEffect !== undefined) return entry.jumpEffect;
  return typeof entry.effect === 'number' ? entry.effect : entry.effect(operand);
}

/** Encodes one instruction word. Operands are signed 24-bit numbers. */
export const encode = (opcode: number, operand = 0): number => (operand << 8) | opcode;
export const decodeOp = (word: number): number => word & 0xff;
export const decodeOperand = (word: number): number => word >> 8;

/** Packs two 12-bit numbers into an operand. */
export const pair = (first: number, second: number): number => first | (second << 12);

/** Operands of BINARY_OP and INPLACE_OP, in order; the dunder without underscores. */
export const BINARY_OPERATORS = [
  ['+', 'add'],
  ['-', 'sub'],
  ['*', 'mul'],
  ['/', 'truediv'],
  ['//', 'floordiv'],
  ['%', 'mod'],
  ['**', 'pow'],
  ['<<', 'lshift'],
  ['>>', 'rshift'],
  ['&', 'and'],
  ['|', 'or'],
  ['^', 'xor'],
  ['@', 'matmul'],
] as const;

/** Operands of COMPARE_OP, in order, with their dunders. */
export const COMPARISONS = [
  ['<', 'lt'],
  ['<=', 'le'],
  ['==', 'eq'],
  ['!=', 'ne'],
  ['>', 'gt'],
  ['>=', 'ge'],
] as const;

/** Operands of UNARY_OP, in order. `not` yields a bool. */
export const UNARY_OPERATORS = [
  ['-', 'neg'],
  ['+', 'pos'],
  ['~', 'invert'],
  ['not', 'not'],
] as const;
