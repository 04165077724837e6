import { expect, test } from 'vitest';
import { changesOf } from './changes.ts';

test.each([
  ['nothing was known', null, 'a\nb', [null, null]],
  ['nothing changed', 'a\nb', 'a\nb', [null, null]],
  ['a number changed', '{"count": 10}', '{"count": 9}', [{ from: 10, to: 11 }]],
  ['a line came in', 'a\nc', 'a\nb\nc', [null, { from: 0, to: 1 }, null]],
  ['a line went', 'a\nb\nc', 'a\nc', [null, null]],
  [
    'one changed and one came',
    'one\ntwo\nthree',
    'one\ntwo!\nthree\nfour',
    [null, { from: 0, to: 4 }, null, { from: 0, to: 4 }],
  ],
  ['an empty line came', 'a', 'a\n', [null, null]],
])('%s', (_, before, after, expected) => {
  expect(changesOf(before, after)).toEqual(expected);
});
