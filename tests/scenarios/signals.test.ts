import { expect, test } from 'vitest';
import {
  always,
  eventsOf,
  lines,
  linesOf,
  matching,
  momentOf,
  occupancy,
  runWell,
  timeOf,
  upTo,
} from './support.ts';

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

always('toilet-semaphore', 'never more than five inside, and everybody gets in', async (schedule) => {
  const result = await runWell('toilet-semaphore', schedule);
  const output = linesOf(result);
  const inside = occupancy(output, / shuts the door$/, / opens the door$/);
  expect(Math.max(...inside)).toBe(5);
  expect(Math.min(...inside)).toBe(0);
  for (const number of upTo(20)) {
    expect(matching(output, new RegExp(`^visitor-${number} `))).toEqual([
      `visitor-${number} shuts the door`,
      `visitor-${number} opens the door`,
    ]);
  }
  const counts = eventsOf(result, 'acquire').map(({ b }) => b);
  expect(counts.slice(0, 5)).toEqual([4, 3, 2, 1, 0]);
  expect(() => momentOf(result, { event: 'release', object: 'stalls', value: 5 })).not.toThrow();
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

test('traffic-light: it turns green at 3 s and red at 6 s', async () => {
  const result = await runWell('traffic-light');
  expect(timeOf(result, /^green light$/)).toBeCloseTo(3, 1);
  expect(timeOf(result, /^red light$/, 2)).toBeCloseTo(6, 1);
  expect(timeOf(result, /^green light$/, 2)).toBeCloseTo(9, 1);
});

always('server-ready', 'nobody connects before the server is ready', async (schedule) => {
  const output = await lines('server-ready', schedule);
  const ready = output.indexOf('server: ready');
  expect(matching(output.slice(ready), /connects$/).sort()).toEqual(['Ivo: connects', 'Pia: connects']);
  expect(matching(output, /not yet/).length).toBeGreaterThan(0);
  expect(output).toHaveLength(3 + matching(output, /not yet/).length);
});

test('server-ready: one wakes by set() at 3 s, the other gives up twice before', async () => {
  const result = await runWell('server-ready');
  expect(timeOf(result, /not yet/)).toBeCloseTo(1.5, 2);
  expect(timeOf(result, /not yet/, 2)).toBeCloseTo(2.5, 2);
  expect(timeOf(result, /^Pia: connects$/)).toBeCloseTo(3, 2);
  expect(timeOf(result, /^Ivo: connects$/)).toBeCloseTo(3, 2);
});
