import { expect, test } from 'vitest';
import { run } from './runs.ts';
import { always, eventsOf, lines, linesOf, matching, runWell, timeOf, upTo } from './support.ts';

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

always('queue-ipc', 'the letter of the writer has no stamp', async (schedule) => {
  const output = await lines('queue-ipc', schedule);
  for (const number of upTo(3)) {
    expect(output).toContain(`reader now has {'number': ${number}, 'stamps': ['read']}`);
    expect(output).toContain(`writer still has {'number': ${number}, 'stamps': []}`);
  }
});

test('producer-consumer-timeout: the guest leaves after three seconds without food', async () => {
  const result = await runWell('producer-consumer-timeout');
  expect(timeOf(result, /the guest leaves$/) - timeOf(result, /^rice is ready$/)).toBeCloseTo(3.1, 1);
  expect(linesOf(result).at(-1)).toBe('left on the counter: 1');
  const patient = await lines('producer-consumer-timeout', { params: { PATIENCE: 5 } });
  expect(patient.at(-1)).toBe('left on the counter: 0');
});

always('bakery-threads', 'no bun is eaten twice, and the shelf gets fuller and fuller', async (schedule) => {
  const { stdout, exitCode, stop } = await run('bakery-threads', schedule);
  expect([exitCode, stop?.reason]).toEqual([4, 'limit']);
  const output = stdout.trimEnd().split('\n');
  const eaten = matching(output, / eats /).map((line) => line.replace(/^.* eats /, ''));
  expect(new Set(eaten).size).toBe(eaten.length);
  const counts = matching(output, /^after/).map((line) => Number(/: (\d+) buns/.exec(line)?.[1]));
  expect(counts).toHaveLength(5);
  expect(counts).toEqual([...counts].sort((one, other) => one - other));
});

test('bakery-threads: three buns more every second', async () => {
  const { stdout } = await run('bakery-threads');
  const counts = [...stdout.matchAll(/: (\d+) buns/g)].map(([, count]) => Number(count));
  counts.forEach((count, index) => {
    expect(Math.abs(count - 15 * (index + 1))).toBeLessThanOrEqual(4);
  });
});

test('bakery-threads: at the same pace the shelf stays empty', async () => {
  const { stdout } = await run('bakery-threads', { params: { BAKING: 1 } });
  expect(Math.max(...[...stdout.matchAll(/: (\d+) buns/g)].map(([, count]) => Number(count)))).toBeLessThan(
    4,
  );
});

always('buns-tray', 'the tray never holds more than ten, and all hundred are eaten', async (schedule) => {
  const result = await runWell('buns-tray', schedule);
  expect(Math.max(...eventsOf(result, 'put').map(({ b }) => b))).toBe(10);
  const eaten = matching(linesOf(result), /has eaten/).map((line) => Number(/(\d+) buns/.exec(line)?.[1]));
  expect(eaten.reduce((sum, each) => sum + each)).toBe(100);
});

test('buns-tray: the guests set the pace', async () => {
  expect((await lines('buns-tray')).at(-1)).toBe('closed after 10 s');
});

test('queue-kinds: the order is the one of the kind', async () => {
  const output = await lines('queue-kinds');
  const order = (title: string) =>
    output
      .slice(output.indexOf(title) + 1)
      .slice(0, 4)
      .map((line) => Number(line.slice(0, 4)));
  expect(order('Queue: first in, first out')).toEqual([5, 0, -1, -1]);
  expect(order('LifoQueue: last in, first out')).toEqual([-1, -1, 0, 5]);
  expect(order('PriorityQueue: smallest first')).toEqual([-1, -1, 0, 5]);
});

test('queue-join: the boss goes on when the last of five plates is clean', async () => {
  const result = await runWell('queue-join');
  expect(timeOf(result, /^all plates are clean/)).toBeCloseTo(2.5, 1);
  expect(eventsOf(result, 'task-done').map(({ b }) => b)).toEqual([4, 3, 2, 1, 0]);
});

test('queue-join: who leaves before the feeder is done loses plates, and join never ends', async () => {
  const { exitCode, stop, stdout } = await run('queue-join', { params: { HURRY: true } });
  expect([exitCode, stop?.reason]).toEqual([3, 'deadlock']);
  expect(matching(stdout.split('\n'), /is clean$/).length).toBeLessThan(5);
});

test('pipe: two readers at one end tear messages apart', async () => {
  const { stdout, stderr } = await run('pipe', { params: { READERS: 2 } });
  expect(matching(stdout.split('\n'), /has parcel/).length).toBeLessThan(3);
  expect(stderr).toContain('UnpicklingError');
});
