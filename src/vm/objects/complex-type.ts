import { Cls } from '../classes.ts';
import { bool, NEEDS_PYTHON, NOT_IMPLEMENTED, NULL } from '../layout.ts';
import type { TypeMethods } from '../native.ts';
import { type Complex, magnitude } from '../numeric/complex.ts';
import { typeName } from '../operations.ts';
import { complexRepr, formatComplex, parseComplexText } from '../text/complex-text.ts';
import type { Vm } from '../vm.ts';
import { isInstanceOfProgram } from './arguments.ts';
import { complexBinary } from './complex-arithmetic.ts';
import { complexOf, complexValue, isComplex, makeComplex } from './complex-value.ts';
import { define, unaryMethod } from './define.ts';
import { makeFloat } from './float-value.ts';
import { intOf } from './int-value.ts';
import { compareIntFloat } from './number-compare.ts';
import { hashDouble } from './number-hash.ts';
import { Compare, Unary } from './operator-codes.ts';
import { isStr, stringOf } from './str-value.ts';
import { makePair } from './tuple.ts';

/** The complex type. */

function compare(vm: Vm, op: number, a: number, b: number): number {
  if (op !== Compare.eq && op !== Compare.ne) return NOT_IMPLEMENTED;
  const [real, imag] = complexValue(vm, a);
  let same: boolean;
  const int = isComplex(vm, b) ? NULL : intOf(vm, b);
  if (int !== NULL) same = imag === 0 && compareIntFloat(vm, int, real) === 0;
  else {
    const other = complexOf(vm, b);
    if (other === null) return NOT_IMPLEMENTED;
    same = real === other[0] && imag === other[1];
  }
  return bool(same === (op === Compare.eq));
}

/** CPython's factor for the imaginary part. */
const IMAG = 1000003;

function hash(vm: Vm, value: number): number {
  const [real, imag] = complexValue(vm, value);
  const sum = hashDouble(real) + Math.imul(hashDouble(imag), IMAG);
  const folded = (sum << 1) >> 1;
  return folded === -1 ? -2 : folded;
}

function operands(vm: Vm, op: number, a: number, b: number): number {
  const [x, y] = [complexOf(vm, a), complexOf(vm, b)];
  return x === null || y === null ? NOT_IMPLEMENTED : complexBinary(vm, op, x, y);
}

/** The construct function of complex: class, real, imag. */
function construct(vm: Vm, args: number): number {
  const [cls, real, imag] = vm.words.subarray(args, args + 3) as unknown as [number, number, number];
  if (real !== NULL && isStr(vm, real)) {
    if (imag !== NULL) vm.raise(Cls.TypeError, "complex() can't take second arg if first is a string");
    const parsed = parseComplexText(stringOf(vm, real));
    if (parsed === null) return vm.raise(Cls.ValueError, 'complex() arg is a malformed string');
    return makeComplex(vm, parsed, cls);
  }
  if (imag !== NULL && isStr(vm, imag)) vm.raise(Cls.TypeError, "complex() second arg can't be a string");
  if ([real, imag].some((each) => each !== NULL && isInstanceOfProgram(vm, each))) return NEEDS_PYTHON;
  const x = partOf(vm, real, 'first');
  const y = partOf(vm, imag, 'second');
  // A part that is no complex number adds nothing to the other, not even the sign of its zero.
  const first = isComplexPart(vm, imag) ? x[0] - y[1] : x[0];
  return makeComplex(vm, [first, isComplexPart(vm, real) ? x[1] + y[0] : y[0]], cls);
}

const isComplexPart = (vm: Vm, value: number): boolean => value !== NULL && isComplex(vm, value);

function partOf(vm: Vm, value: number, which: 'first' | 'second'): Complex {
  if (value === NULL) return [0, 0];
  const found = complexOf(vm, value);
  if (found !== null) return found;
  const most = which === 'first' ? 'a string or a number' : 'a number';
  return vm.raise(Cls.TypeError, `complex() ${which} argument must be ${most}, not '${typeName(vm, value)}'`);
}

function parts(vm: Vm, self: number): number {
  const [real, imag] = complexValue(vm, self);
  return makePair(vm, makeFloat(vm, real), makeFloat(vm, imag));
}

export const complexType: TypeMethods = {
  type: 'complex',
  doc: 'Create a complex number from a string or numbers.',
  slots: {
    binary: operands,
    reflected: operands,
    unary: (vm, op, a) => {
      if (op === Unary.invert) return NOT_IMPLEMENTED;
      const [real, imag] = complexValue(vm, a);
      return makeComplex(vm, op === Unary.neg ? [-real, -imag] : [real, imag]);
    },
    compare,
    hash,
    truth: (vm, a) => complexValue(vm, a).some((part) => part !== 0),
    repr: (vm, a) => complexRepr(complexValue(vm, a)),
    format: (vm, a, spec) => formatComplex(vm, complexValue(vm, a), spec),
  },
  construct: define('complex', 1, 3, construct, {
    keywords: [null, 'real', 'imag'],
    twin: '_values.new_complex',
  }),
  methods: [
    unaryMethod('conjugate', (vm, self) => {
      const [real, imag] = complexValue(vm, self);
      return makeComplex(vm, [real, -imag]);
    }),
    unaryMethod('__abs__', (vm, self) => {
      const size = magnitude(complexValue(vm, self));
      const finite = complexValue(vm, self).every(Number.isFinite);
      if (finite && !Number.isFinite(size)) vm.raise(Cls.OverflowError, 'absolute value too large');
      return makeFloat(vm, size);
    }),
    unaryMethod('__complex__', (vm, self) => makeComplex(vm, complexValue(vm, self))),
    unaryMethod('__getnewargs__', parts),
    unaryMethod('__reduce__', (vm, self) => makePair(vm, vm.image.classOf(self), parts(vm, self))),
  ],
  attributes: [
    { name: 'real', get: (vm, self) => makeFloat(vm, complexValue(vm, self)[0]) },
    { name: 'imag', get: (vm, self) => makeFloat(vm, complexValue(vm, self)[1]) },
  ],
};
