import { Cls } from '../classes.ts';
import { isSmall, NONE, NOT_IMPLEMENTED, NULL, small } from '../layout.ts';
import { toIndex } from '../operations.ts';
import { fixedDigits, scaledInteger } from '../text/float-digits.ts';
import type { Vm } from '../vm.ts';
import { isComplex } from './complex-value.ts';
import { floorQuotient, floorRemainder } from './float-arithmetic.ts';
import { floatValue, isFloat, isNumber, makeFloat, numberValue } from './float-value.ts';
import { bigMod, intFloorDiv, intMod, intNegate, intPowerMod } from './int-arithmetic.ts';
import { truncate } from './int-construct.ts';
import { intFromBigInt, intOf, signOfInt, toBigInt } from './int-value.ts';
import { makePair } from './tuple.ts';

/** What the builtins abs, divmod, pow and round do to numbers. They answer NOT_IMPLEMENTED for anything else. */

export function absNumber(vm: Vm, value: number): number {
  const int = intOf(vm, value);
  if (int !== NULL) return signOfInt(vm, int) < 0 ? intNegate(vm, int) : int;
  return isFloat(vm, value) ? makeFloat(vm, Math.abs(floatValue(vm, value))) : NOT_IMPLEMENTED;
}

export function divmodNumbers(vm: Vm, left: number, right: number): number {
  const a = intOf(vm, left);
  const b = intOf(vm, right);
  if (a !== NULL && b !== NULL) {
    if (b === small(0)) return vm.raise(Cls.ZeroDivisionError, 'integer division or modulo by zero');
    return makePair(vm, intFloorDiv(vm, a, b), intMod(vm, a, b));
  }
  if (!isNumber(vm, left) || !isNumber(vm, right)) return NOT_IMPLEMENTED;
  const x = numberValue(vm, left);
  const y = numberValue(vm, right);
  if (y === 0) return vm.raise(Cls.ZeroDivisionError, 'float divmod()');
  return makePair(vm, makeFloat(vm, floorQuotient(x, y)), makeFloat(vm, floorRemainder(x, y)));
}

/** `pow(a, b, m)` with a modulus. */
export function powerModulo(vm: Vm, base: number, exponent: number, modulus: number): number {
  if (isComplex(vm, base)) return vm.raise(Cls.ValueError, 'complex modulo');
  if (!isNumber(vm, base)) return NOT_IMPLEMENTED;
  const [a, b, m] = [intOf(vm, base), intOf(vm, exponent), intOf(vm, modulus)];
  if (a === NULL || b === NULL || m === NULL) {
    if (isNumber(vm, exponent) && isNumber(vm, modulus)) {
      vm.raise(Cls.TypeError, 'pow() 3rd argument not allowed unless all arguments are integers');
    }
    return NOT_IMPLEMENTED;
  }
  return intPowerMod(vm, a, b, m);
}

/** `round(value)` and `round(value, digits)`; digits may be None. */
export function roundNumber(vm: Vm, value: number, digits: number): number {
  const int = intOf(vm, value);
  if (int !== NULL) return roundInt(vm, int, digits);
  return isFloat(vm, value) ? roundFloat(vm, floatValue(vm, value), digits) : NOT_IMPLEMENTED;
}

/** A plain int rounded half to even to a power of ten. */
export function roundInt(vm: Vm, int: number, digits: number): number {
  const places = digits === NONE || digits === NULL ? 0 : toIndex(vm, digits);
  if (places >= 0) return int;
  if (places < -20000) return small(0);
  const value = toBigInt(vm, int);
  const unit = 10n ** BigInt(-places);
  const rest = bigMod(value, unit);
  const down = value - rest;
  const up = rest * 2n > unit || (rest * 2n === unit && bigMod(down / unit, 2n) === 1n);
  return intFromBigInt(vm, up ? down + unit : down);
}

/** A double rounded half to even: to an int, or to a float with so many decimal places. */
export function roundFloat(vm: Vm, value: number, digits: number): number {
  if (digits === NONE || digits === NULL) return truncate(vm, roundHalfEven(value));
  const places = isSmall(digits) ? digits >> 1 : toIndex(vm, digits);
  return makeFloat(vm, roundPlaces(vm, value, places));
}

function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest < 0.5) return floor;
  return rest > 0.5 || floor % 2 !== 0 ? floor + 1 : floor;
}

function roundPlaces(vm: Vm, value: number, places: number): number {
  if (!Number.isFinite(value) || value === 0 || places > 323) return value;
  const sign = value < 0 ? -1 : 1;
  if (places < -308) return sign * 0;
  const magnitude = Math.abs(value);
  const rounded =
    places >= 0
      ? Number(fixedDigits(magnitude, places))
      : Number(scaledInteger(magnitude, places) * 10n ** BigInt(-places));
  if (!Number.isFinite(rounded)) vm.raise(Cls.OverflowError, 'rounded value too large to represent');
  return sign * rounded;
}
