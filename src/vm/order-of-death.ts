import { HEAP_START } from './classes.ts';
import { Mark } from './layout.ts';
import { partsOf } from './leads.ts';

/**
 * In which order CPython would free what has become unreachable: from what was let go of downward, each object before what it
 * holds, the items of lists and tuples from the last to the first, everything else in order.
 */

const LIMIT = 20_000;

/** The same objects in that order, those that `released` does not lead to last. Called between marking and sweeping. */
export function orderOfDeath(
  words: Int32Array,
  objects: readonly number[],
  released: readonly number[],
): number[] {
  if (objects.length < 2 || released.length === 0) return [...objects];
  const wanted = new Set(objects);
  const seen = new Set<number>();
  const found: number[] = [];
  const stack = [...released].reverse();
  while (stack.length > 0 && seen.size < LIMIT && found.length < wanted.size) {
    const object = stack.pop() as number;
    if (!isUnreachable(words, object) || seen.has(object)) continue;
    seen.add(object);
    if (wanted.has(object)) found.push(object);
    if (words[object >> 2] !== 0) stack.push(...partsOf(words, object).reverse());
  }
  const ordered = new Set(found);
  return [...found, ...objects.filter((object) => !ordered.has(object))];
}

const isUnreachable = (words: Int32Array, value: number): boolean =>
  (value & 7) === 0 && value >= HEAP_START && ((words[(value >> 2) + 1] as number) & Mark) === 0;
