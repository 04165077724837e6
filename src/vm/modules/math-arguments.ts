import { Cls } from '../classes.ts';
import { isSmall, NULL } from '../layout.ts';
import { isInstanceOfProgram } from '../objects/arguments.ts';
import { floatValue, isFloat } from '../objects/float-value.ts';
import { intOf, makeInt, toFinite } from '../objects/int-value.ts';
import { findAll } from '../objects/iteration.ts';
import { found } from '../objects/sequences.ts';
import { toIndex, typeName } from '../operations.ts';
import { NEEDS_PYTHON_SIGNAL } from '../signals.ts';
import type { Vm } from '../vm.ts';

/** How the functions of math take their arguments. */

/** A real number as a double. */
export function real(vm: Vm, value: number): number {
  if (isSmall(value)) return value >> 1;
  if (isFloat(vm, value)) return floatValue(vm, value);
  const int = intOf(vm, value);
  if (int !== NULL) return toFinite(vm, int);
  if (isInstanceOfProgram(vm, value)) throw NEEDS_PYTHON_SIGNAL;
  return vm.raise(Cls.TypeError, `must be real number, not ${typeName(vm, value)}`);
}

/** An integer as a plain int. */
export function integer(vm: Vm, value: number): number {
  const int = intOf(vm, value);
  return int === NULL ? makeInt(vm, toIndex(vm, value)) : int;
}

/** The items of an iterable as doubles. */
export function reals(vm: Vm, iterable: number): number[] {
  return items(vm, iterable).map((item) => real(vm, item));
}

/** The items of an iterable. */
export function items(vm: Vm, iterable: number): number[] {
  findAll(vm, iterable);
  return Array.from(vm.words.subarray(found.first, found.first + found.length));
}

/** ValueError: math domain error. */
export const domainError = (vm: Vm): never => vm.raise(Cls.ValueError, 'math domain error');
/** OverflowError: math range error. */
export const rangeError = (vm: Vm): never => vm.raise(Cls.OverflowError, 'math range error');
