import { expect, test } from 'vitest';
import { briefly, colorOf, hueOf, shortName } from './palette.ts';

test.each([
  ['singer-7', '7'],
  ['Thread-12 (worker)', '12'],
  ['main', 'M'],
  ['MainProcess', 'M'],
  ['left fork', 'LF'],
  ['', '?'],
  ['歌手', '歌'],
])('%s fits into a disc as %s', (name, short) => {
  expect(shortName(name)).toBe(short);
});

test('colours go round', () => {
  expect(hueOf(1)).toBe('var(--hue-main)');
  expect(hueOf(2)).toBe(hueOf(12));
  expect(colorOf(1)).toBe(colorOf(7));
  expect(colorOf(0)).toBe('var(--thing-0)');
});

test('a thread is known without the function that it was started with', () => {
  expect(briefly('Thread-7 (take)')).toBe('Thread-7');
  expect(briefly('singer-3')).toBe('singer-3');
});
