import { expect, test } from 'vitest';
import { run } from './runs.ts';
import { always, lines, matching } from './support.ts';

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

test('ticket-lock sells one ticket to six and to twenty people', async () => {
  for (const people of [6, 20]) {
    const output = await lines('ticket-lock', { params: { PEOPLE: people } });
    expect(matching(output, /buys the ticket$/)).toHaveLength(1);
    expect(matching(output, /is too late$/)).toHaveLength(people - 1);
  }
});

always('counter-threads', 'nothing is lost with the lock, nearly everything without it', async (schedule) => {
  expect(await lines('counter-threads', schedule)).toEqual(['0 left on the shelf']);
  const [left = ''] = await lines('counter-threads', { ...schedule, params: { LOCKED: false } });
  expect(left).toMatch(/^9\d left on the shelf$/);
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
