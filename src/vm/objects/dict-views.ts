import { Cls } from '../classes.ts';
import { bool, NOT_IMPLEMENTED, Obj, WORD } from '../layout.ts';
import type { TypeMethods } from '../native.ts';
import { compare, equals, layoutOf, repr, slotsOf, typeName } from '../operations.ts';
import type { TypeSlots, Vm } from '../vm.ts';
import { binaryMethod, unaryMethod } from './define.ts';
import { dictFind } from './dict.ts';
import { dictIterator } from './dict-iterators.ts';
import { dictLength, dictNext, entryKey, entryValue } from './dict-table.ts';
import { Binary } from './operator-codes.ts';
import { findItems, found, reprOnce } from './sequences.ts';
import { difference, intersection, isDisjoint, isSet, setOf, setUpdate, symmetricDifference } from './set.ts';

/** What `keys()`, `values()` and `items()` give: windows on a dict. Keys and items behave as sets. */

const VIEWED = Obj.payload;

export function newView(vm: Vm, cls: number, dict: number): number {
  const view = vm.alloc(cls, 4 * WORD);
  vm.words[(view >> 2) + VIEWED] = dict;
  return view;
}

/** The dict that a view shows. */
export const viewed = (vm: Vm, view: number): number => vm.words[(view >> 2) + VIEWED]!;

const isSetLike = (vm: Vm, value: number): boolean => {
  const layout = layoutOf(vm, value);
  return layout === Cls.dict_keys || layout === Cls.dict_items || isSet(vm, value);
};

const asSet = (vm: Vm, value: number): number => (isSet(vm, value) ? value : setOf(vm, Cls.set, value));

function binary(vm: Vm, op: number, a: number, b: number): number {
  if (op !== Binary.or && op !== Binary.and && op !== Binary.sub && op !== Binary.xor) return NOT_IMPLEMENTED;
  if (slotsOf(vm, b)?.iter === undefined) {
    vm.raise(Cls.TypeError, `'${typeName(vm, b)}' object is not iterable`);
  }
  const left = setOf(vm, Cls.set, a);
  if (op === Binary.and) return intersection(vm, Cls.set, asSet(vm, b), left);
  if (op === Binary.sub) return difference(vm, Cls.set, left, b);
  if (op === Binary.xor) return symmetricDifference(vm, Cls.set, left, asSet(vm, b));
  setUpdate(vm, left, b);
  return left;
}

function reflected(vm: Vm, op: number, a: number, b: number): number {
  return isSetLike(vm, a) ? binary(vm, op, asSet(vm, a), b) : NOT_IMPLEMENTED;
}

function compareViews(vm: Vm, op: number, a: number, b: number): number {
  if (!isSetLike(vm, b)) return NOT_IMPLEMENTED;
  return compare(vm, op, setOf(vm, Cls.set, a), asSet(vm, b));
}

function containsItem(vm: Vm, view: number, item: number): boolean {
  if (layoutOf(vm, item) !== Cls.tuple || !findItems(vm, item) || found.length !== 2) return false;
  const { first } = found;
  const dict = viewed(vm, view);
  const entry = dictFind(vm, dict, vm.words[first]!);
  return entry >= 0 && equals(vm, entryValue(vm, dict, entry), vm.words[first + 1]!);
}

function reprView(name: string, item: (vm: Vm, dict: number, entry: number) => string) {
  return (vm: Vm, view: number): string =>
    reprOnce(view, '...', () => {
      const dict = viewed(vm, view);
      const items: string[] = [];
      for (let entry = dictNext(vm, dict, 0); entry >= 0; entry = dictNext(vm, dict, entry + 1)) {
        items.push(item(vm, dict, entry));
      }
      return `${name}([${items.join(', ')}])`;
    });
}

const length = (vm: Vm, view: number): number => dictLength(vm, viewed(vm, view));
const setSlots: TypeSlots = { binary, reflected, compare: compareViews, unhashable: true, length };

const backwards = (cls: number) =>
  unaryMethod('__reversed__', (vm, view) => dictIterator(vm, cls, viewed(vm, view), true));
const disjoint = binaryMethod('isdisjoint', (vm, view, other) =>
  bool(isDisjoint(vm, setOf(vm, Cls.set, view), other)),
);

export const dictKeysType: TypeMethods = {
  type: 'dict_keys',
  slots: {
    ...setSlots,
    contains: (vm, view, key) => dictFind(vm, viewed(vm, view), key) >= 0,
    iter: (vm, view) => dictIterator(vm, Cls.dict_keyiterator, viewed(vm, view)),
    repr: reprView('dict_keys', (vm, dict, entry) => repr(vm, entryKey(vm, dict, entry))),
  },
  methods: [backwards(Cls.dict_keyiterator), disjoint],
};

export const dictValuesType: TypeMethods = {
  type: 'dict_values',
  slots: {
    length,
    iter: (vm, view) => dictIterator(vm, Cls.dict_valueiterator, viewed(vm, view)),
    repr: reprView('dict_values', (vm, dict, entry) => repr(vm, entryValue(vm, dict, entry))),
  },
  methods: [backwards(Cls.dict_valueiterator)],
};

export const dictItemsType: TypeMethods = {
  type: 'dict_items',
  slots: {
    ...setSlots,
    contains: containsItem,
    iter: (vm, view) => dictIterator(vm, Cls.dict_itemiterator, viewed(vm, view)),
    repr: reprView(
      'dict_items',
      (vm, dict, entry) =>
        `(${repr(vm, entryKey(vm, dict, entry))}, ${repr(vm, entryValue(vm, dict, entry))})`,
    ),
  },
  methods: [backwards(Cls.dict_itemiterator), disjoint],
};
