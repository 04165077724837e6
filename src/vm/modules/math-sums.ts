import { Cls } from '../classes.ts';
import { isSmall, NOT_IMPLEMENTED, small } from '../layout.ts';
import { squareRootOfSquares } from '../numeric/precise.ts';
import { exactProduct, exactSum } from '../numeric/sums.ts';
import { define } from '../objects/define.ts';
import { floatValue, isFloat, makeFloat } from '../objects/float-value.ts';
import { Binary } from '../objects/operator-codes.ts';
import { binary } from '../operations.ts';
import type { NativeDefinition, Vm } from '../vm.ts';
import { items, real, reals } from './math-arguments.ts';

/** The functions of math that add and multiply many numbers. */

function fsum(vm: Vm, args: number): number {
  const sum = exactSum(reals(vm, vm.words[args] as number));
  if (sum === 'overflow') return vm.raise(Cls.OverflowError, 'intermediate overflow in fsum');
  if (sum === 'infinities') return vm.raise(Cls.ValueError, '-inf + inf in fsum');
  return makeFloat(vm, sum);
}

function prod(vm: Vm, args: number, count: number): number {
  const start = vm.words[args + count] as number;
  let result = start === 0 ? small(1) : start;
  for (const item of items(vm, vm.words[args] as number)) result = binary(vm, Binary.mul, result, item);
  return result;
}

function dist(vm: Vm, args: number): number {
  const p = reals(vm, vm.words[args] as number);
  const q = reals(vm, vm.words[args + 1] as number);
  if (p.length !== q.length) {
    vm.raise(Cls.ValueError, 'both points must have the same number of dimensions');
  }
  return makeFloat(vm, squareRootOfSquares(p.map((x, i) => x - (q[i] as number))));
}

function hypot(vm: Vm, args: number, count: number): number {
  const values: number[] = [];
  for (let i = 0; i < count; i++) values.push(real(vm, vm.words[args + i] as number));
  return makeFloat(vm, squareRootOfSquares(values));
}

function sumprod(vm: Vm, args: number): number {
  const p = items(vm, vm.words[args] as number);
  const q = items(vm, vm.words[args + 1] as number);
  if (p.length !== q.length) vm.raise(Cls.ValueError, 'Inputs are not the same length');
  if (p.some((x) => isFloat(vm, x)) && [...p, ...q].every((x) => isFloat(vm, x) || isSmall(x))) {
    const halves: number[] = [];
    p.forEach((x, i) => {
      halves.push(...exactProduct(number(vm, x), number(vm, q[i] as number)));
    });
    const sum = exactSum(halves);
    if (typeof sum === 'number') return makeFloat(vm, sum);
  }
  let result = small(0);
  p.forEach((x, i) => {
    const product = binary(vm, Binary.mul, x, q[i] as number);
    result = product === NOT_IMPLEMENTED ? product : binary(vm, Binary.add, result, product);
  });
  return result;
}

const number = (vm: Vm, value: number): number => (isSmall(value) ? value >> 1 : floatValue(vm, value));

export const mathSumFunctions: readonly NativeDefinition[] = [
  define('fsum', 1, 1, fsum, { twin: '_values.math_fsum' }),
  define('prod', 1, 1, prod, { keywordOnly: ['start'], twin: '_values.math_prod' }),
  define('dist', 2, 2, dist, { twin: '_values.math_dist' }),
  define('hypot', 0, Number.POSITIVE_INFINITY, hypot, { twin: '_values.math_hypot' }),
  define('sumprod', 2, 2, sumprod, { twin: '_values.math_sumprod' }),
];
