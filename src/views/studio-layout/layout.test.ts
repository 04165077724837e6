import { expect, test } from 'vitest';
import { allPanes, arrange } from './layout.ts';

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
