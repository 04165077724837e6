import { Cls, HEAP_START } from '../classes.ts';
import { Iterator as It, Obj, small } from '../layout.ts';
import { getIter, iterNext, slotsOf } from '../operations.ts';
import { NEEDS_PYTHON_SIGNAL } from '../signals.ts';
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

/**
 * Gives `use` an iterable that can be gone through from the start: the iterable itself, or a list of what an iterator
 * has left. When `use` finds that Python is needed, the iterator is set back, for the app-level twin.
 */
export function consuming(vm: Vm, iterable: number, use: (iterable: number) => number): number {
  if (slotsOf(vm, iterable)?.next === undefined) return use(iterable);
  if (vm.image.classOf(iterable) >= HEAP_START) throw NEEDS_PYTHON_SIGNAL;
  const list = listOf(vm, iterable);
  try {
    return use(list);
  } catch (signal) {
    if (signal === NEEDS_PYTHON_SIGNAL) rewind(vm, iterable, list);
    throw signal;
  }
}

/** Makes an exhausted iterator one over a list. All native iterators have the same size. */
function rewind(vm: Vm, iterator: number, list: number): void {
  const at = iterator >> 2;
  vm.words[at + Obj.cls] = Cls.list_iterator;
  vm.words[at + It.source] = list;
  vm.words[at + It.index] = small(0);
}
