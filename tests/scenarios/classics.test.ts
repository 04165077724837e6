import { expect, test } from 'vitest';
import { run } from './runs.ts';
import { always, eventsOf, lines, linesOf, matching, runWell, timeOf, upTo } from './support.ts';

const philosophers = ['Ada', 'Bo', 'Cy', 'Di', 'Ed'];

always('dining-philosophers', 'all five wait for each other for ever', async (schedule) => {
  const { stdout, exitCode, stop } = await run('dining-philosophers', schedule);
  expect([exitCode, stop?.reason]).toEqual([3, 'deadlock']);
  expect(stdout).not.toContain('eats');
  const [cycle = ''] = matching(stop?.message.split('\n') ?? [], /cycle:/);
  for (const name of philosophers) expect(cycle).toContain(name);
});

always('dining-philosophers', 'in order, everybody eats', async (schedule) => {
  const output = await lines('dining-philosophers', { ...schedule, params: { ORDERED: true } });
  for (const name of philosophers) expect(matching(output, new RegExp(`^${name} eats`))).toHaveLength(2);
  expect(output.at(-1)).toBe('everybody has eaten');
});

always('readers-writers', 'the writer writes, fair or not', async (schedule) => {
  for (const FAIR of [false, true]) {
    const output = await lines('readers-writers', { ...schedule, params: { FAIR } });
    expect(matching(output, /^reader-\d reads$/)).toHaveLength(12);
    expect(matching(output, /^writer writes/)).toHaveLength(1);
  }
});

test('readers-writers: the writer starves until the readers go home, unless it is fair', async () => {
  const waited = async (FAIR: boolean) => {
    const result = await runWell('readers-writers', { params: { FAIR } });
    return timeOf(result, /^writer writes/) - timeOf(result, /^writer wants/);
  };
  expect(await waited(false)).toBeGreaterThan(4.5);
  expect(await waited(true)).toBeLessThan(1);
});

always(
  'bounded-buffer-condition',
  'every bun is taken once, and never more than three lie there',
  async (schedule) => {
    const output = await lines('bounded-buffer-condition', schedule);
    let shelf = 0;
    for (const line of output) {
      shelf += line.includes(' puts ') ? 1 : -1;
      expect(shelf).toBeGreaterThanOrEqual(0);
      expect(shelf).toBeLessThanOrEqual(3);
    }
    const taken = matching(output, / takes /).map((line) => line.replace(/^.* takes /, ''));
    expect(taken).toEqual(upTo(6).map((number) => `bun ${number}`));
  },
);

test('bounded-buffer-condition: the baker waits for room', async () => {
  const output = await lines('bounded-buffer-condition', { params: { ROOM: 1 } });
  for (const number of upTo(5)) {
    expect(output.findIndex((line) => line.endsWith(`takes bun ${number}`))).toBeLessThan(
      output.indexOf(`baker puts bun ${number + 1}`),
    );
  }
});

test('bounded-buffer-condition: with if, a guest reaches into the empty shelf', async () => {
  const { stderr } = await run('bounded-buffer-condition', { params: { CHECK: 'if' } });
  expect(stderr).toContain('IndexError: pop from empty list');
});

test('barrier-phases: nobody leaves a hut before the slowest has come', async () => {
  const result = await runWell('barrier-phases', { params: { GIVES_UP: false } });
  for (const hut of upTo(3))
    expect(timeOf(result, new RegExp(`^all are at hut ${hut}$`))).toBeCloseTo(2 * hut, 1);
  expect(matching(linesOf(result), /goes home/)).toEqual([]);
});

always('barrier-phases', 'who waits at a broken barrier is told so', async (schedule) => {
  const output = await lines('barrier-phases', schedule);
  expect(matching(output, /goes home$/).sort()).toEqual(['Ada goes home', 'Cy goes home']);
  expect(matching(output, /^all are at/)).toEqual(['all are at hut 1', 'all are at hut 2']);
});

test('account-transfer: without locks an update is lost', async () => {
  const output = await lines('account-transfer', { params: { LOCKS: 'none' } });
  expect(output.at(-1)).toBe('Ada 80, Bo 130: 210 in all');
});

always('account-transfer', 'locks in order lose nothing', async (schedule) => {
  expect((await lines('account-transfer', schedule)).at(-1)).toBe('Ada 80, Bo 120: 200 in all');
});

always('account-transfer', 'locks as they come end in a deadlock', async (schedule) => {
  const { exitCode, stop } = await run('account-transfer', {
    ...schedule,
    params: { LOCKS: 'as they come' },
  });
  expect([exitCode, stop?.reason]).toEqual([3, 'deadlock']);
  expect(stop?.message).toMatch(/cycle: .*ada-to-bo.*bo-to-ada|cycle: .*bo-to-ada.*ada-to-bo/);
});

test('account-transfer: the two transfers wait for each other in the order of their locks', async () => {
  const result = await runWell('account-transfer');
  expect(eventsOf(result, 'acquire').length).toBeGreaterThanOrEqual(4);
});
