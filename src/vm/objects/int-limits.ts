import { Cls } from '../classes.ts';
import { Header } from '../layout.ts';
import type { Vm } from '../vm.ts';

/** The longest ints computed, in bits: 2 MB of memory, and still done in well under a second. */
const MAX_BITS = 2 ** 24;

/** Raises MemoryError when a result of so many bits would be more than an image should carry. */
export function checkBits(vm: Vm, bits: number): void {
  if (bits > MAX_BITS) vm.raise(Cls.MemoryError, '');
}

/** How many decimal digits int ↔ text conversions allow: CPython's limit, and where a program's own is kept. */
const DEFAULT_MAX_DIGITS = 4300;
const MAX_DIGITS = Header.scratch;

/** `sys.get_int_max_str_digits()`; 0 means no limit. */
export function maxStrDigits(vm: Vm): number {
  const stored = vm.words[MAX_DIGITS] as number;
  return stored === 0 ? DEFAULT_MAX_DIGITS : stored === -1 ? 0 : stored;
}

/** `sys.set_int_max_str_digits()`. */
export function setMaxStrDigits(vm: Vm, digits: number): void {
  vm.words[MAX_DIGITS] = digits === 0 ? -1 : digits;
}

const ADVICE = 'use sys.set_int_max_str_digits() to increase the limit';

/** Raises ValueError when text of so many digits may not be converted to an int. */
export function checkDigitsOfText(vm: Vm, digits: number): void {
  const limit = maxStrDigits(vm);
  if (limit === 0 || digits <= limit) return;
  vm.raise(
    Cls.ValueError,
    `Exceeds the limit (${limit} digits) for integer string conversion: value has ${digits} digits; ${ADVICE}`,
  );
}

/** Raises ValueError when an int of so many digits may not be converted to text. */
export function checkDigitsOfInt(vm: Vm, digits: number): void {
  const limit = maxStrDigits(vm);
  if (limit === 0 || digits <= limit) return;
  vm.raise(Cls.ValueError, `Exceeds the limit (${limit} digits) for integer string conversion; ${ADVICE}`);
}
