import { Cls } from '../classes.ts';
import { Obj, WORD } from '../layout.ts';
import type { Vm } from '../vm.ts';

/**
 * Slots blocks: rows of value words that containers grow into. The first item stands after the header; how many fit
 * follows from the block's size.
 */

/** Word offset of the first item of a slots block, and of the first word of a raw block. */
export const BLOCK_ITEMS = Obj.payload;

/** A slots block with room for at least `count` values, all 0. */
export function newSlots(vm: Vm, count: number): number {
  return vm.alloc(Cls['<slots>'], (BLOCK_ITEMS + count) * WORD);
}

/** A raw block (words that are no values) of at least `count` words. */
export function newRaw(vm: Vm, count: number): number {
  return vm.alloc(Cls['<raw>'], (BLOCK_ITEMS + count) * WORD);
}

/** How many words fit into a block; 0 for no block. */
export function blockCapacity(words: Int32Array, block: number): number {
  return block === 0 ? 0 : (words[(block >> 2) + Obj.size]! >>> 3) * 2 - BLOCK_ITEMS;
}
