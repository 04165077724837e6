import { Cls, HEAP_START } from '../classes.ts';
import { bool, NONE, NOT_IMPLEMENTED, WORD } from '../layout.ts';
import { Name } from '../names.ts';
import type { TypeMethods } from '../native.ts';
import { classOf, equals, layoutOf, repr, special } from '../operations.ts';
import { NEEDS_PYTHON_SIGNAL } from '../signals.ts';
import type { Vm } from '../vm.ts';
import { classGetItem, define, unaryMethod } from './define.ts';
import { dictFind, dictGet, dictPop, dictSet } from './dict.ts';
import { dictIterator } from './dict-iterators.ts';
import {
  dictClear,
  dictCopy,
  dictLength,
  dictNext,
  dictPrevious,
  dictUpdate,
  entryHash,
  entryKey,
  entryValue,
  findEntry,
  initializeDict,
  insertEntry,
  newDict,
  removeEntry,
} from './dict-table.ts';
import { newView } from './dict-views.ts';
import { consuming, findAll, materialize } from './iteration.ts';
import { keyHash } from './keys.ts';
import { Binary, Compare } from './operator-codes.ts';
import { found, reprOnce } from './sequences.ts';
import { makePair } from './tuple.ts';

/** The dict type: operators and methods. */

const isDict = (vm: Vm, value: number): boolean => layoutOf(vm, value) === Cls.dict;

/** `dict[key]` */
function dictGetItem(vm: Vm, dict: number, key: number): number {
  const value = dictGet(vm, dict, key);
  if (value !== 0) return value;
  if (classOf(vm, dict) >= HEAP_START && special(vm, dict, Name.__missing__) !== 0) throw NEEDS_PYTHON_SIGNAL;
  return vm.raiseValue(Cls.KeyError, key);
}

function deleteItem(vm: Vm, dict: number, key: number): void {
  if (dictPop(vm, dict, key) === 0) vm.raiseValue(Cls.KeyError, key);
}

function compare(vm: Vm, op: number, a: number, b: number): number {
  if (!isDict(vm, b) || (op !== Compare.eq && op !== Compare.ne)) return NOT_IMPLEMENTED;
  return bool(sameEntries(vm, a, b) === (op === Compare.eq));
}

function sameEntries(vm: Vm, a: number, b: number): boolean {
  if (dictLength(vm, a) !== dictLength(vm, b)) return false;
  for (let entry = dictNext(vm, a, 0); entry >= 0; entry = dictNext(vm, a, entry + 1)) {
    const other = findEntry(vm, b, entryKey(vm, a, entry), entryHash(vm, a, entry));
    if (other < 0 || !equals(vm, entryValue(vm, a, entry), entryValue(vm, b, other))) return false;
  }
  return true;
}

function reprDict(vm: Vm, dict: number): string {
  return reprOnce(dict, '{...}', () => {
    const items: string[] = [];
    for (let entry = dictNext(vm, dict, 0); entry >= 0; entry = dictNext(vm, dict, entry + 1)) {
      items.push(`${repr(vm, entryKey(vm, dict, entry))}: ${repr(vm, entryValue(vm, dict, entry))}`);
    }
    return `{${items.join(', ')}}`;
  });
}

/**
 * Inserts what `dict(source)` and `update(source)` take: another dict, or an iterable of pairs. A mapping with `keys()`
 * is the twin's affair. Doing it twice does no harm, so it may stop half way for a key that needs Python.
 */
function merge(vm: Vm, dict: number, source: number): void {
  if (isDict(vm, source)) {
    if (classOf(vm, source) >= HEAP_START) throw NEEDS_PYTHON_SIGNAL;
    if (source !== dict) dictUpdate(vm, dict, source);
    return;
  }
  if (classOf(vm, source) >= HEAP_START || classOf(vm, source) === Cls.mappingproxy)
    throw NEEDS_PYTHON_SIGNAL;
  findAll(vm, source);
  const { first, length } = found;
  for (let i = 0; i < length; i++) {
    const pair = vm.words[first + i]!;
    checkIterable(vm, pair, i);
    findAll(vm, pair);
    if (found.length !== 2) {
      const problem = `has length ${found.length}; 2 is required`;
      vm.raise(Cls.ValueError, `dictionary update sequence element #${i} ${problem}`);
    }
    dictSet(vm, dict, vm.words[found.first]!, vm.words[found.first + 1]!);
  }
}

const NO_PAIRS: readonly number[] = [
  Cls.int,
  Cls.bool,
  Cls.float,
  Cls.NoneType,
  Cls.ellipsis,
  Cls.NotImplementedType,
];

function checkIterable(vm: Vm, pair: number, i: number): void {
  const layout = layoutOf(vm, pair);
  if (NO_PAIRS.includes(layout)) {
    vm.raise(Cls.TypeError, `cannot convert dictionary update sequence element #${i} to a sequence`);
  }
}

/** The arguments after the dict itself: at most one source, then the keywords. */
function mergeArguments(vm: Vm, dict: number, args: number, count: number): void {
  if (count > 1) {
    consuming(vm, vm.words[args + 1]!, (source) => {
      merge(vm, dict, source);
      return NONE;
    });
  }
  const keywords = vm.words[args + count]!;
  if (keywords !== 0) dictUpdate(vm, dict, keywords);
}

function construct(vm: Vm, args: number, count: number): number {
  const cls = vm.words[args]!;
  let dict = 0;
  if (cls === Cls.dict) dict = newDict(vm);
  else {
    dict = vm.allocInstance(cls, 8 * WORD);
    initializeDict(vm, dict);
  }
  mergeArguments(vm, dict, args, count);
  return dict;
}

function setDefault(vm: Vm, args: number, count: number): number {
  const { words } = vm;
  const [dict, key] = [words[args]!, words[args + 1]!];
  const hash = keyHash(vm, key);
  const entry = findEntry(vm, dict, key, hash);
  if (entry >= 0) return entryValue(vm, dict, entry);
  const value = count > 2 ? words[args + 2]! : NONE;
  insertEntry(vm, dict, key, hash, value);
  return value;
}

function pop(vm: Vm, args: number, count: number): number {
  const { words } = vm;
  const value = dictPop(vm, words[args]!, words[args + 1]!);
  if (value !== 0) return value;
  return count > 2 ? words[args + 2]! : vm.raiseValue(Cls.KeyError, words[args + 1]!);
}

function popItem(vm: Vm, dict: number): number {
  const entry = dictPrevious(vm, dict, Infinity);
  if (entry < 0) vm.raise(Cls.KeyError, 'popitem(): dictionary is empty');
  const pair = makePair(vm, entryKey(vm, dict, entry), entryValue(vm, dict, entry));
  removeEntry(vm, dict, entry);
  return pair;
}

/** `dict.fromkeys(iterable, value)` */
function fromKeys(vm: Vm, args: number, count: number): number {
  if (vm.words[args] !== Cls.dict) throw NEEDS_PYTHON_SIGNAL;
  materialize(vm, args + 1);
  const dict = newDict(vm);
  const value = count > 2 ? vm.words[args + 2]! : NONE;
  findAll(vm, vm.words[args + 1]!);
  const { first, length } = found;
  for (let i = 0; i < length; i++) dictSet(vm, dict, vm.words[first + i]!, value);
  return dict;
}

function union(vm: Vm, a: number, b: number): number {
  if (!isDict(vm, a) || !isDict(vm, b)) return NOT_IMPLEMENTED;
  const dict = dictCopy(vm, a);
  dictUpdate(vm, dict, b);
  return dict;
}

/** `dict |= other` takes whatever `update` takes. */
function updateInPlace(vm: Vm, a: number, b: number): number {
  merge(vm, a, b);
  return a;
}

export const dictType: TypeMethods = {
  type: 'dict',
  doc: "dict() -> new empty dictionary\ndict(mapping) -> new dictionary initialized from a mapping object's\n    (key, value) pairs",
  construct: define('dict', 1, 2, construct, { varKeywords: true, twin: '_builtins.dict_new' }),
  slots: {
    binary: (vm, op, a, b) => (op === Binary.or ? union(vm, a, b) : NOT_IMPLEMENTED),
    inplace: (vm, op, a, b) => (op === Binary.or ? updateInPlace(vm, a, b) : NOT_IMPLEMENTED),
    compare,
    unhashable: true,
    length: dictLength,
    getItem: dictGetItem,
    setItem: dictSet,
    deleteItem,
    contains: (vm, a, key) => dictFind(vm, a, key) >= 0,
    iter: (vm, a) => dictIterator(vm, Cls.dict_keyiterator, a),
    repr: reprDict,
  },
  methods: [
    define(
      '__init__',
      1,
      2,
      (vm, args, count) => {
        mergeArguments(vm, vm.words[args]!, args, count);
        return NONE;
      },
      { varKeywords: true, twin: '_builtins.dict_update' },
    ),
    define(
      'get',
      2,
      3,
      (vm, args, count) => {
        const value = dictGet(vm, vm.words[args]!, vm.words[args + 1]!);
        return value !== 0 ? value : count > 2 ? vm.words[args + 2]! : NONE;
      },
      { twin: '_builtins.dict_get' },
    ),
    define('setdefault', 2, 3, setDefault, { twin: '_builtins.dict_setdefault' }),
    define('pop', 2, 3, pop, { twin: '_builtins.dict_pop' }),
    unaryMethod('popitem', popItem),
    define(
      'update',
      1,
      2,
      (vm, args, count) => {
        mergeArguments(vm, vm.words[args]!, args, count);
        return NONE;
      },
      { varKeywords: true, twin: '_builtins.dict_update' },
    ),
    unaryMethod('clear', (vm, dict) => {
      dictClear(vm, dict);
      return NONE;
    }),
    unaryMethod('copy', dictCopy),
    unaryMethod('keys', (vm, dict) => newView(vm, Cls.dict_keys, dict)),
    unaryMethod('values', (vm, dict) => newView(vm, Cls.dict_values, dict)),
    unaryMethod('items', (vm, dict) => newView(vm, Cls.dict_items, dict)),
    unaryMethod('__reversed__', (vm, dict) => dictIterator(vm, Cls.dict_keyiterator, dict, true)),
  ],
  classMethods: [define('fromkeys', 2, 3, fromKeys, { twin: '_builtins.dict_fromkeys' }), classGetItem()],
};
