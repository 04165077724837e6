import { Cls } from '../classes.ts';
import { bool, isSmall, NOT_IMPLEMENTED, NULL } from '../layout.ts';
import type { TypeMethods } from '../native.ts';
import { str, typeName } from '../operations.ts';
import { NEEDS_PYTHON_SIGNAL } from '../signals.ts';
import { reprOfText } from '../text/escape.ts';
import { formatStr } from '../text/format-str.ts';
import { percentFormat } from '../text/percent.ts';
import type { Vm } from '../vm.ts';
import { isInstanceOfProgram } from './arguments.ts';
import { bytesOf, isBytesLike } from './bytes-value.ts';
import { define } from './define.ts';
import { intOf } from './int-value.ts';
import { newIterator } from './iterators.ts';
import { Binary, Compare, compareBySign } from './operator-codes.ts';
import { strConcat, strGetItem, strRepeat } from './str-build.ts';
import { strCompare, strEquals, strHash } from './str-compare.ts';
import { codecArguments, decodeWith } from './str-encode.ts';
import { strFormat, strFormatMap } from './str-format.ts';
import { strMethods } from './str-methods.ts';
import { strFind } from './str-search.ts';
import { makeTransMethod, translateMethod } from './str-translate.ts';
import { isStr, makeString, newStr, strInstance, stringOf, strLength } from './str-value.ts';

/** The str type. */

function binary(vm: Vm, op: number, a: number, b: number): number {
  switch (op) {
    case Binary.add:
      if (isStr(vm, b)) return strConcat(vm, a, b);
      return vm.raise(Cls.TypeError, `can only concatenate str (not "${typeName(vm, b)}") to str`);
    case Binary.mul:
      return repeated(vm, a, b);
    case Binary.mod:
      return makeString(vm, percentFormat(vm, stringOf(vm, a), b));
    default:
      return NOT_IMPLEMENTED;
  }
}

function repeated(vm: Vm, text: number, times: number): number {
  const int = intOf(vm, times);
  if (int === NULL) {
    if (isInstanceOfProgram(vm, times)) throw NEEDS_PYTHON_SIGNAL;
    return vm.raise(Cls.TypeError, `can't multiply sequence by non-int of type '${typeName(vm, times)}'`);
  }
  if (!isSmall(int)) {
    return vm.raise(Cls.OverflowError, "cannot fit 'int' into an index-sized integer");
  }
  return strRepeat(vm, text, int >> 1);
}

function construct(vm: Vm, args: number): number {
  const { words } = vm;
  const cls = words[args] as number;
  const value = words[args + 1] as number;
  if (value === NULL && words[args + 2] === NULL) return strInstance(vm, cls, newStr(vm, 0, 1));
  if (words[args + 2] !== NULL || words[args + 3] !== NULL) {
    const [encoding, errors] = codecArguments(vm, args + 2, 'str');
    if (isStr(vm, value)) vm.raise(Cls.TypeError, 'decoding str is not supported');
    if (!isBytesLike(vm, value)) {
      vm.raise(Cls.TypeError, `decoding to str: need a bytes-like object, ${typeName(vm, value)} found`);
    }
    return strInstance(vm, cls, decodeWith(vm, bytesOf(vm, value), encoding, errors));
  }
  if (cls === Cls.str && !isSmall(value) && words[value >> 2] === Cls.str) return value;
  return strInstance(vm, cls, makeString(vm, str(vm, value)));
}

export const strType: TypeMethods = {
  type: 'str',
  doc: "str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str",
  slots: {
    binary,
    reflected: (vm, op, a, b) =>
      op === Binary.mul && intOf(vm, a) !== NULL ? repeated(vm, b, a) : NOT_IMPLEMENTED,
    compare: (vm, op, a, b) => {
      if (!isStr(vm, b)) return NOT_IMPLEMENTED;
      if (op === Compare.eq) return bool(strEquals(vm, a, b));
      if (op === Compare.ne) return bool(!strEquals(vm, a, b));
      return bool(compareBySign(op, strCompare(vm, a, b)));
    },
    hash: strHash,
    truth: (vm, a) => strLength(vm, a) > 0,
    length: strLength,
    getItem: strGetItem,
    contains: (vm, a, item) => {
      if (!isStr(vm, item)) {
        vm.raise(Cls.TypeError, `'in <string>' requires string as left operand, not ${typeName(vm, item)}`);
      }
      return strFind(vm, a, item, 0, strLength(vm, a)) >= 0;
    },
    iter: (vm, a) => newIterator(vm, Cls.str_iterator, a),
    repr: (vm, a) => reprOfText(stringOf(vm, a)),
    str: stringOf,
    format: (vm, a, spec) => formatStr(vm, stringOf(vm, a), spec),
  },
  construct: define('str', 1, 4, construct, {
    keywords: [null, 'object', 'encoding', 'errors'],
    twin: '_values.new_str',
  }),
  methods: [
    ...strMethods,
    translateMethod,
    define('format', 1, Number.POSITIVE_INFINITY, strFormat, {
      varKeywords: true,
      twin: '_values.str_format',
    }),
    define('format_map', 2, 2, strFormatMap, { twin: '_values.str_format_map' }),
  ],
  staticMethods: [makeTransMethod],
};
