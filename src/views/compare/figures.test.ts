import { expect, test } from 'vitest';
import { createModel } from '../../model/model.ts';
import { readTrace } from '../../trace/read.ts';
import { figuresOf, timesAsLong } from './figures.ts';

test('the figures of a run add up those of its threads', () => {
  const { meta, columns } = readTrace(`
0 - process-start main
0 main run 0
1 main thread-start helper
1 main block sleep 2
1 helper run 0
2 helper thread-end
3 main ready timeout
3 main run 0
4 main thread-end
4 - end
`);
  const figures = figuresOf(createModel(meta, columns));
  expect(figures).toMatchObject({ elapsed: 4e9, threads: 2, running: 3e9, sleeping: 2e9, blocked: 0 });
});

test.each([
  [4e9, 1e9, '4'],
  [2.74e9, 1.12e9, '2.4'],
  [1e9, 4e9, null],
  [1.01e9, 1e9, null],
  [1e9, 0, null],
])('%d ns beside %d ns is %s times as long', (mine, other, factor) => {
  expect(timesAsLong(mine, other)).toBe(factor);
});
