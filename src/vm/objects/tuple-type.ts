import { Cls } from '../classes.ts';
import { NOT_IMPLEMENTED, small, Tuple, WORD } from '../layout.ts';
import type { TypeMethods } from '../native.ts';
import { hash, layoutOf, typeName } from '../operations.ts';
import type { Vm } from '../vm.ts';
import { classGetItem, define } from './define.ts';
import { makeInt } from './int-value.ts';
import { findAll, tupleOf } from './iteration.ts';
import { newIterator } from './iterators.ts';
import { boundIndex } from './list-type.ts';
import { Binary } from './operator-codes.ts';
import {
  compareItems,
  countItems,
  found,
  MAX_ITEMS,
  repeatWords,
  repetitions,
  reprItems,
  reprOnce,
  searchItems,
} from './sequences.ts';
import { checkedIndex, resolved, resolveSlice } from './slice.ts';
import { makeTuple, newTuple, tupleFromWords, tupleItem, tupleItems, tupleLength } from './tuple.ts';

/** The tuple type: operators and methods. */

function getItem(vm: Vm, tuple: number, key: number): number {
  const length = tupleLength(vm, tuple);
  if (vm.image.classOf(key) !== Cls.slice)
    return tupleItem(vm, tuple, checkedIndex(vm, key, length, 'tuple'));
  resolveSlice(vm, key, length);
  const { start, step, count } = resolved;
  if (step === 1) {
    if (count === length && vm.image.classOf(tuple) === Cls.tuple) return tuple;
    return tupleFromWords(vm, tupleItems(tuple) + start, count);
  }
  return makeTuple(
    vm,
    Array.from({ length: count }, (_, i) => tupleItem(vm, tuple, start + i * step)),
  );
}

function concatenate(vm: Vm, a: number, b: number): number {
  if (layoutOf(vm, b) !== Cls.tuple) {
    vm.raise(Cls.TypeError, `can only concatenate tuple (not "${typeName(vm, b)}") to tuple`);
  }
  const [lengthA, lengthB] = [tupleLength(vm, a), tupleLength(vm, b)];
  const tuple = newTuple(vm, lengthA + lengthB);
  const items = tupleItems(tuple);
  if (lengthA > 0) vm.words.copyWithin(items, tupleItems(a), tupleItems(a) + lengthA);
  if (lengthB > 0) vm.words.copyWithin(items + lengthA, tupleItems(b), tupleItems(b) + lengthB);
  return tuple;
}

function multiply(vm: Vm, tuple: number, other: number): number {
  const times = repetitions(vm, other);

  const length = tupleLength(vm, tuple);
  if (length * times > MAX_ITEMS) vm.raise(Cls.MemoryError, '');
  const result = newTuple(vm, length * times);
  repeatWords(vm.words, tupleItems(tuple), length, tupleItems(result), times);
  return result;
}

/** Mixes the hashes of the items; the order matters. */
function hashTuple(vm: Vm, tuple: number): number {
  const length = tupleLength(vm, tuple);
  let mixed = 0x165667b1;
  for (let i = 0; i < length; i++) {
    mixed = (mixed + Math.imul(hash(vm, tupleItem(vm, tuple, i)), 0x85ebca77)) | 0;
    mixed = Math.imul((mixed << 13) | (mixed >>> 19), 0x9e3779b1);
  }
  const folded = (mixed + length) >> 1;
  return folded === -1 ? -2 : folded;
}

function reprTuple(vm: Vm, tuple: number): string {
  const comma = tupleLength(vm, tuple) === 1 ? ',' : '';
  return reprOnce(tuple, '(...)', () => `(${reprItems(vm, tuple)}${comma})`);
}

function index(vm: Vm, args: number, count: number): number {
  const tuple = vm.words[args]!;
  const length = tupleLength(vm, tuple);
  const start = count > 2 ? boundIndex(vm, vm.words[args + 2]!, length) : 0;
  const stop = count > 3 ? boundIndex(vm, vm.words[args + 3]!, length) : length;
  const position = searchItems(vm, tupleItems(tuple) + start, stop - start, vm.words[args + 1]!);
  if (position < 0) vm.raise(Cls.ValueError, 'tuple.index(x): x not in tuple');
  return makeInt(vm, start + position);
}

function construct(vm: Vm, args: number, count: number): number {
  const cls = vm.words[args]!;
  if (cls === Cls.tuple) return count > 1 ? tupleOf(vm, vm.words[args + 1]!) : newTuple(vm, 0);
  found.length = 0;
  if (count > 1) findAll(vm, vm.words[args + 1]!);
  const { first, length } = found;
  const tuple = vm.allocInstance(cls, (Tuple.items + length) * WORD);
  vm.words[(tuple >> 2) + Tuple.length] = small(length);
  if (length > 0) vm.words.copyWithin(tupleItems(tuple), first, first + length);
  return tuple;
}

export const tupleType: TypeMethods = {
  type: 'tuple',
  classMethods: [classGetItem()],
  doc: "Built-in immutable sequence.\n\nIf no argument is given, the constructor returns an empty tuple.\nIf iterable is specified the tuple is initialized from iterable's items.\n\nIf the argument is a tuple, the return value is the same object.",
  construct: define('tuple', 1, 2, construct, { twin: '_builtins.tuple_new' }),
  slots: {
    binary: (vm, op, a, b) =>
      op === Binary.add ? concatenate(vm, a, b) : op === Binary.mul ? multiply(vm, a, b) : NOT_IMPLEMENTED,
    reflected: (vm, op, a, b) => (op === Binary.mul ? multiply(vm, b, a) : NOT_IMPLEMENTED),
    compare: (vm, op, a, b) => (layoutOf(vm, b) === Cls.tuple ? compareItems(vm, op, a, b) : NOT_IMPLEMENTED),
    hash: hashTuple,
    length: tupleLength,
    getItem,
    contains: (vm, a, item) => searchItems(vm, tupleItems(a), tupleLength(vm, a), item) >= 0,
    iter: (vm, a) => newIterator(vm, Cls.tuple_iterator, a),
    repr: reprTuple,
  },
  methods: [
    define('index', 2, 4, index, { twin: '_builtins.tuple_index' }),
    define('count', 2, 2, (vm, args) => countItems(vm, vm.words[args]!, vm.words[args + 1]!), {
      twin: '_builtins.sequence_count',
    }),
  ],
};
