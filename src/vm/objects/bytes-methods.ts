import { Cls } from '../classes.ts';
import { bool, NONE, NULL, small } from '../layout.ts';
import { isInstance, toIndex, truth, typeName } from '../operations.ts';
import {
  concatBytes,
  countBytes,
  findBytes,
  findLastBytes,
  isByteSpace,
  occursAt,
  replaceBytes,
  splitBytes,
  splitBytesRight,
} from '../text/bytes-search.ts';
import type { NativeDefinition, Vm } from '../vm.ts';
import { bytesArgument, bytesOrByte, likewise } from './bytes-arguments.ts';
import { bytesOf, isBytesLike } from './bytes-value.ts';
import { binaryMethod, define, unaryMethod } from './define.ts';
import { findAll } from './iteration.ts';
import { makeList } from './list-storage.ts';
import { found } from './sequences.ts';
import { range, resolveRange } from './str-build.ts';
import { codecArguments, decodeWith } from './str-encode.ts';
import { expandTabsIn } from './str-expand.ts';
import { limitArgument } from './str-split.ts';
import { isStr, makeString, stringOf } from './str-value.ts';
import { makeTuple, tupleItem, tupleLength } from './tuple.ts';

/** The methods that bytes and bytearray share. They work on a copy of the data. */

const at = (vm: Vm, args: number, i: number): number => vm.words[args + i] as number;
const latin = (data: Uint8Array): string => Array.from(data, (byte) => String.fromCharCode(byte)).join('');
const fromLatin = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

const search = (
  name: string,
  run: (data: Uint8Array, needle: Uint8Array, start: number, end: number) => number,
  mustFind = false,
): NativeDefinition =>
  define(name, 2, 4, (vm, args, count) => {
    const data = bytesOf(vm, at(vm, args, 0));
    const needle = bytesOrByte(vm, at(vm, args, 1));
    resolveRange(vm, args, count, 2, data.length);
    const index = run(data, needle, range.start, range.end);
    if (mustFind && index < 0) vm.raise(Cls.ValueError, 'subsection not found');
    return small(index);
  });

const affix = (name: string, atEnd: boolean): NativeDefinition =>
  define(name, 2, 4, (vm, args, count) => {
    const data = bytesOf(vm, at(vm, args, 0));
    const wanted = at(vm, args, 1);
    resolveRange(vm, args, count, 2, data.length);
    const { start, end } = range;
    const matches = (part: number): boolean => {
      const needle = bytesArgument(vm, part);
      const position = atEnd ? end - needle.length : start;
      return position >= start && position + needle.length <= end && occursAt(data, needle, position);
    };
    if (isInstance(vm, wanted, Cls.tuple)) {
      for (let i = 0; i < tupleLength(vm, wanted); i++) {
        if (matches(tupleItem(vm, wanted, i))) return bool(true);
      }
      return bool(false);
    }
    if (!isBytesLike(vm, wanted)) {
      vm.raise(
        Cls.TypeError,
        `${name} first arg must be bytes or a tuple of bytes, not ${typeName(vm, wanted)}`,
      );
    }
    return bool(matches(wanted));
  });

const removeAffix = (name: string, atEnd: boolean): NativeDefinition =>
  binaryMethod(name, (vm, self, part) => {
    const data = bytesOf(vm, self);
    const needle = bytesArgument(vm, part);
    const position = atEnd ? data.length - needle.length : 0;
    if (position < 0 || !occursAt(data, needle, position)) return likewise(vm, self, data);
    return likewise(vm, self, atEnd ? data.subarray(0, position) : data.subarray(needle.length));
  });

const strip = (name: string, left: boolean, right: boolean): NativeDefinition =>
  define(name, 1, 2, (vm, args, count) => {
    const data = bytesOf(vm, at(vm, args, 0));
    const chars = count > 1 && at(vm, args, 1) !== NONE ? bytesArgument(vm, at(vm, args, 1)) : null;
    const goes = (index: number): boolean => {
      const byte = data[index] as number;
      return chars === null ? isByteSpace(byte) : chars.includes(byte);
    };
    let start = 0;
    let end = data.length;
    if (left) while (start < end && goes(start)) start++;
    if (right) while (end > start && goes(end - 1)) end--;
    return likewise(vm, at(vm, args, 0), data.subarray(start, end));
  });

const split = (name: string, run: typeof splitBytes): NativeDefinition =>
  define(
    name,
    1,
    3,
    (vm, args) => {
      const self = at(vm, args, 0);
      const wanted = at(vm, args, 1);
      const separator = wanted === NULL || wanted === NONE ? null : bytesArgument(vm, wanted);
      if (separator?.length === 0) vm.raise(Cls.ValueError, 'empty separator');
      const parts = run(bytesOf(vm, self), separator, limitArgument(vm, at(vm, args, 2)));
      return makeList(
        vm,
        parts.map((part) => likewise(vm, self, part)),
      );
    },
    { keywords: [null, 'sep', 'maxsplit'] },
  );

const partition = (name: string, run: typeof findBytes, fromEnd: boolean): NativeDefinition =>
  binaryMethod(name, (vm, self, argument) => {
    const separator = bytesArgument(vm, argument);
    if (separator.length === 0) vm.raise(Cls.ValueError, 'empty separator');
    const data = bytesOf(vm, self);
    const index = run(data, separator, 0, data.length);
    const none = new Uint8Array(0);
    const parts =
      index >= 0
        ? [data.subarray(0, index), separator, data.subarray(index + separator.length)]
        : fromEnd
          ? [none, none, data]
          : [data, none, none];
    return makeTuple(
      vm,
      parts.map((part) => likewise(vm, self, part)),
    );
  });

function join(vm: Vm, self: number, iterable: number): number {
  findAll(vm, iterable);
  const { first, length } = found;
  const parts: Uint8Array[] = [];
  for (let i = 0; i < length; i++) {
    const item = vm.words[first + i] as number;
    if (!isBytesLike(vm, item)) {
      vm.raise(
        Cls.TypeError,
        `sequence item ${i}: expected a bytes-like object, ${typeName(vm, item)} found`,
      );
    }
    parts.push(bytesOf(vm, item));
  }
  return likewise(vm, self, concatBytes(parts, bytesOf(vm, self)));
}

const mapped = (name: string, run: (byte: number) => number): NativeDefinition =>
  unaryMethod(name, (vm, self) => likewise(vm, self, bytesOf(vm, self).map(run)));

/** A method of str on the bytes as Latin-1, for what only ASCII letters take part in. */
const asText = (name: string, run: (text: string) => string): NativeDefinition =>
  unaryMethod(name, (vm, self) => likewise(vm, self, fromLatin(run(latin(bytesOf(vm, self))))));

const isUpper = (byte: number): boolean => byte >= 65 && byte <= 90;
const isLower = (byte: number): boolean => byte >= 97 && byte <= 122;
const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57;
const isAlpha = (byte: number): boolean => isUpper(byte) || isLower(byte);
const upper = (byte: number): number => (isLower(byte) ? byte - 32 : byte);
const lower = (byte: number): number => (isUpper(byte) ? byte + 32 : byte);

const every = (name: string, test: (byte: number) => boolean, whenEmpty = false): NativeDefinition =>
  unaryMethod(name, (vm, self) => {
    const data = bytesOf(vm, self);
    return bool((whenEmpty || data.length > 0) && data.every(test));
  });

const cased = (name: string, pattern: RegExp, without: RegExp): NativeDefinition =>
  unaryMethod(name, (vm, self) => {
    const text = latin(bytesOf(vm, self));
    return bool(pattern.test(text) && !without.test(text));
  });

const justify = (name: string, left: (missing: number, width: number) => number): NativeDefinition =>
  define(name, 2, 3, (vm, args, count) => {
    const self = at(vm, args, 0);
    const width = toIndex(vm, at(vm, args, 1));
    const fill = count > 2 ? bytesArgument(vm, at(vm, args, 2)) : new Uint8Array([32]);
    if (fill.length !== 1) {
      vm.raise(
        Cls.TypeError,
        `${name}() argument 2 must be a byte string of length 1, not ${typeName(vm, at(vm, args, 2))}`,
      );
    }
    const data = bytesOf(vm, self);
    const missing = width - data.length;
    if (missing <= 0) return likewise(vm, self, data);
    if (width > vm.image.buffer.byteLength) vm.raise(Cls.MemoryError, '');
    const result = new Uint8Array(width).fill(fill[0] as number);
    result.set(data, left(missing, width));
    return likewise(vm, self, result);
  });

function zfill(vm: Vm, self: number, argument: number): number {
  const data = bytesOf(vm, self);
  const missing = toIndex(vm, argument) - data.length;
  if (missing <= 0) return likewise(vm, self, data);
  const signed = data[0] === 43 || data[0] === 45;
  const text = latin(data);
  const zeros = '0'.repeat(missing);
  return likewise(vm, self, fromLatin(signed ? text.slice(0, 1) + zeros + text.slice(1) : zeros + text));
}

/** Two digits for each byte; a separator stands after so many of them, counted from the end, or from the beginning if negative. */
export function hexOf(vm: Vm, data: Uint8Array, separator: number, every: number): number {
  const digits = Array.from(data, (byte) => byte.toString(16).padStart(2, '0'));
  if (separator === NULL) return makeString(vm, digits.join(''));
  const mark = isStr(vm, separator) ? stringOf(vm, separator) : latin(bytesArgument(vm, separator));
  if (mark.length !== 1) vm.raise(Cls.ValueError, 'sep must be length 1.');
  const per = every === NULL ? 1 : toIndex(vm, every);
  if (per === 0) return makeString(vm, digits.join(''));
  const size = Math.abs(per);
  const head = per > 0 ? digits.length % size : 0;
  const groups = head > 0 ? [digits.slice(0, head).join('')] : [];
  for (let i = head; i < digits.length; i += size) groups.push(digits.slice(i, i + size).join(''));
  return makeString(vm, groups.join(mark));
}

const hex = (vm: Vm, args: number): number =>
  hexOf(vm, bytesOf(vm, at(vm, args, 0)), at(vm, args, 1), at(vm, args, 2));

function translate(vm: Vm, args: number): number {
  const self = at(vm, args, 0);
  const tableWord = at(vm, args, 1);
  const table = tableWord === NONE ? null : bytesArgument(vm, tableWord);
  if (table !== null && table.length !== 256) {
    vm.raise(Cls.ValueError, 'translation table must be 256 characters long');
  }
  const removed = at(vm, args, 2) === NULL ? null : bytesArgument(vm, at(vm, args, 2));
  const kept = bytesOf(vm, self).filter((byte) => removed === null || !removed.includes(byte));
  return likewise(vm, self, table === null ? kept : kept.map((byte) => table[byte] as number));
}

const titled = (text: string): string =>
  text.replace(/[A-Za-z]+/g, (word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase());

/** Lower case of ASCII letters only. */
const lowerAscii = (text: string): string => text.replace(/[A-Z]/g, (char) => char.toLowerCase());

export const bytesMethods: readonly NativeDefinition[] = [
  search('find', findBytes),
  search('rfind', findLastBytes),
  search('index', findBytes, true),
  search('rindex', findLastBytes, true),
  search('count', countBytes),
  affix('startswith', false),
  affix('endswith', true),
  removeAffix('removeprefix', false),
  removeAffix('removesuffix', true),
  define('replace', 3, 4, (vm, args, count) =>
    likewise(
      vm,
      at(vm, args, 0),
      replaceBytes(
        bytesOf(vm, at(vm, args, 0)),
        bytesArgument(vm, at(vm, args, 1)),
        bytesArgument(vm, at(vm, args, 2)),
        count > 3 ? toIndex(vm, at(vm, args, 3)) : -1,
      ),
    ),
  ),
  strip('strip', true, true),
  strip('lstrip', true, false),
  strip('rstrip', false, true),
  split('split', splitBytes),
  split('rsplit', splitBytesRight),
  define(
    'splitlines',
    1,
    2,
    (vm, args) => {
      const self = at(vm, args, 0);
      const keep = at(vm, args, 1) !== NULL && truth(vm, at(vm, args, 1));
      const lines = latin(bytesOf(vm, self)).match(/[^\r\n]*(\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
      return makeList(
        vm,
        lines.map((line) => likewise(vm, self, fromLatin(keep ? line : line.replace(/[\r\n]+$/, '')))),
      );
    },
    { keywords: [null, 'keepends'] },
  ),
  partition('partition', findBytes, false),
  partition('rpartition', findLastBytes, true),
  binaryMethod('join', join, { twin: '_values.bytes_join' }),
  mapped('upper', upper),
  mapped('lower', lower),
  mapped('swapcase', (byte) => (isUpper(byte) ? byte + 32 : upper(byte))),
  asText('capitalize', (text) =>
    text === '' ? '' : String.fromCharCode(upper(text.charCodeAt(0))) + lowerAscii(text.slice(1)),
  ),
  asText('title', titled),
  every('isalpha', isAlpha),
  every('isdigit', isDigit),
  every('isalnum', (byte) => isAlpha(byte) || isDigit(byte)),
  every('isspace', isByteSpace),
  every('isascii', (byte) => byte < 128, true),
  cased('isupper', /[A-Z]/, /[a-z]/),
  cased('islower', /[a-z]/, /[A-Z]/),
  cased('istitle', /[A-Za-z]/, /[A-Za-z][A-Z]|(^|[^A-Za-z])[a-z]/),
  justify('ljust', () => 0),
  justify('rjust', (missing) => missing),
  justify('center', (missing, width) => (missing >> 1) + (missing & width & 1)),
  binaryMethod('zfill', zfill),
  define(
    'expandtabs',
    1,
    2,
    (vm, args) => {
      const size = at(vm, args, 1) === NULL ? 8 : toIndex(vm, at(vm, args, 1));
      return likewise(
        vm,
        at(vm, args, 0),
        fromLatin(expandTabsIn(latin(bytesOf(vm, at(vm, args, 0))), size)),
      );
    },
    { keywords: [null, 'tabsize'] },
  ),
  define('hex', 1, 3, hex, { keywords: [null, 'sep', 'bytes_per_sep'] }),
  define('translate', 2, 3, translate, { keywords: [null, null, 'delete'] }),
  define(
    'decode',
    1,
    3,
    (vm, args) => {
      const [encoding, errors] = codecArguments(vm, args + 1, 'decode');
      return decodeWith(vm, bytesOf(vm, at(vm, args, 0)), encoding, errors);
    },
    { keywords: [null, 'encoding', 'errors'], twin: '_codecs.decode_bytes' },
  ),
];
