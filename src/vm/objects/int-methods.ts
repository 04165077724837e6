import { Cls } from '../classes.ts';
import { NONE, NULL, small, TRUE } from '../layout.ts';
import { toIndex, truth, typeName } from '../operations.ts';
import type { NativeDefinition, Vm } from '../vm.ts';
import { bytesFrom } from './bytes-arguments.ts';
import { makeBytes } from './bytes-value.ts';
import { makeFloat } from './float-value.ts';
import { bitLength } from './int-arithmetic.ts';
import { intInstance } from './int-construct.ts';
import { intFromBigInt, intOf, toBigInt, toFinite } from './int-value.ts';
import { roundInt } from './number-functions.ts';
import { isStr, stringOf } from './str-value.ts';
import { makePair } from './tuple.ts';

/** The methods of int. */

const self = (vm: Vm, args: number): number => intOf(vm, vm.words[args] as number);

function isBigEndian(vm: Vm, order: number): boolean {
  if (order === NULL) return true;
  if (!isStr(vm, order)) {
    vm.raise(Cls.TypeError, `argument 'byteorder' must be str, not ${typeName(vm, order)}`);
  }
  const text = stringOf(vm, order);
  if (text !== 'big' && text !== 'little') {
    vm.raise(Cls.ValueError, "byteorder must be either 'little' or 'big'");
  }
  return text === 'big';
}

function toBytes(vm: Vm, args: number): number {
  const { words } = vm;
  const value = toBigInt(vm, self(vm, args));
  const length = words[args + 1] === NULL ? 1 : toIndex(vm, words[args + 1] as number);
  const big = isBigEndian(vm, words[args + 2] as number);
  const signed = words[args + 3] !== NULL && truth(vm, words[args + 3] as number);
  if (length < 0) vm.raise(Cls.ValueError, 'length argument must be non-negative');
  if (value < 0n && !signed) vm.raise(Cls.OverflowError, "can't convert negative int to unsigned");
  const bits = BigInt(length * 8);
  const fits = signed
    ? length === 0
      ? value === 0n || value === -1n
      : value >= -(1n << (bits - 1n)) && value < 1n << (bits - 1n)
    : value < 1n << bits;
  if (!fits) vm.raise(Cls.OverflowError, 'int too big to convert');
  const data = new Uint8Array(length);
  let rest = BigInt.asUintN(length * 8, value);
  for (let i = 0; i < length; i++, rest >>= 8n) data[big ? length - 1 - i : i] = Number(rest & 255n);
  return makeBytes(vm, data);
}

function fromBytes(vm: Vm, args: number): number {
  const { words } = vm;
  const source = words[args + 1] as number;
  if (intOf(vm, source) !== NULL || isStr(vm, source)) {
    return vm.raise(Cls.TypeError, `cannot convert '${typeName(vm, source)}' object to bytes`);
  }
  const data = bytesFrom(vm, source, 'bytes').slice();
  if (!isBigEndian(vm, words[args + 2] as number)) data.reverse();
  const signed = words[args + 3] !== NULL && truth(vm, words[args + 3] as number);
  let hex = '0x0';
  for (const byte of data) hex += byte.toString(16).padStart(2, '0');
  const value = BigInt(hex);
  const int = intFromBigInt(vm, signed ? BigInt.asIntN(data.length * 8, value) : value);
  return intInstance(vm, words[args] as number, int);
}

function bitCount(vm: Vm, args: number): number {
  const value = toBigInt(vm, self(vm, args));
  const ones = (value < 0n ? -value : value).toString(2).replaceAll('0', '').length;
  return small(ones);
}

function round(vm: Vm, args: number, count: number): number {
  const digits = count < 2 ? NONE : (vm.words[args + 1] as number);
  return roundInt(vm, self(vm, args), digits);
}

const identity = (name: string): NativeDefinition => ({ name, min: 1, max: 1, run: self });

export const intMethods: readonly NativeDefinition[] = [
  { name: 'bit_length', min: 1, max: 1, run: (vm, args) => small(bitLength(vm, self(vm, args))) },
  { name: 'bit_count', min: 1, max: 1, run: bitCount },
  {
    name: 'to_bytes',
    min: 1,
    max: 3,
    keywords: [null, 'length', 'byteorder'],
    keywordOnly: ['signed'],
    run: toBytes,
  },
  {
    name: 'as_integer_ratio',
    min: 1,
    max: 1,
    run: (vm, args) => makePair(vm, self(vm, args), small(1)),
  },
  { name: 'is_integer', min: 1, max: 1, run: () => TRUE },
  { name: '__float__', min: 1, max: 1, run: (vm, args) => makeFloat(vm, toFinite(vm, self(vm, args))) },
  { name: '__round__', min: 1, max: 2, run: round },
  ...['conjugate', '__int__', '__index__', '__trunc__', '__floor__', '__ceil__'].map(identity),
];

export const intClassMethods: readonly NativeDefinition[] = [
  {
    name: 'from_bytes',
    min: 2,
    max: 3,
    keywords: [null, 'bytes', 'byteorder'],
    keywordOnly: ['signed'],
    twin: '_builtins.int_from_bytes',
    run: fromBytes,
  },
];

/** `real`, `imag` and what fractions have. */
export const intAttributes = [
  { name: 'real', get: (vm: Vm, a: number) => intOf(vm, a) },
  { name: 'numerator', get: (vm: Vm, a: number) => intOf(vm, a) },
  { name: 'imag', get: () => small(0) },
  { name: 'denominator', get: () => small(1) },
];
