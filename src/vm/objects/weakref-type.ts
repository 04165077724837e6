import { Cls, HEAP_START } from '../classes.ts';
import {
  Class,
  ClassFlag,
  FALSE,
  FunctionObject,
  NONE,
  NOT_IMPLEMENTED,
  small,
  TRUE,
  WeakReference,
} from '../layout.ts';
import type { TypeMethods } from '../native.ts';
import { addressText, compare, hash, isClass, layoutOf, typeName } from '../operations.ts';
import type { Vm } from '../vm.ts';
import { newWeakReference, referentOf } from '../weak-references.ts';
import { define } from './define.ts';
import { stringOf } from './str-value.ts';

/** `weakref.ref`, called through calls.ts. What compares or hashes by Python code is in src/python/_builtins.py. */

/** Built-in classes whose instances can have weak references. */
const REFERABLE: readonly number[] = [
  Cls.type,
  Cls.function,
  Cls.method,
  Cls.builtin_function_or_method,
  Cls['<c function>'],
  Cls.module,
  Cls.set,
  Cls.frozenset,
  Cls.generator,
  Cls.coroutine,
  Cls.async_generator,
  Cls.code,
];

/** Built-in classes of varying size: their subclasses have no room for weak references either. */
const VARYING: readonly number[] = [Cls.int, Cls.tuple, Cls.bytes, Cls.bool];

function canBeReferred(vm: Vm, value: number): boolean {
  const cls = vm.image.classOf(value);
  if (cls < HEAP_START) return REFERABLE.includes(cls);
  if (VARYING.includes(layoutOf(vm, value))) return false;
  return (((vm.words[(cls >> 2) + Class.flags] as number) >> 1) & ClassFlag.unreferable) === 0;
}

/** A weak reference for a program: TypeError where there can be none. */
function makeWeakReference(vm: Vm, cls: number, referent: number, callback: number): number {
  if (!canBeReferred(vm, referent)) {
    vm.raise(Cls.TypeError, `cannot create weak reference to '${typeName(vm, referent)}' object`);
  }
  return newWeakReference(vm, cls, referent, callback);
}

function construct(vm: Vm, args: number, count: number): number {
  const { words } = vm;
  if (count < 2) vm.raise(Cls.TypeError, '__new__ expected at least 1 argument, got 0');
  return makeWeakReference(
    vm,
    words[args] as number,
    words[args + 1] as number,
    count > 2 ? (words[args + 2] as number) : NONE,
  );
}

function nameOf(vm: Vm, referent: number): string {
  const cls = vm.image.classOf(referent);
  const name = cls === Cls.function ? FunctionObject.name : isClass(vm, referent) ? Class.name : 0;
  return name === 0 ? '' : ` (${stringOf(vm, vm.words[(referent >> 2) + name] as number)})`;
}

function repr(vm: Vm, self: number): string {
  const referent = referentOf(vm, self);
  if (referent === NONE) return `<weakref at ${addressText(self)}; dead>`;
  const what = `'${typeName(vm, referent)}' at ${addressText(referent)}`;
  return `<weakref at ${addressText(self)}; to ${what}${nameOf(vm, referent)}>`;
}

export const weakReferenceType: TypeMethods = {
  type: 'weakref.ReferenceType',
  slots: {
    compare: (vm, op, a, b) => {
      if (layoutOf(vm, b) !== Cls['weakref.ReferenceType'] || op < 2 || op > 3) return NOT_IMPLEMENTED;
      const [left, right] = [referentOf(vm, a), referentOf(vm, b)];
      if (left === NONE || right === NONE) return (a === b) === (op === 2) ? TRUE : FALSE;
      return compare(vm, op, left, right);
    },
    hash: (vm, self) => {
      const at = (self >> 2) + WeakReference.hash;
      const known = vm.words[at] as number;
      if (known !== 0) return known >> 1;
      const referent = referentOf(vm, self);
      if (referent === NONE) return vm.raise(Cls.TypeError, 'weak object has gone away');
      const value = hash(vm, referent);
      vm.words[at] = small(value);
      return value;
    },
    repr,
  },
  construct: define('ReferenceType', 1, 3, construct),
  methods: [
    define('__init__', 1, 3, () => NONE),
    define('__call__', 1, 1, (vm, args) => referentOf(vm, vm.words[args] as number)),
  ],
  attributes: [
    {
      name: '__callback__',
      get: (vm, self) =>
        referentOf(vm, self) === NONE ? NONE : (vm.words[(self >> 2) + WeakReference.callback] as number),
    },
  ],
};
