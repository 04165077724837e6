import { Cls, HEAP_START } from '../classes.ts';
import { Class, isSmall } from '../layout.ts';
import type { Complex } from '../numeric/complex.ts';
import type { Vm } from '../vm.ts';
import { isNumber, numberValue } from './float-value.ts';

/** The complex type's representation: two doubles in the object. */

const COMPLEX_BYTES = 24;

export function makeComplex(vm: Vm, [real, imag]: Complex, cls: number = Cls.complex): number {
  const object = vm.allocInstance(cls, COMPLEX_BYTES);
  vm.image.doubles[(object >> 3) + 1] = real;
  vm.image.doubles[(object >> 3) + 2] = imag;
  return object;
}

export function isComplex(vm: Vm, value: number): boolean {
  if (isSmall(value)) return false;
  const cls = vm.words[value >> 2] as number;
  return (
    cls === Cls.complex || (cls >= HEAP_START && vm.words[(cls >> 2) + Class.layoutBase] === Cls.complex)
  );
}

/** The two parts of a complex object. */
export const complexValue = (vm: Vm, value: number): Complex => [
  vm.image.doubles[(value >> 3) + 1] as number,
  vm.image.doubles[(value >> 3) + 2] as number,
];

/** The parts of a complex number, a float or an int; null for anything else. */
export function complexOf(vm: Vm, value: number): Complex | null {
  if (isComplex(vm, value)) return complexValue(vm, value);
  return isNumber(vm, value) ? [numberValue(vm, value), 0] : null;
}
