import { Cls } from '../classes.ts';
import { SetObject, small, WORD } from '../layout.ts';
import type { Vm } from '../vm.ts';
import { sameKey } from './keys.ts';
import { BLOCK_ITEMS, newSlots } from './slots.ts';

/**
 * The storage of sets: CPython's table (Objects/setobject.c), so that a set of small integers is iterated in the order
 * that CPython shows. Ten neighbouring places are looked at before the next jump; a removed entry leaves DUMMY.
 *
 *     table  │ hash key │ 0 0 (empty) │ hash DUMMY │ hash key │ …
 */

const LINEAR_PROBES = 9;
const PERTURB_SHIFT = 5;
const MIN_SIZE = 8;
const PAIR = 2;
const SET_BYTES = 8 * WORD;
/** Beyond SetObject's fields: where `pop` goes on looking. */
const FINGER = 7;

/** What stands where a key was removed: an address that no Python value has. */
const DUMMY: number = Cls['<raw>'];

/** An empty set or frozenset, or an instance of a subclass. */
export function newSet(vm: Vm, cls: number): number {
  const set =
    cls === Cls.set || cls === Cls.frozenset ? vm.alloc(cls, SET_BYTES) : vm.allocInstance(cls, SET_BYTES);
  setClear(vm, set);
  return set;
}

/** Makes a set empty, whatever was in it. */
export function setClear(vm: Vm, set: number): void {
  const table = newSlots(vm, MIN_SIZE * PAIR);
  const at = set >> 2;
  vm.words[at + SetObject.used] = small(0);
  vm.words[at + SetObject.fill] = small(0);
  vm.words[at + SetObject.table] = table;
  vm.words[at + SetObject.mask] = small(MIN_SIZE - 1);
  vm.words[at + SetObject.hash] = 0;
  vm.words[at + FINGER] = small(0);
}

export function setLength(vm: Vm, set: number): number {
  return vm.words[(set >> 2) + SetObject.used]! >> 1;
}

/** Words of the places of a set's table, from the first. */
const firstPlace = (vm: Vm, set: number): number =>
  (vm.words[(set >> 2) + SetObject.table]! >> 2) + BLOCK_ITEMS;
const maskOf = (vm: Vm, set: number): number => vm.words[(set >> 2) + SetObject.mask]! >> 1;

/** Jumps over the table as CPython does with its 64-bit hash; ours is sign-extended. */
const jump = { low: 0, high: 0 };
function startJumps(hash: number): void {
  jump.low = hash >>> 0;
  jump.high = hash < 0 ? 0xffffffff : 0;
}
function nextPlace(place: number, mask: number): number {
  jump.low = ((jump.low >>> PERTURB_SHIFT) | (jump.high << (32 - PERTURB_SHIFT))) >>> 0;
  jump.high >>>= PERTURB_SHIFT;
  return (place * 5 + 1 + jump.low) & mask;
}

/**
 * Word of the place that holds a key, or the complement (~) of the word of the place where it would be added: that of
 * the last removed key on the way, or the empty one at its end.
 * `hash` is as `keyHash` gives it.
 */
export function setFind(vm: Vm, set: number, key: number, hash: number): number {
  const { words } = vm;
  const first = firstPlace(vm, set);
  const mask = maskOf(vm, set);
  let place = (hash >> 1) & mask;
  startJumps(hash >> 1);
  let free = 0;
  for (;;) {
    const probes = place + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
    for (let i = 0; i <= probes; i++) {
      const word = first + (place + i) * PAIR;
      const found = words[word + 1]!;
      if (found === 0) return ~(free === 0 ? word : free);
      if (found === DUMMY) free = word;
      else if (words[word] === hash) {
        if (found === key) return word;
        const { low, high } = jump;
        if (sameKey(vm, found, key)) return word;
        jump.low = low;
        jump.high = high;
      }
    }
    place = nextPlace(place, mask);
  }
}

/** Adds a key with its hash; false when an equal one is there already. */
export function setInsert(vm: Vm, set: number, key: number, hash: number): boolean {
  const word = setFind(vm, set, key, hash);
  if (word >= 0) return false;
  const { words } = vm;
  const at = set >> 2;
  const reused = words[~word + 1] === DUMMY;
  words[~word] = hash;
  words[~word + 1] = key;
  const used = (words[at + SetObject.used]! >> 1) + 1;
  words[at + SetObject.used] = small(used);
  if (reused) return true;
  const fill = (words[at + SetObject.fill]! >> 1) + 1;
  words[at + SetObject.fill] = small(fill);
  if (fill * 5 >= maskOf(vm, set) * 3) resizeSet(vm, set, used > 50_000 ? used * 2 : used * 4);
  return true;
}

/** Removes the key at a word that `setFind` gave. */
export function setRemoveAt(vm: Vm, set: number, word: number): void {
  vm.words[word] = small(-1);
  vm.words[word + 1] = DUMMY;
  vm.words[(set >> 2) + SetObject.used] = vm.words[(set >> 2) + SetObject.used]! - 2;
}

/** Moves to a table for more than `atLeast` keys, without the removed ones. */
function resizeSet(vm: Vm, set: number, atLeast: number): void {
  let size = MIN_SIZE;
  while (size <= atLeast) size *= 2;
  const { words } = vm;
  const old = words[(set >> 2) + SetObject.table]!;
  const from = firstPlace(vm, set);
  const end = from + (maskOf(vm, set) + 1) * PAIR;
  const table = newSlots(vm, size * PAIR);
  const to = (table >> 2) + BLOCK_ITEMS;
  for (let word = from; word < end; word += PAIR) {
    const key = words[word + 1]!;
    if (key !== 0 && key !== DUMMY) insertClean(words, to, size - 1, key, words[word]!);
  }
  const at = set >> 2;
  words[at + SetObject.table] = table;
  words[at + SetObject.mask] = small(size - 1);
  words[at + SetObject.fill] = words[at + SetObject.used]!;
  vm.free(old);
}

function insertClean(words: Int32Array, first: number, mask: number, key: number, hash: number): void {
  let place = (hash >> 1) & mask;
  startJumps(hash >> 1);
  for (;;) {
    const probes = place + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
    for (let i = 0; i <= probes; i++) {
      const word = first + (place + i) * PAIR;
      if (words[word + 1] !== 0) continue;
      words[word] = hash;
      words[word + 1] = key;
      return;
    }
    place = nextPlace(place, mask);
  }
}

/** Number of the first occupied place at or after a position, or -1. */
export function setNext(vm: Vm, set: number, position: number): number {
  const first = firstPlace(vm, set);
  const mask = maskOf(vm, set);
  for (let place = position; place <= mask; place++) {
    const key = vm.words[first + place * PAIR + 1]!;
    if (key !== 0 && key !== DUMMY) return place;
  }
  return -1;
}

export const placeHash = (vm: Vm, set: number, place: number): number =>
  vm.words[firstPlace(vm, set) + place * PAIR]!;
export const placeKey = (vm: Vm, set: number, place: number): number =>
  vm.words[firstPlace(vm, set) + place * PAIR + 1]!;

/** Adds every key of another set, as CPython's set_merge does. */
export function setMerge(vm: Vm, set: number, other: number): void {
  if (other === set || setLength(vm, other) === 0) return;
  const { words } = vm;
  const at = set >> 2;
  const fill = words[at + SetObject.fill]! >> 1;
  const together = setLength(vm, set) + setLength(vm, other);
  if ((fill + setLength(vm, other)) * 5 >= maskOf(vm, set) * 3) resizeSet(vm, set, together * 2);
  const mask = maskOf(vm, set);
  const first = firstPlace(vm, set);
  const empty = words[at + SetObject.fill] === small(0);
  const source = other >> 2;
  if (
    empty &&
    mask === maskOf(vm, other) &&
    words[source + SetObject.fill] === words[source + SetObject.used]
  ) {
    const from = firstPlace(vm, other);
    words.copyWithin(first, from, from + (mask + 1) * PAIR);
  } else if (empty) {
    for (let place = setNext(vm, other, 0); place >= 0; place = setNext(vm, other, place + 1)) {
      insertClean(words, first, mask, placeKey(vm, other, place), placeHash(vm, other, place));
    }
  } else {
    for (let place = setNext(vm, other, 0); place >= 0; place = setNext(vm, other, place + 1)) {
      setInsert(vm, set, placeKey(vm, other, place), placeHash(vm, other, place));
    }
    return;
  }
  words[at + SetObject.fill] = words[source + SetObject.used]!;
  words[at + SetObject.used] = words[source + SetObject.used]!;
}

/** Removes and returns any key, or 0 from an empty set: the one that CPython would pop. */
export function setPop(vm: Vm, set: number): number {
  if (setLength(vm, set) === 0) return 0;
  const finger = (set >> 2) + FINGER;
  let place = setNext(vm, set, (vm.words[finger]! >> 1) & maskOf(vm, set));
  if (place < 0) place = setNext(vm, set, 0);
  const key = placeKey(vm, set, place);
  setRemoveAt(vm, set, firstPlace(vm, set) + place * PAIR);
  vm.words[finger] = small(place + 1);
  return key;
}

/** Drops the traces of removed keys when they are more than a quarter of the table. */
export function setTidy(vm: Vm, set: number): void {
  const at = set >> 2;
  const used = setLength(vm, set);
  if ((vm.words[at + SetObject.fill]! >> 1) - used <= maskOf(vm, set) / 4) return;
  resizeSet(vm, set, used > 50_000 ? used * 2 : used * 4);
}

/** A set with the very same table, traces of removed keys included. */
export function setClone(vm: Vm, set: number): number {
  const { words } = vm;
  const clone = vm.alloc(Cls.set, SET_BYTES);
  const size = (maskOf(vm, set) + 1) * PAIR;
  const table = newSlots(vm, size);
  const from = firstPlace(vm, set);
  words.copyWithin((table >> 2) + BLOCK_ITEMS, from, from + size);
  setAdopt(vm, clone, set);
  words[(clone >> 2) + SetObject.table] = table;
  words[(clone >> 2) + FINGER] = small(0);
  return clone;
}

/** Gives a set the contents of another, which is thrown away. */
export function setAdopt(vm: Vm, set: number, other: number): void {
  const { words } = vm;
  for (const field of [SetObject.used, SetObject.fill, SetObject.table, SetObject.mask]) {
    words[(set >> 2) + field] = words[(other >> 2) + field]!;
  }
}

/** First place after `previous` whose key has the hash, or -1. The first call for a hash has -1 as `previous`. */
export function nextPlaceWithHash(vm: Vm, set: number, hash: number, previous: number): number {
  for (let place = setNext(vm, set, previous + 1); place >= 0; place = setNext(vm, set, place + 1)) {
    if (placeHash(vm, set, place) === hash) return place;
  }
  return -1;
}

/** Adds a key that the set is known not to have, without asking it for its equality. */
export function setInsertNew(vm: Vm, set: number, key: number, hash: number): void {
  const { words } = vm;
  const at = set >> 2;
  const fill = (words[at + SetObject.fill]! >> 1) + 1;
  const used = (words[at + SetObject.used]! >> 1) + 1;
  insertClean(words, firstPlace(vm, set), maskOf(vm, set), key, hash);
  words[at + SetObject.fill] = small(fill);
  words[at + SetObject.used] = small(used);
  if (fill * 5 >= maskOf(vm, set) * 3) resizeSet(vm, set, used > 50_000 ? used * 2 : used * 4);
}

/** Removes the key at a place. */
export function setRemovePlace(vm: Vm, set: number, place: number): void {
  setRemoveAt(vm, set, firstPlace(vm, set) + place * PAIR);
}
