import { Cls } from '../classes.ts';
import { bool, NONE, NULL, small } from '../layout.ts';
import { isInstance, toIndex, truth, typeName } from '../operations.ts';
import {
  capitalizeText,
  caseFoldText,
  isLowerText,
  isTitleText,
  isUpperText,
  swapCaseText,
  titleText,
} from '../text/case.ts';
import * as is from '../text/characters.ts';
import type { NativeDefinition, Vm } from '../vm.ts';
import { binaryMethod, define, unaryMethod } from './define.ts';
import { range, resolveRange, strArgument, strPad } from './str-build.ts';
import { encodeStr } from './str-encode.ts';
import { expandTabs } from './str-expand.ts';
import { strJoin } from './str-join.ts';
import { strCount, strFind, strFindLast, strOccursAt, strReplace } from './str-search.ts';
import { limitArgument, separatorArgument, strSplit, strSplitLines, strSplitRight } from './str-split.ts';
import {
  codeAt,
  isStr,
  makeString,
  newStr,
  plainStr,
  STR_DATA,
  stringOf,
  strKind,
  strLength,
  substring,
} from './str-value.ts';
import { makeTuple, tupleItem, tupleLength } from './tuple.ts';

const at = (vm: Vm, args: number, i: number): number => vm.words[args + i] as number;

// --- Searching --------------------------------------------------------------------------------------------------------

const search = (name: string, run: (vm: Vm, text: number, needle: number) => number): NativeDefinition =>
  define(name, 2, 4, (vm, args, count) => {
    const text = at(vm, args, 0);
    const needle = strArgument(vm, at(vm, args, 1), `${name}() argument 1 must be str`);
    resolveRange(vm, args, count, 2, strLength(vm, text));
    return small(run(vm, text, needle));
  });

const found = (vm: Vm, index: number): number =>
  index >= 0 ? index : vm.raise(Cls.ValueError, 'substring not found');

const first = (vm: Vm, text: number, needle: number): number =>
  strFind(vm, text, needle, range.start, range.end);
const last = (vm: Vm, text: number, needle: number): number =>
  strFindLast(vm, text, needle, range.start, range.end);

const affix = (name: string, atEnd: boolean): NativeDefinition =>
  define(name, 2, 4, (vm, args, count) => {
    const text = at(vm, args, 0);
    const wanted = at(vm, args, 1);
    resolveRange(vm, args, count, 2, strLength(vm, text));
    const { start, end } = range;
    const matches = (part: number): boolean => {
      const position = atEnd ? end - strLength(vm, part) : start;
      return position >= start && start <= end && strOccursAt(vm, text, part, position, end);
    };
    if (isStr(vm, wanted)) return bool(matches(wanted));
    if (!isInstance(vm, wanted, Cls.tuple)) {
      return vm.raise(
        Cls.TypeError,
        `${name} first arg must be str or a tuple of str, not ${typeName(vm, wanted)}`,
      );
    }
    for (let i = 0; i < tupleLength(vm, wanted); i++) {
      const part = strArgument(vm, tupleItem(vm, wanted, i), `tuple for ${name} must only contain str`);
      if (matches(part)) return bool(true);
    }
    return bool(false);
  });

const removeAffix = (name: string, atEnd: boolean): NativeDefinition =>
  binaryMethod(name, (vm, text, part) => {
    strArgument(vm, part, `${name}() argument must be str`);
    const length = strLength(vm, text);
    const size = strLength(vm, part);
    const position = atEnd ? length - size : 0;
    if (size === 0 || position < 0 || !strOccursAt(vm, text, part, position, length))
      return plainStr(vm, text);
    return atEnd ? substring(vm, text, 0, position) : substring(vm, text, size, length);
  });

// --- Parts ------------------------------------------------------------------------------------------------------------

const strip = (name: string, left: boolean, right: boolean): NativeDefinition =>
  define(name, 1, 2, (vm, args, count) => {
    const text = at(vm, args, 0);
    const chars = count > 1 ? at(vm, args, 1) : NONE;
    if (chars !== NONE && !isStr(vm, chars)) vm.raise(Cls.TypeError, `${name} arg must be None or str`);
    const kind = strKind(vm, text);
    const goes = (index: number): boolean => {
      const code = codeAt(vm, text, kind, index);
      if (chars === NONE) return is.isSpace(code);
      const width = strKind(vm, chars);
      for (let i = strLength(vm, chars) - 1; i >= 0; i--)
        if (codeAt(vm, chars, width, i) === code) return true;
      return false;
    };
    let start = 0;
    let end = strLength(vm, text);
    if (left) while (start < end && goes(start)) start++;
    if (right) while (end > start && goes(end - 1)) end--;
    return substring(vm, text, start, end);
  });

const split = (name: string, run: typeof strSplit): NativeDefinition =>
  define(
    name,
    1,
    3,
    (vm, args) =>
      run(vm, at(vm, args, 0), separatorArgument(vm, at(vm, args, 1)), limitArgument(vm, at(vm, args, 2))),
    { keywords: [null, 'sep', 'maxsplit'] },
  );

const partition = (name: string, run: typeof strFind, fromEnd: boolean): NativeDefinition =>
  binaryMethod(name, (vm, text, separator) => {
    strArgument(vm, separator, 'must be str');
    const width = strLength(vm, separator);
    if (width === 0) vm.raise(Cls.ValueError, 'empty separator');
    const length = strLength(vm, text);
    const index = run(vm, text, separator, 0, length);
    const empty = newStr(vm, 0, 1);
    if (index < 0) {
      const whole = plainStr(vm, text);
      return makeTuple(vm, fromEnd ? [empty, empty, whole] : [whole, empty, empty]);
    }
    return makeTuple(vm, [
      substring(vm, text, 0, index),
      plainStr(vm, separator),
      substring(vm, text, index + width, length),
    ]);
  });

// --- Case and kinds -----------------------------------------------------------------------------------------------------

const change = (name: string, run: (text: string) => string): NativeDefinition =>
  unaryMethod(name, (vm, text) => makeString(vm, run(stringOf(vm, text))));

/** upper and lower, without a JavaScript string for ASCII. */
const letterCase = (
  name: string,
  low: number,
  high: number,
  run: (text: string) => string,
): NativeDefinition =>
  unaryMethod(name, (vm, text) => {
    const length = strLength(vm, text);
    if (strKind(vm, text) !== 1 || !isAscii(vm, text)) return makeString(vm, run(stringOf(vm, text)));
    const result = newStr(vm, length, 1);
    if (length === 0) return result;
    const { bytes } = vm.image;
    for (let i = 0; i < length; i++) {
      const code = bytes[text + STR_DATA + i] as number;
      bytes[result + STR_DATA + i] = code >= low && code <= high ? code ^ 32 : code;
    }
    return result;
  });

function isAscii(vm: Vm, text: number): boolean {
  if (strKind(vm, text) !== 1) return false;
  const length = strLength(vm, text);
  const { bytes } = vm.image;
  for (let i = 0; i < length; i++) if ((bytes[text + STR_DATA + i] as number) > 127) return false;
  return true;
}

/** Is the text not empty, and every character of a kind? */
const every = (name: string, test: (code: number) => boolean, whenEmpty = false): NativeDefinition =>
  unaryMethod(name, (vm, text) => {
    const length = strLength(vm, text);
    const kind = strKind(vm, text);
    for (let i = 0; i < length; i++) if (!test(codeAt(vm, text, kind, i))) return bool(false);
    return bool(length > 0 || whenEmpty);
  });

const textTest = (name: string, test: (text: string) => boolean): NativeDefinition =>
  unaryMethod(name, (vm, text) => bool(test(stringOf(vm, text))));

function isIdentifier(text: string): boolean {
  let start = true;
  for (const char of text) {
    const code = char.codePointAt(0) as number;
    if (!(start ? is.isIdentifierStart(code) : is.isIdentifierPart(code))) return false;
    start = false;
  }
  return !start;
}

// --- Padding --------------------------------------------------------------------------------------------------------------

const justify = (name: string, left: (missing: number, width: number) => number): NativeDefinition =>
  define(name, 2, 3, (vm, args, count) => {
    const text = at(vm, args, 0);
    const width = toIndex(vm, at(vm, args, 1));
    const fill = count > 2 ? fillCode(vm, at(vm, args, 2)) : 32;
    const missing = width - strLength(vm, text);
    if (missing <= 0) return plainStr(vm, text);
    return strPad(vm, text, left(missing, width), missing - left(missing, width), fill);
  });

function fillCode(vm: Vm, fill: number): number {
  strArgument(vm, fill, 'The fill character must be a unicode character');
  if (strLength(vm, fill) !== 1) {
    vm.raise(Cls.TypeError, 'The fill character must be exactly one character long');
  }
  return codeAt(vm, fill, strKind(vm, fill), 0);
}

function zfill(vm: Vm, text: number, argument: number): number {
  const length = strLength(vm, text);
  const missing = toIndex(vm, argument) - length;
  if (missing <= 0) return plainStr(vm, text);
  const kind = strKind(vm, text);
  const sign = length > 0 ? codeAt(vm, text, kind, 0) : 0;
  const padded = strPad(vm, text, missing, 0, 48);
  if (sign === 43 || sign === 45) {
    // The sign goes before the zeros.
    const { bytes, halves } = vm.image;
    const put = (index: number, code: number): void => {
      if (kind === 1) bytes[padded + STR_DATA + index] = code;
      else if (kind === 2) halves[((padded + STR_DATA) >> 1) + index] = code;
      else vm.words[((padded + STR_DATA) >> 2) + index] = code;
    };
    put(0, sign);
    put(missing, 48);
  }
  return padded;
}

export const strMethods: readonly NativeDefinition[] = [
  search('find', first),
  search('rfind', last),
  search('index', (vm, text, needle) => found(vm, first(vm, text, needle))),
  search('rindex', (vm, text, needle) => found(vm, last(vm, text, needle))),
  search('count', (vm, text, needle) => strCount(vm, text, needle, range.start, range.end)),
  affix('startswith', false),
  affix('endswith', true),
  removeAffix('removeprefix', false),
  removeAffix('removesuffix', true),
  define(
    'replace',
    3,
    4,
    (vm, args) =>
      strReplace(
        vm,
        at(vm, args, 0),
        strArgument(vm, at(vm, args, 1), 'replace() argument 1 must be str'),
        strArgument(vm, at(vm, args, 2), 'replace() argument 2 must be str'),
        limitArgument(vm, at(vm, args, 3)),
      ),
    { keywords: [null, null, null, 'count'] },
  ),
  strip('strip', true, true),
  strip('lstrip', true, false),
  strip('rstrip', false, true),
  split('split', strSplit),
  split('rsplit', strSplitRight),
  define(
    'splitlines',
    1,
    2,
    (vm, args) => strSplitLines(vm, at(vm, args, 0), at(vm, args, 1) !== NULL && truth(vm, at(vm, args, 1))),
    { keywords: [null, 'keepends'] },
  ),
  partition('partition', strFind, false),
  partition('rpartition', strFindLast, true),
  binaryMethod('join', strJoin, { twin: '_values.str_join' }),
  letterCase('upper', 97, 122, (text) => text.toUpperCase()),
  letterCase('lower', 65, 90, (text) => text.toLowerCase()),
  change('capitalize', capitalizeText),
  change('title', titleText),
  change('swapcase', swapCaseText),
  change('casefold', caseFoldText),
  every('isalpha', is.isAlpha),
  every('isalnum', is.isAlnum),
  every('isdecimal', is.isDecimal),
  every('isdigit', is.isDigit),
  every('isnumeric', is.isNumeric),
  every('isspace', is.isSpace),
  every('isprintable', is.isPrintableCode, true),
  every('isascii', (code) => code < 128, true),
  textTest('isidentifier', isIdentifier),
  textTest('isupper', isUpperText),
  textTest('islower', isLowerText),
  textTest('istitle', isTitleText),
  justify('ljust', () => 0),
  justify('rjust', (missing) => missing),
  // CPython puts the odd one out on the left when both the gap and the width are odd.
  justify('center', (missing, width) => (missing >> 1) + (missing & width & 1)),
  binaryMethod('zfill', zfill),
  define('expandtabs', 1, 2, expandTabs, { keywords: [null, 'tabsize'] }),
  define('encode', 1, 3, encodeStr, {
    keywords: [null, 'encoding', 'errors'],
    twin: '_codecs.encode_text',
  }),
  unaryMethod('__getnewargs__', (vm, text) => makeTuple(vm, [plainStr(vm, text)])),
];
