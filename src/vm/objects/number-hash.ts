import { Int, isSmall } from '../layout.ts';
import type { Vm } from '../vm.ts';

/**
 * Hashes of numbers, equal for equal numbers of whatever type: 31 bits, which is what dicts and sets store and `hash()`
 * answers. CPython's own hash of a float is here as well, for `random.seed`.
 */

const MODULUS = 2n ** 61n - 1n;
const HASH_INF = 314159n;

/** The 31-bit hash of a plain int: the value itself where it fits, so that sets of ints keep CPython's order. */
export function hashInt(vm: Vm, int: number): number {
  if (isSmall(int)) return int >> 1 === -1 ? -2 : int >> 1;
  const at = int >> 2;
  const { words } = vm;
  let hash = words[at + Int.sign] as number;
  for (let i = (words[at + Int.count] as number) - 1; i >= 0; i--) {
    hash = mix(hash, words[at + Int.limbs + i] as number);
  }
  return fold(hash);
}

/** The 31-bit hash of a double. */
export function hashDouble(value: number): number {
  if (Number.isInteger(value)) {
    if (value >= -(2 ** 30) && value < 2 ** 30) return value === -1 ? -2 : value | 0;
    const sign = value < 0 ? -1 : 1;
    let magnitude = Math.abs(value);
    // From the highest limb down, as hashInt does; the subtraction and the division are exact.
    let limbs = 1;
    for (; magnitude >= 2 ** 32; limbs++) magnitude /= 2 ** 32;
    let hash = sign;
    for (; limbs > 0; limbs--) {
      const limb = Math.floor(magnitude);
      hash = mix(hash, limb | 0);
      magnitude = (magnitude - limb) * 2 ** 32;
    }
    return fold(hash);
  }
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 0 : value > 0 ? 314159 : -314159;
  const whole = Math.floor(value);
  const fraction = (value - whole) * 2 ** 32;
  return fold(mix(mix(whole | 0, fraction | 0), (fraction * 2 ** 21) | 0));
}

const mix = (hash: number, word: number): number => {
  const mixed = Math.imul(hash ^ word, 0x5bd1e995);
  return (mixed ^ (mixed >>> 15)) + Math.imul(hash, 31);
};

/** 31 bits, signed, and never -1, which CPython's hashes are not either. */
const fold = (hash: number): number => {
  const folded = (hash ^ (hash << 1)) >> 1;
  return folded === -1 ? -2 : folded;
};

/** What CPython's `hash(float)` answers; that of NaN depends on the object in CPython, here it is 0. */
export function pythonHashDouble(value: number): bigint {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 0n : value > 0 ? HASH_INF : -HASH_INF;
  let magnitude = Math.abs(value);
  let exponent = 0;
  while (!Number.isInteger(magnitude)) {
    magnitude *= 2;
    exponent -= 1;
  }
  // magnitude * 2 ** exponent modulo 2 ** 61 - 1, where 2 ** 61 is 1.
  const shift = BigInt(((exponent % 61) + 61) % 61);
  const hash = ((BigInt(magnitude) % MODULUS) << shift) % MODULUS;
  const signed = value < 0 ? -hash : hash;
  return signed === -1n ? -2n : signed;
}
