import { instanceDict } from './attributes.ts';
import { Cls, HEAP_START } from './classes.ts';
import type { Core } from './core.ts';
import { Module } from './layout.ts';
import { Name } from './names.ts';
import { dictGetName, dictLength, dictNext, entryKey, entryValue } from './objects/dict.ts';
import { findItems, found } from './objects/sequences.ts';
import { placeKey, setLength, setNext } from './objects/set-table.ts';
import { isStr, stringOf, strLength, substring } from './objects/str-value.ts';
import { classOf, layoutOf, repr, typeName } from './operations.ts';
import { reprOfBytes, reprOfText } from './text/escape.ts';
import type { Vm } from './vm.ts';

/**
 * A value as the trace shows it: short, and made without running any code of the program. What has its own `__repr__`
 * is shown by its class, containers by their first items.
 */

const LIMIT = 60;
const ITEMS = 8;
const DEPTH = 3;

export function shortRepr(vm: Vm, value: number): string {
  return cut(write(vm, value, DEPTH));
}

/** The same of bytes that are no Python value. */
export const shortBytes = (data: Uint8Array): string => cut(reprOfBytes(data.subarray(0, LIMIT)));

const cut = (text: string): string => (text.length <= LIMIT ? text : `${text.slice(0, LIMIT - 1)}…`);

function write(vm: Vm, value: number, depth: number): string {
  switch (layoutOf(vm, value)) {
    case Cls.str:
      return strLength(vm, value) <= LIMIT
        ? reprOfText(stringOf(vm, value))
        : reprOfText(stringOf(vm, substring(vm, value, 0, LIMIT)));
    case Cls.list:
      return `[${items(vm, value, depth)}]`;
    case Cls.tuple:
      findItems(vm, value);
      return found.length === 1 ? `(${items(vm, value, depth)},)` : `(${items(vm, value, depth)})`;
    case Cls.dict:
      return dict(vm, value, depth);
    case Cls.set:
    case Cls.frozenset:
      return set(vm, value, depth);
    case Cls.module:
      return moduleName(vm, value);
  }
  return classOf(vm, value) >= HEAP_START ? instance(vm, value) : native(vm, value);
}

/** An object of the library may have a text for the trace, in its attribute `_shown_as`. */
function instance(vm: Vm, value: number): string {
  const dict = instanceDict(vm as Core, value);
  const shown = dict === 0 ? 0 : dictGetName(vm, dict, vm.known(Name._shown_as));
  return shown !== 0 && isStr(vm, shown) ? stringOf(vm, shown) : `<${typeName(vm, value)}>`;
}

/**
 * Numbers, functions and the like; a huge number is cut by the caller. Addresses say nothing to a person, and are not the same
 * on every host.
 */
function native(vm: Vm, value: number): string {
  try {
    return repr(vm, value).replace(/ at 0x[0-9a-f]+/g, '');
  } catch {
    return `<${typeName(vm, value)}>`;
  }
}

function items(vm: Vm, sequence: number, depth: number): string {
  findItems(vm, sequence);
  const { first, length } = found;
  return row(length, depth, (i) => write(vm, vm.words[first + i]!, depth - 1));
}

/** The first items of `count`, with commas. */
function row(count: number, depth: number, item: (i: number) => string): string {
  if (depth === 0 && count > 0) return '…';
  const shown = Array.from({ length: Math.min(count, ITEMS) }, (_, i) => item(i));
  if (count > ITEMS) shown.push('…');
  return shown.join(', ');
}

function dict(vm: Vm, value: number, depth: number): string {
  let entry = -1;
  const text = row(dictLength(vm, value), depth, () => {
    entry = dictNext(vm, value, entry + 1);
    const key = write(vm, entryKey(vm, value, entry), depth - 1);
    return `${key}: ${write(vm, entryValue(vm, value, entry), depth - 1)}`;
  });
  return `{${text}}`;
}

function set(vm: Vm, value: number, depth: number): string {
  if (setLength(vm, value) === 0) return 'set()';
  let place = -1;
  const text = row(setLength(vm, value), depth, () => {
    place = setNext(vm, value, place + 1);
    return write(vm, placeKey(vm, value, place), depth - 1);
  });
  return `{${text}}`;
}

function moduleName(vm: Vm, module: number): string {
  const name = dictGetName(vm, vm.image.get(module, Module.dict), vm.known(Name.__name__));
  return name === 0 ? '<module>' : `<module ${stringOf(vm, name)}>`;
}
