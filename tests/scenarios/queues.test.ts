import { expect, test } from 'vitest';
import { always, eventsOf, lines, linesOf, matching, runWell, timeOf } from './support.ts';

always('queue-basics', 'full and empty are told at once, after a second, or waited out', async (schedule) => {
  expect(matching(await lines('queue-basics', schedule), / after \d s$/)).toEqual([
    'put_nowait(): Full after 0 s',
    'put(timeout=1): Full after 1 s',
    'put(): done after 2 s',
    'get_nowait(): Empty after 0 s',
    'get(timeout=1): Empty after 1 s',
    'get(): done after 2 s',
  ]);
});

test('queue-basics: what is in the box, step by step', async () => {
  const result = await runWell('queue-basics');
  const sizes = (name: 'put' | 'get'): number[] => eventsOf(result, name).map(({ b }) => b);
  expect(sizes('put')).toEqual([1, 2, 3, 4, 5, 5, 1]);
  expect(sizes('get')).toEqual([4, 4, 3, 2, 1, 0, 0]);
  expect(linesOf(result)).toContain('full: True');
  expect(timeOf(result, /^put\(\): done/)).toBeCloseTo(3, 2);
  expect(timeOf(result, /^get\(\): done/)).toBeCloseTo(6, 2);
});

always(
  'producer-consumer',
  'what is eaten was baked, nothing twice, and what is left is counted',
  async (schedule) => {
    const output = await lines('producer-consumer', schedule);
    const baked = matching(output, / bakes /).map((line) => line.replace(/^.* bakes /, ''));
    const eaten = matching(output, / eats /).map((line) => line.replace(/^.* eats /, ''));
    expect(new Set(baked).size).toBe(20);
    expect(new Set(eaten).size).toBe(eaten.length);
    expect(eaten.filter((bun) => !baked.includes(bun))).toEqual([]);
    const [closing = ''] = matching(output, /^The shop closes/);
    const left = Number(/with (\d+) buns/.exec(closing)?.[1]);
    expect(left).toBeGreaterThan(0);
    // Each of the two guests may have taken a bun and not said so yet, or take one while the count is printed.
    expect(Math.abs(20 - left - eaten.length)).toBeLessThanOrEqual(2);
  },
);

always(
  'producer-consumer',
  'without waiting, the guests leave before the bakers are done',
  async (schedule) => {
    const output = await lines('producer-consumer', { ...schedule, params: { WAIT: false } });
    expect(matching(output, / bakes /)).toHaveLength(20);
    expect(matching(output, / eats /).length).toBeLessThan(3);
  },
);
