import { expect, test } from 'vitest';
import { cut, fitting, widthOf } from './text.ts';

test('a text is cut to the room that there is', () => {
  expect(fitting('counter', 70, 10)).toBe('counter');
  expect(fitting('counters', 70, 10)).toBe('counte…');
  expect(fitting('x', 1, 10)).toBe('x…');
});

test('a Chinese character takes about twice the room of a letter', () => {
  expect(widthOf('队列', 10)).toBeCloseTo(37);
  expect(fitting('监听套接字', 70, 10)).toBe('监听套…');
});

test('as many earlier values are shown as fit', () => {
  expect(cut(['3', '2', '1'], 11)).toBe('← 3 ← 2 ← 1');
  expect(cut(['3', '2', '1'], 10)).toBe('← 3 ← 2');
  expect(cut(['a long value'], 5)).toBe('');
});
