import { Cls } from './classes.ts';
import { watch } from './finalizers.ts';
import { Header, NONE, Obj, small, Watched, WeakReference, WORD } from './layout.ts';
import { BLOCK_ITEMS, blockCapacity, newRaw } from './objects/slots.ts';
import type { Vm } from './vm.ts';

/**
 * Weak references. The table at Header.weakTable finds those of an object: pairs of referent and reference, open addressing by the
 * referent's address, its capacity a power of two. It keeps nothing alive, and the collector fills it anew from the references that
 * it has met (`fillWeakTable`), so that nothing is ever taken out.
 */

const FIRST_PAIRS = 16;

const slotOf = (referent: number, mask: number): number => Math.imul(referent >> 3, 0x9e3779b1) & mask;

function pairsOf(words: Int32Array): number {
  const room = blockCapacity(words, words[Header.weakTable] as number) >> 1;
  return room === 0 ? 0 : 2 ** (31 - Math.clz32(room));
}

function enter(words: Int32Array, reference: number): void {
  const first = ((words[Header.weakTable] as number) >> 2) + BLOCK_ITEMS;
  const mask = pairsOf(words) - 1;
  const referent = words[(reference >> 2) + WeakReference.referent] as number;
  let slot = slotOf(referent, mask);
  while (words[first + 2 * slot] !== 0) slot = (slot + 1) & mask;
  words[first + 2 * slot] = referent;
  words[first + 2 * slot + 1] = reference;
  words[Header.weakCount] = (words[Header.weakCount] as number) + 1;
}

/** Empties the table and enters these, which it had room for before. */
export function fillWeakTable(words: Int32Array, references: readonly number[]): void {
  const table = words[Header.weakTable] as number;
  if (table === 0) return;
  const first = (table >> 2) + BLOCK_ITEMS;
  words.fill(0, first, first + 2 * pairsOf(words));
  words[Header.weakCount] = 0;
  for (const reference of references) enter(words, reference);
}

/** The weak references of an object that are alive, oldest first. */
export function weakReferencesOf(vm: Vm, referent: number): number[] {
  const { words } = vm;
  const pairs = pairsOf(words);
  if (pairs === 0) return [];
  const found: number[] = [];
  const first = ((words[Header.weakTable] as number) >> 2) + BLOCK_ITEMS;
  for (
    let slot = slotOf(referent, pairs - 1);
    words[first + 2 * slot] !== 0;
    slot = (slot + 1) & (pairs - 1)
  ) {
    if (words[first + 2 * slot] === referent) found.push(words[first + 2 * slot + 1] as number);
  }
  const serial = (reference: number): number => words[(reference >> 2) + WeakReference.serial] as number;
  return found.sort((a, b) => serial(a) - serial(b));
}

/** Makes room for one more pair. */
function makeRoom(vm: Vm): void {
  const { words } = vm;
  const pairs = pairsOf(words);
  if (2 * ((words[Header.weakCount] as number) + 1) <= pairs) return;
  const old = words[Header.weakTable] as number;
  const first = (old >> 2) + BLOCK_ITEMS;
  const references: number[] = [];
  for (let slot = 0; slot < pairs; slot++) {
    if (words[first + 2 * slot] !== 0) references.push(words[first + 2 * slot + 1] as number);
  }
  words[Header.weakTable] = newRaw(vm, 2 * Math.max(FIRST_PAIRS, pairs * 2));
  fillWeakTable(words, references);
}

/**
 * A weak reference to an object. Without callback and subclass there is one for each object, which is taken again.
 * @param callback NONE for none
 * @param seen whether the program can tell by it when the object is freed; the library has references of which it cannot
 */
export function newWeakReference(
  vm: Vm,
  cls: number,
  referent: number,
  callback: number,
  seen = true,
): number {
  const { words } = vm;
  if (seen) watch(vm, referent);
  if (cls === Cls['weakref.ReferenceType'] && callback === NONE) {
    const known = weakReferencesOf(vm, referent).find(
      (each) => words[each >> 2] === cls && words[(each >> 2) + WeakReference.callback] === NONE,
    );
    if (known !== undefined) return known;
  }
  makeRoom(vm);
  const reference = vm.allocInstance(cls, 6 * WORD);
  const at = reference >> 2;
  const serial = words[Header.weakSerial] as number;
  words[Header.weakSerial] = (serial + 1) & 0x3fffffff;
  words[at + WeakReference.referent] = referent;
  words[at + WeakReference.callback] = callback;
  words[at + WeakReference.serial] = small(serial);
  enter(words, reference);
  return reference;
}

/** Is there an object with a weak reference that the program can see? */
export function isReferentWatched(words: Int32Array): boolean {
  if (words[Header.weakCount] === 0) return false;
  const first = ((words[Header.weakTable] as number) >> 2) + BLOCK_ITEMS;
  const end = first + 2 * pairsOf(words);
  for (let at = first; at < end; at += 2) {
    const referent = words[at] as number;
    if (referent !== 0 && ((words[(referent >> 2) + Obj.size] as number) & Watched) !== 0) return true;
  }
  return false;
}

/** What it refers to; NONE once that is gone. */
export function referentOf(vm: Vm, reference: number): number {
  return (vm.words[(reference >> 2) + WeakReference.referent] as number) || NONE;
}
