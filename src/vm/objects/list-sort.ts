import { Cls } from '../classes.ts';
import { isSmall, Obj } from '../layout.ts';
import { less } from '../operations.ts';
import type { Vm } from '../vm.ts';

/**
 * Stable sorting of values in place, in a plain array. A run that is in order already is left alone (so a sorted list
 * costs n comparisons), short runs are sorted by insertion and then merged, as timsort does in essence; the first
 * comparison made is `second < first`, as in CPython, so that the message of a TypeError is the same.
 */

const RUN = 32;

type Less = (a: number, b: number) => boolean;

/**
 * Sorts `keys` and moves `values` along with them (they may be the same array). Throws NEEDS_PYTHON_SIGNAL, with
 * nothing moved, when an instance with its own `__lt__` is among the keys.
 */
export function sortValues(vm: Vm, keys: readonly number[], reverse: boolean): number[] {
  const order = reverse ? descending(keys.length) : ascending(keys.length);
  if (keys.length < 2) return order;
  const kind = commonClass(vm, keys);
  let isLess: Less;
  if (kind === SMALL) isLess = (a, b) => keys[a]! < keys[b]!;
  else if (kind === Cls.float) {
    const numbers = keys.map((key) => vm.image.doubles[(key >> 3) + 1]!);
    isLess = (a, b) => numbers[a]! < numbers[b]!;
  } else isLess = (a, b) => less(vm, keys[a]!, keys[b]!);
  mergeSort(order, isLess);
  return reverse ? order.reverse() : order;
}

const SMALL = -1;

/** SMALL when all keys are small integers, else the class they share, else 0. */
function commonClass(vm: Vm, keys: readonly number[]): number {
  const classOf = (key: number): number => (isSmall(key) ? SMALL : vm.words[(key >> 2) + Obj.cls]!);
  const first = classOf(keys[0]!);
  return keys.every((key) => classOf(key) === first) ? first : 0;
}

const ascending = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
const descending = (count: number): number[] => ascending(count).reverse();

function mergeSort(order: number[], isLess: Less): void {
  const count = order.length;
  let sorted = 1;
  while (sorted < count && !isLess(order[sorted]!, order[sorted - 1]!)) sorted++;
  if (sorted === count) return;
  for (let start = 0; start < count; start += RUN) {
    const end = Math.min(start + RUN, count);
    insertionSort(order, start, Math.max(start + 1, Math.min(sorted, end)), end, isLess);
  }
  let from = order;
  let to = new Array<number>(count);
  for (let width = RUN; width < count; width *= 2) {
    for (let start = 0; start < count; start += 2 * width) {
      merge(from, to, start, Math.min(start + width, count), Math.min(start + 2 * width, count), isLess);
    }
    [from, to] = [to, from];
  }
  if (from !== order) for (let i = 0; i < count; i++) order[i] = from[i]!;
}

/** Sorts start … end, of which start … sorted is in order. Binary, so that few comparisons are made. */
function insertionSort(order: number[], start: number, sorted: number, end: number, isLess: Less): void {
  for (let i = sorted; i < end; i++) {
    const item = order[i]!;
    let low = start;
    let high = i;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isLess(item, order[middle]!)) high = middle;
      else low = middle + 1;
    }
    order.copyWithin(low + 1, low, i);
    order[low] = item;
  }
}

function merge(from: number[], to: number[], start: number, middle: number, end: number, isLess: Less): void {
  let left = start;
  let right = middle;
  for (let i = start; i < end; i++) {
    const takeRight = left >= middle || (right < end && isLess(from[right]!, from[left]!));
    to[i] = takeRight ? from[right++]! : from[left++]!;
  }
}
