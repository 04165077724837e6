import { expect, test } from 'vitest';
import { allPanes, arrange, timelineHeight } from './layout.ts';

test('wide: everything at once', () => {
  expect(arrange(1440, allPanes)).toEqual({
    kind: 'wide',
    left: true,
    middle: true,
    right: ['threads', 'console'],
    tabs: [],
  });
});

test('a tablet has the program beside the others, a phone one after the other', () => {
  expect(arrange(768, allPanes)).toMatchObject({ left: true, tabs: ['stage', 'threads', 'console'] });
  expect(arrange(360, allPanes)).toMatchObject({
    left: false,
    tabs: ['source', 'stage', 'threads', 'console'],
  });
});

test('two panes need no tabs where they fit', () => {
  expect(arrange(768, ['source', 'console', 'timeline'])).toMatchObject({ tabs: [], right: ['console'] });
  expect(arrange(360, ['stage'])).toMatchObject({ tabs: ['stage'] });
});

test('the timeline is as tall as its lanes, within limits', () => {
  expect(timelineHeight(0, 800)).toBe(168);
  expect(timelineHeight(6, 800)).toBe(6 * 26 + 72);
  expect(timelineHeight(60, 800)).toBe(288);
});
