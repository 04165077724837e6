import { Cls } from '../classes.ts';
import { bool, NEEDS_PYTHON, NULL, small } from '../layout.ts';
import type { NativeModule } from '../native.ts';
import { exactProduct, exactSum } from '../numeric/sums.ts';
import { isInstanceOfProgram } from '../objects/arguments.ts';
import { define } from '../objects/define.ts';
import { floatValue, isFloat, makeFloat } from '../objects/float-value.ts';
import { scale } from '../objects/int-arithmetic.ts';
import { truncate } from '../objects/int-construct.ts';
import { intOf } from '../objects/int-value.ts';
import { makePair } from '../objects/tuple.ts';
import { toIndex, typeName } from '../operations.ts';
import type { NativeDefinition, Vm } from '../vm.ts';
import { rangeError, real } from './math-arguments.ts';
import { mathFunctions } from './math-functions.ts';
import { mathIntegerFunctions } from './math-integers.ts';
import { mathSumFunctions } from './math-sums.ts';

/** The math module. */
// Supported: functions of numbers.

/** floor, ceil, trunc: a whole number of any size. */
const whole = (name: string, run: (x: number) => number): NativeDefinition =>
  define(
    name,
    1,
    1,
    (vm, args) => {
      const value = vm.words[args] as number;
      if (isInstanceOfProgram(vm, value)) return NEEDS_PYTHON;
      if (isFloat(vm, value)) return truncate(vm, run(floatValue(vm, value)));
      const int = intOf(vm, value);
      if (int !== NULL) return int;
      return vm.raise(
        Cls.TypeError,
        name === 'trunc'
          ? `type ${typeName(vm, value)} doesn't define __trunc__ method`
          : `must be real number, not ${typeName(vm, value)}`,
      );
    },
    { twin: `_values.math_${name}` },
  );

const test = (name: string, run: (x: number) => boolean): NativeDefinition =>
  define(name, 1, 1, (vm, args) => bool(run(real(vm, vm.words[args] as number))), {
    twin: `_values.math_${name}`,
  });

function isClose(vm: Vm, args: number, count: number): number {
  const a = real(vm, vm.words[args] as number);
  const b = real(vm, vm.words[args + 1] as number);
  const relative = vm.words[args + count] as number;
  const absolute = vm.words[args + count + 1] as number;
  const rel = relative === NULL ? 1e-9 : real(vm, relative);
  const abs = absolute === NULL ? 0 : real(vm, absolute);
  if (rel < 0 || abs < 0) vm.raise(Cls.ValueError, 'tolerances must be non-negative');
  if (a === b) return bool(true);
  if (!Number.isFinite(a) || !Number.isFinite(b)) return bool(false);
  const difference = Math.abs(a - b);
  return bool(difference <= Math.abs(rel * b) || difference <= Math.abs(rel * a) || difference <= abs);
}

/** A double as mantissa in [0.5, 1) and exponent. */
function split(x: number): [mantissa: number, exponent: number] {
  if (x === 0 || !Number.isFinite(x)) return [x, 0];
  let exponent = Math.max(-1023, Math.floor(Math.log2(Math.abs(x))) + 1);
  let mantissa = scale(x, -exponent);
  while (Math.abs(mantissa) < 0.5) {
    mantissa *= 2;
    exponent--;
  }
  while (Math.abs(mantissa) >= 1) {
    mantissa /= 2;
    exponent++;
  }
  return [mantissa, exponent];
}

function ldexp(vm: Vm, args: number): number {
  const x = real(vm, vm.words[args] as number);
  const value = vm.words[args + 1] as number;
  if (intOf(vm, value) === NULL) vm.raise(Cls.TypeError, 'Expected an int as second argument to ldexp.');
  const exponent = toIndex(vm, value);
  if (x === 0 || !Number.isFinite(x)) return makeFloat(vm, x);
  const [mantissa, own] = split(x);
  if (own + exponent > 1024) return rangeError(vm);
  if (own + exponent < -1080) return makeFloat(vm, x < 0 ? -0 : 0);
  return makeFloat(vm, scale(mantissa * 2 ** 53, own + exponent - 53));
}

const view = new DataView(new ArrayBuffer(8));

/** The next double after x in the direction of y, by so many steps. */
function nextAfter(x: number, y: number, steps: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  // Doubles in order are whole numbers in order: sign and magnitude.
  const order = (value: number): bigint => {
    view.setFloat64(0, value);
    const bits = view.getBigInt64(0);
    return bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits;
  };
  const from = order(x);
  const to = order(y);
  if (from === to || steps === 0) return steps === 0 ? x : y;
  const count = BigInt(Math.min(steps, Number.MAX_SAFE_INTEGER));
  const next = from < to ? from + count : from - count;
  const reached = from < to ? (next > to ? to : next) : next < to ? to : next;
  view.setBigInt64(0, reached < 0n ? -reached : reached);
  const value = view.getFloat64(0);
  return reached < 0n || (reached === 0n && from < 0n) ? -value : value;
}

function nextAfterFunction(vm: Vm, args: number, count: number): number {
  const stepsWord = vm.words[args + count] as number;
  const steps = stepsWord === NULL ? 1 : toIndex(vm, stepsWord);
  if (steps < 0) vm.raise(Cls.ValueError, 'steps must be a non-negative integer');
  const x = real(vm, vm.words[args] as number);
  return makeFloat(vm, nextAfter(x, real(vm, vm.words[args + 1] as number), steps));
}

function ulp(vm: Vm, args: number): number {
  const x = Math.abs(real(vm, vm.words[args] as number));
  if (!Number.isFinite(x)) return makeFloat(vm, x);
  const next = nextAfter(x, Number.POSITIVE_INFINITY, 1);
  return makeFloat(vm, Number.isFinite(next) ? next - x : x - nextAfter(x, 0, 1));
}

function fma(vm: Vm, args: number): number {
  const [x, y, z] = [0, 1, 2].map((i) => real(vm, vm.words[args + i] as number)) as [number, number, number];
  const [high, low] = exactProduct(x, y);
  const sum = Number.isFinite(high) && Number.isFinite(low) ? exactSum([high, low, z]) : x * y + z;
  const result = typeof sum === 'number' ? sum : x * y + z;
  if (Number.isNaN(result) && ![x, y, z].some(Number.isNaN)) {
    vm.raise(Cls.ValueError, 'invalid operation in fma');
  }
  if (!Number.isFinite(result) && [x, y, z].every(Number.isFinite)) {
    vm.raise(Cls.OverflowError, 'overflow in fma');
  }
  return makeFloat(vm, result);
}

export const mathModule: NativeModule = {
  name: 'math',
  functions: [
    ...mathFunctions,
    ...mathIntegerFunctions,
    ...mathSumFunctions,
    whole('floor', Math.floor),
    whole('ceil', Math.ceil),
    whole('trunc', Math.trunc),
    test('isnan', Number.isNaN),
    test('isinf', (x) => !Number.isFinite(x) && !Number.isNaN(x)),
    test('isfinite', Number.isFinite),
    define('isclose', 2, 2, isClose, {
      keywords: ['a', 'b'],
      keywordOnly: ['rel_tol', 'abs_tol'],
      twin: '_values.math_isclose',
    }),
    define('frexp', 1, 1, (vm, args) => {
      const [mantissa, exponent] = split(real(vm, vm.words[args] as number));
      return makePair(vm, makeFloat(vm, mantissa), small(exponent));
    }),
    define('modf', 1, 1, (vm, args) => {
      const x = real(vm, vm.words[args] as number);
      const negative = x < 0 || Object.is(x, -0);
      const fraction = Number.isFinite(x) ? Math.abs(x % 1) : Number.isNaN(x) ? x : 0;
      return makePair(vm, makeFloat(vm, negative ? -fraction : fraction), makeFloat(vm, Math.trunc(x)));
    }),
    define('ldexp', 2, 2, ldexp),
    define('nextafter', 2, 2, nextAfterFunction, { keywordOnly: ['steps'] }),
    define('ulp', 1, 1, ulp),
    define('fma', 3, 3, fma),
  ],
  constants: (vm) => ({
    pi: makeFloat(vm, Math.PI),
    e: makeFloat(vm, Math.E),
    tau: makeFloat(vm, 2 * Math.PI),
    inf: makeFloat(vm, Number.POSITIVE_INFINITY),
    nan: makeFloat(vm, Number.NaN),
  }),
};
