import { Cls } from '../classes.ts';
import { bool, NEEDS_PYTHON, NONE, NULL } from '../layout.ts';
import { repr, typeName } from '../operations.ts';
import { reprOfText } from '../text/escape.ts';
import { decomposeExactly, floatHex, parseFloatHex } from '../text/float-hex.ts';
import { parseFloatText } from '../text/float-parse.ts';
import type { NativeDefinition, Vm } from '../vm.ts';
import { isInstanceOfProgram } from './arguments.ts';
import { bytesOf, isBytesLike } from './bytes-value.ts';
import { floatValue, isFloat, isNumber, makeFloat, makeFloatInstance, numberValue } from './float-value.ts';
import { truncate } from './int-construct.ts';
import { intFromBigInt } from './int-value.ts';
import { roundFloat } from './number-functions.ts';
import { isStr, makeString, stringOf } from './str-value.ts';
import { makePair } from './tuple.ts';

const self = (vm: Vm, args: number): number => floatValue(vm, vm.words[args] as number);

/** The construct function of float: class, x. */
export function constructFloat(vm: Vm, args: number, count: number): number {
  const cls = vm.words[args] as number;
  const value = count > 1 ? (vm.words[args + 1] as number) : NULL;
  if (value === NULL) return makeFloatInstance(vm, cls, 0);
  if (isStr(vm, value)) {
    const text = stringOf(vm, value);
    return makeFloatInstance(vm, cls, parse(vm, text, reprOfText(text)));
  }
  if (isInstanceOfProgram(vm, value)) return NEEDS_PYTHON;
  if (isBytesLike(vm, value)) {
    const data = bytesOf(vm, value);
    return makeFloatInstance(vm, cls, parse(vm, String.fromCharCode(...data), repr(vm, value)));
  }
  if (!isNumber(vm, value)) {
    return vm.raise(
      Cls.TypeError,
      `float() argument must be a string or a real number, not '${typeName(vm, value)}'`,
    );
  }
  if (cls === Cls.float && isFloat(vm, value)) return value;
  return makeFloatInstance(vm, cls, numberValue(vm, value));
}

function parse(vm: Vm, text: string, shown: string): number {
  const value = parseFloatText(text);
  if (value === null) return vm.raise(Cls.ValueError, `could not convert string to float: ${shown}`);
  return value;
}

function asIntegerRatio(vm: Vm, args: number): number {
  const value = self(vm, args);
  if (Number.isNaN(value)) vm.raise(Cls.ValueError, 'cannot convert NaN to integer ratio');
  if (!Number.isFinite(value)) vm.raise(Cls.OverflowError, 'cannot convert Infinity to integer ratio');
  const [numerator, denominator] = decomposeExactly(value);
  return makePair(vm, intFromBigInt(vm, numerator), intFromBigInt(vm, denominator));
}

function fromHex(vm: Vm, args: number): number {
  const source = vm.words[args + 1] as number;
  if (!isStr(vm, source)) vm.raise(Cls.TypeError, 'bad argument type for built-in operation');
  const value = parseFloatHex(stringOf(vm, source));
  if (value === null) return vm.raise(Cls.ValueError, 'invalid hexadecimal floating-point string');
  if (value === 'overflow') {
    return vm.raise(Cls.OverflowError, 'hexadecimal value too large to represent as a float');
  }
  return makeFloatInstance(vm, vm.words[args] as number, value);
}

function round(vm: Vm, args: number, count: number): number {
  return roundFloat(vm, self(vm, args), count < 2 ? NONE : (vm.words[args + 1] as number));
}

const method = (name: string, run: (vm: Vm, value: number) => number): NativeDefinition => ({
  name,
  min: 1,
  max: 1,
  run: (vm, args) => run(vm, self(vm, args)),
});

export const floatMethods: readonly NativeDefinition[] = [
  method('is_integer', (_vm, value) => bool(Number.isInteger(value))),
  { name: 'as_integer_ratio', min: 1, max: 1, run: asIntegerRatio },
  method('hex', (vm, value) => makeString(vm, floatHex(value))),
  method('conjugate', makeFloat),
  method('__float__', makeFloat),
  method('__int__', truncate),
  method('__trunc__', truncate),
  method('__floor__', (vm, value) => truncate(vm, Math.floor(value))),
  method('__ceil__', (vm, value) => truncate(vm, Math.ceil(value))),
  { name: '__round__', min: 1, max: 2, run: round },
];

export const floatClassMethods: readonly NativeDefinition[] = [
  { name: 'fromhex', min: 2, max: 2, run: fromHex },
];

export const floatAttributes = [
  { name: 'real', get: (vm: Vm, a: number) => makeFloat(vm, floatValue(vm, a)) },
  { name: 'imag', get: (vm: Vm) => makeFloat(vm, 0) },
];
