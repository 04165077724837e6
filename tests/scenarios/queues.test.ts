import { expect } from 'vitest';
import { always, lines, matching } from './support.ts';

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
