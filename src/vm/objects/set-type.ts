import { Cls } from '../classes.ts';
import { bool, Iterator as It, NONE, NOT_IMPLEMENTED, SetObject, small } from '../layout.ts';
import type { TypeMethods } from '../native.ts';
import { layoutOf, repr, typeName } from '../operations.ts';
import type { NativeDefinition, TypeSlots, Vm } from '../vm.ts';
import { binaryMethod, classGetItem, define, unaryMethod } from './define.ts';
import { materialize } from './iteration.ts';
import { exhaust, newIterator } from './iterators.ts';
import { Binary, Compare } from './operator-codes.ts';
import { reprOnce } from './sequences.ts';
import {
  difference,
  intersection,
  isDisjoint,
  isSet,
  isSubset,
  setAdd,
  setContains,
  setDiscard,
  setOf,
  setUpdate,
  subtract,
  symmetricDifference,
  toggle,
} from './set.ts';
import {
  newSet,
  placeHash,
  placeKey,
  setAdopt,
  setClear,
  setLength,
  setMerge,
  setNext,
  setPop,
  setTidy,
} from './set-table.ts';

/** The types set and frozenset. */

/** The built-in class of a set, which results have even when the operand's is a subclass. */
const baseOf = (vm: Vm, set: number): number => layoutOf(vm, set);

function copy(vm: Vm, set: number): number {
  const result = newSet(vm, baseOf(vm, set));
  setMerge(vm, result, set);
  return result;
}

function union(vm: Vm, set: number, other: number): number {
  const result = copy(vm, set);
  setUpdate(vm, result, other);
  return result;
}

function binary(vm: Vm, op: number, a: number, b: number): number {
  if (!isSet(vm, a) || !isSet(vm, b)) return NOT_IMPLEMENTED;
  switch (op) {
    case Binary.or:
      return union(vm, a, b);
    case Binary.and:
      return intersection(vm, baseOf(vm, a), a, b);
    case Binary.sub:
      return difference(vm, baseOf(vm, a), a, b);
    case Binary.xor:
      return symmetricDifference(vm, baseOf(vm, a), a, b);
    default:
      return NOT_IMPLEMENTED;
  }
}

function inplace(vm: Vm, op: number, a: number, b: number): number {
  if (!isSet(vm, b)) return NOT_IMPLEMENTED;
  if (op === Binary.or) setMerge(vm, a, b);
  else if (op === Binary.xor) toggle(vm, a, b);
  else if (op === Binary.sub && a !== b) {
    subtract(vm, a, b);
    setTidy(vm, a);
  } else {
    const result = binary(vm, op, a, b);
    if (result === NOT_IMPLEMENTED) return NOT_IMPLEMENTED;
    setAdopt(vm, a, result);
  }
  return a;
}

function compare(vm: Vm, op: number, a: number, b: number): number {
  if (!isSet(vm, b)) return NOT_IMPLEMENTED;
  const [lengthA, lengthB] = [setLength(vm, a), setLength(vm, b)];
  switch (op) {
    case Compare.eq:
      return bool(lengthA === lengthB && isSubset(vm, a, b));
    case Compare.ne:
      return bool(lengthA !== lengthB || !isSubset(vm, a, b));
    case Compare.le:
      return bool(isSubset(vm, a, b));
    case Compare.lt:
      return bool(lengthA < lengthB && isSubset(vm, a, b));
    case Compare.ge:
      return bool(isSubset(vm, b, a));
    default:
      return bool(lengthB < lengthA && isSubset(vm, b, a));
  }
}

function reprSet(vm: Vm, set: number): string {
  const name = typeName(vm, set);
  if (setLength(vm, set) === 0) return `${name}()`;
  return reprOnce(set, `${name}(...)`, () => {
    const items: string[] = [];
    for (let place = setNext(vm, set, 0); place >= 0; place = setNext(vm, set, place + 1)) {
      items.push(repr(vm, placeKey(vm, set, place)));
    }
    const text = `{${items.join(', ')}}`;
    return name === 'set' ? text : `${name}(${text})`;
  });
}

/** The hash does not depend on the order; kept once computed. */
function hashFrozenSet(vm: Vm, set: number): number {
  const at = (set >> 2) + SetObject.hash;
  if (vm.words[at] !== 0) return vm.words[at]! >> 1;
  let mixed = Math.imul(setLength(vm, set) + 1, 1927868237);
  for (let place = setNext(vm, set, 0); place >= 0; place = setNext(vm, set, place + 1)) {
    const item = placeHash(vm, set, place) >> 1;
    mixed ^= Math.imul(item ^ 89869747 ^ (item << 16), 3644798167);
  }
  const folded = (Math.imul(mixed ^ (mixed >>> 11) ^ (mixed >>> 25), 69069) + 907133923) >> 1;
  vm.words[at] = small(folded === -1 ? -2 : folded);
  return vm.words[at]! >> 1;
}

/** `in`, `remove` and `discard` take a set where a frozenset is needed. */
function hashable(vm: Vm, item: number): number {
  return layoutOf(vm, item) === Cls.set ? setOf(vm, Cls.frozenset, item) : item;
}

const slots: TypeSlots = {
  binary,
  compare,
  length: setLength,
  contains: (vm, a, item) => setContains(vm, a, hashable(vm, item)),
  iter: (vm, a) => {
    const iterator = newIterator(vm, Cls.set_iterator, a);
    vm.words[(iterator >> 2) + It.extra] = small(setLength(vm, a));
    return iterator;
  },
  repr: reprSet,
};

/** A method with any number of iterables, in a row: `a.union(b, c)`. */
const folding = (name: string, step: (vm: Vm, result: number, other: number) => number): NativeDefinition =>
  define(
    name,
    1,
    Infinity,
    (vm, args, count) => {
      for (let i = 1; i < count; i++) materialize(vm, args + i);
      let result = copy(vm, vm.words[args]!);
      for (let i = 1; i < count; i++) result = step(vm, result, vm.words[args + i]!);
      return result;
    },
    { twin: `_builtins.set_${name}` },
  );

/** The same in place: what the set becomes is computed first. */
const updating = (name: string, step: (vm: Vm, result: number, other: number) => number): NativeDefinition =>
  define(
    name,
    1,
    Infinity,
    (vm, args, count) => {
      for (let i = 1; i < count; i++) materialize(vm, args + i);
      const set = vm.words[args]!;
      let result = set;
      for (let i = 1; i < count; i++) result = step(vm, result, vm.words[args + i]!);
      if (result !== set) setAdopt(vm, set, result);
      return NONE;
    },
    { twin: `_builtins.set_${name}` },
  );

const asking = (name: string, test: (vm: Vm, set: number, other: number) => boolean): NativeDefinition =>
  define(
    name,
    2,
    2,
    (vm, args) => {
      materialize(vm, args + 1);
      return bool(test(vm, vm.words[args]!, vm.words[args + 1]!));
    },
    { twin: `_builtins.set_${name}` },
  );

const asSet = (vm: Vm, value: number): number => (isSet(vm, value) ? value : setOf(vm, Cls.set, value));

const commonMethods: readonly NativeDefinition[] = [
  folding('union', (vm, result, other) => {
    setUpdate(vm, result, other);
    return result;
  }),
  folding('intersection', (vm, result, other) => intersection(vm, baseOf(vm, result), result, other)),
  folding('difference', (vm, result, other) => difference(vm, baseOf(vm, result), result, other)),
  define(
    'symmetric_difference',
    2,
    2,
    (vm, args) => {
      materialize(vm, args + 1);
      const set = vm.words[args]!;
      return symmetricDifference(vm, baseOf(vm, set), set, vm.words[args + 1]!);
    },
    { twin: '_builtins.set_symmetric_difference' },
  ),
  asking('issubset', (vm, set, other) => isSubset(vm, set, asSet(vm, other))),
  asking('issuperset', (vm, set, other) => isSubset(vm, asSet(vm, other), set)),
  asking('isdisjoint', isDisjoint),
];

function remove(vm: Vm, set: number, item: number): number {
  if (!setDiscard(vm, set, hashable(vm, item))) vm.raiseValue(Cls.KeyError, item);
  return NONE;
}

function pop(vm: Vm, set: number): number {
  const item = setPop(vm, set);
  return item !== 0 ? item : vm.raise(Cls.KeyError, 'pop from an empty set');
}

/** `set(…)` and `frozenset(…)`. */
const construct = (vm: Vm, args: number, count: number): number => {
  const cls = vm.words[args]!;
  if (count < 2) return newSet(vm, cls);
  materialize(vm, args + 1);
  const iterable = vm.words[args + 1]!;
  if (cls === Cls.frozenset && vm.image.classOf(iterable) === Cls.frozenset) return iterable;
  return setOf(vm, cls, iterable);
};

export const setType: TypeMethods = {
  type: 'set',
  classMethods: [classGetItem()],
  doc: 'Build an unordered collection of unique elements.',
  construct: define('set', 1, 2, construct, { twin: '_builtins.set_new' }),
  slots: { ...slots, inplace, unhashable: true },
  methods: [
    ...commonMethods,
    define(
      '__init__',
      1,
      2,
      (vm, args, count) => {
        setClear(vm, vm.words[args]!);
        if (count > 1) {
          materialize(vm, args + 1);
          setUpdate(vm, vm.words[args]!, vm.words[args + 1]!);
        }
        return NONE;
      },
      { twin: '_builtins.set_init' },
    ),
    binaryMethod(
      'add',
      (vm, set, item) => {
        setAdd(vm, set, item);
        return NONE;
      },
      { twin: '_builtins.set_add' },
    ),
    binaryMethod('remove', remove, { twin: '_builtins.set_remove' }),
    binaryMethod(
      'discard',
      (vm, set, item) => {
        setDiscard(vm, set, hashable(vm, item));
        return NONE;
      },
      { twin: '_builtins.set_discard' },
    ),
    unaryMethod('pop', pop),
    unaryMethod('clear', (vm, set) => {
      setClear(vm, set);
      return NONE;
    }),
    unaryMethod('copy', copy),
    updating('update', (vm, set, other) => {
      setUpdate(vm, set, other);
      return set;
    }),
    updating('intersection_update', (vm, set, other) => intersection(vm, Cls.set, set, other)),
    updating('difference_update', (vm, set, other) => {
      if (set === other) return newSet(vm, Cls.set);
      subtract(vm, set, other);
      setTidy(vm, set);
      return set;
    }),
    binaryMethod(
      'symmetric_difference_update',
      (vm, set, other) => {
        toggle(vm, set, other);
        return NONE;
      },
      { twin: '_builtins.set_symmetric_difference_update' },
    ),
  ],
};

export const frozenSetType: TypeMethods = {
  type: 'frozenset',
  classMethods: [classGetItem()],
  doc: 'Build an immutable unordered collection of unique elements.',
  construct: define('frozenset', 1, 2, construct, { twin: '_builtins.set_new' }),
  slots: { ...slots, hash: hashFrozenSet },
  methods: [
    ...commonMethods,
    unaryMethod('copy', (vm, set) => (vm.image.classOf(set) === Cls.frozenset ? set : copy(vm, set))),
  ],
};

function setIteratorNext(vm: Vm, iterator: number): number {
  const at = iterator >> 2;
  const { words } = vm;
  const set = words[at + It.source]!;
  if (set === 0) return 0;
  if (small(setLength(vm, set)) !== words[at + It.extra]) {
    words[at + It.extra] = small(-1);
    vm.raise(Cls.RuntimeError, 'Set changed size during iteration');
  }
  const place = setNext(vm, set, words[at + It.index]! >> 1);
  if (place < 0) return exhaust(vm, iterator);
  words[at + It.index] = small(place + 1);
  return placeKey(vm, set, place);
}

export const setIteratorType: TypeMethods = {
  type: 'set_iterator',
  slots: { iter: (_vm, iterator) => iterator, next: setIteratorNext },
};
