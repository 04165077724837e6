import { Cls } from '../classes.ts';
import { NOT_IMPLEMENTED } from '../layout.ts';
import { pow } from '../numeric/precise.ts';
import type { Vm } from '../vm.ts';
import { complexPower } from './complex-arithmetic.ts';
import { makeFloat } from './float-value.ts';
import { Binary } from './operator-codes.ts';

/** `x op y` for two doubles as Python defines it; a float object, or NOT_IMPLEMENTED for the operators of ints. */
export function floatBinary(vm: Vm, op: number, x: number, y: number): number {
  switch (op) {
    case Binary.add:
      return makeFloat(vm, x + y);
    case Binary.sub:
      return makeFloat(vm, x - y);
    case Binary.mul:
      return makeFloat(vm, x * y);
    case Binary.truediv:
      if (y === 0) return vm.raise(Cls.ZeroDivisionError, 'float division by zero');
      return makeFloat(vm, x / y);
    case Binary.floordiv:
      if (y === 0) return vm.raise(Cls.ZeroDivisionError, 'float floor division by zero');
      return makeFloat(vm, floorQuotient(x, y));
    case Binary.mod:
      if (y === 0) return vm.raise(Cls.ZeroDivisionError, 'float modulo by zero');
      return makeFloat(vm, floorRemainder(x, y));
    case Binary.pow:
      if (isComplexPower(x, y)) return complexPower(vm, [x, 0], [y, 0]);
      return makeFloat(vm, floatPower(vm, x, y));
    default:
      return NOT_IMPLEMENTED;
  }
}

/** `x % y` with the sign of y, also when it is zero. */
export function floorRemainder(x: number, y: number): number {
  const rest = x % y;
  if (rest === 0) return y < 0 || Object.is(y, -0) ? -0 : 0;
  return rest < 0 !== y < 0 ? rest + y : rest;
}

/** `x // y`: the floor of the true quotient, which x / y may have rounded up to the next whole number. */
export function floorQuotient(x: number, y: number): number {
  const rest = x % y;
  let quotient = (x - rest) / y;
  if (rest !== 0 && rest < 0 !== y < 0) quotient -= 1;
  if (quotient === 0) return x / y < 0 || Object.is(x / y, -0) ? -0 : 0;
  const floor = Math.floor(quotient);
  return quotient - floor > 0.5 ? floor + 1 : floor;
}

/** A negative number to a fractional power is complex. */
const isComplexPower = (x: number, y: number): boolean =>
  x < 0 && Number.isFinite(x) && Number.isFinite(y) && !Number.isInteger(y);

/** `x ** y` where that is no complex number. JavaScript differs from C for a base of 1 or -1, where the exponent does not matter. */
export function floatPower(vm: Vm, x: number, y: number): number {
  if (x === 1 || y === 0) return 1;
  if (x === -1 && !Number.isFinite(y) && !Number.isNaN(y)) return 1;
  if (x === 0 && y < 0) {
    vm.raise(Cls.ZeroDivisionError, '0.0 cannot be raised to a negative power');
  }
  const finite = Number.isFinite(x) && Number.isFinite(y);
  const result = pow(x, y);
  if (finite && !Number.isFinite(result)) {
    vm.raise(Cls.OverflowError, "(34, 'Numerical result out of range')");
  }
  return result;
}
