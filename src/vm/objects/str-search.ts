import type { Vm } from '../vm.ts';
import { newStrChecked } from './str-build.ts';
import {
  codeAt,
  copyCodes,
  kindOfCode,
  plainStr,
  putCode,
  STR_DATA,
  strKind,
  strLength,
} from './str-value.ts';

/** Looking for strings in strings, by code points. */

/** Index of the first occurrence of `needle` within start … end of `text`, or -1. */
export function strFind(vm: Vm, text: number, needle: number, start: number, end: number): number {
  const length = strLength(vm, needle);
  const last = end - length;
  if (start > last) return -1;
  if (length === 0) return start;
  const kind = strKind(vm, text);
  const needleKind = strKind(vm, needle);
  if (needleKind > kind) return -1;
  const first = codeAt(vm, needle, needleKind, 0);
  if (kind === 1) return findBytes(vm, text, needle, length, first, start, last);
  for (let i = start; i <= last; i++) {
    if (codeAt(vm, text, kind, i) === first && occursAt(vm, text, kind, needle, needleKind, i)) return i;
  }
  return -1;
}

function findBytes(
  vm: Vm,
  text: number,
  needle: number,
  length: number,
  first: number,
  start: number,
  last: number,
): number {
  const { bytes } = vm.image;
  const from = text + STR_DATA;
  const wanted = needle + STR_DATA;
  for (let i = from + start; i <= from + last; i++) {
    if (bytes[i] !== first) continue;
    let j = 1;
    while (j < length && bytes[i + j] === bytes[wanted + j]) j++;
    if (j === length) return i - from;
  }
  return -1;
}

/** Index of the last occurrence within start … end, or -1. */
export function strFindLast(vm: Vm, text: number, needle: number, start: number, end: number): number {
  const length = strLength(vm, needle);
  const kind = strKind(vm, text);
  const needleKind = strKind(vm, needle);
  if (start > end - length || needleKind > kind) return -1;
  for (let i = end - length; i >= start; i--) {
    if (occursAt(vm, text, kind, needle, needleKind, i)) return i;
  }
  return -1;
}

function occursAt(
  vm: Vm,
  text: number,
  kind: number,
  needle: number,
  needleKind: number,
  at: number,
): boolean {
  const length = strLength(vm, needle);
  for (let j = 0; j < length; j++) {
    if (codeAt(vm, text, kind, at + j) !== codeAt(vm, needle, needleKind, j)) return false;
  }
  return true;
}

/** Does `needle` stand at an index of `text` (and end before `end`)? */
export const strOccursAt = (vm: Vm, text: number, needle: number, at: number, end: number): boolean =>
  at + strLength(vm, needle) <= end &&
  strKind(vm, needle) <= strKind(vm, text) &&
  occursAt(vm, text, strKind(vm, text), needle, strKind(vm, needle), at);

/** How often `needle` occurs within start … end, without overlaps. */
export function strCount(vm: Vm, text: number, needle: number, start: number, end: number): number {
  const length = strLength(vm, needle);
  if (start > end) return 0;
  if (length === 0) return end - start + 1;
  let count = 0;
  for (let at = strFind(vm, text, needle, start, end); at >= 0; count++) {
    at = strFind(vm, text, needle, at + length, end);
  }
  return count;
}

/** `text.replace(old, by, limit)`; a limit below 0 means all. */
export function strReplace(vm: Vm, text: number, old: number, by: number, limit: number): number {
  const length = strLength(vm, text);
  const width = strLength(vm, old);
  const found = strCount(vm, text, old, 0, length);
  const count = limit < 0 ? found : Math.min(found, limit);
  if (count === 0) return plainStr(vm, text);
  const size = strLength(vm, by);
  // Without the characters that were replaced the text may fit a narrower kind.
  const kind = Math.max(strKind(vm, text), strKind(vm, by));
  const total = length + count * (size - width);
  const result = newStrChecked(vm, total, kind);
  let from = 0;
  let to = 0;
  for (let i = 0; i < count; i++) {
    const at = width === 0 ? i : strFind(vm, text, old, from, length);
    copyCodes(vm, text, from, at - from, result, to, kind);
    to += at - from;
    copyCodes(vm, by, 0, size, result, to, kind);
    to += size;
    from = at + width;
  }
  copyCodes(vm, text, from, length - from, result, to, kind);
  return kind === 1 ? result : narrowed(vm, result);
}

/** The same text in the narrowest kind that holds it. */
function narrowed(vm: Vm, str: number): number {
  const kind = strKind(vm, str);
  const length = strLength(vm, str);
  let highest = 0;
  for (let i = 0; i < length; i++) highest = Math.max(highest, codeAt(vm, str, kind, i));
  const narrow = kindOfCode(highest);
  if (narrow === kind || length === 0) return str;
  const result = newStrChecked(vm, length, narrow);
  for (let i = 0; i < length; i++) putCode(vm, result, narrow, i, codeAt(vm, str, kind, i));
  return result;
}
