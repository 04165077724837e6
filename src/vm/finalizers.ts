import { Cls } from './classes.ts';
import { Class, ClassFlag, Header, Obj, Watched } from './layout.ts';
import { BLOCK_ITEMS, blockCapacity, newRaw } from './objects/slots.ts';
import type { Vm } from './vm.ts';

/**
 * Objects for which something is to happen when nothing refers to them any more: instances of classes with `__del__`, and generators
 * and coroutines that would have to be closed. They stand in a register of the image, which keeps nothing alive; the collector
 * moves those that are unreachable from it to Header.finalizing, and the library's `finalize` does the rest.
 */

const FIRST_ROOM = 30;

/** Enters an object; `watched`: the program can see when it is freed, so it is to be freed as soon as CPython would. */
export function registerFinalizer(vm: Vm, object: number, watched: boolean): void {
  const { words } = vm;
  const count = words[Header.finalizableCount] as number;
  let block = words[Header.finalizable] as number;
  if (count >= blockCapacity(words, block)) {
    const larger = newRaw(vm, Math.max(FIRST_ROOM, count * 2));
    if (count > 0) {
      const from = (block >> 2) + BLOCK_ITEMS;
      words.copyWithin((larger >> 2) + BLOCK_ITEMS, from, from + count);
    }
    block = larger;
    words[Header.finalizable] = block;
  }
  words[(block >> 2) + BLOCK_ITEMS + count] = object;
  words[Header.finalizableCount] = count + 1;
  if (watched) watch(vm, object);
}

/** From now on the program can tell when the object is freed. */
export function watch(vm: Vm, object: number): void {
  const { words } = vm;
  const at = (object >> 2) + Obj.size;
  words[at] = (words[at] as number) | Watched;
  if (words[Header.watching] !== 0) return;
  words[Header.watching] = 1;
  // Nobody has looked yet whether it is held at all.
  words[Header.released] = -1;
  // The loop looks at Header.watching again at the next switch point.
  vm.interrupt = true;
}

/** An instance of a Python class was made. */
export function madeInstance(vm: Vm, cls: number, instance: number): void {
  const flags = (vm.words[(cls >> 2) + Class.flags] as number) >> 1;
  if ((flags & ClassFlag.ownDel) !== 0) registerFinalizer(vm, instance, true);
}

/** Is its end of interest only if it has begun and not ended? Such entries are dropped when they no longer matter. */
export const isGeneratorClass = (cls: number): boolean =>
  cls === Cls.generator || cls === Cls.coroutine || cls === Cls.async_generator;
