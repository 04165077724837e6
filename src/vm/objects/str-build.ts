import { Cls } from '../classes.ts';
import { Header, NONE, NULL } from '../layout.ts';
import { isInstance, toIndex, typeName } from '../operations.ts';
import type { Vm } from '../vm.ts';
import { isInstanceOfProgram } from './arguments.ts';
import { intOf, toNumber } from './int-value.ts';
import { resolved, resolveSlice } from './slice.ts';
import {
  codeAt,
  copyCodes,
  isStr,
  kindOfCode,
  newStr,
  plainStr,
  putCode,
  STR_DATA,
  strKind,
  strLength,
  strOfCode,
  substring,
} from './str-value.ts';

/** New strings from old ones: concatenation, repetition, items, slices. */

/** A new string of a length that the program asked for; MemoryError when no image could hold it. */
export function newStrChecked(vm: Vm, length: number, kind: number): number {
  if (length * kind > vm.image.buffer.byteLength) vm.raise(Cls.MemoryError, '');
  return newStr(vm, length, kind);
}

export function strConcat(vm: Vm, a: number, b: number): number {
  const left = strLength(vm, a);
  const right = strLength(vm, b);
  if (left === 0) return plainStr(vm, b);
  if (right === 0) return plainStr(vm, a);
  const kind = Math.max(strKind(vm, a), strKind(vm, b));
  const result = newStrChecked(vm, left + right, kind);
  copyCodes(vm, a, 0, left, result, 0, kind);
  copyCodes(vm, b, 0, right, result, left, kind);
  return result;
}

/** One string of `count` strings that lie in `vm.words` from `first` on. */
export function joinStrings(vm: Vm, first: number, count: number): number {
  return joinWith(vm, vm.words[Header.emptyString] as number, first, count);
}

/** As joinStrings, with a separator in between. */
export function joinWith(vm: Vm, separator: number, first: number, count: number): number {
  const { words } = vm;
  if (count === 1) return plainStr(vm, words[first] as number);
  const gap = separator === NULL ? 0 : strLength(vm, separator);
  let length = gap * Math.max(0, count - 1);
  let kind = gap > 0 && count > 1 ? strKind(vm, separator) : 1;
  for (let i = first; i < first + count; i++) {
    const part = words[i] as number;
    length += strLength(vm, part);
    const partKind = strKind(vm, part);
    if (partKind > kind) kind = partKind;
  }
  const result = newStrChecked(vm, length, kind);
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (i > 0 && gap > 0) {
      copyCodes(vm, separator, 0, gap, result, at, kind);
      at += gap;
    }
    const part = words[first + i] as number;
    const size = strLength(vm, part);
    copyCodes(vm, part, 0, size, result, at, kind);
    at += size;
  }
  return result;
}

/** `str * times`. */
export function strRepeat(vm: Vm, str: number, times: number): number {
  const length = strLength(vm, str);
  if (times <= 0 || length === 0) return newStr(vm, 0, 1);
  if (times === 1) return plainStr(vm, str);
  const kind = strKind(vm, str);
  const result = newStrChecked(vm, length * times, kind);
  const { bytes } = vm.image;
  const size = length * kind;
  const target = result + STR_DATA;
  bytes.copyWithin(target, str + STR_DATA, str + STR_DATA + size);
  for (let done = size; done < size * times; done *= 2) {
    bytes.copyWithin(target + done, target, target + Math.min(done, size * times - done));
  }
  return result;
}

/** A string filled up with `left` and `right` times a code point. */
export function strPad(vm: Vm, str: number, left: number, right: number, fill: number): number {
  if (left <= 0 && right <= 0) return plainStr(vm, str);
  const length = strLength(vm, str);
  const kind = Math.max(strKind(vm, str), kindOfCode(fill));
  const total = left + length + right;
  const result = newStrChecked(vm, total, kind);
  for (let i = 0; i < left; i++) putCode(vm, result, kind, i, fill);
  copyCodes(vm, str, 0, length, result, left, kind);
  for (let i = left + length; i < total; i++) putCode(vm, result, kind, i, fill);
  return result;
}

/** `str[key]` for an index or a slice. */
export function strGetItem(vm: Vm, str: number, key: number): number {
  const length = strLength(vm, str);
  if ((key & 1) === 0 && isInstance(vm, key, Cls.slice)) return strSlice(vm, str, key, length);
  let index = indexOf(vm, key);
  if (index < 0) index += length;
  if (index < 0 || index >= length) vm.raise(Cls.IndexError, 'string index out of range');
  return strOfCode(vm, codeAt(vm, str, strKind(vm, str), index));
}

function indexOf(vm: Vm, key: number): number {
  if ((key & 1) === 1) return key >> 1;
  const int = intOf(vm, key);
  if (int === NULL) {
    if (isInstanceOfProgram(vm, key)) return toIndex(vm, key);
    return vm.raise(Cls.TypeError, `string indices must be integers, not '${typeName(vm, key)}'`);
  }
  const index = toNumber(vm, int);
  if (Math.abs(index) >= 2 ** 63) {
    vm.raise(Cls.IndexError, "cannot fit 'int' into an index-sized integer");
  }
  return index;
}

function strSlice(vm: Vm, str: number, slice: number, length: number): number {
  resolveSlice(vm, slice, length);
  const { start, step, count } = resolved;
  if (count === 0) return newStr(vm, 0, 1);
  if (step === 1) return substring(vm, str, start, start + count);
  const kind = strKind(vm, str);
  let highest = 0;
  for (let i = 0; i < count; i++) highest = Math.max(highest, codeAt(vm, str, kind, start + i * step));
  const narrow = kindOfCode(highest);
  const result = newStr(vm, count, narrow);
  for (let i = 0; i < count; i++) putCode(vm, result, narrow, i, codeAt(vm, str, kind, start + i * step));
  return result;
}

/** Where a method looks: `start` and `end` as slices mean them. Filled by `resolveRange`. */
export const range = { start: 0, end: 0 };

/** Reads optional start and end arguments at `words[args + first]` into `range`. */
export function resolveRange(vm: Vm, args: number, count: number, first: number, length: number): void {
  // A start beyond the end stays beyond it: then not even the empty string is found.
  range.start = bound(vm, count > first ? (vm.words[args + first] as number) : NONE, 0, length, length + 1);
  range.end = bound(
    vm,
    count > first + 1 ? (vm.words[args + first + 1] as number) : NONE,
    length,
    length,
    length,
  );
}

function bound(vm: Vm, value: number, missing: number, length: number, most: number): number {
  if (value === NONE || value === NULL) return missing;
  const int = intOf(vm, value);
  if (int === NULL && !isInstanceOfProgram(vm, value)) {
    vm.raise(Cls.TypeError, 'slice indices must be integers or None or have an __index__ method');
  }
  const index = int === NULL ? toIndex(vm, value) : toNumber(vm, int);
  return index < 0 ? Math.max(0, index + length) : Math.min(index, most);
}

/** A str argument of a method; TypeError "find() argument 1 must be str, not int". */
export function strArgument(vm: Vm, value: number, message: string): number {
  if (isStr(vm, value)) return value;
  return vm.raise(Cls.TypeError, `${message}, not ${typeName(vm, value)}`);
}
