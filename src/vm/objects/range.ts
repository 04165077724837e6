import { Cls } from '../classes.ts';
import { bool, Iterator as It, isSmall, NOT_IMPLEMENTED, Range, small, WORD } from '../layout.ts';
import type { TypeMethods } from '../native.ts';
import { binary, equals, hash, repr, toIndex } from '../operations.ts';
import type { Vm } from '../vm.ts';
import { define, unaryMethod } from './define.ts';
import { intFromBigInt, intOf, makeInt, toBigInt, toNumber } from './int-value.ts';
import { exhaust, newIterator } from './iterators.ts';
import { Binary, Compare } from './operator-codes.ts';
import { checkedIndex, indexOfKey, resolved, resolveSlice } from './slice.ts';

/**
 * Ranges: start, stop and step as ints of any size, and the length. A range_iterator counts how many items it has given
 * (index) and keeps the next one (extra), or 0 when the range needs big numbers.
 */

const part = (offset: number) => (vm: Vm, range: number) => vm.words[(range >> 2) + offset]!;
const startOf = part(Range.start);
const stepOf = part(Range.step);

function makeRange(vm: Vm, start: number, stop: number, step: number): number {
  if (step === small(0)) vm.raise(Cls.ValueError, 'range() arg 3 must not be zero');
  const range = vm.alloc(Cls.range, 6 * WORD);
  const at = range >> 2;
  vm.words[at + Range.start] = start;
  vm.words[at + Range.stop] = stop;
  vm.words[at + Range.step] = step;
  vm.words[at + Range.length] = count(vm, start, stop, step);
  return range;
}

/** How many items, as an int. */
function count(vm: Vm, start: number, stop: number, step: number): number {
  if (isSmall(start) && isSmall(stop) && isSmall(step)) {
    const stride = step >> 1;
    const distance = stride > 0 ? (stop >> 1) - (start >> 1) : (start >> 1) - (stop >> 1);
    return small(distance <= 0 ? 0 : Math.floor((distance - 1) / Math.abs(stride)) + 1);
  }
  const [first, end, stride] = [toBigInt(vm, start), toBigInt(vm, stop), toBigInt(vm, step)];
  const distance = stride > 0n ? end - first : first - end;
  if (distance <= 0n) return small(0);
  return intFromBigInt(vm, (distance - 1n) / (stride < 0n ? -stride : stride) + 1n);
}

/** An int argument: bools and subclasses become plain ints. */
function argument(vm: Vm, value: number): number {
  if (isSmall(value)) return value;
  const int = intOf(vm, value);
  return int !== 0 ? int : makeInt(vm, toIndex(vm, value));
}

const rangeLength = (vm: Vm, range: number): number => toNumber(vm, part(Range.length)(vm, range));

/** Item number `index`, which is in range. */
function item(vm: Vm, range: number, index: number): number {
  const [start, step] = [startOf(vm, range), stepOf(vm, range)];
  if (isSmall(start) && isSmall(step)) return makeInt(vm, (start >> 1) + index * (step >> 1));
  return binary(vm, Binary.add, start, binary(vm, Binary.mul, step, makeInt(vm, index)));
}

function getItem(vm: Vm, range: number, key: number): number {
  const length = rangeLength(vm, range);
  if (vm.image.classOf(key) !== Cls.slice) {
    if (!isSmall(key) || !isSmall(part(Range.length)(vm, range))) return getBigItem(vm, range, key);
    return item(vm, range, checkedIndex(vm, key, length, 'range', 'object index'));
  }
  resolveSlice(vm, key, length);
  const { start, stop, step } = resolved;
  const stride = binary(vm, Binary.mul, stepOf(vm, range), makeInt(vm, step));
  return makeRange(vm, item(vm, range, start), item(vm, range, stop), stride);
}

/** As getItem, for numbers of any size. */
function getBigItem(vm: Vm, range: number, key: number): number {
  const int = intOf(vm, key);
  const index = int === 0 ? BigInt(indexOfKey(vm, key, 'range')) : toBigInt(vm, int);
  const length = toBigInt(vm, part(Range.length)(vm, range));
  const place = index < 0n ? index + length : index;
  if (place < 0n || place >= length) vm.raise(Cls.IndexError, 'range object index out of range');
  return intFromBigInt(vm, toBigInt(vm, startOf(vm, range)) + place * toBigInt(vm, stepOf(vm, range)));
}

/** Position of a value in a range, or -1. Anything but an int is compared with the items one by one. */
function position(vm: Vm, range: number, value: number): number {
  const int = intOf(vm, value);
  const length = rangeLength(vm, range);
  if (int === 0) {
    for (let i = 0; i < length; i++) if (equals(vm, item(vm, range, i), value)) return i;
    return -1;
  }
  const offset = toBigInt(vm, int) - toBigInt(vm, startOf(vm, range));
  const step = toBigInt(vm, stepOf(vm, range));
  const index = offset / step;
  return offset % step === 0n && index >= 0n && index < length ? Number(index) : -1;
}

function compareRanges(vm: Vm, op: number, a: number, b: number): number {
  if (vm.image.classOf(b) !== Cls.range || (op !== Compare.eq && op !== Compare.ne)) return NOT_IMPLEMENTED;
  const length = rangeLength(vm, a);
  const same =
    length === rangeLength(vm, b) &&
    (length === 0 || equals(vm, startOf(vm, a), startOf(vm, b))) &&
    (length <= 1 || equals(vm, stepOf(vm, a), stepOf(vm, b)));
  return bool(same === (op === Compare.eq));
}

function reprRange(vm: Vm, range: number): string {
  const [start, stop, step] = [startOf, part(Range.stop), stepOf].map((get) => repr(vm, get(vm, range)));
  return step === '1' ? `range(${start}, ${stop})` : `range(${start}, ${stop}, ${step})`;
}

function iterate(vm: Vm, range: number): number {
  const iterator = newIterator(vm, Cls.range_iterator, range);
  const at = iterator >> 2;
  const last = rangeLength(vm, range) - 1;
  const [start, step] = [startOf(vm, range), stepOf(vm, range)];
  const plain = isSmall(start) && isSmall(step) && isSmall(part(Range.stop)(vm, range));
  vm.words[at + It.extra] = plain ? start : 0;
  vm.words[at + It.extra2] = plain ? small(last + 1) : 0;
  return iterator;
}

/** The next number of a range_iterator, or 0. */
function rangeNext(vm: Vm, iterator: number): number {
  const { words } = vm;
  const at = iterator >> 2;
  const range = words[at + It.source]!;
  if (range === 0) return 0;
  const index = words[at + It.index]! >> 1;
  const value = words[at + It.extra]!;
  if (value !== 0) {
    if (index >= words[at + It.extra2]! >> 1) return exhaust(vm, iterator);
    words[at + It.index] = small(index + 1);
    const following = (value >> 1) + (words[(range >> 2) + Range.step]! >> 1);
    words[at + It.extra] = small(following);
    return value;
  }
  if (index >= rangeLength(vm, range)) return exhaust(vm, iterator);
  words[at + It.index] = small(index + 1);
  return item(vm, range, index);
}

/** `reversed(range)`: an iterator over the same numbers, the other way round. */
export const reverseRange = (vm: Vm, range: number): number => iterate(vm, reversed(vm, range));

/** A range with the same numbers the other way round. */
function reversed(vm: Vm, range: number): number {
  const length = rangeLength(vm, range);
  const step = binary(vm, Binary.mul, stepOf(vm, range), small(-1));
  const first = item(vm, range, length - 1);
  return makeRange(vm, first, binary(vm, Binary.sub, startOf(vm, range), stepOf(vm, range)), step);
}

export const rangeType: TypeMethods = {
  type: 'range',
  construct: define(
    'range',
    2,
    4,
    (vm, args, given) => {
      const at = (i: number) => argument(vm, vm.words[args + i]!);
      if (given === 2) return makeRange(vm, small(0), at(1), small(1));
      return makeRange(vm, at(1), at(2), given > 3 ? at(3) : small(1));
    },
    { twin: '_builtins.range_new' },
  ),
  slots: {
    compare: compareRanges,
    hash: (vm, a) => {
      const length = rangeLength(vm, a);
      const step = length > 1 ? hash(vm, stepOf(vm, a)) : 0;
      return ((Math.imul(length === 0 ? 0 : hash(vm, startOf(vm, a)), 31) + step) * 31 + length) >> 1;
    },
    length: rangeLength,
    getItem,
    contains: (vm, a, value) => position(vm, a, value) >= 0,
    iter: iterate,
    repr: reprRange,
  },
  methods: [
    define('index', 2, 2, (vm, args) => {
      const value = vm.words[args + 1]!;
      const at = position(vm, vm.words[args]!, value);
      if (at < 0) vm.raise(Cls.ValueError, `${repr(vm, value)} is not in range`);
      return makeInt(vm, at);
    }),
    define('count', 2, 2, (vm, args) =>
      small(position(vm, vm.words[args]!, vm.words[args + 1]!) >= 0 ? 1 : 0),
    ),
    unaryMethod('__reversed__', reverseRange),
  ],
  attributes: [
    { name: 'start', get: startOf },
    { name: 'stop', get: part(Range.stop) },
    { name: 'step', get: stepOf },
  ],
};

export const rangeIteratorType: TypeMethods = {
  type: 'range_iterator',
  slots: { iter: (_vm, iterator) => iterator, next: rangeNext },
  methods: [
    unaryMethod('__length_hint__', (vm, iterator) => {
      const range = vm.words[(iterator >> 2) + It.source]!;
      if (range === 0) return small(0);
      return makeInt(vm, rangeLength(vm, range) - (vm.words[(iterator >> 2) + It.index]! >> 1));
    }),
  ],
};
