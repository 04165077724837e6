import { Cls } from '../classes.ts';
import { isSmall, NULL } from '../layout.ts';
import * as precise from '../numeric/precise.ts';
import { erf, erfc, gamma, logGamma } from '../numeric/special.ts';
import { define } from '../objects/define.ts';
import { makeFloat } from '../objects/float-value.ts';
import { bitLength } from '../objects/int-arithmetic.ts';
import { intOf, signOfInt, toBigInt, toNumber } from '../objects/int-value.ts';
import type { NativeDefinition, Vm } from '../vm.ts';
import { domainError, rangeError, real } from './math-arguments.ts';

/** The functions of math from one or two doubles to a double. */

/** `overflows`: an infinite result is a range error, not a domain error. */
const unary = (name: string, run: (x: number) => number, overflows = false): NativeDefinition =>
  define(
    name,
    1,
    1,
    (vm, args) => {
      const x = real(vm, vm.words[args] as number);
      const result = run(x);
      if (Number.isNaN(result) && !Number.isNaN(x)) return domainError(vm);
      if (!Number.isFinite(result) && Number.isFinite(x)) {
        return overflows ? rangeError(vm) : domainError(vm);
      }
      return makeFloat(vm, result);
    },
    { twin: `_values.math_${name}` },
  );

const binary = (name: string, run: (vm: Vm, x: number, y: number) => number): NativeDefinition =>
  define(
    name,
    2,
    2,
    (vm, args) =>
      makeFloat(vm, run(vm, real(vm, vm.words[args] as number), real(vm, vm.words[args + 1] as number))),
    { twin: `_values.math_${name}` },
  );

/** A logarithm of an int of any size, or of a double. `ofTwo` is that of 2. */
function logarithm(vm: Vm, value: number, run: (x: number) => number, ofTwo: number): number {
  const int = intOf(vm, value);
  if (int === NULL || isSmall(int)) return logOfDouble(vm, real(vm, value), run);
  if (signOfInt(vm, int) < 0) return domainError(vm);
  const x = toNumber(vm, int);
  if (Number.isFinite(x)) return run(x);
  // Beyond the doubles: of the leading bits as a fraction, and of the power of two that it is short of.
  const length = bitLength(vm, int);
  const leading = Number(toBigInt(vm, int) >> BigInt(length - 1000));
  return run(leading * 2 ** -1000) + ofTwo * length;
}

function logOfDouble(vm: Vm, x: number, run: (x: number) => number): number {
  return x <= 0 ? domainError(vm) : run(x);
}

const logOf = (name: string, run: (x: number) => number, ofTwo: number): NativeDefinition =>
  define(name, 1, 1, (vm, args) => makeFloat(vm, logarithm(vm, vm.words[args] as number, run, ofTwo)), {
    twin: `_values.math_${name}`,
  });

function log(vm: Vm, args: number, count: number): number {
  const value = logarithm(vm, vm.words[args] as number, precise.log, Math.LN2);
  if (count < 2) return makeFloat(vm, value);
  const base = logarithm(vm, vm.words[args + 1] as number, precise.log, Math.LN2);
  if (base === 0) return vm.raise(Cls.ZeroDivisionError, 'float division by zero');
  return makeFloat(vm, value / base);
}

function pow(vm: Vm, x: number, y: number): number {
  if (x === 1 || y === 0) return 1;
  if (x === -1 && (y === Number.POSITIVE_INFINITY || y === Number.NEGATIVE_INFINITY)) return 1;
  const result = precise.pow(x, y);
  if (Number.isFinite(x) && Number.isFinite(y)) {
    if (Number.isNaN(result) || (x === 0 && y < 0)) return domainError(vm);
    if (!Number.isFinite(result)) return rangeError(vm);
  }
  return result;
}

function fmod(vm: Vm, x: number, y: number): number {
  const result = x % y;
  return Number.isNaN(result) && !Number.isNaN(x) && !Number.isNaN(y) ? domainError(vm) : result;
}

/** IEEE remainder: the quotient is rounded half to even. */
function remainder(vm: Vm, x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  if (y === 0 || !Number.isFinite(x)) return domainError(vm);
  if (!Number.isFinite(y)) return x;
  const size = Math.abs(y);
  const rest = Math.abs(x) % size;
  const other = size - rest;
  let result = rest;
  if (rest > other) result = -other;
  else if (rest === other) {
    // Half way: an even quotient keeps the rest. Twice the modulus tells.
    result = rest - 2 * (((Math.abs(x) - rest) * 0.5) % size);
  }
  return x < 0 || Object.is(x, -0) ? -result : result;
}

function gammaOf(vm: Vm, args: number): number {
  const x = real(vm, vm.words[args] as number);
  if (x === Number.NEGATIVE_INFINITY || (x <= 0 && Number.isInteger(x))) return domainError(vm);
  const result = gamma(x);
  return !Number.isFinite(result) && Number.isFinite(x) ? rangeError(vm) : makeFloat(vm, result);
}

function lgamma(vm: Vm, args: number): number {
  const x = real(vm, vm.words[args] as number);
  const result = logGamma(x);
  if (!Number.isFinite(result) && Number.isFinite(x)) return x <= 0 ? domainError(vm) : rangeError(vm);
  return makeFloat(vm, result);
}

const copySign = (x: number, y: number): number => {
  const negative = y < 0 || Object.is(y, -0);
  return negative ? -Math.abs(x) : Math.abs(x);
};

export const mathFunctions: readonly NativeDefinition[] = [
  unary('sqrt', Math.sqrt),
  unary('cbrt', Math.cbrt),
  unary('exp', precise.exp, true),
  unary('exp2', (x) => (Number.isInteger(x) ? 2 ** x : precise.pow(2, x)), true),
  unary('expm1', Math.expm1, true),
  unary('log1p', Math.log1p),
  unary('sin', precise.sin),
  unary('cos', precise.cos),
  unary('tan', precise.tan),
  unary('asin', precise.asin),
  unary('acos', precise.acos),
  unary('atan', precise.atan),
  unary('sinh', Math.sinh, true),
  unary('cosh', precise.cosh, true),
  unary('tanh', Math.tanh),
  unary('asinh', precise.asinh),
  unary('acosh', precise.acosh),
  unary('atanh', Math.atanh),
  unary('fabs', Math.abs),
  unary('erf', erf),
  unary('erfc', erfc),
  unary('degrees', (x) => x * (180 / Math.PI)),
  unary('radians', (x) => x * (Math.PI / 180)),
  define('gamma', 1, 1, gammaOf, { twin: '_values.math_gamma' }),
  define('lgamma', 1, 1, lgamma, { twin: '_values.math_lgamma' }),
  define('log', 1, 2, log, { twin: '_values.math_log' }),
  logOf('log2', precise.log2, 1),
  logOf('log10', Math.log10, Math.log10(2)),
  binary('pow', pow),
  binary('fmod', fmod),
  binary('remainder', remainder),
  binary('atan2', (_vm, y, x) => precise.atan2(y, x)),
  binary('copysign', (_vm, x, y) => copySign(x, y)),
];
