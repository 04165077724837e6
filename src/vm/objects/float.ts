import { bool, NOT_IMPLEMENTED } from '../layout.ts';
import type { TypeMethods } from '../native.ts';
import { floatRepr } from '../text/float-repr.ts';
import { formatFloat } from '../text/format-float.ts';
import type { Vm } from '../vm.ts';
import { floatBinary } from './float-arithmetic.ts';
import { constructFloat, floatAttributes, floatClassMethods, floatMethods } from './float-methods.ts';
import { floatValue, isFloat, isNumber, makeFloat, numberValue } from './float-value.ts';
import { intOf } from './int-value.ts';
import { compareDoubles, compareIntFloat } from './number-compare.ts';
import { hashDouble } from './number-hash.ts';
import { Compare, compareBySign, Unary } from './operator-codes.ts';

/** The float type. */

function compare(vm: Vm, op: number, a: number, b: number): number {
  if (!isNumber(vm, b)) return NOT_IMPLEMENTED;
  const x = floatValue(vm, a);
  const sign = isFloat(vm, b) ? compareDoubles(x, floatValue(vm, b)) : -compareIntFloat(vm, intOf(vm, b), x);
  // Nothing compares with NaN, except that it is not equal.
  if (Number.isNaN(sign)) return bool(op === Compare.ne);
  return bool(compareBySign(op, sign));
}

export const floatType: TypeMethods = {
  type: 'float',
  doc: 'Convert a string or number to a floating-point number, if possible.',
  slots: {
    binary: (vm, op, a, b) =>
      isNumber(vm, b) ? floatBinary(vm, op, floatValue(vm, a), numberValue(vm, b)) : NOT_IMPLEMENTED,
    reflected: (vm, op, a, b) =>
      isNumber(vm, a) ? floatBinary(vm, op, numberValue(vm, a), floatValue(vm, b)) : NOT_IMPLEMENTED,
    unary: (vm, op, a) => {
      if (op === Unary.invert) return NOT_IMPLEMENTED;
      const value = floatValue(vm, a);
      return makeFloat(vm, op === Unary.neg ? -value : value);
    },
    compare,
    hash: (vm, a) => hashDouble(floatValue(vm, a)),
    truth: (vm, a) => floatValue(vm, a) !== 0,
    repr: (vm, a) => floatRepr(floatValue(vm, a)),
    format: (vm, a, spec) => formatFloat(vm, floatValue(vm, a), spec),
  },
  construct: { name: 'float', min: 1, max: 2, run: constructFloat, twin: '_values.new_float' },
  methods: floatMethods,
  classMethods: floatClassMethods,
  attributes: floatAttributes,
};
