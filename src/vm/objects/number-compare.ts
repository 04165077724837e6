import type { Vm } from '../vm.ts';
import { safeDoubleOf, sameInt, toBigInt } from './int-value.ts';

/** The sign of a - b for two plain ints. */
export function compareInts(vm: Vm, a: number, b: number): number {
  const x = safeDoubleOf(vm, a);
  const y = safeDoubleOf(vm, b);
  if (x < y) return -1;
  if (x > y) return 1;
  if (x === y || sameInt(vm, a, b)) return 0;
  return toBigInt(vm, a) < toBigInt(vm, b) ? -1 : 1;
}

/** The sign of a - y for a plain int and a double, exactly; NaN when y is NaN. */
export function compareIntFloat(vm: Vm, a: number, y: number): number {
  if (Number.isNaN(y)) return y;
  const x = safeDoubleOf(vm, a);
  if (!Number.isNaN(x)) return x < y ? -1 : x > y ? 1 : 0;
  const big = toBigInt(vm, a);
  return big < y ? -1 : big > y ? 1 : 0;
}

/** The sign of x - y; NaN when one of them is NaN. */
export const compareDoubles = (x: number, y: number): number =>
  x < y ? -1 : x > y ? 1 : x === y ? 0 : Number.NaN;
