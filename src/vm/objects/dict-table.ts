import { Cls } from '../classes.ts';
import { Dict, ENTRY_WORDS, small, WORD } from '../layout.ts';
import type { Vm } from '../vm.ts';
import { sameKey } from './keys.ts';
import { BLOCK_ITEMS, blockCapacity, newRaw, newSlots } from './slots.ts';

/**
 * The storage of dicts: insertion-ordered. Entries stand one after the other as they were inserted; beyond 8 of them a hash table of
 * entry numbers finds them:
 *
 *     entries  │ hash key value │ hash key value │ – 0 – (removed) │ hash key value │ …
 *     index    │ 3 │ -1 │ 0 │ -2 │ 1 │ -1 │ …      -1: empty, -2: was removed
 */

const DICT_BYTES = 8 * WORD;
const SEARCH_LIMIT = 8;
const EMPTY = -1;
const REMOVED = -2;

/** An empty dict with room for `room` entries. */
export function newDict(vm: Vm, room = 0): number {
  const entries = room === 0 ? 0 : newSlots(vm, room * ENTRY_WORDS);
  const dict = vm.alloc(Cls.dict, DICT_BYTES);
  initializeDict(vm, dict);
  vm.words[(dict >> 2) + Dict.entries] = entries;
  return dict;
}

/** Makes a freshly allocated dict (of a subclass, perhaps) an empty one. */
export function initializeDict(vm: Vm, dict: number): void {
  const at = dict >> 2;
  vm.words[at + Dict.used] = small(0);
  vm.words[at + Dict.fill] = small(0);
  vm.words[at + Dict.entries] = 0;
  vm.words[at + Dict.index] = 0;
  vm.words[at + Dict.keysVersion] = small(0);
  vm.words[at + Dict.removed] = small(0);
}

export function dictLength(vm: Vm, dict: number): number {
  return vm.words[(dict >> 2) + Dict.used]! >> 1;
}

/** Entry number of a key with the given hash (as `keyHash` gives it), or -1. */
export function findEntry(vm: Vm, dict: number, key: number, hash: number): number {
  const { words } = vm;
  const at = dict >> 2;
  const index = words[at + Dict.index]!;
  const first = (words[at + Dict.entries]! >> 2) + BLOCK_ITEMS;
  if (index === 0) {
    const fill = words[at + Dict.fill]! >> 1;
    for (let entry = 0, word = first; entry < fill; entry++, word += ENTRY_WORDS) {
      if (words[word] !== hash) continue;
      const candidate = words[word + 1]!;
      if (candidate === key || (candidate !== 0 && sameKey(vm, candidate, key))) return entry;
    }
    return -1;
  }
  const table = (index >> 2) + BLOCK_ITEMS;
  const mask = tableSize(words, index) - 1;
  let perturb = hash >>> 1;
  for (let slot = perturb & mask; ; ) {
    const entry = words[table + slot]!;
    if (entry === EMPTY) return -1;
    if (entry >= 0) {
      const word = first + entry * ENTRY_WORDS;
      if (words[word] === hash) {
        const candidate = words[word + 1]!;
        if (candidate === key || sameKey(vm, candidate, key)) return entry;
      }
    }
    perturb >>>= 5;
    slot = (slot * 5 + perturb + 1) & mask;
  }
}

/** Adds an entry for a key that the dict does not have. */
export function insertEntry(vm: Vm, dict: number, key: number, hash: number, value: number): void {
  const { words } = vm;
  const at = dict >> 2;
  let fill = words[at + Dict.fill]! >> 1;
  if ((fill + 1) * ENTRY_WORDS > blockCapacity(words, words[at + Dict.entries]!)) {
    makeRoom(vm, dict);
    fill = words[at + Dict.fill]! >> 1;
  }
  const word = entryWord(vm, dict, fill);
  words[word] = hash;
  words[word + 1] = key;
  words[word + 2] = value;
  words[at + Dict.fill] = small(fill + 1);
  words[at + Dict.used] = words[at + Dict.used]! + 2;
  touchKeys(vm, dict);
  const index = words[at + Dict.index]!;
  if (index === 0 ? fill >= SEARCH_LIMIT : isCrowded(words, at)) buildIndex(vm, dict);
  else if (index !== 0) putIndex(words, index, hash, fill);
}

/** Removes an entry and returns its value. */
export function removeEntry(vm: Vm, dict: number, entry: number): number {
  const { words } = vm;
  const at = dict >> 2;
  const word = entryWord(vm, dict, entry);
  const value = words[word + 2]!;
  const index = words[at + Dict.index]!;
  if (index !== 0) {
    removeIndex(words, index, words[word]!, entry);
    words[at + Dict.removed]! += 2;
  }
  words[word] = small(0);
  words[word + 1] = 0;
  words[word + 2] = 0;
  words[at + Dict.used] = words[at + Dict.used]! - 2;
  const fill = words[at + Dict.fill]! >> 1;
  if (entry === fill - 1) words[at + Dict.fill] = small(fill - 1);
  touchKeys(vm, dict);
  return value;
}

/** First entry at or after a position, in insertion order, or -1. */
export function dictNext(vm: Vm, dict: number, position: number): number {
  const { words } = vm;
  const fill = words[(dict >> 2) + Dict.fill]! >> 1;
  let word = entryWord(vm, dict, position) + 1;
  for (let entry = position; entry < fill; entry++, word += ENTRY_WORDS) {
    if (words[word] !== 0) return entry;
  }
  return -1;
}

/** Last entry at or before a position, or -1; with Infinity from the end. */
export function dictPrevious(vm: Vm, dict: number, position: number): number {
  const { words } = vm;
  const fill = words[(dict >> 2) + Dict.fill]! >> 1;
  for (let entry = Math.min(position, fill - 1); entry >= 0; entry--) {
    if (words[entryWord(vm, dict, entry) + 1] !== 0) return entry;
  }
  return -1;
}

export function entryKey(vm: Vm, dict: number, entry: number): number {
  return vm.words[entryWord(vm, dict, entry) + 1]!;
}

export function entryValue(vm: Vm, dict: number, entry: number): number {
  return vm.words[entryWord(vm, dict, entry) + 2]!;
}

/** The hash of an entry's key, as `keyHash` gave it. */
export function entryHash(vm: Vm, dict: number, entry: number): number {
  return vm.words[entryWord(vm, dict, entry)]!;
}

export function setEntryValue(vm: Vm, dict: number, entry: number, value: number): void {
  vm.words[entryWord(vm, dict, entry) + 2] = value;
}

export function dictClear(vm: Vm, dict: number): void {
  const version = vm.words[(dict >> 2) + Dict.keysVersion]!;
  initializeDict(vm, dict);
  vm.words[(dict >> 2) + Dict.keysVersion] = version;
  touchKeys(vm, dict);
}

/** Inserts or replaces every entry of `source`. */
export function dictUpdate(vm: Vm, dict: number, source: number): void {
  for (let entry = dictNext(vm, source, 0); entry >= 0; entry = dictNext(vm, source, entry + 1)) {
    const key = entryKey(vm, source, entry);
    const hash = entryHash(vm, source, entry);
    const value = entryValue(vm, source, entry);
    const found = findEntry(vm, dict, key, hash);
    if (found >= 0) setEntryValue(vm, dict, found, value);
    else insertEntry(vm, dict, key, hash, value);
  }
}

/** A new dict with the same entries. Never asks a key for its equality. */
export function dictCopy(vm: Vm, source: number): number {
  const dict = newDict(vm);
  for (let entry = dictNext(vm, source, 0); entry >= 0; entry = dictNext(vm, source, entry + 1)) {
    const hash = entryHash(vm, source, entry);
    insertEntry(vm, dict, entryKey(vm, source, entry), hash, entryValue(vm, source, entry));
  }
  return dict;
}

function entryWord(vm: Vm, dict: number, entry: number): number {
  return (vm.words[(dict >> 2) + Dict.entries]! >> 2) + BLOCK_ITEMS + entry * ENTRY_WORDS;
}

function touchKeys(vm: Vm, dict: number): void {
  const at = (dict >> 2) + Dict.keysVersion;
  vm.words[at] = (vm.words[at]! + 2) | 1;
}

/** Squeezes removed entries out when there are many, else moves to a larger block. */
function makeRoom(vm: Vm, dict: number): void {
  const { words } = vm;
  const at = dict >> 2;
  const used = words[at + Dict.used]! >> 1;
  const fill = words[at + Dict.fill]! >> 1;
  const old = words[at + Dict.entries]!;
  const grow = fill === 0 || used * 4 > fill * 3;
  const room = grow ? Math.max(5, used + (used >> 1) + 2) : fill;
  const block = grow ? newSlots(vm, room * ENTRY_WORDS) : old;
  const from = (old >> 2) + BLOCK_ITEMS;
  const to = (block >> 2) + BLOCK_ITEMS;
  if (used === fill) {
    words.copyWithin(to, from, from + fill * ENTRY_WORDS);
    words[at + Dict.entries] = block;
    if (old !== 0) vm.free(old);
    return;
  }
  let target = to;
  for (let word = from; word < from + fill * ENTRY_WORDS; word += ENTRY_WORDS) {
    if (words[word + 1] === 0) continue;
    words[target] = words[word]!;
    words[target + 1] = words[word + 1]!;
    words[target + 2] = words[word + 2]!;
    target += ENTRY_WORDS;
  }
  if (!grow) words.fill(0, target, from + fill * ENTRY_WORDS);
  words[at + Dict.entries] = block;
  if (grow) vm.free(old);
  words[at + Dict.fill] = small(used);
  if (words[at + Dict.index] !== 0) buildIndex(vm, dict);
}

/** Is so much of the index in use, by keys and by marks of removed ones, that searches would get long? Some of it must stay empty. */
function isCrowded(words: Int32Array, at: number): boolean {
  const taken = (words[at + Dict.used]! + words[at + Dict.removed]!) >> 1;
  return taken * 3 > tableSize(words, words[at + Dict.index]!) * 2;
}

// --- The index ------------------------------------------------------------------------------------------------------

/** The largest power of two that the block has room for. */
function tableSize(words: Int32Array, index: number): number {
  return 1 << (31 - Math.clz32(blockCapacity(words, index)));
}

function buildIndex(vm: Vm, dict: number): void {
  const { words } = vm;
  const at = dict >> 2;
  const fill = words[at + Dict.fill]! >> 1;
  let size = 16;
  while (size < fill * 2 + 2) size *= 2;
  const index = newRaw(vm, size);
  words.fill(EMPTY, (index >> 2) + BLOCK_ITEMS, (index >> 2) + BLOCK_ITEMS + size);
  for (let entry = 0; entry < fill; entry++) {
    const word = entryWord(vm, dict, entry);
    if (words[word + 1] !== 0) putIndex(words, index, words[word]!, entry);
  }
  const old = words[at + Dict.index]!;
  words[at + Dict.index] = index;
  words[at + Dict.removed] = small(0);
  if (old !== 0) vm.free(old);
}

function putIndex(words: Int32Array, index: number, hash: number, entry: number): void {
  const slot = findSlot(words, index, hash, -1);
  words[slot] = entry;
}

function removeIndex(words: Int32Array, index: number, hash: number, entry: number): void {
  const slot = findSlot(words, index, hash, entry);
  words[slot] = REMOVED;
}

/** The word that holds an entry number, or the first free one on the way of the hash when `entry` is -1. */
function findSlot(words: Int32Array, index: number, hash: number, entry: number): number {
  const table = (index >> 2) + BLOCK_ITEMS;
  const mask = tableSize(words, index) - 1;
  let perturb = hash >>> 1;
  for (let slot = perturb & mask; ; ) {
    const found = words[table + slot]!;
    if (entry < 0 ? found < 0 : found === entry) return table + slot;
    perturb >>>= 5;
    slot = (slot * 5 + perturb + 1) & mask;
  }
}

/** First entry after `previous` whose key has the hash, or -1: where the app-level twin looks for an equal key. */
export function nextWithHash(vm: Vm, dict: number, hash: number, previous: number): number {
  const { words } = vm;
  const index = words[(dict >> 2) + Dict.index]!;
  if (index === 0) {
    for (let entry = dictNext(vm, dict, previous + 1); entry >= 0; entry = dictNext(vm, dict, entry + 1)) {
      if (entryHash(vm, dict, entry) === hash) return entry;
    }
    return -1;
  }
  const table = (index >> 2) + BLOCK_ITEMS;
  const mask = tableSize(words, index) - 1;
  let perturb = hash >>> 1;
  let nearest = -1;
  for (let slot = perturb & mask; words[table + slot] !== EMPTY; ) {
    const entry = words[table + slot]!;
    if (entry > previous && entryHash(vm, dict, entry) === hash && (nearest < 0 || entry < nearest)) {
      nearest = entry;
    }
    perturb >>>= 5;
    slot = (slot * 5 + perturb + 1) & mask;
  }
  return nearest;
}
