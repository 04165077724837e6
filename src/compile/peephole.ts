import type { Item } from './instructions.ts';
import type { Pools } from './pools.ts';

export function optimise(items: Item[], _pools: Pools): Item[] {
  return items;
}
