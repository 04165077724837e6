import { Cls, HEAP_START } from '../classes.ts';
import { Bool, Class, fitsSmall, Int, isSmall, NULL, small, WORD } from '../layout.ts';
import type { Vm } from '../vm.ts';

/**
 * The int type's representation. A *plain int* is a small integer word or the address of a heap int; a value that fits
 * a small integer is never on the heap, so equal plain ints of 31 bits are equal words. An instance of a Python
 * subclass has the layout of a heap int whatever its value; `intOf` makes plain ints of those and of bools.
 */

/** The plain int of any value that is an int (a bool, an instance of a subclass), or NULL when it is none. */
export function intOf(vm: Vm, value: number): number {
  if (isSmall(value)) return value;
  const cls = vm.words[value >> 2] as number;
  if (cls === Cls.int) return value;
  if (cls === Cls.bool) return vm.words[(value >> 2) + Bool.value] as number;
  if (cls < HEAP_START || vm.words[(cls >> 2) + Class.layoutBase] !== Cls.int) return NULL;
  const exact = safeDoubleOf(vm, value);
  return fitsSmall(exact) ? small(exact) : value;
}

export const isInt = (vm: Vm, value: number): boolean => intOf(vm, value) !== NULL;

/** A plain int from a whole number of at most 53 bits. */
export function makeInt(vm: Vm, value: number): number {
  if (fitsSmall(value)) return small(value);
  const magnitude = Math.abs(value);
  const high = Math.floor(magnitude / 2 ** 32);
  const count = high === 0 ? 1 : 2;
  const object = vm.alloc(Cls.int, (Int.limbs + count) * WORD);
  const at = object >> 2;
  const { words } = vm;
  words[at + Int.sign] = value < 0 ? -1 : 1;
  words[at + Int.count] = count;
  words[at + Int.limbs] = magnitude | 0;
  if (count === 2) words[at + Int.limbs + 1] = high | 0;
  return object;
}

const SMALL_LOW = -(2n ** 30n);
const SMALL_HIGH = 2n ** 30n;

/** A plain int from a BigInt of any size. */
export function intFromBigInt(vm: Vm, value: bigint): number {
  if (value >= SMALL_LOW && value < SMALL_HIGH) return small(Number(value));
  const magnitude = value < 0n ? -value : value;
  const hex = magnitude.toString(16);
  const count = (hex.length + 7) >> 3;
  const object = vm.alloc(Cls.int, (Int.limbs + count) * WORD);
  const at = object >> 2;
  const { words } = vm;
  words[at + Int.sign] = value < 0n ? -1 : 1;
  words[at + Int.count] = count;
  for (let i = 0, end = hex.length; i < count; i++, end -= 8) {
    words[at + Int.limbs + i] = Number.parseInt(hex.slice(Math.max(0, end - 8), end), 16) | 0;
  }
  return object;
}

/** A plain int from a whole double of any size. */
export const intFromDouble = (vm: Vm, value: number): number =>
  Math.abs(value) <= Number.MAX_SAFE_INTEGER ? makeInt(vm, value) : intFromBigInt(vm, BigInt(value));

/** The value of a plain int. */
export function toBigInt(vm: Vm, int: number): bigint {
  if (isSmall(int)) return BigInt(int >> 1);
  const { words } = vm;
  const at = int >> 2;
  const count = words[at + Int.count] as number;
  let magnitude = 0n;
  if (count <= 4) {
    for (let i = count - 1; i >= 0; i--) {
      magnitude = (magnitude << 32n) | BigInt((words[at + Int.limbs + i] as number) >>> 0);
    }
  } else {
    let hex = '0x';
    for (let i = count - 1; i >= 0; i--) {
      hex += ((words[at + Int.limbs + i] as number) >>> 0).toString(16).padStart(8, '0');
    }
    magnitude = BigInt(hex);
  }
  return (words[at + Int.sign] as number) < 0 ? -magnitude : magnitude;
}

/** The value of a plain int as a double when that is exact and below 2 ** 53, else NaN. */
export function safeDoubleOf(vm: Vm, int: number): number {
  if (isSmall(int)) return int >> 1;
  const { words } = vm;
  const at = int >> 2;
  const count = words[at + Int.count] as number;
  if (count > 2) return Number.NaN;
  const low = (words[at + Int.limbs] as number) >>> 0;
  const high = count === 2 ? (words[at + Int.limbs + 1] as number) >>> 0 : 0;
  if (high >= 2 ** 21) return Number.NaN;
  return (high * 2 ** 32 + low) * (words[at + Int.sign] as number);
}

/** The nearest double of a plain int, infinite beyond the range of doubles. */
export function toNumber(vm: Vm, int: number): number {
  const safe = safeDoubleOf(vm, int);
  return Number.isNaN(safe) ? Number(toBigInt(vm, int)) : safe;
}

/** The nearest double of a plain int; OverflowError beyond the range of doubles. */
export function toFinite(vm: Vm, int: number): number {
  const value = toNumber(vm, int);
  if (!Number.isFinite(value)) vm.raise(Cls.OverflowError, 'int too large to convert to float');
  return value;
}

/** -1, 0 or 1. */
export const signOfInt = (vm: Vm, int: number): number =>
  isSmall(int) ? Math.sign(int >> 1) : (vm.words[(int >> 2) + Int.sign] as number);

/** Are two plain ints equal? */
export function sameInt(vm: Vm, a: number, b: number): boolean {
  if (a === b) return true;
  if (isSmall(a) || isSmall(b)) return false;
  const { words } = vm;
  const count = words[(a >> 2) + Int.count] as number;
  for (let i = Int.limbs + count - 1; i >= Int.sign; i--) {
    if (words[(a >> 2) + i] !== words[(b >> 2) + i]) return false;
  }
  return true;
}
