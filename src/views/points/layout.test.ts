import { expect, test } from 'vitest';
import type { PointState } from '../../store/points.ts';
import { marksOf, spelledOut } from './layout.ts';

const there = (playhead: number): PointState => ({ kind: 'there', playhead });
const states: readonly PointState[] = [there(30), there(10), { kind: 'not-yet' }, { kind: 'never' }];

test('a point lies ahead of the playhead, at it, behind it, or nowhere', () => {
  expect(marksOf(states, 0)).toEqual(['ahead', 'ahead', 'ahead', 'never']);
  expect(marksOf(states, 10)).toEqual(['ahead', 'here', 'ahead', 'never']);
  expect(marksOf(states, 31)).toEqual(['passed', 'passed', 'ahead', 'never']);
});

test.each([
  ['the first to come, before any is reached', 0, null, 0],
  ['the one stood at', 10, null, 1],
  ['the one passed last, in the order of the run', 20, null, 1],
  ['the later of two that are passed', 40, null, 0],
  ['the one that is sought before all others', 10, 2, 2],
])('the folded view spells out %s', (_, playhead, sought, expected) => {
  expect(spelledOut(marksOf(states, playhead), states, sought)).toBe(expected);
});

test('where none ever happens the folded view spells out the first', () => {
  const never: PointState[] = [{ kind: 'never' }, { kind: 'never' }];
  expect(spelledOut(marksOf(never, 0), never, null)).toBe(0);
});
