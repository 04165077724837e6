import { Cls } from '../classes.ts';
import { bool, NOT_IMPLEMENTED, NULL, small } from '../layout.ts';
import { formatInt } from '../text/format-int.ts';
import { intText } from '../text/int-text.ts';
import type { TypeSlots, Vm } from '../vm.ts';
import { floatPower } from './float-arithmetic.ts';
import { makeFloat } from './float-value.ts';
import {
  intAdd,
  intAnd,
  intFloorDiv,
  intInvert,
  intMod,
  intMul,
  intNegate,
  intOr,
  intPower,
  intShiftLeft,
  intShiftRight,
  intSub,
  intTrueDiv,
  intXor,
} from './int-arithmetic.ts';
import { intOf, signOfInt, toFinite } from './int-value.ts';
import { compareInts } from './number-compare.ts';
import { hashInt } from './number-hash.ts';
import { Binary, compareBySign, Unary } from './operator-codes.ts';

/** `a op b` for two ints of whatever class; NOT_IMPLEMENTED only for `@`. */
export function intBinary(vm: Vm, op: number, left: number, right: number): number {
  const a = intOf(vm, left);
  const b = intOf(vm, right);
  switch (op) {
    case Binary.add:
      return intAdd(vm, a, b);
    case Binary.sub:
      return intSub(vm, a, b);
    case Binary.mul:
      return intMul(vm, a, b);
    case Binary.truediv:
      if (b === small(0)) return vm.raise(Cls.ZeroDivisionError, 'division by zero');
      return makeFloat(vm, intTrueDiv(vm, a, b));
    case Binary.floordiv:
      if (b === small(0)) {
        return vm.raise(Cls.ZeroDivisionError, 'integer division or modulo by zero');
      }
      return intFloorDiv(vm, a, b);
    case Binary.mod:
      if (b === small(0)) return vm.raise(Cls.ZeroDivisionError, 'integer modulo by zero');
      return intMod(vm, a, b);
    case Binary.pow:
      if (signOfInt(vm, b) < 0) return makeFloat(vm, floatPower(vm, toFinite(vm, a), toFinite(vm, b)));
      return intPower(vm, a, b);
    case Binary.lshift:
      return intShiftLeft(vm, a, b);
    case Binary.rshift:
      return intShiftRight(vm, a, b);
    case Binary.and:
      return intAnd(vm, a, b);
    case Binary.or:
      return intOr(vm, a, b);
    case Binary.xor:
      return intXor(vm, a, b);
    default:
      return NOT_IMPLEMENTED;
  }
}

export const intSlots: TypeSlots = {
  binary: (vm, op, a, b) => (intOf(vm, b) === NULL ? NOT_IMPLEMENTED : intBinary(vm, op, a, b)),
  unary: (vm, op, a) => {
    const value = intOf(vm, a);
    if (op === Unary.pos) return value;
    return op === Unary.neg ? intNegate(vm, value) : intInvert(vm, value);
  },
  compare: (vm, op, a, b) => {
    const right = intOf(vm, b);
    if (right === NULL) return NOT_IMPLEMENTED;
    return bool(compareBySign(op, compareInts(vm, intOf(vm, a), right)));
  },
  hash: (vm, a) => hashInt(vm, intOf(vm, a)),
  truth: (vm, a) => intOf(vm, a) !== small(0),
  repr: (vm, a) => intText(vm, intOf(vm, a)),
  format: (vm, a, spec) => formatInt(vm, intOf(vm, a), spec),
};
