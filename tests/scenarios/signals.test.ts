import { expect, test } from 'vitest';
import { always, lines, matching, occupancy, upTo } from './support.ts';

always('ktv-semaphore', 'never more than four inside, and all twenty sing', async (schedule) => {
  const output = await lines('ktv-semaphore', schedule);
  const inside = occupancy(output, / goes in$/, / comes out /);
  expect(Math.max(...inside)).toBe(4);
  expect(Math.min(...inside)).toBe(0);
  for (const number of upTo(20)) {
    expect(matching(output, new RegExp(`^singer-${number} `))).toEqual([
      `singer-${number} takes a key and goes in`,
      `singer-${number} comes out and hands the key back`,
    ]);
  }
  expect(output.at(-1)).toBe('The bar is closed');
});

test('ktv-semaphore lets as many in as there are keys', async () => {
  for (const keys of [1, 8]) {
    const output = await lines('ktv-semaphore', { params: { KEYS: keys } });
    expect(Math.max(...occupancy(output, / goes in$/, / comes out /))).toBe(keys);
  }
});

always(
  'traffic-light',
  'all hundred cars pass, none of those that came at red before green',
  async (schedule) => {
    const output = await lines('traffic-light', schedule);
    const firstGreen = output.indexOf('green light');
    expect(firstGreen).toBeGreaterThan(-1);
    for (const number of upTo(100)) {
      expect(matching(output, new RegExp(`^car-${number} passes$`))).toHaveLength(1);
      const stops = output.indexOf(`car-${number} stops`);
      const passes = output.indexOf(`car-${number} passes`);
      if (stops >= 0) expect(output.slice(stops, passes)).toContain('green light');
      expect(passes).toBeGreaterThan(firstGreen);
    }
    expect(matching(output, / stops$/).length).toBeGreaterThan(0);
    expect(output.at(-1)).toBe('The road is empty');
  },
);
