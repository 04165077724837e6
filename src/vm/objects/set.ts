import { Cls } from '../classes.ts';
import { layoutOf } from '../operations.ts';
import type { Vm } from '../vm.ts';
import { dictNext, entryHash, entryKey } from './dict-table.ts';
import { findAll } from './iteration.ts';
import { keyHash } from './keys.ts';
import { found } from './sequences.ts';
import {
  newSet,
  placeHash,
  placeKey,
  setAdopt,
  setClone,
  setFind,
  setInsert,
  setLength,
  setMerge,
  setNext,
  setRemoveAt,
} from './set-table.ts';

export { newSet, setLength } from './set-table.ts';

/** Adding to, asking and combining sets. The storage is that of set-table.ts. */

/** Adds an item; false when it is there already. */
export function setAdd(vm: Vm, set: number, item: number): boolean {
  return setInsert(vm, set, item, keyHash(vm, item));
}

export function setContains(vm: Vm, set: number, item: number): boolean {
  return setFind(vm, set, item, keyHash(vm, item)) >= 0;
}

/** Removes an item; false when there is none. */
export function setDiscard(vm: Vm, set: number, item: number): boolean {
  return discard(vm, set, item, keyHash(vm, item));
}

function discard(vm: Vm, set: number, item: number, hash: number): boolean {
  const word = setFind(vm, set, item, hash);
  if (word >= 0) setRemoveAt(vm, set, word);
  return word >= 0;
}

export const isSet = (vm: Vm, value: number): boolean => {
  const layout = layoutOf(vm, value);
  return layout === Cls.set || layout === Cls.frozenset;
};

/** Calls `visit` with every key of an iterable and its hash; false from `visit` ends it. */
function eachKey(vm: Vm, iterable: number, visit: (key: number, hash: number) => boolean): void {
  const layout = layoutOf(vm, iterable);
  if (layout === Cls.set || layout === Cls.frozenset) {
    for (let place = setNext(vm, iterable, 0); place >= 0; place = setNext(vm, iterable, place + 1)) {
      if (!visit(placeKey(vm, iterable, place), placeHash(vm, iterable, place))) return;
    }
  } else if (layout === Cls.dict) {
    for (let entry = dictNext(vm, iterable, 0); entry >= 0; entry = dictNext(vm, iterable, entry + 1)) {
      if (!visit(entryKey(vm, iterable, entry), entryHash(vm, iterable, entry))) return;
    }
  } else {
    findAll(vm, iterable);
    const { first, length } = found;
    for (let i = 0; i < length; i++) {
      const key = vm.words[first + i]!;
      if (!visit(key, keyHash(vm, key))) return;
    }
  }
}

/** Adds every item of an iterable. */
export function setUpdate(vm: Vm, set: number, iterable: number): void {
  if (isSet(vm, iterable)) setMerge(vm, set, iterable);
  else
    eachKey(vm, iterable, (key, hash) => {
      setInsert(vm, set, key, hash);
      return true;
    });
}

/** A new set or frozenset of the items of an iterable. */
export function setOf(vm: Vm, cls: number, iterable: number): number {
  const set = newSet(vm, cls);
  setUpdate(vm, set, iterable);
  return set;
}

/** The items of `set` that are in `other` too. */
export function intersection(vm: Vm, cls: number, set: number, other: number): number {
  if (set === other) return setOf(vm, cls, set);
  const result = newSet(vm, cls);
  let [few, many] = [other, set];
  if (isSet(vm, other) && setLength(vm, other) > setLength(vm, set)) [few, many] = [set, other];
  eachKey(vm, few, (key, hash) => {
    if (setFind(vm, many, key, hash) >= 0) setInsert(vm, result, key, hash);
    return true;
  });
  return result;
}

/** Removes every item of an iterable from a set. */
export function subtract(vm: Vm, set: number, iterable: number): void {
  eachKey(vm, iterable, (key, hash) => {
    discard(vm, set, key, hash);
    return true;
  });
}

/** The items of `set` that are not in `other`. */
export function difference(vm: Vm, cls: number, set: number, other: number): number {
  const result = newSet(vm, cls);
  if (!isSet(vm, other) || setLength(vm, set) >> 2 > setLength(vm, other)) {
    setMerge(vm, result, set);
    subtract(vm, result, other);
    return result;
  }
  eachKey(vm, set, (key, hash) => {
    if (setFind(vm, other, key, hash) < 0) setInsert(vm, result, key, hash);
    return true;
  });
  return result;
}

/** The items that are in one of the two only. */
export function symmetricDifference(vm: Vm, cls: number, set: number, other: number): number {
  const result = setOf(vm, cls, other);
  eachKey(vm, set, (key, hash) => {
    if (!discard(vm, result, key, hash)) setInsert(vm, result, key, hash);
    return true;
  });
  return result;
}

/** Takes the items of `other` out of `set`, and puts those in that are not there. Half way, nothing has changed. */
export function toggle(vm: Vm, set: number, other: number): void {
  const result = setClone(vm, set);
  eachKey(vm, isSet(vm, other) ? other : setOf(vm, Cls.set, other), (key, hash) => {
    if (!discard(vm, result, key, hash)) setInsert(vm, result, key, hash);
    return true;
  });
  setAdopt(vm, set, result);
}

/** Is every item of `set` in `other`, which is a set? */
export function isSubset(vm: Vm, set: number, other: number): boolean {
  if (setLength(vm, set) > setLength(vm, other)) return false;
  let all = true;
  eachKey(vm, set, (key, hash) => {
    all = setFind(vm, other, key, hash) >= 0;
    return all;
  });
  return all;
}

/** Have they no item in common? */
export function isDisjoint(vm: Vm, set: number, other: number): boolean {
  let none = true;
  eachKey(vm, other, (key, hash) => {
    none = setFind(vm, set, key, hash) < 0;
    return none;
  });
  return none;
}
