import { Cls } from '../classes.ts';
import { Iterator as It, Obj, small, TRUE } from '../layout.ts';
import type { TypeMethods } from '../native.ts';
import type { Vm } from '../vm.ts';
import { unaryMethod } from './define.ts';
import { dictLength, dictNext, dictPrevious, entryKey, entryValue } from './dict-table.ts';
import { exhaust, newIterator } from './iterators.ts';
import { makePair } from './tuple.ts';

/**
 * Iterators over the entries of a dict, forwards or backwards. They remember how many entries there were (extra) and
 * which way they go (extra2).
 */

const BACKWARDS = TRUE;
const LAST = 2 ** 29;

export function dictIterator(vm: Vm, cls: number, dict: number, backwards = false): number {
  const iterator = newIterator(vm, cls, dict, backwards ? LAST : 0);
  vm.words[(iterator >> 2) + It.extra] = small(dictLength(vm, dict));
  if (backwards) vm.words[(iterator >> 2) + It.extra2] = BACKWARDS;
  return iterator;
}

/** The next key, value or pair, or 0. */
function dictIteratorNext(vm: Vm, iterator: number): number {
  const { words } = vm;
  const at = iterator >> 2;
  const dict = words[at + It.source]!;
  if (dict === 0) return 0;
  if (words[at + It.extra] !== small(dictLength(vm, dict))) {
    words[at + It.extra] = small(-1);
    vm.raise(Cls.RuntimeError, 'dictionary changed size during iteration');
  }
  const position = words[at + It.index]! >> 1;
  const backwards = words[at + It.extra2] === BACKWARDS;
  const entry = backwards ? dictPrevious(vm, dict, position) : dictNext(vm, dict, position);
  if (entry < 0) return exhaust(vm, iterator);
  words[at + It.index] = small(backwards ? entry - 1 : entry + 1);
  switch (words[at + Obj.cls]) {
    case Cls.dict_keyiterator:
      return entryKey(vm, dict, entry);
    case Cls.dict_valueiterator:
      return entryValue(vm, dict, entry);
    default:
      return makePair(vm, entryKey(vm, dict, entry), entryValue(vm, dict, entry));
  }
}

const iteratorType = (type: TypeMethods['type']): TypeMethods => ({
  type,
  slots: { iter: (_vm, iterator) => iterator, next: dictIteratorNext },
  methods: [
    unaryMethod('__length_hint__', (vm, iterator) => {
      const dict = vm.words[(iterator >> 2) + It.source]!;
      return small(dict === 0 ? 0 : dictLength(vm, dict));
    }),
  ],
});

export const dictKeyIteratorType = iteratorType('dict_keyiterator');
export const dictValueIteratorType = iteratorType('dict_valueiterator');
export const dictItemIteratorType = iteratorType('dict_itemiterator');
