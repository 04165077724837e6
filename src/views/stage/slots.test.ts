import { expect, test } from 'vitest';
import { assignSlots } from './slots.ts';

test('places are kept by whoever is there', () => {
  const first = assignSlots(new Map(), [5, 6, 7], 3);
  expect([...first]).toEqual([
    [5, 0],
    [6, 1],
    [7, 2],
  ]);
  const second = assignSlots(first, [6, 7, 9], 3);
  expect(Object.fromEntries(second)).toEqual({ 6: 1, 7: 2, 9: 0 });
});
