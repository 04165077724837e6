import { Cls } from '../classes.ts';
import { NONE, NULL } from '../layout.ts';
import { toIndex, typeName } from '../operations.ts';
import { isLineEnd, isSpace } from '../text/characters.ts';
import type { Vm } from '../vm.ts';
import { listAppend, newList } from './list-storage.ts';
import { strFind, strFindLast } from './str-search.ts';
import { codeAt, isStr, strKind, strLength, substring } from './str-value.ts';

/** split, rsplit, splitlines and partition. */

/** `text.split(separator, limit)`; the separator None or NULL splits at white space, a limit below 0 is none. */
export function strSplit(vm: Vm, text: number, separator: number, limit: number): number {
  const list = newList(vm);
  const length = strLength(vm, text);
  let parts = limit < 0 ? Number.POSITIVE_INFINITY : limit;
  let at = 0;
  if (separator !== NONE && separator !== NULL) {
    const width = strLength(vm, separator);
    for (; parts > 0; parts--) {
      const next = strFind(vm, text, separator, at, length);
      if (next < 0) break;
      listAppend(vm, list, substring(vm, text, at, next));
      at = next + width;
    }
    listAppend(vm, list, substring(vm, text, at, length));
    return list;
  }
  const kind = strKind(vm, text);
  for (;;) {
    while (at < length && isSpace(codeAt(vm, text, kind, at))) at++;
    if (at === length) return list;
    let end = at;
    if (parts <= 0) {
      end = length;
    } else while (end < length && !isSpace(codeAt(vm, text, kind, end))) end++;
    listAppend(vm, list, substring(vm, text, at, end));
    if (parts <= 0) return list;
    at = end;
    parts--;
  }
}

/** `text.rsplit(separator, limit)`. */
export function strSplitRight(vm: Vm, text: number, separator: number, limit: number): number {
  if (limit < 0) return strSplit(vm, text, separator, limit);
  const parts: number[] = [];
  let end = strLength(vm, text);
  if (separator !== NONE && separator !== NULL) {
    const width = strLength(vm, separator);
    for (let left = limit; left > 0; left--) {
      const at = strFindLast(vm, text, separator, 0, end);
      if (at < 0) break;
      parts.push(substring(vm, text, at + width, end));
      end = at;
    }
    parts.push(substring(vm, text, 0, end));
  } else {
    const kind = strKind(vm, text);
    const space = (index: number): boolean => isSpace(codeAt(vm, text, kind, index));
    for (let left = limit; ; left--) {
      while (end > 0 && space(end - 1)) end--;
      if (end === 0) break;
      let start = end;
      if (left === 0) {
        start = 0;
      } else while (start > 0 && !space(start - 1)) start--;
      parts.push(substring(vm, text, start, end));
      if (left === 0) break;
      end = start;
    }
  }
  const list = newList(vm, parts.length);
  for (const part of parts.reverse()) listAppend(vm, list, part);
  return list;
}

export function strSplitLines(vm: Vm, text: number, keepEnds: boolean): number {
  const list = newList(vm);
  const length = strLength(vm, text);
  const kind = strKind(vm, text);
  for (let at = 0; at < length; ) {
    let end = at;
    while (end < length && !isLineEnd(codeAt(vm, text, kind, end))) end++;
    let next = Math.min(end + 1, length);
    if (end + 1 < length && codeAt(vm, text, kind, end) === 13 && codeAt(vm, text, kind, end + 1) === 10)
      next++;
    listAppend(vm, list, substring(vm, text, at, keepEnds ? next : end));
    at = next;
  }
  return list;
}

/** Checks the arguments of split and rsplit: the separator. */
export function separatorArgument(vm: Vm, value: number): number {
  if (value === NULL || value === NONE) return NONE;
  if (!isStr(vm, value)) vm.raise(Cls.TypeError, `must be str or None, not ${typeName(vm, value)}`);
  if (strLength(vm, value) === 0) vm.raise(Cls.ValueError, 'empty separator');
  return value;
}

/** Checks the arguments of split and rsplit: the limit. */
export const limitArgument = (vm: Vm, value: number): number => (value === NULL ? -1 : toIndex(vm, value));
