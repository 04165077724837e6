import { expect, test } from 'vitest';
import type { RunResult } from '../../src/engine/run.node.ts';
import type { Options } from './specs.ts';
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

async function everyVisitorIsServedOnce(id: string, schedule: Options): Promise<void> {
  const served = matching(await lines(id, schedule), /has served/);
  const visitors = served.map((line) => Number(/visitor (\d+)/.exec(line)?.[1]));
  expect(visitors.sort((one, other) => one - other)).toEqual(upTo(20));
  expect(new Set(served.map((line) => line.replace(/ has served.*/, ''))).size).toBeLessThanOrEqual(4);
}

always('pool-thread', 'every visitor is served once, by one of four', (schedule) =>
  everyVisitorIsServedOnce('pool-thread', schedule),
);

always('pool-process', 'every visitor is served once, by one of four', (schedule) =>
  everyVisitorIsServedOnce('pool-process', schedule),
);

test.each(['pool-thread', 'pool-process'])(
  '%s: four are busy until the visitors run out, and the office closes after four and a half seconds',
  async (id) => {
    const result = await runWell(id);
    expect(Math.max(...busy(result))).toBe(4);
    expect(duration(result)).toBeCloseTo(4.5, 1);
  },
);

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

always('callbacks', 'each page is noted once, the last once more by the main thread', async (schedule) => {
  for (const KIND of ['threads', 'processes']) {
    const output = await lines('callbacks', { ...schedule, params: { KIND } });
    const pages = matching(output, /noted by/).map((line) => Number(/^page (\d+)/.exec(line)?.[1]));
    expect(pages.slice(0, -1).sort((one, other) => one - other)).toEqual(upTo(10));
    expect(output.at(-1)).toMatch(/^page 10, .* noted by MainThread of the main process$/);
  }
});

test('callbacks: the worker thread runs the callback; for processes a thread of the main process does', async () => {
  const threads = matching(await lines('callbacks'), /noted by Thread/);
  expect(threads).toHaveLength(10);
  for (const line of threads) expect(line).toMatch(/fetched by (\S+) of the main process, noted by \1 of/);
  const processes = matching(await lines('callbacks', { params: { KIND: 'processes' } }), /noted by Thread/);
  expect(processes).toHaveLength(10);
  for (const line of processes) {
    expect(line).toMatch(/fetched by MainThread of a child process, noted by Thread-\d+ of the main process/);
  }
});
