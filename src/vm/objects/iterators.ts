import { Cls } from '../classes.ts';
import { Iterator as It, List, small, Tuple, WORD } from '../layout.ts';
import type { TypeMethods } from '../native.ts';
import type { Vm } from '../vm.ts';
import { BLOCK_ITEMS } from './slots.ts';

/** Iterators over lists and tuples, and what all native iterators share: a source, forgotten at the end, and a position. */

/** A native iterator of a class, at a position. */
export function newIterator(vm: Vm, cls: number, source: number, index = 0): number {
  const iterator = vm.alloc(cls, 6 * WORD);
  const at = iterator >> 2;
  vm.words[at + It.source] = source;
  vm.words[at + It.index] = small(index);
  vm.words[at + It.extra] = small(0);
  vm.words[at + It.extra2] = small(0);
  return iterator;
}

/** Ends an iterator: it yields nothing any more, whatever happens to its source. */
export function exhaust(vm: Vm, iterator: number): 0 {
  vm.words[(iterator >> 2) + It.source] = 0;
  return 0;
}

const self = (_vm: Vm, iterator: number): number => iterator;

/** `__length_hint__` for an iterator whose source still has `remaining` items. */
export const lengthHint = (remaining: (vm: Vm, iterator: number) => number) => ({
  name: '__length_hint__',
  min: 1,
  max: 1,
  run: (vm: Vm, args: number) => small(remaining(vm, vm.words[args]!)),
});

function listNext(vm: Vm, iterator: number): number {
  const { words } = vm;
  const at = iterator >> 2;
  const list = words[at + It.source]!;
  if (list === 0) return 0;
  const index = words[at + It.index]! >> 1;
  if (index >= words[(list >> 2) + List.length]! >> 1) return exhaust(vm, iterator);
  words[at + It.index] = small(index + 1);
  return words[(words[(list >> 2) + List.items]! >> 2) + BLOCK_ITEMS + index]!;
}

function tupleNext(vm: Vm, iterator: number): number {
  const { words } = vm;
  const at = iterator >> 2;
  const tuple = words[at + It.source]!;
  if (tuple === 0) return 0;
  const index = words[at + It.index]! >> 1;
  if (index >= words[(tuple >> 2) + Tuple.length]! >> 1) return exhaust(vm, iterator);
  words[at + It.index] = small(index + 1);
  return words[(tuple >> 2) + Tuple.items + index]!;
}

function listPrevious(vm: Vm, iterator: number): number {
  const { words } = vm;
  const at = iterator >> 2;
  const list = words[at + It.source]!;
  if (list === 0) return 0;
  const index = words[at + It.index]! >> 1;
  if (index < 0 || index >= words[(list >> 2) + List.length]! >> 1) return exhaust(vm, iterator);
  words[at + It.index] = small(index - 1);
  return words[(words[(list >> 2) + List.items]! >> 2) + BLOCK_ITEMS + index]!;
}

const remainingIn = (length: number) => (vm: Vm, iterator: number) => {
  const source = vm.words[(iterator >> 2) + It.source]!;
  if (source === 0) return 0;
  return Math.max(0, (vm.words[(source >> 2) + length]! >> 1) - (vm.words[(iterator >> 2) + It.index]! >> 1));
};

export const listIteratorType: TypeMethods = {
  type: 'list_iterator',
  slots: { iter: self, next: listNext },
  methods: [lengthHint(remainingIn(List.length))],
};

export const tupleIteratorType: TypeMethods = {
  type: 'tuple_iterator',
  slots: { iter: self, next: tupleNext },
  methods: [lengthHint(remainingIn(Tuple.length))],
};

export const listReverseIteratorType: TypeMethods = {
  type: 'list_reverseiterator',
  slots: { iter: self, next: listPrevious },
};

/** `list.__reversed__`. */
export function reverseList(vm: Vm, list: number): number {
  const last = (vm.words[(list >> 2) + List.length]! >> 1) - 1;
  return newIterator(vm, Cls.list_reverseiterator, list, last);
}

/** The slots of an iterator class. */
