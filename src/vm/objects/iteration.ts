import { getIter, iterNext, slotsOf } from '../operations.ts';
import type { Vm } from '../vm.ts';
import { listAppend, listAppendWords, listItems, listReserve, newList } from './list-storage.ts';
import { findItems, found } from './sequences.ts';
import { newTuple, tupleFromWords, tupleItems } from './tuple.ts';

/**
 * Taking everything out of an iterable. All of these throw NEEDS_PYTHON_SIGNAL before any side effect when the iterable
 * is a generator or an instance with its own `__iter__`: a native iterator never calls back, so its first item decides.
 */

/** Appends every item of an iterable to a list, which may be the iterable itself. */
export function extendList(vm: Vm, list: number, iterable: number): void {
  if (findItems(vm, iterable)) {
    const { length } = found;
    listReserve(vm, list, (vm.words[(list >> 2) + 2]! >> 1) + length);
    findItems(vm, iterable);
    listAppendWords(vm, list, found.first, length);
    return;
  }
  const iterator = getIter(vm, iterable);
  for (let item = iterNext(vm, iterator); item !== 0; item = iterNext(vm, iterator)) {
    listAppend(vm, list, item);
  }
}

/** A new list of the items of an iterable. */
export function listOf(vm: Vm, iterable: number): number {
  const list = newList(vm);
  extendList(vm, list, iterable);
  return list;
}

/** A tuple of the items of an iterable; a tuple itself is its own. */
export function tupleOf(vm: Vm, iterable: number): number {
  if (findItems(vm, iterable)) return tupleFromWords(vm, found.first, found.length);
  const list = listOf(vm, iterable);
  findItems(vm, list);
  const tuple = newTuple(vm, found.length);
  if (found.length > 0)
    vm.words.copyWithin(tupleItems(tuple), listItems(vm, list), listItems(vm, list) + found.length);
  return tuple;
}

/**
 * Points `found` at the items of an iterable: those of a list or tuple where they stand, those of anything else in a
 * new list. Nothing may grow the container meanwhile.
 */
export function findAll(vm: Vm, iterable: number): void {
  if (!findItems(vm, iterable)) findItems(vm, listOf(vm, iterable));
}

/**
 * Replaces an argument that can be iterated only once by a list of its items, so that the app-level twin still finds
 * them all when one of them turns out to need Python. `word` is the argument's index in `vm.words`.
 */
export function materialize(vm: Vm, word: number): void {
  const value = vm.words[word]!;
  if (slotsOf(vm, value)?.next !== undefined) vm.words[word] = listOf(vm, value);
}
