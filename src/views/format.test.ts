import { expect, test } from 'vitest';
import { formatTick, formatTime } from './format.ts';

test.each([
  [0, '0 s'],
  [4.2e9, '4.20 s'],
  [12e6, '12 ms'],
  [1.5e6, '1.5 ms'],
  [830e3, '830 µs'],
  [15, '0.015 µs'],
])('%d ns reads %s', (time, text) => expect(formatTime(time)).toBe(text));

test('the ticks of an axis are in one unit', () => {
  expect([0, 5e8, 1e9].map((tick) => formatTick(tick, 5e8))).toEqual(['0', '0.5 s', '1 s']);
  expect(formatTick(2e6, 1e6)).toBe('2 ms');
  expect(formatTick(2e4, 1e4)).toBe('20 µs');
});
