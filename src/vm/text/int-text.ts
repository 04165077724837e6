import { Int, isSmall } from '../layout.ts';
import { checkDigitsOfInt } from '../objects/int-limits.ts';
import { safeDoubleOf, toBigInt } from '../objects/int-value.ts';
import type { Vm } from '../vm.ts';

/** `str(int)` of a plain int; ValueError beyond the limit of digits. */
export function intText(vm: Vm, int: number): string {
  if (isSmall(int)) return String(int >> 1);
  const safe = safeDoubleOf(vm, int);
  if (!Number.isNaN(safe)) return String(safe);
  // A limb has 9.63 digits: what is far too long is refused before the work.
  const limbs = vm.words[(int >> 2) + Int.count] as number;
  checkDigitsOfInt(vm, Math.floor((limbs - 1) * 9.6));
  const text = toBigInt(vm, int).toString();
  checkDigitsOfInt(vm, text.startsWith('-') ? text.length - 1 : text.length);
  return text;
}
