import { Cls } from '../classes.ts';
import { Name } from '../names.ts';
import { slotsOf, special, typeName } from '../operations.ts';
import type { Vm } from '../vm.ts';
import { isInstanceOfProgram } from './arguments.ts';
import { findAll } from './iteration.ts';
import { found } from './sequences.ts';
import { joinWith } from './str-build.ts';
import { isStr, newStr } from './str-value.ts';

/** `separator.join(iterable)`; an iterable of Python's makes it need Python. */
export function strJoin(vm: Vm, separator: number, iterable: number): number {
  if (isInstanceOfProgram(vm, iterable)) {
    const methods = [Name.__iter__, Name.__getitem__];
    if (methods.every((name) => special(vm, iterable, name) === 0)) {
      vm.raise(Cls.TypeError, 'can only join an iterable');
    }
  } else if (slotsOf(vm, iterable)?.iter === undefined) {
    // A generator is native but iterated by Python: getIter says so. What it refuses cannot be joined.
    if (!mayIterate(vm, iterable)) vm.raise(Cls.TypeError, 'can only join an iterable');
  }
  findAll(vm, iterable);
  const { first, length } = found;
  for (let i = 0; i < length; i++) {
    const item = vm.words[first + i] as number;
    if (!isStr(vm, item)) {
      vm.raise(Cls.TypeError, `sequence item ${i}: expected str instance, ${typeName(vm, item)} found`);
    }
  }
  return length === 0 ? newStr(vm, 0, 1) : joinWith(vm, separator, first, length);
}

const PYTHON_ITERATED: readonly number[] = [Cls.generator, Cls.type];

const mayIterate = (vm: Vm, iterable: number): boolean =>
  (iterable & 1) === 0 && PYTHON_ITERATED.includes(vm.words[iterable >> 2] as number);
