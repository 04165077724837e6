import { Cls } from '../classes.ts';
import { fitsSmall, Int, isSmall, small } from '../layout.ts';
import type { Vm } from '../vm.ts';
import { checkBits } from './int-limits.ts';
import { intFromBigInt, makeInt, safeDoubleOf, toBigInt } from './int-value.ts';

/**
 * Arithmetic on plain ints. Three tiers: words, doubles up to 2 ** 53, and BigInt for the rest. Only the last allocates
 * in JavaScript. A double that left the safe range is NaN, and every comparison with NaN is false, so one test sends a
 * result on to the last tier.
 */
const SAFE = Number.MAX_SAFE_INTEGER;

export function intAdd(vm: Vm, a: number, b: number): number {
  const sum = safeDoubleOf(vm, a) + safeDoubleOf(vm, b);
  if (fitsSmall(sum)) return small(sum);
  if (sum >= -SAFE && sum <= SAFE) return makeInt(vm, sum);
  return intFromBigInt(vm, toBigInt(vm, a) + toBigInt(vm, b));
}

export function intSub(vm: Vm, a: number, b: number): number {
  const difference = safeDoubleOf(vm, a) - safeDoubleOf(vm, b);
  if (fitsSmall(difference)) return small(difference);
  if (difference >= -SAFE && difference <= SAFE) return makeInt(vm, difference);
  return intFromBigInt(vm, toBigInt(vm, a) - toBigInt(vm, b));
}

export function intMul(vm: Vm, a: number, b: number): number {
  const product = safeDoubleOf(vm, a) * safeDoubleOf(vm, b);
  if (fitsSmall(product)) return small(product);
  if (product >= -SAFE && product <= SAFE) return makeInt(vm, product);
  checkBits(vm, bitLength(vm, a) + bitLength(vm, b));
  return intFromBigInt(vm, toBigInt(vm, a) * toBigInt(vm, b));
}

/** `a // b`; the divisor is not zero. */
export function intFloorDiv(vm: Vm, a: number, b: number): number {
  const x = safeDoubleOf(vm, a);
  const y = safeDoubleOf(vm, b);
  if (Math.abs(x) + Math.abs(y) <= SAFE) {
    let rest = x % y;
    if (rest !== 0 && rest < 0 !== y < 0) rest += y;
    return makeInt(vm, (x - rest) / y);
  }
  return intFromBigInt(vm, bigFloorDiv(toBigInt(vm, a), toBigInt(vm, b)));
}

/** `a % b`, with the sign of the divisor, which is not zero. */
export function intMod(vm: Vm, a: number, b: number): number {
  const x = safeDoubleOf(vm, a);
  const y = safeDoubleOf(vm, b);
  if (Math.abs(x) + Math.abs(y) <= SAFE) {
    const rest = x % y;
    return makeInt(vm, rest !== 0 && rest < 0 !== y < 0 ? rest + y : rest);
  }
  return intFromBigInt(vm, bigMod(toBigInt(vm, a), toBigInt(vm, b)));
}

function bigFloorDiv(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

export function bigMod(a: bigint, b: bigint): bigint {
  const rest = a % b;
  return rest !== 0n && rest < 0n !== b < 0n ? rest + b : rest;
}

export function intNegate(vm: Vm, a: number): number {
  const value = safeDoubleOf(vm, a);
  return Number.isNaN(value) ? intFromBigInt(vm, -toBigInt(vm, a)) : makeInt(vm, 0 - value);
}

export function intInvert(vm: Vm, a: number): number {
  if (isSmall(a)) return small(~(a >> 1));
  return intFromBigInt(vm, ~toBigInt(vm, a));
}

export const intAnd = (vm: Vm, a: number, b: number): number =>
  isSmall(a) && isSmall(b) ? a & b : intFromBigInt(vm, toBigInt(vm, a) & toBigInt(vm, b));

export const intOr = (vm: Vm, a: number, b: number): number =>
  isSmall(a) && isSmall(b) ? a | b : intFromBigInt(vm, toBigInt(vm, a) | toBigInt(vm, b));

export const intXor = (vm: Vm, a: number, b: number): number =>
  isSmall(a) && isSmall(b) ? (a ^ b) | 1 : intFromBigInt(vm, toBigInt(vm, a) ^ toBigInt(vm, b));

export function intShiftLeft(vm: Vm, a: number, b: number): number {
  const count = shiftCount(vm, b);
  if (a === small(0)) return a;
  if (count === Number.POSITIVE_INFINITY) vm.raise(Cls.OverflowError, 'too many digits in integer');
  const shifted = safeDoubleOf(vm, a) * 2 ** count;
  if (shifted >= -SAFE && shifted <= SAFE) return makeInt(vm, shifted);
  checkBits(vm, bitLength(vm, a) + count);
  return intFromBigInt(vm, toBigInt(vm, a) << BigInt(count));
}

export function intShiftRight(vm: Vm, a: number, b: number): number {
  const count = shiftCount(vm, b);
  if (isSmall(a)) return small((a >> 1) >> Math.min(count, 31));
  if (count > bitLength(vm, a)) return small((vm.words[(a >> 2) + Int.sign] as number) < 0 ? -1 : 0);
  return intFromBigInt(vm, toBigInt(vm, a) >> BigInt(count));
}

function shiftCount(vm: Vm, b: number): number {
  const count = isSmall(b) ? b >> 1 : (vm.words[(b >> 2) + Int.sign] as number) * Number.POSITIVE_INFINITY;
  if (count < 0) vm.raise(Cls.ValueError, 'negative shift count');
  return count;
}

/** Bits of the magnitude, as `int.bit_length`. */
export function bitLength(vm: Vm, int: number): number {
  if (isSmall(int)) return 32 - Math.clz32(Math.abs(int >> 1));
  const at = int >> 2;
  const count = vm.words[at + Int.count] as number;
  return count * 32 - Math.clz32(vm.words[at + Int.limbs + count - 1] as number);
}

/** `a ** b` for an exponent that is not negative. */
export function intPower(vm: Vm, a: number, b: number): number {
  if (b === small(0)) return small(1);
  if (a === small(0) || a === small(1)) return a;
  if (a === small(-1)) return isSmall(b) ? small(((b >> 1) & 1) === 0 ? 1 : -1) : oddPower(vm, b);
  if (!isSmall(b)) return vm.raise(Cls.MemoryError, '');
  let exponent = b >> 1;
  let base = safeDoubleOf(vm, a);
  let result = 1;
  // Doubles stay exact up to SAFE; leaving it turns everything after into a number that fails the test below.
  while (exponent > 0 && Math.abs(result) <= SAFE && Math.abs(base) <= SAFE) {
    if ((exponent & 1) === 1) result *= base;
    exponent >>= 1;
    if (exponent > 0) base *= base;
  }
  if (exponent === 0 && Math.abs(result) <= SAFE) return makeInt(vm, result);
  checkBits(vm, (bitLength(vm, a) - 1) * (b >> 1));
  return intFromBigInt(vm, toBigInt(vm, a) ** BigInt(b >> 1));
}

const oddPower = (vm: Vm, b: number): number => small((toBigInt(vm, b) & 1n) === 0n ? 1 : -1);

/** `pow(a, b, m)`. */
export function intPowerMod(vm: Vm, a: number, b: number, m: number): number {
  const modulus = toBigInt(vm, m);
  if (modulus === 0n) vm.raise(Cls.ValueError, 'pow() 3rd argument cannot be 0');
  const positive = modulus < 0n ? -modulus : modulus;
  let exponent = toBigInt(vm, b);
  let base = bigMod(toBigInt(vm, a), positive);
  if (exponent < 0n) {
    base = inverse(base, positive);
    if (base < 0n) vm.raise(Cls.ValueError, 'base is not invertible for the given modulus');
    exponent = -exponent;
  }
  let result = 1n % positive;
  for (; exponent > 0n; exponent >>= 1n) {
    if ((exponent & 1n) === 1n) result = (result * base) % positive;
    base = (base * base) % positive;
  }
  return intFromBigInt(vm, bigMod(result, modulus));
}

/** The inverse of `base` modulo `modulus` by Euclid's extended algorithm, or -1 when there is none. */
function inverse(base: bigint, modulus: bigint): bigint {
  let [r0, r1] = [modulus, base];
  let [t0, t1] = [0n, 1n];
  while (r1 !== 0n) {
    const quotient = r0 / r1;
    [r0, r1] = [r1, r0 - quotient * r1];
    [t0, t1] = [t1, t0 - quotient * t1];
  }
  return r0 === 1n ? bigMod(t0, modulus) : -1n;
}

/** The true quotient, correctly rounded; the divisor is not zero. */
export function intTrueDiv(vm: Vm, a: number, b: number): number {
  const x = safeDoubleOf(vm, a);
  const y = safeDoubleOf(vm, b);
  if (!Number.isNaN(x) && !Number.isNaN(y)) return x / y;
  const quotient = bigTrueDiv(toBigInt(vm, a), toBigInt(vm, b));
  if (!Number.isFinite(quotient)) {
    vm.raise(Cls.OverflowError, 'integer division result too large for a float');
  }
  return quotient;
}

/** Correctly rounded quotient of two BigInts, infinite when out of range. */
function bigTrueDiv(a: bigint, b: bigint): number {
  if (a === 0n) return 0;
  const negative = a < 0n !== b < 0n;
  const x = a < 0n ? -a : a;
  const y = b < 0n ? -b : b;
  // Scale so that the whole quotient has 65 or 66 bits and note in one more bit whether anything was cut off: then the
  // conversion to a double rounds once. Below the normal range the last place is fixed and rounding is done here.
  const shift = Math.max(bitsOf(x) - bitsOf(y) - 66, -1074);
  const dividend = shift < 0 ? x << BigInt(-shift) : x;
  const divisor = shift < 0 ? y : y << BigInt(shift);
  const quotient = dividend / divisor;
  const rest = dividend % divisor;
  let value: number;
  if (shift === -1074 && quotient < 2n ** 53n) {
    const twice = rest * 2n;
    const up = twice > divisor || (twice === divisor && (quotient & 1n) === 1n);
    value = scale(Number(up ? quotient + 1n : quotient), shift);
  } else {
    value = scale(Number((quotient << 2n) | (rest === 0n ? 0n : 1n)), shift - 2);
  }
  return negative ? -value : value;
}

/** value * 2 ** exponent, without leaving the range on the way. */
export function scale(value: number, exponent: number): number {
  if (exponent > 1000) return value * 2 ** 1000 * 2 ** Math.min(exponent - 1000, 1023);
  if (exponent < -1000) return value * 2 ** -1000 * 2 ** Math.max(exponent + 1000, -1074);
  return value * 2 ** exponent;
}

const bitsOf = (value: bigint): number => {
  const hex = value.toString(16);
  return hex.length * 4 - Math.clz32(Number.parseInt(hex[0] as string, 16)) + 28;
};
