import { Cls, HEAP_START } from '../classes.ts';
import { Class, Header, isSmall, STR_INTERNED, Str, Tuple, WORD } from '../layout.ts';
import type { Vm } from '../vm.ts';

/**
 * The str type's representation: code points in the narrowest width that holds them all (1, 2 or 4 bytes), so that equal
 * strings have equal bytes; the rest of the last word is zero. A text of one character below 256 is one of the 256 that
 * the image has from boot.
 */

export const STR_DATA = Str.data * WORD;
const KIND_MASK = 7;

export function isStr(vm: Vm, value: number): boolean {
  if (isSmall(value)) return false;
  const cls = vm.words[value >> 2] as number;
  return cls === Cls.str || (cls >= HEAP_START && vm.words[(cls >> 2) + Class.layoutBase] === Cls.str);
}

export const strLength = (vm: Vm, str: number): number => vm.words[(str >> 2) + Str.length] as number;

/** Bytes a code point: 1, 2 or 4. */
export const strKind = (vm: Vm, str: number): number =>
  (vm.words[(str >> 2) + Str.kind] as number) & KIND_MASK;

export const isInterned = (vm: Vm, str: number): boolean =>
  ((vm.words[(str >> 2) + Str.kind] as number) & STR_INTERNED) !== 0;

/** A string with room for `length` code points, all zero: the caller writes them. */
export function newStr(vm: Vm, length: number, kind: number): number {
  const empty = vm.words[Header.emptyString] as number;
  if (length === 0 && empty !== 0) return empty;
  const str = vm.alloc(Cls.str, STR_DATA + length * kind);
  vm.words[(str >> 2) + Str.length] = length;
  vm.words[(str >> 2) + Str.kind] = kind;
  return str;
}

/** The string of one code point. */
export function strOfCode(vm: Vm, code: number): number {
  if (code < 256) {
    const table = vm.words[Header.latin1] as number;
    const known = table === 0 ? 0 : (vm.words[(table >> 2) + Tuple.items + code] as number);
    if (known !== 0) return known;
  }
  const kind = kindOfCode(code);
  const str = newStr(vm, 1, kind);
  putCode(vm, str, kind, 0, code);
  return str;
}

export const kindOfCode = (highest: number): number => (highest < 0x100 ? 1 : highest < 0x10000 ? 2 : 4);

/** The code point at an index that is in range. */
export function codeAt(vm: Vm, str: number, kind: number, index: number): number {
  if (kind === 1) return vm.image.bytes[str + STR_DATA + index] as number;
  if (kind === 2) return vm.image.halves[((str + STR_DATA) >> 1) + index] as number;
  return vm.words[((str + STR_DATA) >> 2) + index] as number;
}

export function putCode(vm: Vm, str: number, kind: number, index: number, code: number): void {
  if (kind === 1) vm.image.bytes[str + STR_DATA + index] = code;
  else if (kind === 2) vm.image.halves[((str + STR_DATA) >> 1) + index] = code;
  else vm.words[((str + STR_DATA) >> 2) + index] = code;
}

/** A new string with the text of a JavaScript string. */
export function makeString(vm: Vm, text: string): number {
  const units = text.length;
  if (units === 1) return strOfCode(vm, text.charCodeAt(0));
  let bits = 0;
  let pairs = 0;
  for (let i = 0; i < units; i++) {
    const unit = text.charCodeAt(i);
    bits |= unit;
    // A pair of surrogates is one code point.
    if ((unit & 0xfc00) === 0xd800 && i + 1 < units && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
      pairs++;
      i++;
    }
  }
  if (pairs === 0) {
    const kind = bits < 0x100 ? 1 : 2;
    const str = newStr(vm, units, kind);
    if (kind === 1) {
      const { bytes } = vm.image;
      for (let i = 0, at = str + STR_DATA; i < units; i++, at++) bytes[at] = text.charCodeAt(i);
    } else {
      const { halves } = vm.image;
      for (let i = 0, at = (str + STR_DATA) >> 1; i < units; i++, at++) halves[at] = text.charCodeAt(i);
    }
    return str;
  }
  const str = newStr(vm, units - pairs, 4);
  let at = (str + STR_DATA) >> 2;
  for (let i = 0; i < units; i++, at++) {
    const code = text.codePointAt(i) as number;
    if (code > 0xffff) i++;
    vm.words[at] = code;
  }
  return str;
}

const CHUNK = 4096;
const SHORT = 24;

/** The text of a string as a JavaScript string. */
export function stringOf(vm: Vm, str: number): string {
  const length = strLength(vm, str);
  const kind = strKind(vm, str);
  return textBetween(vm, str, kind, 0, length);
}

/** The text of the code points start … end. */
function textBetween(vm: Vm, str: number, kind: number, start: number, end: number): string {
  if (kind === 4) {
    let text = '';
    const at = (str + STR_DATA) >> 2;
    for (let i = start; i < end; i++) text += String.fromCodePoint(vm.words[at + i] as number);
    return text;
  }
  const data = kind === 1 ? vm.image.bytes : vm.image.halves;
  const at = kind === 1 ? str + STR_DATA : (str + STR_DATA) >> 1;
  let text = '';
  if (end - start <= SHORT) {
    for (let i = at + start; i < at + end; i++) text += String.fromCharCode(data[i] as number);
    return text;
  }
  for (let i = at + start; i < at + end; i += CHUNK) {
    const chunk = data.subarray(i, Math.min(i + CHUNK, at + end));
    text += String.fromCharCode.apply(null, chunk as unknown as number[]);
  }
  return text;
}

/** Copies `count` code points into a string of the same or a wider kind. */
export function copyCodes(
  vm: Vm,
  from: number,
  start: number,
  count: number,
  to: number,
  position: number,
  toKind: number,
): void {
  const kind = strKind(vm, from);
  if (kind === toKind) {
    const { bytes } = vm.image;
    const source = from + STR_DATA + start * kind;
    const target = to + STR_DATA + position * kind;
    const size = count * kind;
    if (size > SHORT) bytes.copyWithin(target, source, source + size);
    else for (let i = 0; i < size; i++) bytes[target + i] = bytes[source + i] as number;
    return;
  }
  for (let i = 0; i < count; i++) putCode(vm, to, toKind, position + i, codeAt(vm, from, kind, start + i));
}

/** The code points start … end as a new string (or one that exists already). */
export function substring(vm: Vm, str: number, start: number, end: number): number {
  const length = strLength(vm, str);
  const count = Math.max(0, end - start);
  if (count === length) return plainStr(vm, str);
  const kind = strKind(vm, str);
  if (count === 1) return strOfCode(vm, codeAt(vm, str, kind, start));
  let narrow = 1;
  if (kind !== 1) {
    let highest = 0;
    for (let i = start; i < end; i++) highest = Math.max(highest, codeAt(vm, str, kind, i));
    narrow = kindOfCode(highest);
  }
  const result = newStr(vm, count, narrow);
  if (narrow === kind) copyCodes(vm, str, start, count, result, 0, narrow);
  else for (let i = 0; i < count; i++) putCode(vm, result, narrow, i, codeAt(vm, str, kind, start + i));
  return result;
}

/** The string itself, or a copy of class str when it is an instance of a subclass. */
export function plainStr(vm: Vm, str: number): number {
  if (vm.words[str >> 2] === Cls.str) return str;
  const length = strLength(vm, str);
  const kind = strKind(vm, str);
  if (length === 1) return strOfCode(vm, codeAt(vm, str, kind, 0));
  const copy = newStr(vm, length, kind);
  copyCodes(vm, str, 0, length, copy, 0, kind);
  return copy;
}

/** A copy of a string as an instance of a subclass of str. */
export function strInstance(vm: Vm, cls: number, str: number): number {
  if (cls === Cls.str) return plainStr(vm, str);
  const length = strLength(vm, str);
  const kind = strKind(vm, str);
  const copy = vm.allocInstance(cls, STR_DATA + length * kind);
  vm.words[(copy >> 2) + Str.length] = length;
  vm.words[(copy >> 2) + Str.kind] = kind;
  copyCodes(vm, str, 0, length, copy, 0, kind);
  return copy;
}
