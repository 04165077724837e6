import { Cls } from '../classes.ts';
import { Header, small, Tuple, WORD } from '../layout.ts';
import type { Vm } from '../vm.ts';

/** Tuples: a length and the items, in one block. */

/** A tuple of `length` items that the caller fills in; the empty tuple is the one in the image's header. */
export function newTuple(vm: Vm, length: number): number {
  if (length === 0 && vm.words[Header.emptyTuple] !== 0) return vm.words[Header.emptyTuple]!;
  const tuple = vm.alloc(Cls.tuple, (Tuple.items + length) * WORD);
  vm.words[(tuple >> 2) + Tuple.length] = small(length);
  return tuple;
}

/** A tuple of `count` values copied from `vm.words[from…]`. */
export function tupleFromWords(vm: Vm, from: number, count: number): number {
  const tuple = newTuple(vm, count);
  if (count > 0) vm.words.copyWithin((tuple >> 2) + Tuple.items, from, from + count);
  return tuple;
}

/** A tuple of the given values. */
export function makeTuple(vm: Vm, items: readonly number[]): number {
  const tuple = newTuple(vm, items.length);
  if (items.length > 0) vm.words.set(items, (tuple >> 2) + Tuple.items);
  return tuple;
}

/** A tuple of two. */
export function makePair(vm: Vm, first: number, second: number): number {
  const tuple = newTuple(vm, 2);
  vm.words[(tuple >> 2) + Tuple.items] = first;
  vm.words[(tuple >> 2) + Tuple.items + 1] = second;
  return tuple;
}

export function tupleLength(vm: Vm, tuple: number): number {
  return vm.words[(tuple >> 2) + Tuple.length]! >> 1;
}

/** Index in `vm.words` of a tuple's first item. */
export function tupleItems(tuple: number): number {
  return (tuple >> 2) + Tuple.items;
}

/** An item by an index that is known to be in range. */
export function tupleItem(vm: Vm, tuple: number, index: number): number {
  return vm.words[(tuple >> 2) + Tuple.items + index]!;
}

export function tuplePut(vm: Vm, tuple: number, index: number, value: number): void {
  vm.words[(tuple >> 2) + Tuple.items + index] = value;
}
