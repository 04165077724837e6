import { Cls } from '../classes.ts';
import { isSmall, NONE, small } from '../layout.ts';
import { define } from '../objects/define.ts';
import { intNegate } from '../objects/int-arithmetic.ts';
import { checkBits } from '../objects/int-limits.ts';
import { intFromBigInt, safeDoubleOf, signOfInt, toBigInt } from '../objects/int-value.ts';
import type { NativeDefinition, Vm } from '../vm.ts';
import { integer } from './math-arguments.ts';

/** The functions of math that compute with ints of any size. */

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

function bigGcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

function gcd(vm: Vm, args: number, count: number): number {
  let result = small(0);
  for (let i = 0; i < count; i++) {
    let a = integer(vm, vm.words[args + i] as number);
    const x = Math.abs(safeDoubleOf(vm, a));
    const y = safeDoubleOf(vm, result);
    if (Number.isNaN(x) || Number.isNaN(y)) {
      result = intFromBigInt(vm, bigGcd(magnitude(toBigInt(vm, result)), magnitude(toBigInt(vm, a))));
      continue;
    }
    let [p, q] = [x, y];
    while (q !== 0) [p, q] = [q, p % q];
    if (p === x) {
      if (signOfInt(vm, a) < 0) a = intNegate(vm, a);
      result = a;
    } else result = intFromBigInt(vm, BigInt(p));
  }
  return result;
}

function lcm(vm: Vm, args: number, count: number): number {
  let result = 1n;
  for (let i = 0; i < count; i++) {
    const value = magnitude(toBigInt(vm, integer(vm, vm.words[args + i] as number)));
    if (value === 0n || result === 0n) result = 0n;
    else result = (result / bigGcd(result, value)) * value;
  }
  return intFromBigInt(vm, result);
}

/** The product first × (first + 1) × … × last, by halves so that the factors stay of a size. */
function bigProduct(first: number, last: number): bigint {
  if (first > last) return 1n;
  if (last - first < 8) {
    let product = BigInt(first);
    for (let i = first + 1; i <= last; i++) product *= BigInt(i);
    return product;
  }
  const middle = (first + last) >> 1;
  return bigProduct(first, middle) * bigProduct(middle + 1, last);
}

function factorial(vm: Vm, args: number): number {
  const int = integer(vm, vm.words[args] as number);
  if (signOfInt(vm, int) < 0) {
    vm.raise(Cls.ValueError, 'factorial() not defined for negative values');
  }
  if (!isSmall(int)) {
    const big = toBigInt(vm, int) > 2n ** 63n - 1n;
    return big
      ? vm.raise(Cls.OverflowError, 'factorial() argument should not exceed 9223372036854775807')
      : vm.raise(Cls.MemoryError, '');
  }
  const n = int >> 1;
  checkBits(vm, n * Math.log2(Math.max(2, n)));
  return intFromBigInt(vm, bigProduct(1, n));
}

function counts(vm: Vm, args: number): [n: bigint, k: bigint] {
  const n = toBigInt(vm, integer(vm, vm.words[args] as number));
  const k = toBigInt(vm, integer(vm, vm.words[args + 1] as number));
  if (n < 0n) vm.raise(Cls.ValueError, 'n must be a non-negative integer');
  if (k < 0n) vm.raise(Cls.ValueError, 'k must be a non-negative integer');
  return [n, k];
}

function falling(vm: Vm, n: bigint, k: bigint): bigint {
  if (k > 2n ** 30n) vm.raise(Cls.MemoryError, '');
  checkBits(vm, Number(k) * n.toString(2).length);
  let product = 1n;
  for (let i = 0n; i < k; i++) product *= n - i;
  return product;
}

function comb(vm: Vm, args: number): number {
  const [n, wanted] = counts(vm, args);
  if (wanted > n) return small(0);
  const k = wanted > n - wanted ? n - wanted : wanted;
  return intFromBigInt(vm, falling(vm, n, k) / bigProduct(1, Number(k)));
}

function perm(vm: Vm, args: number, count: number): number {
  if (count < 2 || vm.words[args + 1] === NONE) return factorial(vm, args);
  const [n, k] = counts(vm, args);
  return k > n ? small(0) : intFromBigInt(vm, falling(vm, n, k));
}

function bigSquareRoot(value: bigint): bigint {
  if (value < 2n ** 52n) return BigInt(Math.floor(Math.sqrt(Number(value))));
  // Newton's method from above; each step doubles the number of right digits.
  let root = 1n << BigInt((value.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

function isqrt(vm: Vm, args: number): number {
  const int = integer(vm, vm.words[args] as number);
  if (signOfInt(vm, int) < 0) vm.raise(Cls.ValueError, 'isqrt() argument must be nonnegative');
  if (isSmall(int)) return small(Math.floor(Math.sqrt(int >> 1)));
  return intFromBigInt(vm, bigSquareRoot(toBigInt(vm, int)));
}

const more = (name: string): Partial<NativeDefinition> => ({ twin: `_values.math_${name}` });

export const mathIntegerFunctions: readonly NativeDefinition[] = [
  define('gcd', 0, Number.POSITIVE_INFINITY, gcd, more('gcd')),
  define('lcm', 0, Number.POSITIVE_INFINITY, lcm, more('lcm')),
  define('factorial', 1, 1, factorial, more('factorial')),
  define('comb', 2, 2, comb, more('comb')),
  define('perm', 1, 2, perm, more('perm')),
  define('isqrt', 1, 1, isqrt, more('isqrt')),
];
