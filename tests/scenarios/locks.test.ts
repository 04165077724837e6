import { expect, test } from 'vitest';
import { run } from './runs.ts';
import { always, duration, eventsOf, lines, linesOf, matching, momentOf, runWell, upTo } from './support.ts';

always('ticket-race', 'all look, and more than one buys the one ticket', async (schedule) => {
  const output = await lines('ticket-race', schedule);
  expect(matching(output, /^person-\d+ sees 1 left$/).length).toBeGreaterThan(1);
  expect(matching(output, /buys the ticket$/).length).toBeGreaterThan(1);
  expect(matching(output, /buys the ticket$|is too late$/)).toHaveLength(10);
  expect(output.at(-1)).toBe('the cashier sees 0 left');
});

always('ticket-lock', 'all look, exactly one buys', async (schedule) => {
  const output = await lines('ticket-lock', schedule);
  expect(matching(output, /^person-\d+ sees \d left$/)).toHaveLength(10);
  expect(matching(output, /buys the ticket$/)).toHaveLength(1);
  expect(matching(output, /is too late$/)).toHaveLength(9);
  expect(output.at(-1)).toBe('the cashier sees 0 left');
});

always('ticket-lock', 'six and twenty people who come by and by get one ticket', async (schedule) => {
  for (const people of [6, 20]) {
    const output = await lines('ticket-lock', { ...schedule, params: { PEOPLE: people, ARRIVAL: 1 } });
    expect(matching(output, /^person-\d+ sees \d left$/)).toHaveLength(people);
    expect(matching(output, /buys the ticket$/)).toHaveLength(1);
    expect(matching(output, /is too late$/)).toHaveLength(people - 1);
  }
});

test('ticket-lock: everybody looks before the first has bought; the lock is held by one at a time', async () => {
  const result = await runWell('ticket-lock');
  const output = linesOf(result);
  expect(matching(output.slice(0, 10), / sees 1 left$/)).toHaveLength(10);
  expect(eventsOf(result, 'acquire')).toHaveLength(10);
  expect(duration(result)).toBeCloseTo(0.1, 1);
});

/** The names at the beginning of the lines, equal neighbours once. */
const turns = (output: readonly string[]): string[] =>
  output.map((line) => line.replace(/:.*/, '')).filter((name, index, all) => name !== all[index - 1]);

const pages = ['Ada', 'Bo', 'Cy'].flatMap((name) => upTo(3).map((page) => `${name}: page ${page} of 3`));

always('printer-parallel', 'the pages of three people come out mixed', async (schedule) => {
  const result = await runWell('printer-parallel', schedule);
  const output = matching(linesOf(result), /page/);
  expect([...output].sort()).toEqual(pages);
  expect(turns(output).length).toBeGreaterThan(3);
  expect(duration(result)).toBeGreaterThan(1);
  expect(duration(result)).toBeLessThan(3.1);
});

always('printer-join', 'the pages come out in a fixed order, and the times add up', async (schedule) => {
  const result = await runWell('printer-join', schedule);
  expect(matching(linesOf(result), /page/)).toEqual(pages);
  expect(duration(result)).toBeGreaterThan(3);
  expect(duration(result)).toBeLessThan(9.1);
});

always('printer-lock', 'every job stays together, whoever comes first', async (schedule) => {
  const result = await runWell('printer-lock', schedule);
  const output = matching(linesOf(result), /page/);
  expect([...output].sort()).toEqual(pages);
  expect(turns(output)).toHaveLength(3);
  expect(duration(result)).toBeLessThan(10.1);
});

test('printer-lock: with another seed somebody else comes first', async () => {
  const first = async (seed: number): Promise<string | undefined> =>
    turns(await lines('printer-lock', { seed }))[0];
  expect(new Set(await Promise.all(upTo(6).map(first))).size).toBeGreaterThan(1);
});

always('counter-threads', 'nothing is lost with the lock, nearly everything without it', async (schedule) => {
  expect(await lines('counter-threads', schedule)).toEqual(['0 left on the shelf']);
  const [left = ''] = await lines('counter-threads', { ...schedule, params: { LOCKED: false } });
  expect(left).toMatch(/^9\d left on the shelf$/);
});

test('counter-threads: without the lock 99 of 100 updates are lost, in the time of one', async () => {
  const locked = await runWell('counter-threads');
  const free = await runWell('counter-threads', { params: { LOCKED: false } });
  expect(free.stdout).toBe('99 left on the shelf\n');
  expect(duration(free)).toBeLessThan(0.05);
  expect(duration(locked)).toBeCloseTo(100 * 0.02, 1);
});

always('deadlock-ab', 'ends as a deadlock, and names the cycle', async (schedule) => {
  const { stdout, exitCode, stop } = await run('deadlock-ab', schedule);
  expect(exitCode).toBe(3);
  expect(stop?.reason).toBe('deadlock');
  expect(stdout).not.toContain('has both');
  expect(stop?.message).toMatch(/cycle: .*(Ada|Cy).*Bo|cycle: .*Bo.*(Ada|Cy)/);
  expect(stop?.message).toContain('pen');
  expect(stop?.message).toContain('paper');
});

test('deadlock-ab: the circle closes after a tenth of a second, at the third thread that waits', async () => {
  const result = await run('deadlock-ab');
  expect(momentOf(result, { event: 'deadlock' })).toBeCloseTo(0.1, 2);
  expect(result.stop?.message).toContain('cycle: Ada → Lock paper → Bo → Lock pen → Ada');
});

always('rlock', 'the count goes up to 2 and back to 0 for each of the three', async (schedule) => {
  const result = await runWell('rlock', schedule);
  const output = linesOf(result);
  expect(turns(output.map((line) => line.replace(' ', ':'))).sort()).toEqual(['Ada', 'Bo', 'Cy']);
  expect(matching(output, /has both/)).toHaveLength(3);
  for (const thread of ['Ada', 'Bo', 'Cy']) {
    const counts = (name: 'acquire' | 'release', value: number) => ({
      event: name,
      thread,
      object: 'pen',
      value,
    });
    const upAndDown = [
      counts('acquire', 1),
      counts('acquire', 2),
      counts('release', 1),
      counts('release', 0),
    ];
    expect(() => momentOf(result, ...upAndDown)).not.toThrow();
  }
});

always('lock-twice', 'one thread waits for itself, and is told so', async (schedule) => {
  const { stdout, stop, exitCode } = await run('lock-twice', schedule);
  expect(stdout).toBe('clerk: that makes 5 euros\n');
  expect({ exitCode, reason: stop?.reason }).toEqual({ exitCode: 3, reason: 'deadlock' });
  expect(stop?.message).toContain('cycle: clerk → Lock till → clerk');
});

always('lock-twice', 'a recursive lock lets its holder in again', async (schedule) => {
  const output = await lines('lock-twice', { ...schedule, params: { RECURSIVE: true } });
  expect(output).toEqual(['clerk: that makes 5 euros', 'clerk: thank you', '5 euros in the till']);
});
