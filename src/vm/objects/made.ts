import { Cls, HEAP_START } from '../classes.ts';
import { Class } from '../layout.ts';
import { className, isClass, isSubclass, typeName } from '../operations.ts';
import type { Vm } from '../vm.ts';

/** The built-in class whose layout the instances of a class have. */
const layoutOfClass = (vm: Vm, cls: number): number =>
  cls < HEAP_START ? cls : (vm.words[(cls >> 2) + Class.layoutBase] as number);

const isException = (cls: number): boolean => cls >= Cls.BaseException && cls < HEAP_START;

/** Exceptions all look alike. */
const sameShape = (a: number, b: number): boolean => a === b || (isException(a) && isException(b));

/** Raises TypeError unless `maker.__new__(cls)` can make an instance of the class. */
export function checkMade(vm: Vm, maker: number, cls: number): void {
  const name = className(vm, maker);
  if (!isClass(vm, cls)) {
    vm.raise(Cls.TypeError, `${name}.__new__(X): X is not a type object (${typeName(vm, cls)})`);
  }
  const made = className(vm, cls);
  if (!isSubclass(vm, cls, maker)) {
    vm.raise(Cls.TypeError, `${name}.__new__(${made}): ${made} is not a subtype of ${name}`);
  }
  const layout = layoutOfClass(vm, cls);
  if (!sameShape(layout, maker)) {
    vm.raise(Cls.TypeError, `${name}.__new__(${made}) is not safe, use ${className(vm, layout)}.__new__()`);
  }
}
