/**
 * Which item of a queue a `get` took: the one with its number; without a number (0) one that looks like it, the oldest or
 * newest if it can be, for most queues hand out either. -1: none.
 */
export function takenItem<T extends { readonly number: number }>(
  items: readonly T[],
  number: number,
  looksLikeIt: (item: T) => boolean,
): number {
  if (number !== 0) {
    if (items[0]?.number === number) return 0;
    return items.findIndex((item) => item.number === number);
  }
  const last = items.length - 1;
  if (last < 0) return -1;
  if (looksLikeIt(items[0]!)) return 0;
  if (looksLikeIt(items[last]!)) return last;
  return items.findIndex(looksLikeIt);
}
