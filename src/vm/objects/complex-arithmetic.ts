import { Cls } from '../classes.ts';
import { NOT_IMPLEMENTED } from '../layout.ts';
import { add, type Complex, divide, multiply, power, subtract } from '../numeric/complex.ts';
import type { Vm } from '../vm.ts';
import { makeComplex } from './complex-value.ts';
import { Binary } from './operator-codes.ts';

/** `x op y` for two complex numbers; NOT_IMPLEMENTED for the operators that need an order or bits. */
export function complexBinary(vm: Vm, op: number, x: Complex, y: Complex): number {
  switch (op) {
    case Binary.add:
      return makeComplex(vm, add(x, y));
    case Binary.sub:
      return makeComplex(vm, subtract(x, y));
    case Binary.mul:
      return makeComplex(vm, multiply(x, y));
    case Binary.truediv: {
      const quotient = divide(x, y);
      if (quotient === null) return vm.raise(Cls.ZeroDivisionError, 'complex division by zero');
      return makeComplex(vm, quotient);
    }
    case Binary.pow:
      return complexPower(vm, x, y);
    default:
      return NOT_IMPLEMENTED;
  }
}

/** `x ** y`; also what a negative float to a fractional power is. */
export function complexPower(vm: Vm, x: Complex, y: Complex): number {
  const result = power(x, y);
  if (result === null) {
    return vm.raise(Cls.ZeroDivisionError, '0.0 to a negative or complex power');
  }
  if (result === 'overflow') return vm.raise(Cls.OverflowError, 'complex exponentiation');
  return makeComplex(vm, result);
}
