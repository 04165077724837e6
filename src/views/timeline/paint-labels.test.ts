import { expect, test } from 'vitest';
import { shorten } from './paint-labels.ts';

const within = (length: number) => (text: string) => text.length <= length;

test.each([
  ['counter_2', 9, 'counter_2'],
  ['Thread-3 (serve)', 10, 'Thread-3'],
  ['counter_2', 6, 'coun…2'],
  ['calculator', 6, 'calcu…'],
  ['worker-12', 2, '12'],
  ['worker', 1, 'w…'],
])('%s in %i characters is %s', (label, length, expected) => {
  expect(shorten(label, within(length))).toBe(expected);
});
