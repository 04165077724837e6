import { describe, expect, it } from 'vitest';
import { Cls } from '../classes.ts';
import { NONE, small } from '../layout.ts';
import { dictDelete, dictGet, dictLength, dictNext, dictSet, entryKey, newDict } from './dict.ts';
import { listInsert, listItem, listLength, listSplice, makeList } from './list-storage.ts';
import { newSet, setAdd, setContains, setDiscard, setLength } from './set.ts';
import { placeKey, setNext } from './set-table.ts';
import { makeSlice, resolved, resolveSlice } from './slice.ts';
import { ValueVm } from './value-vm.test-support.ts';

const vm = new ValueVm();

const keysOf = (dict: number): number[] => {
  const keys: number[] = [];
  for (let entry = dictNext(vm, dict, 0); entry >= 0; entry = dictNext(vm, dict, entry + 1)) {
    keys.push(entryKey(vm, dict, entry) >> 1);
  }
  return keys;
};

const itemsOf = (set: number): number[] => {
  const items: number[] = [];
  for (let place = setNext(vm, set, 0); place >= 0; place = setNext(vm, set, place + 1)) {
    items.push(placeKey(vm, set, place) >> 1);
  }
  return items;
};

/** The same numbers in every run. */
function* numbers(seed: number, below: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    yield (state >>> 8) % below;
  }
}

describe('dict', () => {
  it('behaves as a Map whatever is inserted and removed', () => {
    const dict = newDict(vm);
    const model = new Map<number, number>();
    const random = numbers(7, 300);
    for (let step = 0; step < 5000; step++) {
      const key = random.next().value;
      if (random.next().value < 120) {
        expect(dictDelete(vm, dict, small(key))).toBe(model.delete(key));
      } else {
        dictSet(vm, dict, small(key), small(step));
        model.set(key, step);
      }
    }
    expect(dictLength(vm, dict)).toBe(model.size);
    expect(keysOf(dict)).toEqual([...model.keys()]);
    for (const [key, value] of model) expect(dictGet(vm, dict, small(key))).toBe(small(value));
    expect(dictGet(vm, dict, small(1000))).toBe(0);
  });

  it('holds hundreds of keys with the same lower bits', () => {
    const dict = newDict(vm);
    for (let i = 0; i < 400; i++) dictSet(vm, dict, small(i * 65536), small(i));
    for (let i = 0; i < 400; i++) expect(dictGet(vm, dict, small(i * 65536))).toBe(small(i));
  });
});

describe('set', () => {
  it('keeps the order of CPython, removed keys reused', () => {
    const set = newSet(vm, Cls.set);
    for (const key of [0, 128, 256, 384]) setAdd(vm, set, small(key));
    for (let key = 1000; key < 1010; key++) setAdd(vm, set, small(key));
    expect(itemsOf(set).slice(0, 4)).toEqual([0, 256, 384, 128]);
    setDiscard(vm, set, small(128));
    setDiscard(vm, set, small(256));
    setAdd(vm, set, small(512));
    expect(itemsOf(set).slice(0, 3)).toEqual([0, 384, 512]);
  });

  it('behaves as a Set whatever is added and removed', () => {
    const set = newSet(vm, Cls.set);
    const model = new Set<number>();
    const random = numbers(3, 500);
    for (let step = 0; step < 5000; step++) {
      const key = random.next().value;
      if (random.next().value < 200) expect(setDiscard(vm, set, small(key))).toBe(model.delete(key));
      else {
        setAdd(vm, set, small(key));
        model.add(key);
      }
    }
    expect(setLength(vm, set)).toBe(model.size);
    for (let key = 0; key < 500; key++) expect(setContains(vm, set, small(key))).toBe(model.has(key));
  });
});

describe('list', () => {
  it('is spliced in place', () => {
    const list = makeList(vm, [1, 2, 3, 4].map(small));
    listInsert(vm, list, 0, small(0));
    listSplice(vm, list, 1, 3, 0);
    const items = Array.from({ length: listLength(vm, list) }, (_, i) => listItem(vm, list, i) >> 1);
    expect(items).toEqual([0, 3, 4]);
  });
});

describe('slice', () => {
  it.each([
    [null, null, null, 5, [0, 5, 1, 5]],
    [null, null, -1, 5, [4, -1, -1, 5]],
    [1, -1, 2, 6, [1, 5, 2, 2]],
    [10, 20, null, 3, [3, 3, 1, 0]],
    [-100, 2, null, 3, [0, 2, 1, 2]],
  ] as const)('%j:%j:%j of %i items', (start, stop, step, length, expected) => {
    const value = (bound: number | null): number => (bound === null ? NONE : small(bound));
    resolveSlice(vm, makeSlice(vm, value(start), value(stop), value(step)), length);
    expect([resolved.start, resolved.stop, resolved.step, resolved.count]).toEqual(expected);
  });
});
