import { Cls } from '../classes.ts';
import { isSmall, NONE, TRUE } from '../layout.ts';
import { isInstanceOfProgram } from '../objects/arguments.ts';
import { dictNext, entryKey, entryValue } from '../objects/dict.ts';
import { floatValue, isFloat } from '../objects/float-value.ts';
import { intOf } from '../objects/int-value.ts';
import { findItems, found } from '../objects/sequences.ts';
import { isStr, stringOf } from '../objects/str-value.ts';
import { layoutOf, typeName } from '../operations.ts';
import { floatRepr } from '../text/float-repr.ts';
import { intText } from '../text/int-text.ts';
import type { Vm } from '../vm.ts';

/** Python objects → JSON text, for what is built in; anything else is for the encoder in Python. */

export interface JsonOptions {
  readonly skipKeys: boolean;
  readonly asciiOnly: boolean;
  readonly allowNan: boolean;
  readonly sortKeys: boolean;
  /** null: all on one line. */
  readonly indent: string | null;
  readonly itemSeparator: string;
  readonly keySeparator: string;
}

/** Thrown when the text cannot be made here. */
export const NOT_NATIVE = new (class NotNative {})();

const MAX_DEPTH = 990;
const NAMED: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
};
const SPECIAL_ASCII = /["\\]|[^ -~]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are escaped
const SPECIAL = /["\\\x00-\x1f]/g;

/** A string with its quotes. */
export function jsonString(text: string, asciiOnly: boolean): string {
  const body = text.replace(
    asciiOnly ? SPECIAL_ASCII : SPECIAL,
    (char) => NAMED[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `"${body}"`;
}

/** `float.__repr__`, but with JavaScript's names for what is no number; ValueError when those are not allowed. */
function jsonFloat(vm: Vm, value: number, allowNan: boolean): string {
  const repr = floatRepr(value);
  if (Number.isFinite(value)) return repr;
  if (!allowNan) {
    vm.raise(Cls.ValueError, `Out of range float values are not JSON compliant: ${repr}`);
  }
  return Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity';
}

export function writeJson(vm: Vm, value: number, options: JsonOptions): string {
  const open: number[] = [];
  return write(value, '\n');

  function write(item: number, newline: string): string {
    if (isSmall(item)) return String(item >> 1);
    if (item === NONE) return 'null';
    if (isStr(vm, item)) return jsonString(stringOf(vm, item), options.asciiOnly);
    const cls = vm.words[item >> 2] as number;
    if (cls === Cls.bool) return item === TRUE ? 'true' : 'false';
    const int = intOf(vm, item);
    if (int !== 0) return intText(vm, int);
    if (isFloat(vm, item)) return jsonFloat(vm, floatValue(vm, item), options.allowNan);
    const layout = layoutOf(vm, item);
    if (layout !== Cls.list && layout !== Cls.tuple && layout !== Cls.dict) throw NOT_NATIVE;
    // A subclass may have its own way of being iterated.
    if (isInstanceOfProgram(vm, item)) throw NOT_NATIVE;
    if (open.includes(item)) vm.raise(Cls.ValueError, 'Circular reference detected');
    if (open.length > MAX_DEPTH) {
      vm.raise(Cls.RecursionError, 'maximum recursion depth exceeded while encoding a JSON object');
    }
    open.push(item);
    const text = layout === Cls.dict ? writeDict(item, newline) : writeItems(item, newline);
    open.pop();
    return text;
  }

  function wrap(parts: readonly string[], left: string, right: string, newline: string): string {
    if (parts.length === 0) return left + right;
    if (options.indent === null) return left + parts.join(options.itemSeparator) + right;
    const inner = newline + options.indent;
    return left + inner + parts.join(options.itemSeparator + inner) + newline + right;
  }

  function writeItems(sequence: number, newline: string): string {
    findItems(vm, sequence);
    const { first, length } = found;
    const inner = newline + (options.indent ?? '');
    const parts: string[] = [];
    for (let i = 0; i < length; i++) parts.push(write(vm.words[first + i] as number, inner));
    return wrap(parts, '[', ']', newline);
  }

  function writeDict(dict: number, newline: string): string {
    const inner = newline + (options.indent ?? '');
    const parts: string[] = [];
    const write1 = (key: string, entry: number): void => {
      const name = jsonString(key, options.asciiOnly);
      parts.push(name + options.keySeparator + write(entryValue(vm, dict, entry), inner));
    };
    if (options.sortKeys) {
      for (const [key, entry] of sortedEntries(dict)) write1(key, entry);
    } else {
      for (let entry = dictNext(vm, dict, 0); entry >= 0; entry = dictNext(vm, dict, entry + 1)) {
        const key = keyText(entryKey(vm, dict, entry));
        if (key !== null) write1(key, entry);
      }
    }
    return wrap(parts, '{', '}', newline);
  }

  /** Only string keys are sorted here. */
  function sortedEntries(dict: number): [key: string, entry: number][] {
    const entries: [string, number][] = [];
    for (let entry = dictNext(vm, dict, 0); entry >= 0; entry = dictNext(vm, dict, entry + 1)) {
      const key = entryKey(vm, dict, entry);
      if (!isStr(vm, key)) throw NOT_NATIVE;
      entries.push([stringOf(vm, key), entry]);
    }
    return entries.sort(([a], [b]) => compareCodes(a, b));
  }

  function keyText(key: number): string | null {
    if (isStr(vm, key)) return stringOf(vm, key);
    if (key === NONE) return 'null';
    if (!isSmall(key) && vm.words[key >> 2] === Cls.bool) return key === TRUE ? 'true' : 'false';
    const int = intOf(vm, key);
    if (int !== 0) return intText(vm, int);
    if (isFloat(vm, key)) return jsonFloat(vm, floatValue(vm, key), options.allowNan);
    if (options.skipKeys) return null;
    return vm.raise(Cls.TypeError, `keys must be str, int, float, bool or None, not ${typeName(vm, key)}`);
  }
}

/** Order by code points, not by UTF-16 units. */
function compareCodes(a: string, b: string): number {
  if (a === b) return 0;
  let i = 0;
  while (i < a.length && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  if (i > 0 && (a.charCodeAt(i - 1) & 0xfc00) === 0xd800) i--;
  return (a.codePointAt(i) ?? -1) - (b.codePointAt(i) ?? -1);
}
