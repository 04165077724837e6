import { Cls } from '../classes.ts';
import { type Core, Request } from '../core.ts';
import { registerFinalizer } from '../finalizers.ts';
import { bool, Header, List, NONE, small, WeakReference } from '../layout.ts';
import type { NativeModule } from '../native.ts';
import { define } from '../objects/define.ts';
import { makeList } from '../objects/list-storage.ts';
import { BLOCK_ITEMS } from '../objects/slots.ts';
import { makeTuple } from '../objects/tuple.ts';
import type { Vm } from '../vm.ts';
import { newWeakReference, weakReferencesOf } from '../weak-references.ts';

/** `_references`: what weakref.py and the library's `finalize` need of the collector. */

/** Takes the first that waits for its finalizer or callback: a pair of its kind and the object; None when nothing waits. */
function nextFinalizing(vm: Vm): number {
  const { words } = vm;
  const queue = (words[Header.finalizing] as number) >> 2;
  const length = queue === 0 ? 0 : (words[queue + List.length] as number) >> 1;
  if (length === 0) return NONE;
  const first = ((words[queue + List.items] as number) >> 2) + BLOCK_ITEMS;
  const pair = makeTuple(vm, [words[first] as number, words[first + 1] as number]);
  words.copyWithin(first, first + 2, first + length);
  words.fill(0, first + length - 2, first + length);
  words[queue + List.length] = small(length - 2);
  return pair;
}

/** Takes everything out of the register of finalizers, reachable or not: at the end of a process. */
function takeFinalizable(vm: Vm): number {
  const { words } = vm;
  const count = words[Header.finalizableCount] as number;
  const first = ((words[Header.finalizable] as number) >> 2) + BLOCK_ITEMS;
  const objects = makeList(vm, Array.from(words.subarray(first, first + count)));
  words[Header.finalizableCount] = 0;
  return objects;
}

export const weakModule: NativeModule = {
  name: '_references',
  functions: [
    /** The weak references of an object, oldest first. */
    define('references_of', 1, 1, (vm, args) => makeList(vm, weakReferencesOf(vm, vm.words[args] as number))),
    define(
      'callback_of',
      1,
      1,
      (vm, args) => vm.words[((vm.words[args] as number) >> 2) + WeakReference.callback] as number,
    ),
    define('next_finalizing', 0, 0, nextFinalizing),
    define('take_finalizable', 0, 0, takeFinalizable),
    /** Is this not the only thread of the process? */
    define('other_threads', 0, 0, (vm) =>
      bool((vm.words[((vm.words[Header.threads] as number) >> 2) + List.length] as number) !== small(1)),
    ),
    /** Remembers the hash of what a weak reference refers to. */
    define('keep_hash', 2, 2, (vm, args) => {
      const value = vm.words[args + 1] as number;
      vm.words[((vm.words[args] as number) >> 2) + WeakReference.hash] = value;
      return value;
    }),
    /** A weak reference of the library's own: the object need not be freed sooner for it. */
    define('unseen', 1, 2, (vm, args, count) => {
      const callback = count > 1 ? (vm.words[args + 1] as number) : NONE;
      return newWeakReference(vm, Cls['weakref.ReferenceType'], vm.words[args] as number, callback, false);
    }),
    /** Has an object closed, by its `__del__`, when nothing refers to it any more. */
    define('register', 1, 1, (vm, args) => {
      registerFinalizer(vm, vm.words[args] as number, true);
      return NONE;
    }),
    /** The collector runs before the next instruction, as when it found what has been finalized: there may be more now. */
    define('collect_again', 0, 0, (vm) => {
      (vm as Core).requestCollection(
        vm.words[Header.finalizingCycles] === 0 ? Request.uncounted : Request.full,
      );
      return NONE;
    }),
  ],
  constants: () => ({
    ReferenceType: Cls['weakref.ReferenceType'],
    generator: Cls.generator,
    coroutine: Cls.coroutine,
    async_generator: Cls.async_generator,
  }),
};
