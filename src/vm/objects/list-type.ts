import { Cls } from '../classes.ts';
import { isSmall, List, NONE, NOT_IMPLEMENTED, small, WORD } from '../layout.ts';
import type { TypeMethods } from '../native.ts';
import { layoutOf, repr, toIndex, truth, typeName } from '../operations.ts';
import { NEEDS_PYTHON_SIGNAL } from '../signals.ts';
import type { Vm } from '../vm.ts';
import { classGetItem, define } from './define.ts';
import { makeInt } from './int-value.ts';
import { extendList } from './iteration.ts';
import { newIterator, reverseList } from './iterators.ts';
import { listDeleteItem, listGetItem, listSetItem } from './list.ts';
import { sortValues } from './list-sort.ts';
import {
  listAppend,
  listAppendWords,
  listClear,
  listFromWords,
  listInsert,
  listItems,
  listLength,
  listRemoveAt,
  listReserve,
  listSplice,
  newList,
} from './list-storage.ts';
import { Binary } from './operator-codes.ts';
import {
  compareItems,
  countItems,
  MAX_ITEMS,
  repeatWords,
  repetitions,
  reprItems,
  reprOnce,
  searchItems,
} from './sequences.ts';
import { BLOCK_ITEMS } from './slots.ts';

/** The list type: operators and methods. */

function concatenate(vm: Vm, a: number, b: number): number {
  if (layoutOf(vm, b) !== Cls.list) {
    const what = `can only concatenate list (not "${typeName(vm, b)}") to list`;
    vm.raise(Cls.TypeError, what);
  }
  const list = newList(vm, listLength(vm, a) + listLength(vm, b));
  listAppendWords(vm, list, listItems(vm, a), listLength(vm, a));
  listAppendWords(vm, list, listItems(vm, b), listLength(vm, b));
  return list;
}

function repeat(vm: Vm, list: number, times: number): number {
  const length = listLength(vm, list);
  if (length * times > MAX_ITEMS) vm.raise(Cls.MemoryError, '');
  const result = newList(vm, length * times);
  repeatWords(vm.words, listItems(vm, list), length, listItems(vm, result), times);
  vm.words[(result >> 2) + List.length] = small(length * times);
  return result;
}

function multiply(vm: Vm, list: number, other: number): number {
  const times = repetitions(vm, other);
  return repeat(vm, list, times);
}

function multiplyInPlace(vm: Vm, list: number, other: number): number {
  const times = repetitions(vm, other);

  const length = listLength(vm, list);
  if (length * times > MAX_ITEMS) vm.raise(Cls.MemoryError, '');
  if (times === 0) listClear(vm, list);
  else {
    listReserve(vm, list, length * times);
    const items = listItems(vm, list);
    repeatWords(vm.words, items, length, items, times);
    vm.words[(list >> 2) + List.length] = small(length * times);
  }
  return list;
}

function pop(vm: Vm, args: number, count: number): number {
  const { words } = vm;
  const list = words[args]!;
  const at = list >> 2;
  const length = words[at + List.length]! >> 1;
  let index = count > 1 ? toIndex(vm, words[args + 1]!) : -1;
  if (length === 0) vm.raise(Cls.IndexError, 'pop from empty list');
  if (index < 0) index += length;
  if (index < 0 || index >= length) vm.raise(Cls.IndexError, 'pop index out of range');
  if (index < length - 1) return listRemoveAt(vm, list, index);
  const word = (words[at + List.items]! >> 2) + BLOCK_ITEMS + index;
  const value = words[word]!;
  words[at + List.length] = small(index);
  words[word] = 0;
  return value;
}

function insert(vm: Vm, args: number): number {
  const list = vm.words[args]!;
  const length = listLength(vm, list);
  let index = toIndex(vm, vm.words[args + 1]!);
  if (index < 0) index = Math.max(0, index + length);
  listInsert(vm, list, Math.min(index, length), vm.words[args + 2]!);
  return NONE;
}

function remove(vm: Vm, args: number): number {
  const list = vm.words[args]!;
  const index = searchItems(vm, listItems(vm, list), listLength(vm, list), vm.words[args + 1]!);
  if (index < 0) vm.raise(Cls.ValueError, 'list.remove(x): x not in list');
  listSplice(vm, list, index, index + 1, 0);
  return NONE;
}

function index(vm: Vm, args: number, count: number): number {
  const list = vm.words[args]!;
  const value = vm.words[args + 1]!;
  const length = listLength(vm, list);
  const start = count > 2 ? boundIndex(vm, vm.words[args + 2]!, length) : 0;
  const stop = count > 3 ? boundIndex(vm, vm.words[args + 3]!, length) : length;
  const position = searchItems(vm, listItems(vm, list) + start, stop - start, value);
  if (position < 0) vm.raise(Cls.ValueError, `${repr(vm, value)} is not in list`);
  return makeInt(vm, start + position);
}

/** A start or stop argument as a slice would take it. */
export function boundIndex(vm: Vm, bound: number, length: number): number {
  const index = toIndex(vm, bound, 'slice indices must be integers or have an __index__ method');
  return Math.max(0, Math.min(index < 0 ? index + length : index, length));
}

function reverse(vm: Vm, args: number): number {
  const list = vm.words[args]!;
  const from = listItems(vm, list);
  vm.words.subarray(from, from + listLength(vm, list)).reverse();
  return NONE;
}

function sort(vm: Vm, args: number): number {
  const [list, key, reversed] = [vm.words[args]!, vm.words[args + 1]!, vm.words[args + 2]!];
  if (key !== 0 && key !== NONE) throw NEEDS_PYTHON_SIGNAL;
  sortList(vm, list, reversed !== 0 && truth(vm, reversed));
  return NONE;
}

/** Sorts a list whose items compare natively; throws NEEDS_PYTHON_SIGNAL otherwise, with the list as it was. */
export function sortList(vm: Vm, list: number, reversed: boolean): void {
  const from = listItems(vm, list);
  const items = vm.words.subarray(from, from + listLength(vm, list));
  if (items.every(isSmall)) {
    items.sort();
    if (reversed) items.reverse();
    return;
  }
  const values = Array.from(items);
  const order = sortValues(vm, values, reversed);
  for (let i = 0; i < order.length; i++) items[i] = values[order[i]!]!;
}

function construct(vm: Vm, args: number, count: number): number {
  const cls = vm.words[args]!;
  const list = cls === Cls.list ? newList(vm) : vm.allocInstance(cls, 4 * WORD);
  if (cls !== Cls.list) listClear(vm, list);
  if (count > 1) extendList(vm, list, vm.words[args + 1]!);
  return list;
}

export const listType: TypeMethods = {
  type: 'list',
  classMethods: [classGetItem()],
  doc: 'Built-in mutable sequence.\n\nIf no argument is given, the constructor creates a new empty list.\nThe argument must be an iterable if specified.',
  construct: define('list', 1, 2, construct, { twin: '_builtins.list_new' }),
  slots: {
    binary: (vm, op, a, b) =>
      op === Binary.add ? concatenate(vm, a, b) : op === Binary.mul ? multiply(vm, a, b) : NOT_IMPLEMENTED,
    reflected: (vm, op, a, b) => (op === Binary.mul ? multiply(vm, b, a) : NOT_IMPLEMENTED),
    inplace: (vm, op, a, b) => {
      if (op === Binary.mul) return multiplyInPlace(vm, a, b);
      if (op !== Binary.add) return NOT_IMPLEMENTED;
      extendList(vm, a, b);
      return a;
    },
    compare: (vm, op, a, b) => (layoutOf(vm, b) === Cls.list ? compareItems(vm, op, a, b) : NOT_IMPLEMENTED),
    unhashable: true,
    length: listLength,
    getItem: listGetItem,
    setItem: listSetItem,
    deleteItem: listDeleteItem,
    contains: (vm, a, item) => searchItems(vm, listItems(vm, a), listLength(vm, a), item) >= 0,
    iter: (vm, a) => newIterator(vm, Cls.list_iterator, a),
    repr: (vm, a) => reprOnce(a, '[...]', () => `[${reprItems(vm, a)}]`),
  },
  methods: [
    define(
      '__init__',
      1,
      2,
      (vm, args, count) => {
        const list = vm.words[args]!;
        const items = newList(vm);
        if (count > 1) extendList(vm, items, vm.words[args + 1]!);
        vm.words[(list >> 2) + List.items] = vm.words[(items >> 2) + List.items]!;
        vm.words[(list >> 2) + List.length] = vm.words[(items >> 2) + List.length]!;
        return NONE;
      },
      { twin: '_builtins.list_init' },
    ),
    define('append', 2, 2, (vm, args) => {
      listAppend(vm, vm.words[args]!, vm.words[args + 1]!);
      return NONE;
    }),
    define(
      'extend',
      2,
      2,
      (vm, args) => {
        extendList(vm, vm.words[args]!, vm.words[args + 1]!);
        return NONE;
      },
      { twin: '_builtins.list_extend' },
    ),
    define('insert', 3, 3, insert),
    define('remove', 2, 2, remove, { twin: '_builtins.list_remove' }),
    define('pop', 1, 2, pop),
    define('clear', 1, 1, (vm, args) => {
      listClear(vm, vm.words[args]!);
      return NONE;
    }),
    define('index', 2, 4, index, { twin: '_builtins.list_index' }),
    define('count', 2, 2, (vm, args) => countItems(vm, vm.words[args]!, vm.words[args + 1]!), {
      twin: '_builtins.sequence_count',
    }),
    define('reverse', 1, 1, reverse),
    define('copy', 1, 1, (vm, args) => {
      const list = vm.words[args]!;
      return listFromWords(vm, listItems(vm, list), listLength(vm, list));
    }),
    define('sort', 1, 1, sort, { keywordOnly: ['key', 'reverse'], twin: '_builtins.list_sort' }),
    define('__reversed__', 1, 1, (vm, args) => reverseList(vm, vm.words[args]!)),
  ],
};
