import { Cls, HEAP_START } from '../classes.ts';
import type { Core } from '../core.ts';
import { isSequence } from '../eval-values.ts';
import { Exception, NEEDS_PYTHON } from '../layout.ts';
import type { NativeAttribute, TypeMethods } from '../native.ts';
import { className, isInstance, isSubclass, typeName } from '../operations.ts';
import { isException } from '../unwind.ts';
import type { Vm } from '../vm.ts';
import { define } from './define.ts';
import { newExceptionWithArgs } from './exception-value.ts';
import { isStr, stringOf } from './str-value.ts';
import { makeTuple, tupleFromWords, tupleLength } from './tuple.ts';

/** Exception groups. What looks into their exceptions is in src/python/_groups.py. */

/** A group of exceptions alone is an ExceptionGroup, whichever class is called; one that is no Exception must not be in it. */
function groupClass(vm: Vm, cls: number, items: readonly number[]): number {
  const plain = items.every((item) => isInstance(vm, item, Cls.Exception));
  if (cls === Cls.BaseExceptionGroup) return plain ? Cls.ExceptionGroup : cls;
  if (!plain && isSubclass(vm, cls, Cls.Exception)) {
    const name = cls < HEAP_START ? 'an ExceptionGroup' : `'${className(vm, cls)}'`;
    vm.raise(Cls.TypeError, `Cannot nest BaseExceptions in ${name}`);
  }
  return cls;
}

function construct(vm: Vm, args: number, count: number): number {
  const { words } = vm;
  if (count !== 3) {
    vm.raise(Cls.TypeError, `BaseExceptionGroup.__new__() takes exactly 2 arguments (${count - 1} given)`);
  }
  const [cls, message, sequence] = words.subarray(args, args + 3) as unknown as [number, number, number];
  if (!isStr(vm, message)) {
    const got = typeName(vm, message);
    vm.raise(Cls.TypeError, `BaseExceptionGroup.__new__() argument 1 must be str, not ${got}`);
  }
  if (!isSequence(vm as Core, sequence)) {
    vm.raise(Cls.TypeError, 'second argument (exceptions) must be a sequence');
  }
  const items = (vm as Core).itemsOf(sequence);
  if (items.length === 0) {
    vm.raise(Cls.ValueError, 'second argument (exceptions) must be a non-empty sequence');
  }
  items.forEach((item, i) => {
    if (!isException(vm as Core, item)) {
      vm.raise(Cls.ValueError, `Item ${i} of second argument (exceptions) is not an exception`);
    }
  });
  const group = newExceptionWithArgs(vm, groupClass(vm, cls, items), tupleFromWords(vm, args + 1, 2));
  words[(group >> 2) + Exception.extra1] = message;
  words[(group >> 2) + Exception.extra2] = makeTuple(vm, items);
  return group;
}

const readOnly = (name: string, offset: number): NativeAttribute => ({
  name,
  get: (vm, self) => vm.words[(self >> 2) + offset] as number,
  set: (vm) => vm.raise(Cls.AttributeError, 'readonly attribute'),
});

const inPython = (name: string) => define(name, 2, 2, () => NEEDS_PYTHON, { twin: `_groups.${name}` });

export const groupType: TypeMethods = {
  type: 'BaseExceptionGroup',
  slots: {
    str: (vm, self) => {
      const message = vm.words[(self >> 2) + Exception.extra1] as number;
      const count = tupleLength(vm, vm.words[(self >> 2) + Exception.extra2] as number);
      return `${stringOf(vm, message)} (${count} sub-exception${count === 1 ? '' : 's'})`;
    },
  },
  construct: define('BaseExceptionGroup', 1, Number.POSITIVE_INFINITY, construct, { varKeywords: true }),
  methods: [inPython('derive'), inPython('split'), inPython('subgroup')],
  attributes: [readOnly('message', Exception.extra1), readOnly('exceptions', Exception.extra2)],
};
