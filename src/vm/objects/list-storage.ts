import { Cls } from '../classes.ts';
import { List, small, WORD } from '../layout.ts';
import type { Vm } from '../vm.ts';
import { BLOCK_ITEMS, blockCapacity, newSlots } from './slots.ts';

/**
 * Lists: a length and a slots block with room to grow.
 *
 *     list ──▶ │ length │ items ──▶ │ a │ b │ c │ 0 │ 0 │
 */

const LIST_BYTES = 4 * WORD;

/** An empty list with room for `capacity` items. */
export function newList(vm: Vm, capacity = 0): number {
  const items = capacity === 0 ? 0 : newSlots(vm, capacity);
  const list = vm.alloc(Cls.list, LIST_BYTES);
  const at = list >> 2;
  vm.words[at + List.length] = small(0);
  vm.words[at + List.items] = items;
  return list;
}

/** A list of the given values. */
export function makeList(vm: Vm, items: readonly number[]): number {
  const list = newList(vm, items.length);
  if (items.length > 0) {
    vm.words.set(items, listItems(vm, list));
    vm.words[(list >> 2) + List.length] = small(items.length);
  }
  return list;
}

/** A list of `count` values copied from `vm.words[from…]` (the stack, a tuple's items, …). */
export function listFromWords(vm: Vm, from: number, count: number): number {
  const { words } = vm;
  const list = newList(vm, count);
  if (count > 0) {
    words.copyWithin((words[(list >> 2) + List.items]! >> 2) + BLOCK_ITEMS, from, from + count);
    words[(list >> 2) + List.length] = small(count);
  }
  return list;
}

export function listLength(vm: Vm, list: number): number {
  return vm.words[(list >> 2) + List.length]! >> 1;
}

/** Index in `vm.words` of a list's first item; meaningless for an empty list, and stale after the list has grown. */
export function listItems(vm: Vm, list: number): number {
  return (vm.words[(list >> 2) + List.items]! >> 2) + BLOCK_ITEMS;
}

/** An item by an index that is known to be in range. */
export function listItem(vm: Vm, list: number, index: number): number {
  return vm.words[listItems(vm, list) + index]!;
}

export function listPut(vm: Vm, list: number, index: number, value: number): void {
  vm.words[listItems(vm, list) + index] = value;
}

/** Makes room for at least `capacity` items. */
export function listReserve(vm: Vm, list: number, capacity: number): void {
  const { words } = vm;
  const at = list >> 2;
  const old = words[at + List.items]!;
  if (blockCapacity(words, old) >= capacity) return;
  const length = words[at + List.length]! >> 1;
  const room = Math.max(capacity, length + (length >> 1) + 4);
  const items = newSlots(vm, room);
  if (length > 0) {
    const from = (old >> 2) + BLOCK_ITEMS;
    words.copyWithin((items >> 2) + BLOCK_ITEMS, from, from + length);
  }
  words[at + List.items] = items;
  if (old !== 0) vm.free(old);
}

export function listAppend(vm: Vm, list: number, value: number): void {
  const { words } = vm;
  const at = list >> 2;
  const length = words[at + List.length]! >> 1;
  if (length >= blockCapacity(words, words[at + List.items]!)) listReserve(vm, list, length + 1);
  words[(words[at + List.items]! >> 2) + BLOCK_ITEMS + length] = value;
  words[at + List.length] = small(length + 1);
}

/** Appends `count` values from `vm.words[from…]`, which are not the list's own items. */
export function listAppendWords(vm: Vm, list: number, from: number, count: number): void {
  if (count === 0) return;
  const { words } = vm;
  const length = listLength(vm, list);
  listReserve(vm, list, length + count);
  words.copyWithin(listItems(vm, list) + length, from, from + count);
  words[(list >> 2) + List.length] = small(length + count);
}

/** Inserts before `index`, which is in 0 … length. */
export function listInsert(vm: Vm, list: number, index: number, value: number): void {
  listSplice(vm, list, index, index, 1);
  listPut(vm, list, index, value);
}

/** Removes and returns the item at an index that is in range. */
export function listRemoveAt(vm: Vm, list: number, index: number): number {
  const value = listItem(vm, list, index);
  listSplice(vm, list, index, index + 1, 0);
  return value;
}

/**
 * Replaces the items start … stop by room for `count` items and leaves it to the caller to fill the room. Words past
 * the new end become 0.
 */
export function listSplice(vm: Vm, list: number, start: number, stop: number, count: number): void {
  const { words } = vm;
  const length = listLength(vm, list);
  const growth = count - (stop - start);
  if (growth > 0) listReserve(vm, list, length + growth);
  const items = listItems(vm, list);
  if (growth !== 0 && stop < length) {
    words.copyWithin(items + start + count, items + stop, items + length);
  }
  if (growth < 0) words.fill(0, items + length + growth, items + length);
  words[(list >> 2) + List.length] = small(length + growth);
}

/** Forgets all items and the block that held them. */
export function listClear(vm: Vm, list: number): void {
  const at = list >> 2;
  vm.words[at + List.length] = small(0);
  vm.words[at + List.items] = 0;
}
