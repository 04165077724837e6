import { Cls } from '../classes.ts';
import { bool, FALSE, isSmall, NEEDS_PYTHON, NONE, TRUE } from '../layout.ts';
import type { NativeModule } from '../native.ts';
import { define } from '../objects/define.ts';
import { newBareException } from '../objects/exception-value.ts';
import { makeInt } from '../objects/int-value.ts';
import { consuming, findAll, listOf } from '../objects/iteration.ts';
import { sortList } from '../objects/list-type.ts';
import { Compare } from '../objects/operator-codes.ts';
import { found } from '../objects/sequences.ts';
import { compare, getIter, iterNext, length, slotsOf, truth } from '../operations.ts';
import { NEEDS_PYTHON_SIGNAL } from '../signals.ts';
import type { NativeFunction, Vm } from '../vm.ts';
import { sum } from './sum.ts';

/** The builtins that go through iterables. */

/** `any` stops at the first true item, `all` at the first false one. Of an iterator, the rest must be left. */
function search(vm: Vm, iterable: number, wanted: boolean): boolean {
  if (slotsOf(vm, iterable)?.next !== undefined) throw NEEDS_PYTHON_SIGNAL;
  findAll(vm, iterable);
  const { first, length: count } = found;
  for (let i = 0; i < count; i++) if (truth(vm, vm.words[first + i]!) === wanted) return true;
  return false;
}

function sorted(vm: Vm, args: number): number {
  const [iterable, key, reverse] = [vm.words[args]!, vm.words[args + 1]!, vm.words[args + 2]!];
  if (key !== 0 && key !== NONE) return NEEDS_PYTHON;
  const backwards = reverse !== 0 && truth(vm, reverse);
  return consuming(vm, iterable, (items) => {
    const list = listOf(vm, items);
    sortList(vm, list, backwards);
    return list;
  });
}

/** `min` and `max`: op is the comparison that makes an item better than the best so far. */
const extreme =
  (name: string, op: number): NativeFunction =>
  (vm, args, count) => {
    const { words } = vm;
    const [key, preset] = [words[args + count]!, words[args + count + 1]!];
    if (key !== 0 && key !== NONE) return NEEDS_PYTHON;
    if (count > 1) {
      if (preset !== 0) {
        const what = `Cannot specify a default for ${name}() with multiple positional arguments`;
        vm.raise(Cls.TypeError, what);
      }
      return best(vm, op, args, count);
    }
    return consuming(vm, words[args]!, (items) => {
      findAll(vm, items);
      if (found.length > 0) return best(vm, op, found.first, found.length);
      return preset !== 0 ? preset : vm.raise(Cls.ValueError, `${name}() iterable argument is empty`);
    });
  };

function best(vm: Vm, op: number, first: number, count: number): number {
  const { words } = vm;
  let chosen = words[first]!;
  for (let i = 1; i < count; i++) {
    const item = words[first + i]!;
    const better =
      isSmall(item) && isSmall(chosen)
        ? op === Compare.lt
          ? item < chosen
          : item > chosen
        : truth(vm, compare(vm, op, item, chosen));
    if (better) chosen = item;
  }
  return chosen;
}

function next(vm: Vm, args: number, count: number): number {
  const iterator = vm.words[args]!;
  const item = iterNext(vm, iterator);
  if (item !== 0) return item;
  if (count > 1) return vm.words[args + 1]!;
  return vm.raiseObject(newBareException(vm, Cls.StopIteration));
}

export const iterableBuiltins: NativeModule = {
  name: 'builtins',
  functions: [
    define('len', 1, 1, (vm, args) => makeInt(vm, length(vm, vm.words[args]!)), {
      twin: '_operators.length',
    }),
    define('any', 1, 1, (vm, args) => bool(search(vm, vm.words[args]!, true)), { twin: '_builtins.any' }),
    define('all', 1, 1, (vm, args) => (search(vm, vm.words[args]!, false) ? FALSE : TRUE), {
      twin: '_builtins.all',
    }),
    define('sum', 1, 2, sum, { keywords: [null, 'start'], twin: '_builtins.sum' }),
    define('sorted', 1, 1, sorted, { keywordOnly: ['key', 'reverse'], twin: '_builtins.sorted' }),
    define('min', 1, Infinity, extreme('min', Compare.lt), {
      keywordOnly: ['key', 'default'],
      twin: '_builtins.min',
    }),
    define('max', 1, Infinity, extreme('max', Compare.gt), {
      keywordOnly: ['key', 'default'],
      twin: '_builtins.max',
    }),
    define('iter', 1, 2, (vm, args, count) => (count > 1 ? NEEDS_PYTHON : getIter(vm, vm.words[args]!)), {
      twin: '_builtins.iter',
    }),
    define('next', 1, 2, next, { twin: '_builtins.next' }),
  ],
};
