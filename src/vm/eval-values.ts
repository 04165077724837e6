import { findAttribute } from './attributes.ts';
import { Cls, HEAP_START } from './classes.ts';
import type { Core } from './core.ts';
import { Class, FRAME_PUSHED, List, NONE } from './layout.ts';
import { Name } from './names.ts';
import { dictGet } from './objects/dict.ts';
import { makeList } from './objects/list-storage.ts';
import { BLOCK_ITEMS } from './objects/slots.ts';
import { internString } from './objects/str-intern.ts';
import { isStr, makeString, stringOf } from './objects/str-value.ts';
import { makeTuple } from './objects/tuple.ts';
import {
  className,
  format,
  getIter,
  isClass,
  isInstance,
  iterNext,
  layoutOf,
  repr,
  slotsOf,
  special,
  str,
  typeName,
} from './operations.ts';
import { NEEDS_PYTHON_SIGNAL } from './signals.ts';
import { asciiOfRepr } from './text/escape.ts';

/** The slower parts of instructions of eval.ts: unpacking, formatting, pattern matching. */

/** All items of an iterable, at most `most` of them. */
function take(vm: Core, value: number, most: number): number[] {
  const cls = vm.classOf(value);
  if (cls === Cls.tuple || cls === Cls.list) return vm.itemsOf(value);
  const iterable =
    slotsOf(vm, value)?.iter !== undefined ||
    cls === Cls.generator ||
    special(vm, value, Name.__iter__) !== 0 ||
    special(vm, value, Name.__getitem__) !== 0 ||
    (isClass(vm, value) && vm.lookup(cls, vm.known(Name.__iter__)) !== 0);
  if (!iterable) vm.raise(Cls.TypeError, `cannot unpack non-iterable ${typeName(vm, value)} object`);
  if (cls === Cls.generator) throw NEEDS_PYTHON_SIGNAL;
  const iterator = getIter(vm, value);
  const items: number[] = [];
  while (items.length < most) {
    const item = iterNext(vm, iterator);
    if (item === 0) break;
    items.push(item);
  }
  return items;
}

/** Writes the items from words[at] on so that the first is on top. */
export function unpackSequence(vm: Core, value: number, count: number, at: number): void {
  const { words } = vm;
  const cls = vm.classOf(value);
  if (cls === Cls.list && (words[(value >> 2) + List.length] as number) >> 1 === count) {
    const items = ((words[(value >> 2) + List.items] as number) >> 2) + BLOCK_ITEMS;
    for (let i = 0; i < count; i++) words[at + i] = words[items + count - 1 - i] as number;
    return;
  }
  const items = take(vm, value, count + 1);
  if (items.length < count) {
    vm.raise(Cls.ValueError, `not enough values to unpack (expected ${count}, got ${items.length})`);
  }
  if (items.length > count) vm.raise(Cls.ValueError, `too many values to unpack (expected ${count})`);
  for (let i = 0; i < count; i++) words[at + i] = items[count - 1 - i] as number;
}

/** `a, *b, c = value`; answers with the new stack pointer. */
export function unpackExtended(vm: Core, value: number, before: number, after: number, at: number): number {
  const items = take(vm, value, Number.POSITIVE_INFINITY);
  if (items.length < before + after) {
    vm.raise(
      Cls.ValueError,
      `not enough values to unpack (expected at least ${before + after}, got ${items.length})`,
    );
  }
  const middle = makeList(vm, items.slice(before, items.length - after));
  const targets = [...items.slice(0, before), middle, ...items.slice(items.length - after)];
  for (let i = 0; i < targets.length; i++) vm.words[at + i] = targets[targets.length - 1 - i] as number;
  return at + targets.length;
}

/** FORMAT_VALUE. */
export function formatValue(vm: Core, value: number, conversion: number, spec: number): number {
  if (conversion === 0) {
    if (spec === 0 && vm.classOf(value) === Cls.str) return value;
    return makeString(vm, format(vm, value, spec === 0 ? '' : stringOf(vm, spec)));
  }
  const text =
    conversion === 1 ? str(vm, value) : conversion === 2 ? repr(vm, value) : asciiOfRepr(repr(vm, value));
  const string = makeString(vm, text);
  if (spec === 0) return string;
  return makeString(vm, format(vm, string, stringOf(vm, spec)));
}

// --- Pattern matching -----------------------------------------------------------------------------------------------------

export const isSequence = (vm: Core, value: number): boolean => {
  const layout = layoutOf(vm, value);
  if (layout === Cls.list || layout === Cls.tuple || layout === Cls.range) return true;
  return vm.classOf(value) >= HEAP_START && vm.hasMark(value, 'sequence');
};

export const isMapping = (vm: Core, value: number): boolean => {
  if (layoutOf(vm, value) === Cls.dict) return true;
  return vm.classOf(value) >= HEAP_START && vm.hasMark(value, 'mapping');
};

/** MATCH_KEYS: the values of all keys, or None. */
export function matchKeys(vm: Core, subject: number, keys: number): number {
  if (vm.classOf(subject) !== Cls.dict) throw NEEDS_PYTHON_SIGNAL;
  const values: number[] = [];
  for (const key of vm.itemsOf(keys)) {
    const value = dictGet(vm, subject, key);
    if (value === 0) return NONE;
    values.push(value);
  }
  return makeTuple(vm, values);
}

const SELF_MATCHING: readonly number[] = [
  Cls.bool,
  Cls.bytearray,
  Cls.bytes,
  Cls.dict,
  Cls.float,
  Cls.frozenset,
  Cls.int,
  Cls.list,
  Cls.set,
  Cls.str,
  Cls.tuple,
];

/** MATCH_CLASS: the attributes for the positional and then the keyword patterns, or None. */
export function matchClass(vm: Core, subject: number, cls: number, names: number, count: number): number {
  if (!isClass(vm, cls)) vm.raise(Cls.TypeError, 'called match pattern must be a class');
  // The class of the class may say what its instances are.
  if (vm.classOf(cls) !== Cls.type) throw NEEDS_PYTHON_SIGNAL;
  if (!isInstance(vm, subject, cls)) return NONE;
  const values: number[] = [];
  const wanted: number[] = [];
  if (count > 0) {
    const args = findAttribute(vm, cls, vm.known(Name.__match_args__));
    const layout = cls < HEAP_START ? cls : (vm.words[(cls >> 2) + Class.layoutBase] as number);
    if (args === 0 && SELF_MATCHING.includes(layout)) {
      if (count > 1) tooManyPatterns(vm, cls, 1, count);
      values.push(subject);
    } else {
      if (args !== 0 && layoutOf(vm, args) !== Cls.tuple) {
        const got = typeName(vm, args);
        vm.raise(Cls.TypeError, `${className(vm, cls)}.__match_args__ must be a tuple (got ${got})`);
      }
      const known = args === 0 ? [] : vm.itemsOf(args);
      if (known.length < count) tooManyPatterns(vm, cls, known.length, count);
      wanted.push(...known.slice(0, count));
    }
  }
  wanted.push(...vm.itemsOf(names));
  const seen = new Set<string>();
  for (const name of wanted) {
    if (!isStr(vm, name)) {
      const got = typeName(vm, name);
      vm.raise(Cls.TypeError, `__match_args__ elements must be strings (got ${got})`);
    }
    const text = stringOf(vm, name);
    if (seen.has(text)) {
      vm.raise(Cls.TypeError, `${className(vm, cls)}() got multiple sub-patterns for attribute '${text}'`);
    }
    seen.add(text);
    const value = findAttribute(vm, subject, internString(vm, name));
    if (value === 0) return NONE;
    if (value === FRAME_PUSHED) {
      vm.dropPushed();
      throw NEEDS_PYTHON_SIGNAL;
    }
    values.push(value);
  }
  return makeTuple(vm, values);
}

function tooManyPatterns(vm: Core, cls: number, takes: number, given: number): never {
  return vm.raise(
    Cls.TypeError,
    `${className(vm, cls)}() accepts ${takes} positional sub-pattern${takes === 1 ? '' : 's'} (${given} given)`,
  );
}
