/** Which place every holder of an object has: whoever is there keeps its place, newcomers take the first free one. */
export type Slots = ReadonlyMap<number, number>;

export function assignSlots(before: Slots, holders: readonly number[], places: number): Slots {
  const slots = new Map<number, number>();
  const taken = new Set<number>();
  for (const tid of holders) {
    const slot = before.get(tid);
    if (slot === undefined || slot >= places || taken.has(slot)) continue;
    slots.set(tid, slot);
    taken.add(slot);
  }
  let free = 0;
  for (const tid of holders) {
    if (slots.has(tid)) continue;
    while (taken.has(free)) free++;
    slots.set(tid, free);
    taken.add(free);
  }
  return slots;
}
