import { Cls } from '../classes.ts';
import { List, NONE, small } from '../layout.ts';
import type { NativeModule } from '../native.ts';
import { define } from '../objects/define.ts';
import { listItems, listLength, makeList } from '../objects/list-storage.ts';
import { BLOCK_ITEMS, newSlots } from '../objects/slots.ts';
import { toIndex, truth } from '../operations.ts';
import type { NativeDefinition, Vm } from '../vm.ts';

/**
 * `_ring`: what a deque is made of. A list with three numbers before a row of places, of which there are 8, 16, 32 …:
 *
 *     │ first │ size │ changes │ None │ a │ b │ c │ None │ …
 *
 * Each function is one step that no other thread can come between, as CPython's deques promise.
 */

const FIRST = 0;
const SIZE = 1;
const CHANGES = 2;
const HEAD = 3;
const LEAST = 8;

const number = (vm: Vm, ring: number, which: number): number =>
  (vm.words[listItems(vm, ring) + which] as number) >> 1;

function note(vm: Vm, ring: number, which: number, value: number): void {
  vm.words[listItems(vm, ring) + which] = small(value);
}

const changed = (vm: Vm, ring: number): void =>
  note(vm, ring, CHANGES, (number(vm, ring, CHANGES) + 1) & 0x3fffffff);

/** Index in words of the place of an item, by its number from the first on, which may be -1 too. */
const place = (vm: Vm, ring: number, index: number): number => {
  const places = listLength(vm, ring) - HEAD;
  return listItems(vm, ring) + HEAD + ((number(vm, ring, FIRST) + index) & (places - 1));
};

function itemsOf(vm: Vm, ring: number): number[] {
  const start = listItems(vm, ring) + HEAD;
  const places = listLength(vm, ring) - HEAD;
  const first = number(vm, ring, FIRST);
  const end = first + number(vm, ring, SIZE);
  const items = Array.from(vm.words.subarray(start + first, start + Math.min(end, places)));
  return end <= places ? items : items.concat(Array.from(vm.words.subarray(start, start + end - places)));
}

/** Has these items from now on. */
function fill(vm: Vm, ring: number, items: readonly number[], room: number): void {
  let places = LEAST;
  while (places < room) places *= 2;
  const changes = number(vm, ring, CHANGES);
  const old = vm.words[(ring >> 2) + List.items] as number;
  const block = newSlots(vm, HEAD + places);
  const first = (block >> 2) + BLOCK_ITEMS;
  vm.words.set([small(0), small(items.length), small(changes)], first);
  vm.words.set(items, first + HEAD);
  vm.words.fill(NONE, first + HEAD + items.length, first + HEAD + places);
  vm.words[(ring >> 2) + List.items] = block;
  vm.words[(ring >> 2) + List.length] = small(HEAD + places);
  vm.free(old);
}

function push(vm: Vm, ring: number, item: number, left: boolean): void {
  const size = number(vm, ring, SIZE);
  if (size === listLength(vm, ring) - HEAD) fill(vm, ring, itemsOf(vm, ring), 2 * size);
  vm.words[place(vm, ring, left ? -1 : size)] = item;
  if (left) move(vm, ring, -1);
  note(vm, ring, SIZE, size + 1);
}

function move(vm: Vm, ring: number, by: number): void {
  note(vm, ring, FIRST, (number(vm, ring, FIRST) + by) & (listLength(vm, ring) - HEAD - 1));
}

function pull(vm: Vm, ring: number, left: boolean): number {
  const size = number(vm, ring, SIZE);
  if (size === 0) vm.raise(Cls.IndexError, 'pop from an empty deque');
  const at = place(vm, ring, left ? 0 : size - 1);
  const item = vm.words[at] as number;
  vm.words[at] = NONE;
  if (left) move(vm, ring, 1);
  note(vm, ring, SIZE, size - 1);
  return item;
}

/** Puts an item at an end; where there may not be more, the one at the other end goes. */
function pushBounded(vm: Vm, ring: number, item: number, most: number, left: boolean): number {
  if (most !== NONE && number(vm, ring, SIZE) >= toIndex(vm, most)) {
    if (toIndex(vm, most) === 0) return NONE;
    pull(vm, ring, !left);
  }
  push(vm, ring, item, left);
  changed(vm, ring);
  return NONE;
}

/** Index in words of the place of an item that there is. */
function existing(vm: Vm, ring: number, index: number): number {
  const size = number(vm, ring, SIZE);
  const i = index < 0 ? index + size : index;
  if (i < 0 || i >= size) vm.raise(Cls.IndexError, 'deque index out of range');
  return place(vm, ring, i);
}

type At = (position: number) => number;

const fn = (name: string, count: number, run: (vm: Vm, at: At) => number): NativeDefinition =>
  define(name, count, count, (vm, args) => run(vm, (i) => vm.words[args + i] as number));

export const ringModule: NativeModule = {
  name: '_ring',
  functions: [
    fn('make', 0, (vm) =>
      makeList(vm, [small(0), small(0), small(0), ...new Array<number>(LEAST).fill(NONE)]),
    ),
    fn('size', 1, (vm, at) => small(number(vm, at(0), SIZE))),
    fn('changes', 1, (vm, at) => small(number(vm, at(0), CHANGES))),
    fn('push', 3, (vm, at) => pushBounded(vm, at(0), at(1), at(2), false)),
    fn('push_left', 3, (vm, at) => pushBounded(vm, at(0), at(1), at(2), true)),
    fn('pull', 1, (vm, at) => {
      const item = pull(vm, at(0), false);
      changed(vm, at(0));
      return item;
    }),
    fn('pull_left', 1, (vm, at) => {
      const item = pull(vm, at(0), true);
      changed(vm, at(0));
      return item;
    }),
    fn('items', 1, (vm, at) => makeList(vm, itemsOf(vm, at(0)))),
    /** `fill(ring, items, is_change)`: has the items of a list from now on. Where it is no change, who iterates does not mind. */
    fn('fill', 3, (vm, at) => {
      const first = listItems(vm, at(1));
      const items = Array.from(vm.words.subarray(first, first + listLength(vm, at(1))));
      fill(vm, at(0), items, items.length);
      if (truth(vm, at(2))) changed(vm, at(0));
      return NONE;
    }),
    fn('item', 2, (vm, at) => vm.words[existing(vm, at(0), toIndex(vm, at(1)))] as number),
    fn('put', 3, (vm, at) => {
      vm.words[existing(vm, at(0), toIndex(vm, at(1)))] = at(2);
      return NONE;
    }),
    /** `rotate(ring, steps)`: so many steps to the right, fewer than there are items. */
    fn('rotate', 2, (vm, at) => {
      const ring = at(0);
      const size = number(vm, ring, SIZE);
      const steps = toIndex(vm, at(1));
      if (steps <= size / 2) for (let i = 0; i < steps; i++) push(vm, ring, pull(vm, ring, false), true);
      else for (let i = steps; i < size; i++) push(vm, ring, pull(vm, ring, true), false);
      changed(vm, ring);
      return NONE;
    }),
  ],
};
