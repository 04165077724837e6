import { Cls, HEAP_START } from '../classes.ts';
import { Class, isSmall, NULL } from '../layout.ts';
import type { Vm } from '../vm.ts';
import { intOf, toFinite } from './int-value.ts';

/** The float type's representation: one double in the object. */

const FLOAT_BYTES = 16;

export function makeFloat(vm: Vm, value: number): number {
  const object = vm.alloc(Cls.float, FLOAT_BYTES);
  vm.image.doubles[(object >> 3) + 1] = value;
  return object;
}

/** A float of a class that may be a Python subclass. */
export function makeFloatInstance(vm: Vm, cls: number, value: number): number {
  if (cls === Cls.float) return makeFloat(vm, value);
  const object = vm.allocInstance(cls, FLOAT_BYTES);
  vm.image.doubles[(object >> 3) + 1] = value;
  return object;
}

/** The double in a float object. */
export const floatValue = (vm: Vm, float: number): number => vm.image.doubles[(float >> 3) + 1] as number;

export function isFloat(vm: Vm, value: number): boolean {
  if (isSmall(value)) return false;
  const cls = vm.words[value >> 2] as number;
  return cls === Cls.float || (cls >= HEAP_START && vm.words[(cls >> 2) + Class.layoutBase] === Cls.float);
}

/** Is it a float or an int? */
export const isNumber = (vm: Vm, value: number): boolean =>
  isSmall(value) || isFloat(vm, value) || intOf(vm, value) !== NULL;

/** The double of a float, or of an int that is in range; OverflowError when it is not. The value is one of the two. */
export function numberValue(vm: Vm, value: number): number {
  if (isSmall(value)) return value >> 1;
  if (isFloat(vm, value)) return floatValue(vm, value);
  return toFinite(vm, intOf(vm, value));
}
