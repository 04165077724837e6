import { Cls } from '../classes.ts';
import { bool, isSmall, List, small, Tuple } from '../layout.ts';
import { compare, equals, layoutOf, repr, toIndex, typeName } from '../operations.ts';
import type { Vm } from '../vm.ts';
import { intOf, makeInt, toNumber } from './int-value.ts';
import { BLOCK_ITEMS } from './slots.ts';

/** What lists and tuples have in common: items one after the other in `vm.words`. */

/** Where the items of a list or tuple stand, as `findItems` found them. */
export const found = { first: 0, length: 0 };

/** Finds the items of a list or tuple, a subclass's included; false for anything else. */
export function findItems(vm: Vm, value: number): boolean {
  const { words } = vm;
  const at = value >> 2;
  switch (layoutOf(vm, value)) {
    case Cls.list:
      found.length = words[at + List.length]! >> 1;
      found.first = (words[at + List.items]! >> 2) + BLOCK_ITEMS;
      return true;
    case Cls.tuple:
      found.length = words[at + Tuple.length]! >> 1;
      found.first = at + Tuple.items;
      return true;
    default:
      return false;
  }
}

/** Compares two sequences item by item; both are lists or both tuples. */
export function compareItems(vm: Vm, op: number, a: number, b: number): number {
  const { words } = vm;
  findItems(vm, b);
  const { first: firstB, length: lengthB } = found;
  findItems(vm, a);
  const { first: firstA, length: lengthA } = found;
  const equality = op === EQ || op === NE;
  if (equality && lengthA !== lengthB) return bool(op === NE);
  const common = Math.min(lengthA, lengthB);
  for (let i = 0; i < common; i++) {
    const x = words[firstA + i]!;
    const y = words[firstB + i]!;
    if (x === y || equals(vm, x, y)) continue;
    return equality ? bool(op === NE) : compare(vm, op, x, y);
  }
  return equality ? bool(op === EQ) : compare(vm, op, small(lengthA), small(lengthB));
}

const EQ = 2;
const NE = 3;

/** Index of the first item equal to a value in first … first + length, or -1. */
export function searchItems(vm: Vm, first: number, length: number, value: number): number {
  const { words } = vm;
  for (let i = 0; i < length; i++) {
    const item = words[first + i]!;
    if (item === value || equals(vm, item, value)) return i;
  }
  return -1;
}

/** How many of the items are equal to a value. */
export function countItems(vm: Vm, sequence: number, value: number): number {
  findItems(vm, sequence);
  const { first, length } = found;
  let count = 0;
  for (let i = 0; i < length; i++) {
    const item = vm.words[first + i]!;
    if (item === value || equals(vm, item, value)) count++;
  }
  return makeInt(vm, count);
}

const active: number[] = [];

/** The text of a container, or `placeholder` while that very container is being written already. */
export function reprOnce(container: number, placeholder: string, write: () => string): string {
  if (active.includes(container)) return placeholder;
  active.push(container);
  try {
    return write();
  } finally {
    active.pop();
  }
}

/** The reprs of the items, with commas. */
export function reprItems(vm: Vm, sequence: number): string {
  findItems(vm, sequence);
  const { first, length } = found;
  let text = '';
  for (let i = 0; i < length; i++) text += `${i === 0 ? '' : ', '}${repr(vm, vm.words[first + i]!)}`;
  return text;
}

/** How often `sequence * count` repeats. */
export function repetitions(vm: Vm, value: number): number {
  if (isSmall(value)) return Math.max(0, value >> 1);
  const int = intOf(vm, value);
  if (int === 0) {
    const message = `can't multiply sequence by non-int of type '${typeName(vm, value)}'`;
    return Math.max(0, toIndex(vm, value, message));
  }
  if (isSmall(int)) return Math.max(0, int >> 1);
  const times = toNumber(vm, int);
  if (Math.abs(times) < 2 ** 63) return Math.max(0, times);
  return vm.raise(Cls.OverflowError, "cannot fit 'int' into an index-sized integer");
}

/** Copies `length` words `times` times, one after the other. */
export function repeatWords(
  words: Int32Array,
  from: number,
  length: number,
  to: number,
  times: number,
): void {
  if (times === 0 || length === 0) return;
  words.copyWithin(to, from, from + length);
  const total = length * times;
  for (let done = length; done < total; ) {
    const chunk = Math.min(done, total - done);
    words.copyWithin(to + done, to, to + chunk);
    done += chunk;
  }
}

/** Most items a sequence may be asked to hold; far beyond what an image can. */
export const MAX_ITEMS = 2 ** 28;
