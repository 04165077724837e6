import { setShadowed } from '../attributes.ts';
import { Cls, HEAP_START } from '../classes.ts';
import type { Core } from '../core.ts';
import { Class, NULL } from '../layout.ts';
import { className, isClass, isSubclass, typeName } from '../operations.ts';
import { bestBase, checkBase, orderWith, sameLayout, subclassList, updateFlags } from '../types.ts';
import type { Vm } from '../vm.ts';
import { listAppend, newList } from './list-storage.ts';
import { makeTuple } from './tuple.ts';

/** `cls.__bases__ = (…)`: other bases for a class that has been made, and for what its subclasses inherit. */

/** Takes other bases; `assigned` NULL: the attribute was to be deleted. */
export function setBases(vm: Core, cls: number, assigned: number): void {
  if (cls < HEAP_START)
    refuse(vm, `cannot set '__bases__' attribute of immutable type '${className(vm, cls)}'`);
  const name = className(vm, cls);
  if (assigned === NULL) refuse(vm, `cannot delete '__bases__' attribute of immutable type '${name}'`);
  if (vm.classOf(assigned) !== Cls.tuple) {
    refuse(vm, `can only assign tuple to ${name}.__bases__, not ${typeName(vm, assigned)}`);
  }
  const bases = vm.itemsOf(assigned);
  if (bases.length === 0) refuse(vm, `can only assign non-empty tuple to ${name}.__bases__, not ()`);
  for (const base of bases) {
    if (!isClass(vm, base)) {
      refuse(vm, `${name}.__bases__ must be tuple of classes, not '${typeName(vm, base)}'`);
    }
    if (isSubclass(vm, base, cls)) refuse(vm, 'a __bases__ item causes an inheritance cycle');
  }
  for (const base of bases) checkBase(vm, base);
  const old = vm.itemsOf(vm.words[(cls >> 2) + Class.bases] as number);
  checkCompatible(vm, bestBase(vm, old), bestBase(vm, bases));
  replaceBases(vm, cls, old, bases);
}

const refuse = (vm: Vm, message: string): never => vm.raise(Cls.TypeError, message);

function checkCompatible(vm: Core, old: number, best: number): void {
  const names = `'${className(vm, best)}' %s differs from '${className(vm, old)}'`;
  const differ = (what: string): never => refuse(vm, `__bases__ assignment: ${names.replace('%s', what)}`);
  if (old < HEAP_START !== best < HEAP_START || (old < HEAP_START && old !== best)) differ('deallocator');
  if (!sameLayout(vm, old, best)) differ('object layout');
}

function replaceBases(vm: Core, cls: number, old: readonly number[], bases: readonly number[]): void {
  const { words } = vm;
  // The orders of all that inherit are made before anything changes: one of them may be impossible.
  const orders = new Map<number, number>();
  const order = (each: number, parents: readonly number[]): void => {
    const before = words[(each >> 2) + Class.mro] as number;
    const made = makeTuple(vm, orderWith(vm, each, parents));
    if (!orders.has(each)) orders.set(each, before);
    words[(each >> 2) + Class.mro] = made;
    for (const subclass of vm.subclassesOf(each)) {
      order(subclass, vm.itemsOf(words[(subclass >> 2) + Class.bases] as number));
    }
  };
  try {
    order(cls, bases);
  } catch (signal) {
    for (const [each, before] of orders) words[(each >> 2) + Class.mro] = before;
    throw signal;
  }
  words[(cls >> 2) + Class.bases] = makeTuple(vm, bases);
  for (const base of old) forgetSubclass(vm, base, cls);
  for (const base of bases) listAppend(vm, subclassList(vm, base), cls);
  vm.touchTypes();
  for (const each of orders.keys()) {
    updateFlags(vm, each);
    // Instances that exist already may have attributes that hide what is inherited now.
    setShadowed(vm, each);
  }
}

function forgetSubclass(vm: Core, base: number, cls: number): void {
  const kept = newList(vm);
  for (const each of vm.itemsOf(subclassList(vm, base))) if (each !== cls) listAppend(vm, kept, each);
  vm.words[(base >> 2) + Class.subclasses] = kept;
}
