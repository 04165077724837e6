import { expect, test } from 'vitest';
import type { RunResult } from '../../src/engine/run.node.ts';
import { always, duration, eventsOf, lines, linesOf, matching, runWell, upTo } from './support.ts';

/** How many jobs are being done after each begin and end of one. */
function busy(result: RunResult): number[] {
  const ends = eventsOf(result, 'task-end').map(({ time }) => ({ time, by: -1 }));
  const begins = eventsOf(result, 'task-run').flatMap(({ time, a }) => (a === 0 ? [] : [{ time, by: 1 }]));
  let count = 0;
  return [...ends, ...begins]
    .sort((one, other) => one.time - other.time || one.by - other.by)
    .map(({ by }) => {
      count += by;
      return count;
    });
}

for (const id of ['pool-thread']) {
  always(id, 'every visitor is served once, by one of four', async (schedule) => {
    const output = await lines(id, schedule);
    const served = matching(output, /has served/);
    const visitors = served.map((line) => Number(/visitor (\d+)/.exec(line)?.[1]));
    expect(visitors.sort((one, other) => one - other)).toEqual(upTo(20));
    expect(new Set(served.map((line) => line.replace(/ has served.*/, ''))).size).toBeLessThanOrEqual(4);
  });

  test(`${id}: four are busy until the visitors run out, and the office closes after four and a half seconds`, async () => {
    const result = await runWell(id);
    expect(Math.max(...busy(result))).toBe(4);
    expect(duration(result)).toBeCloseTo(4.5, 1);
  });
}

test('pool-thread: whoever is done takes the next visitor at once', async () => {
  const result = await runWell('pool-thread');
  const ends = eventsOf(result, 'task-end');
  const begins = eventsOf(result, 'task-run').filter(({ a }) => a !== 0);
  for (const begin of begins.slice(4)) {
    const before = ends.findLast((end) => end.tid === begin.tid && end.time <= begin.time);
    expect(begin.time - (before?.time ?? 0)).toBeLessThan(1e6);
  }
});

const sum = upTo(10).reduce((seconds, page) => seconds + (3 + ((page * 5) % 13)) / 10, 0);

test('call-async: all pages in a fraction of the sum, in the order of asking', async () => {
  const result = await runWell('call-async');
  expect(duration(result)).toBeCloseTo(3.1, 1);
  expect(duration(result)).toBeLessThan(sum / 3);
  const pages = matching(linesOf(result), / took /).map((line) => Number(/page (\d+)/.exec(line)?.[1]));
  expect(pages).toEqual(upTo(10));
});

test('call-async: all is handed in before anything has come', async () => {
  const output = await lines('call-async');
  expect(output[0]).toBe('10 pages handed in after 0.0 s');
});

test('call-sync: one page at a time, and the sum of all', async () => {
  const result = await runWell('call-sync');
  expect(Math.max(...busy(result))).toBe(1);
  expect(duration(result)).toBeCloseTo(sum, 1);
});
