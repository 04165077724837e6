import { Cls } from '../classes.ts';
import { Iterator as It, isSmall, small, TRUE, WORD } from '../layout.ts';
import { Name } from '../names.ts';
import type { TypeMethods } from '../native.ts';
import {
  binary,
  getIter,
  iterNext,
  layoutOf,
  slotsOf,
  special,
  toIndex,
  truth,
  typeName,
} from '../operations.ts';
import { NEEDS_PYTHON_SIGNAL } from '../signals.ts';
import type { Vm } from '../vm.ts';
import { define } from './define.ts';
import { dictIterator } from './dict-iterators.ts';
import { viewed } from './dict-views.ts';
import { makeInt } from './int-value.ts';
import { exhaust, lengthHint, newIterator, reverseList } from './iterators.ts';
import { Binary } from './operator-codes.ts';
import { reverseRange } from './range.ts';
import { findItems, found } from './sequences.ts';
import { makePair, newTuple, tupleItem, tupleLength, tuplePut } from './tuple.ts';

/**
 * `enumerate`, `zip` and `reversed` over built-in iterables. Over a generator or an instance the app-level twin is a
 * generator, so that a native iterator never has to call Python.
 */

/** An iterator over a built-in; NEEDS_PYTHON for anything else. */
function nativeIterator(vm: Vm, iterable: number): number {
  const iterator = getIter(vm, iterable);
  if (slotsOf(vm, iterator)?.next === undefined) throw NEEDS_PYTHON_SIGNAL;
  return iterator;
}

/** An iterator of the class that was asked for, a Python subclass perhaps. */
function instance(vm: Vm, cls: number, base: number, source: number): number {
  if (cls === base) return newIterator(vm, cls, source);
  const iterator = vm.allocInstance(cls, 6 * WORD);
  vm.words[(iterator >> 2) + It.source] = source;
  vm.words[(iterator >> 2) + It.index] = small(0);
  return iterator;
}

// enumerate: source is the iterator, extra the next number.

function enumerateNext(vm: Vm, iterator: number): number {
  const at = iterator >> 2;
  const { words } = vm;
  const source = words[at + It.source]!;
  if (source === 0) return 0;
  const item = iterNext(vm, source);
  if (item === 0) return exhaust(vm, iterator);
  const number = words[at + It.extra]!;
  words[at + It.extra] = isSmall(number)
    ? makeInt(vm, (number >> 1) + 1)
    : binary(vm, Binary.add, number, small(1));
  return makePair(vm, number, item);
}

export const enumerateType: TypeMethods = {
  type: 'enumerate',
  construct: define(
    'enumerate',
    2,
    3,
    (vm, args) => {
      const start = vm.words[args + 2]!;
      if (start !== 0) toIndex(vm, start);
      const source = nativeIterator(vm, vm.words[args + 1]!);
      const iterator = instance(vm, vm.words[args]!, Cls.enumerate, source);
      vm.words[(iterator >> 2) + It.extra] = start === 0 ? small(0) : start;
      return iterator;
    },
    { keywords: [null, 'iterable', 'start'], twin: '_builtins.enumerate' },
  ),
  slots: { iter: (_vm, iterator) => iterator, next: enumerateNext },
};

// zip: source is a tuple of iterators, extra is True when strict.

function zipNext(vm: Vm, iterator: number): number {
  const at = iterator >> 2;
  const sources = vm.words[at + It.source]!;
  if (sources === 0) return 0;
  const count = tupleLength(vm, sources);
  const items = newTuple(vm, count);
  for (let i = 0; i < count; i++) {
    const item = iterNext(vm, tupleItem(vm, sources, i));
    if (item === 0) {
      exhaust(vm, iterator);
      if (vm.words[at + It.extra] === TRUE) checkLengths(vm, sources, i);
      return 0;
    }
    tuplePut(vm, items, i, item);
  }
  return items;
}

/** Argument `ended` of a strict zip is at its end first: so must all the others be. */
function checkLengths(vm: Vm, sources: number, ended: number): void {
  const others = (i: number): string => (i === 1 ? 'argument 1' : `arguments 1-${i}`);
  if (ended > 0) {
    vm.raise(Cls.ValueError, `zip() argument ${ended + 1} is shorter than ${others(ended)}`);
  }
  for (let i = 1; i < tupleLength(vm, sources); i++) {
    if (iterNext(vm, tupleItem(vm, sources, i)) !== 0) {
      vm.raise(Cls.ValueError, `zip() argument ${i + 1} is longer than ${others(i)}`);
    }
  }
}

export const zipType: TypeMethods = {
  type: 'zip',
  construct: define(
    'zip',
    1,
    Infinity,
    (vm, args, count) => {
      const sources = newTuple(vm, count - 1);
      for (let i = 1; i < count; i++) tuplePut(vm, sources, i - 1, nativeIterator(vm, vm.words[args + i]!));
      const iterator = instance(vm, vm.words[args]!, Cls.zip, count === 1 ? 0 : sources);
      const strict = vm.words[args + count]!;
      vm.words[(iterator >> 2) + It.extra] = strict !== 0 && truth(vm, strict) ? TRUE : small(0);
      return iterator;
    },
    { keywordOnly: ['strict'], twin: '_builtins.zip' },
  ),
  slots: { iter: (_vm, iterator) => iterator, next: zipNext },
};

// reversed: source is a str, tuple, bytes or the like, index the next position, counting down.

function reversedNext(vm: Vm, iterator: number): number {
  const at = iterator >> 2;
  const source = vm.words[at + It.source]!;
  if (source === 0) return 0;
  const index = vm.words[at + It.index]! >> 1;
  if (index < 0) return exhaust(vm, iterator);
  vm.words[at + It.index] = small(index - 1);
  if (findItems(vm, source)) return vm.words[found.first + index]!;
  return slotsOf(vm, source)!.getItem!(vm, source, small(index));
}

function construct(vm: Vm, args: number): number {
  const value = vm.words[args + 1]!;
  const slots = slotsOf(vm, value);
  if (vm.image.classOf(value) > Cls.ExceptionGroup) throw NEEDS_PYTHON_SIGNAL;
  switch (layoutOf(vm, value)) {
    case Cls.list:
      return reverseList(vm, value);
    case Cls.dict:
      return dictIterator(vm, Cls.dict_keyiterator, value, true);
    case Cls.dict_keys:
      return dictIterator(vm, Cls.dict_keyiterator, viewed(vm, value), true);
    case Cls.dict_values:
      return dictIterator(vm, Cls.dict_valueiterator, viewed(vm, value), true);
    case Cls.dict_items:
      return dictIterator(vm, Cls.dict_itemiterator, viewed(vm, value), true);
    case Cls.range:
      return reverseRange(vm, value);
  }
  if (slots?.getItem === undefined || slots.length === undefined) {
    if (special(vm, value, Name.__getitem__) !== 0) throw NEEDS_PYTHON_SIGNAL;
    vm.raise(Cls.TypeError, `'${typeName(vm, value)}' object is not reversible`);
  }
  const iterator = instance(vm, vm.words[args]!, Cls.reversed, value);
  vm.words[(iterator >> 2) + It.index] = small(slots.length(vm, value) - 1);
  return iterator;
}

export const reversedType: TypeMethods = {
  type: 'reversed',
  construct: define('reversed', 2, 2, construct, { twin: '_builtins.reversed' }),
  slots: { iter: (_vm, iterator) => iterator, next: reversedNext },
  methods: [lengthHint((vm, iterator) => (vm.words[(iterator >> 2) + It.index]! >> 1) + 1)],
};
