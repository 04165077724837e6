import type { Constant } from '../program/program.ts';
import { Cls } from './classes.ts';
import type { Core } from './core.ts';
import { Code, ELLIPSIS, FALSE, Header, NONE, small, TRUE, WORD } from './layout.ts';
import { makeBytes } from './objects/bytes-value.ts';
import { makeComplex } from './objects/complex-value.ts';
import { makeFloat } from './objects/float-value.ts';
import { intFromBigInt } from './objects/int-value.ts';
import { newSet, setAdd } from './objects/set.ts';
import { intern } from './objects/str-intern.ts';
import { makeString } from './objects/str-value.ts';
import { makeTuple, newTuple, tupleItem, tupleLength, tuplePut } from './objects/tuple.ts';

/** A program's names and constants as objects: two tuples of the image, those of the library first. */

/** Makes the names of the library's part. */
export function makeLibraryNames(vm: Core): void {
  const { words, program } = vm;
  words[Header.names] = internAll(vm, program.names.slice(0, program.library.names), []);
}

/** Makes the program's own names. */
export function makeOwnNames(vm: Core): void {
  const { words, program } = vm;
  const library = vm.itemsOf(words[Header.names] as number);
  words[Header.names] = internAll(vm, program.names.slice(library.length), library);
}

const internAll = (vm: Core, names: readonly string[], before: readonly number[]): number =>
  makeTuple(vm, [...before, ...names.map((name) => intern(vm, name))]);

/** Makes the constants of the library's part. */
export function makeLibraryConstants(vm: Core): void {
  const { constants, lent } = vm.program.library;
  vm.words[Header.constants] = newTuple(vm, constants);
  makeConstants(vm, 0, lent[0]);
  makeConstants(vm, lent[1], constants);
}

/** Makes the program's own constants: those at the places that the library has lent, and all after the library's. */
export function makeOwnConstants(vm: Core): void {
  const { words, program } = vm;
  const { constants, lent } = program.library;
  const before = vm.itemsOf(words[Header.constants] as number);
  const pool = newTuple(vm, program.constants.length);
  before.forEach((constant, index) => {
    tuplePut(vm, pool, index, constant);
  });
  words[Header.constants] = pool;
  makeConstants(vm, lent[0], lent[1]);
  makeConstants(vm, constants, program.constants.length);
}

/** Makes the names and constants that a program has got since it had so many. */
export function makeMore(vm: Core, names: number, constants: number): void {
  const { words, program } = vm;
  words[Header.names] = withRoom(vm, words[Header.names] as number, names, program.names.length);
  for (let index = names; index < program.names.length; index++) {
    tuplePut(vm, words[Header.names] as number, index, intern(vm, program.names[index] as string));
  }
  const all = program.constants.length;
  words[Header.constants] = withRoom(vm, words[Header.constants] as number, constants, all);
  makeConstants(vm, constants, all);
}

/** A tuple with room for so many items, the first of them copied. Those that are not there yet are NULL. */
function withRoom(vm: Core, tuple: number, used: number, needed: number): number {
  if (tupleLength(vm, tuple) >= needed) return tuple;
  const larger = newTuple(vm, needed + (needed >> 2));
  for (let index = 0; index < used; index++) tuplePut(vm, larger, index, tupleItem(vm, tuple, index));
  return larger;
}

function makeConstants(vm: Core, first: number, end: number): void {
  const pool = vm.words[Header.constants] as number;
  for (let index = first; index < end; index++) {
    tuplePut(vm, pool, index, makeConstant(vm, vm.program.constants[index] as Constant));
  }
}

function makeConstant(vm: Core, constant: Constant): number {
  switch (constant.kind) {
    case 'none':
      return NONE;
    case 'true':
      return TRUE;
    case 'false':
      return FALSE;
    case 'ellipsis':
      return ELLIPSIS;
    case 'int':
      return intFromBigInt(vm, constant.value);
    case 'float':
      return makeFloat(vm, constant.value);
    case 'complex':
      return makeComplex(vm, [0, constant.imag]);
    case 'str':
      return constant.value.length <= 64 ? intern(vm, constant.value) : makeString(vm, constant.value);
    case 'bytes':
      return makeBytes(vm, constant.value);
    case 'tuple':
      return makeTuple(
        vm,
        constant.items.map((item) => vm.constant(item)),
      );
    case 'frozenset': {
      const set = newSet(vm, Cls.frozenset);
      for (const item of constant.items) setAdd(vm, set, vm.constant(item));
      return set;
    }
    case 'code': {
      const code = vm.alloc(Cls.code, 4 * WORD);
      vm.words[(code >> 2) + Code.id] = small(constant.code);
      return code;
    }
  }
}
