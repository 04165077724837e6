import { NONE, small } from '../layout.ts';
import type { NativeModule } from '../native.ts';
import { define } from '../objects/define.ts';
import {
  entryKey,
  entryValue,
  insertEntry,
  nextWithHash,
  removeEntry,
  setEntryValue,
} from '../objects/dict-table.ts';
import { intOf } from '../objects/int-value.ts';
import { sortValues } from '../objects/list-sort.ts';
import { makeList } from '../objects/list-storage.ts';
import { hashInt } from '../objects/number-hash.ts';
import { findItems, found } from '../objects/sequences.ts';
import { newSet, nextPlaceWithHash, placeKey, setInsertNew, setRemovePlace } from '../objects/set-table.ts';
import { toIndex, truth } from '../operations.ts';
import { NEEDS_PYTHON_SIGNAL } from '../signals.ts';
import type { NativeDefinition, Vm } from '../vm.ts';

/**
 * `_containers`: what the twins of dict, set and sort methods in src/python/_builtins.py need of the storage. Entries
 * and places are numbers; hashes are what `hash()` answers.
 */

type At = (position: number) => number;

const fn = (name: string, count: number, run: (vm: Vm, at: At) => number): NativeDefinition =>
  define(name, count, count, (vm, args) => run(vm, (i) => vm.words[args + i]!));

/** A hash as the tables store it. */
const stored = (vm: Vm, hash: number): number => small(hashInt(vm, intOf(vm, hash)));

/** `arrange(items, keys, reverse)`: the items in the order of their keys, or None when comparing them needs Python. */
function arrange(vm: Vm, at: At): number {
  const items = copyOf(vm, at(0));
  const keys = at(1) === at(0) ? items : copyOf(vm, at(1));
  try {
    return makeList(
      vm,
      sortValues(vm, keys, truth(vm, at(2))).map((i) => items[i]!),
    );
  } catch (signal) {
    if (signal === NEEDS_PYTHON_SIGNAL) return NONE;
    throw signal;
  }
}

function copyOf(vm: Vm, list: number): number[] {
  findItems(vm, list);
  return found.length === 0 ? [] : Array.from(vm.words.subarray(found.first, found.first + found.length));
}

export const containersModule: NativeModule = {
  name: '_containers',
  functions: [
    fn('arrange', 3, arrange),
    fn('dict_candidate', 3, (vm, at) =>
      small(nextWithHash(vm, at(0), stored(vm, at(1)), toIndex(vm, at(2)))),
    ),
    fn('dict_key', 2, (vm, at) => entryKey(vm, at(0), toIndex(vm, at(1)))),
    fn('dict_value', 2, (vm, at) => entryValue(vm, at(0), toIndex(vm, at(1)))),
    fn('dict_put', 3, (vm, at) => {
      setEntryValue(vm, at(0), toIndex(vm, at(1)), at(2));
      return NONE;
    }),
    fn('dict_insert', 4, (vm, at) => {
      insertEntry(vm, at(0), at(1), stored(vm, at(2)), at(3));
      return NONE;
    }),
    fn('dict_remove', 2, (vm, at) => removeEntry(vm, at(0), toIndex(vm, at(1)))),
    fn('new_set', 1, (vm, at) => newSet(vm, at(0))),
    fn('set_candidate', 3, (vm, at) =>
      small(nextPlaceWithHash(vm, at(0), stored(vm, at(1)), toIndex(vm, at(2)))),
    ),
    fn('set_key', 2, (vm, at) => placeKey(vm, at(0), toIndex(vm, at(1)))),
    fn('set_insert', 3, (vm, at) => {
      setInsertNew(vm, at(0), at(1), stored(vm, at(2)));
      return NONE;
    }),
    fn('set_remove', 2, (vm, at) => {
      setRemovePlace(vm, at(0), toIndex(vm, at(1)));
      return NONE;
    }),
  ],
};
