import { Header, Immortal, Obj, STR_INTERNED, Str, small } from '../layout.ts';
import type { Vm } from '../vm.ts';
import { BLOCK_ITEMS, blockCapacity, newSlots } from './slots.ts';
import { hashText, strEquals, strHash } from './str-compare.ts';
import { codeAt, makeString, plainStr, stringOf, strKind, strLength } from './str-value.ts';

/**
 * The table of interned strings: a slots block with open addressing.
 *
 *     │ count (small) │ 0 │ string │ 0 │ string │ string │ …       a power of two of places after the count
 */

const FIRST_SIZE = 1024;
const FIRST = BLOCK_ITEMS + 1;

/** The one interned string with a text. */
export function intern(vm: Vm, text: string): number {
  const table = tableOf(vm);
  const { words } = vm;
  const mask = placesOf(words, table) - 1;
  for (let place = hashText(text) & mask; ; place = (place + 1) & mask) {
    const found = words[(table >> 2) + FIRST + place] as number;
    if (found === 0) return internString(vm, makeString(vm, text));
    if (hasText(vm, found, text)) return found;
  }
}

/** The interned string equal to a string: that string itself, made permanent, when there was none. */
export function internString(vm: Vm, str: number): number {
  const { words } = vm;
  if (((words[(str >> 2) + Str.kind] as number) & STR_INTERNED) !== 0) return str;
  let table = tableOf(vm);
  const mask = placesOf(words, table) - 1;
  let place = strHash(vm, str) & mask;
  for (; ; place = (place + 1) & mask) {
    const found = words[(table >> 2) + FIRST + place] as number;
    if (found === 0) break;
    if (strEquals(vm, found, str)) return found;
  }
  const added = plainStr(vm, str);
  strHash(vm, added);
  words[(added >> 2) + Str.kind] = (words[(added >> 2) + Str.kind] as number) | STR_INTERNED;
  words[(added >> 2) + Obj.size] = (words[(added >> 2) + Obj.size] as number) | Immortal;
  words[(table >> 2) + FIRST + place] = added;
  const count = ((words[(table >> 2) + BLOCK_ITEMS] as number) >> 1) + 1;
  words[(table >> 2) + BLOCK_ITEMS] = small(count);
  if (count * 2 > mask) table = grow(vm, table);
  return added;
}

function tableOf(vm: Vm): number {
  const table = vm.words[Header.interned] as number;
  return table === 0 ? newTable(vm, FIRST_SIZE) : table;
}

function newTable(vm: Vm, places: number): number {
  const table = newSlots(vm, places + 1);
  vm.words[(table >> 2) + BLOCK_ITEMS] = small(0);
  vm.words[Header.interned] = table;
  return table;
}

const placesOf = (words: Int32Array, table: number): number =>
  1 << (31 - Math.clz32(blockCapacity(words, table) - 1));

function grow(vm: Vm, old: number): number {
  const { words } = vm;
  const places = placesOf(words, old);
  const table = newTable(vm, places * 2);
  const mask = places * 2 - 1;
  for (let i = 0; i < places; i++) {
    const str = words[(old >> 2) + FIRST + i] as number;
    if (str === 0) continue;
    let place = strHash(vm, str) & mask;
    while (words[(table >> 2) + FIRST + place] !== 0) place = (place + 1) & mask;
    words[(table >> 2) + FIRST + place] = str;
  }
  words[(table >> 2) + BLOCK_ITEMS] = words[(old >> 2) + BLOCK_ITEMS] as number;
  vm.free(old);
  return table;
}

function hasText(vm: Vm, str: number, text: string): boolean {
  const length = strLength(vm, str);
  const kind = strKind(vm, str);
  if (kind === 4) return text === stringOf(vm, str);
  if (length !== text.length) return false;
  for (let i = 0; i < length; i++) if (codeAt(vm, str, kind, i) !== text.charCodeAt(i)) return false;
  return true;
}
