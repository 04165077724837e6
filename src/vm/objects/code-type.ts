import { defined } from '../../base/assert.ts';
import { decodeOp, Op, operandKind } from '../../program/opcodes.ts';
import { CodeFlag, type CodeObject, type Program } from '../../program/program.ts';
import { Cls } from '../classes.ts';
import { codeInfo } from '../code-table.ts';
import type { Core } from '../core.ts';
import { bool, Code, NONE, NOT_IMPLEMENTED, small, WORD } from '../layout.ts';
import type { NativeAttribute, TypeMethods } from '../native.ts';
import { addressText } from '../operations.ts';
import type { Vm } from '../vm.ts';
import { makeBytes } from './bytes-value.ts';
import { makeString } from './str-value.ts';
import { makeTuple } from './tuple.ts';

/** Code objects: what Python sees of `Program.codes`. */

const idOf = (vm: Vm, code: number): number => (vm.words[(code >> 2) + Code.id] as number) >> 1;

/** Where the constant of each code object stands in a program; those of modules have none. */
const constants = new WeakMap<Program, ReadonlyMap<number, number>>();

function constantsOf(program: Program): ReadonlyMap<number, number> {
  let found = constants.get(program);
  if (found === undefined) {
    const map = new Map<number, number>();
    program.constants.forEach((constant, index) => {
      if (constant.kind === 'code') map.set(constant.code, index);
    });
    found = map;
    constants.set(program, found);
  }
  return found;
}

/** The code object of a number in `Program.codes`: always the same one, but for that of a module. */
export function codeObject(vm: Core, id: number): number {
  const constant = constantsOf(vm.program).get(id);
  if (constant !== undefined) return vm.constant(constant);
  const code = vm.alloc(Cls.code, 4 * WORD);
  vm.words[(code >> 2) + Code.id] = small(id);
  return code;
}

const nameOfFile = (vm: Vm, info: CodeObject): string => defined(vm.program.files[info.file], 'file').name;

// CPython's bits, https://docs.python.org/3.13/library/inspect.html#code-objects-bit-flags
const OPTIMIZED = 1 | 2;
const NESTED = 16;
const BITS: readonly (readonly [own: number, cpython: number])[] = [
  [CodeFlag.optimized, OPTIMIZED],
  [CodeFlag.varArgs, 4],
  [CodeFlag.varKeywords, 8],
  [CodeFlag.generator, 32],
  [CodeFlag.coroutine, 128],
  [CodeFlag.asyncGenerator, 512],
];

const flagsOf = (info: CodeObject): number =>
  BITS.reduce(
    (bits, [own, cpython]) => ((info.flags & own) !== 0 ? bits | cpython : bits),
    info.qualname.includes('<locals>') ? NESTED : 0,
  );

/** The slots that the code itself makes cells of. */
function cellSlots({ code }: Program, { start, length }: CodeObject): number[] {
  const slots: number[] = [];
  for (let at = start; at < start + length; at++) {
    const word = code[at] as number;
    if (decodeOp(word) === Op.MAKE_CELL) slots.push(word >> 8);
  }
  return slots;
}

/** How many slots are parameters. */
const parameterCount = ({ argCount, keywordOnlyCount, flags }: CodeObject): number =>
  argCount +
  keywordOnlyCount +
  ((flags & CodeFlag.varArgs) !== 0 ? 1 : 0) +
  ((flags & CodeFlag.varKeywords) !== 0 ? 1 : 0);

/** Names of the slots that a test lets through; those that no program can write are not shown. */
const namesOf = (vm: Core, info: CodeObject, test: (slot: number) => boolean): number =>
  makeTuple(
    vm,
    info.slotNames
      .filter((name, slot) => test(slot) && vm.program.names[name] !== '.0')
      .map((name) => vm.nameAt(name)),
  );

function variableNames(vm: Core, info: CodeObject): number {
  if ((info.flags & CodeFlag.optimized) === 0) return makeTuple(vm, []);
  const cells = new Set(cellSlots(vm.program, info));
  const firstFree = info.slotNames.length - info.freeCount;
  const parameters = parameterCount(info);
  return namesOf(vm, info, (slot) => slot < parameters || (slot < firstFree && !cells.has(slot)));
}

/** What the instructions of one kind of operand refer to, each once. */
function operands(vm: Core, { start, length }: CodeObject, kind: 'name' | 'const'): number[] {
  const found = new Set<number>();
  for (let at = start; at < start + length; at++) {
    const word = vm.program.code[at] as number;
    if (operandKind(decodeOp(word)) === kind) found.add(word >> 8);
  }
  return [...found];
}

const attribute = (name: string, get: (vm: Core, info: CodeObject) => number): NativeAttribute => ({
  name,
  get: (vm, self) => get(vm as Core, codeInfo(vm as Core, idOf(vm, self))),
});

export const codeType: TypeMethods = {
  type: 'code',
  slots: {
    repr: (vm, self) => {
      const info = codeInfo(vm as Core, idOf(vm, self));
      return `<code object ${info.name} at ${addressText(self)}, file "${nameOfFile(vm, info)}", line ${info.firstLine}>`;
    },
    compare: (vm, op, a, b) =>
      vm.image.classOf(b) === Cls.code && (op === 2 || op === 3)
        ? bool((idOf(vm, a) === idOf(vm, b)) === (op === 2))
        : NOT_IMPLEMENTED,
    hash: (vm, self) => idOf(vm, self),
  },
  attributes: [
    attribute('co_name', (vm, info) => makeString(vm, info.name)),
    attribute('co_qualname', (vm, info) => makeString(vm, info.qualname)),
    attribute('co_filename', (vm, info) => makeString(vm, nameOfFile(vm, info))),
    attribute('co_firstlineno', (_vm, info) => small(info.firstLine)),
    attribute('co_argcount', (_vm, info) => small(info.argCount)),
    attribute('co_posonlyargcount', (_vm, info) => small(info.positionalOnlyCount)),
    attribute('co_kwonlyargcount', (_vm, info) => small(info.keywordOnlyCount)),
    attribute('co_nlocals', (vm, info) => small(vm.itemsOf(variableNames(vm, info)).length)),
    attribute('co_stacksize', (_vm, info) => small(info.stackSize)),
    attribute('co_flags', (_vm, info) => small(flagsOf(info))),
    attribute('co_varnames', variableNames),
    attribute('co_cellvars', (vm, info) => {
      const cells = new Set(cellSlots(vm.program, info));
      return namesOf(vm, info, (slot) => cells.has(slot));
    }),
    attribute('co_freevars', (vm, info) => {
      const firstFree = info.slotNames.length - info.freeCount;
      return namesOf(vm, info, (slot) => slot >= firstFree);
    }),
    attribute('co_names', (vm, info) =>
      makeTuple(
        vm,
        operands(vm, info, 'name').map((name) => vm.nameAt(name)),
      ),
    ),
    attribute('co_consts', (vm, info) => {
      const used = operands(vm, info, 'const').map((index) => vm.constant(index));
      return makeTuple(vm, used.includes(NONE) ? used : [NONE, ...used]);
    }),
    /** The instructions of this machine, four bytes each: equal for equal code, and nothing else. */
    attribute('co_code', (vm, { start, length }) => {
      const words = vm.program.code.slice(start, start + length);
      return makeBytes(vm, new Uint8Array(Int32Array.from(words).buffer));
    }),
  ],
};
