import { Dict, ENTRY_WORDS, Str, small } from '../layout.ts';
import type { Vm } from '../vm.ts';
import { entryValue, findEntry, insertEntry, removeEntry, setEntryValue } from './dict-table.ts';
import { keyHash } from './keys.ts';
import { BLOCK_ITEMS } from './slots.ts';
import { strHash } from './str-compare.ts';

export {
  dictLength,
  dictNext,
  entryKey,
  entryValue,
  newDict,
} from './dict-table.ts';

/** Looking up, inserting and removing by key. The storage is that of dict-table.ts. */

/** The value for a key, or 0. Raises TypeError for an unhashable key. */
export function dictGet(vm: Vm, dict: number, key: number): number {
  const entry = dictFind(vm, dict, key);
  return entry < 0 ? 0 : entryValue(vm, dict, entry);
}

/** Inserts or replaces. */
export function dictSet(vm: Vm, dict: number, key: number, value: number): void {
  const hash = keyHash(vm, key);
  const entry = findEntry(vm, dict, key, hash);
  if (entry >= 0) setEntryValue(vm, dict, entry, value);
  else insertEntry(vm, dict, key, hash, value);
}

/** Removes a key; false when there is none. */
export function dictDelete(vm: Vm, dict: number, key: number): boolean {
  return dictPop(vm, dict, key) !== 0;
}

/** Removes a key and returns its value, or 0 when there is none. */
export function dictPop(vm: Vm, dict: number, key: number): number {
  const entry = dictFind(vm, dict, key);
  return entry < 0 ? 0 : removeEntry(vm, dict, entry);
}

/** Entry number of a key, or -1. */
export function dictFind(vm: Vm, dict: number, key: number): number {
  return findEntry(vm, dict, key, keyHash(vm, key));
}

// --- Namespaces: the key is an interned string, so identity nearly always decides ---------------------------------------

/** Entry number of an interned string, or -1. */
export function dictFindName(vm: Vm, dict: number, name: number): number {
  const { words } = vm;
  const at = dict >> 2;
  if (words[at + Dict.index] === 0) {
    const fill = words[at + Dict.fill]! >> 1;
    let word = (words[at + Dict.entries]! >> 2) + BLOCK_ITEMS + 1;
    for (let entry = 0; entry < fill; entry++, word += ENTRY_WORDS) {
      if (words[word] === name) return entry;
    }
  }
  return findEntry(vm, dict, name, nameHash(vm, name));
}

/** The value of a name, or 0. */
export function dictGetName(vm: Vm, dict: number, name: number): number {
  const entry = dictFindName(vm, dict, name);
  return entry < 0 ? 0 : entryValue(vm, dict, entry);
}

export function dictSetName(vm: Vm, dict: number, name: number, value: number): void {
  const entry = dictFindName(vm, dict, name);
  if (entry >= 0) setEntryValue(vm, dict, entry, value);
  else insertEntry(vm, dict, name, nameHash(vm, name), value);
}

/** Removes a name; false when there is none. */
export function dictDeleteName(vm: Vm, dict: number, name: number): boolean {
  const entry = dictFindName(vm, dict, name);
  if (entry < 0) return false;
  removeEntry(vm, dict, entry);
  return true;
}

function nameHash(vm: Vm, name: number): number {
  const cached = vm.words[(name >> 2) + Str.hash]!;
  return small(cached !== 0 ? cached : strHash(vm, name));
}
