/**
 * What must hold of each scenario whoever runs when. A check reads the program's output as a person would, line by line.
 */
import { describe, expect, test } from 'vitest';
import type { RunResult } from '../src/engine/run.node.ts';
import type { PolicyName } from '../src/engine/session.ts';
import { findScenario, scenarios } from '../src/scenarios/index.ts';
import { type ParamValue, readParams, writeParam } from '../src/store/params.ts';
import { runInline } from './support/run-inline.ts';

const schedules: readonly (readonly [PolicyName, number])[] = [
  ['timed', 1],
  ['roundrobin', 1],
  ['random', 1],
  ['random', 2],
  ['random', 3],
];

type Params = Readonly<Record<string, ParamValue>>;

function programOf(
  id: string,
  params: Params,
): { name: string; program: string; files: Record<string, string> } {
  const scenario = findScenario(id);
  if (scenario === undefined) throw new Error(`There is no scenario ${id}.`);
  let { program } = scenario;
  for (const [name, value] of Object.entries(params)) {
    const param = readParams(program).find((candidate) => candidate.name === name);
    if (param === undefined) throw new Error(`${id} has no parameter ${name}.`);
    program = writeParam(program, param, value);
  }
  return { name: scenario.file, program, files: { ...scenario.files } };
}

async function run(id: string, policy: PolicyName, seed: number, params: Params = {}): Promise<RunResult> {
  const { name, program, files } = programOf(id, params);
  return runInline(name, program, { policy, seed, files });
}

/** The lines that a run printed, after checking that it ended well. */
async function lines(id: string, policy: PolicyName, seed: number, params: Params = {}): Promise<string[]> {
  const { stdout, stderr, exitCode } = await run(id, policy, seed, params);
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  return stdout.trimEnd().split('\n');
}

const matching = (output: readonly string[], pattern: RegExp): string[] =>
  output.filter((line) => pattern.test(line));

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** How many are inside after each line, if `enter` brings one in and `leave` takes one out. */
function occupancy(output: readonly string[], enter: RegExp, leave: RegExp): number[] {
  let inside = 0;
  return output.map((line) => {
    if (enter.test(line)) inside++;
    if (leave.test(line)) inside--;
    return inside;
  });
}

test('every scenario of the catalogue is checked here', () => {
  const checked = [
    'ticket-race',
    'ticket-lock',
    'counter-threads',
    'deadlock-ab',
    'ktv-semaphore',
    'traffic-light',
    'producer-consumer',
  ];
  expect(scenarios.map(({ id }) => id).sort()).toEqual(checked.sort());
});

test('every scenario has something to play with', () => {
  for (const { id, program } of scenarios) expect([id, readParams(program).length]).not.toEqual([id, 0]);
});

describe.each(schedules)('under %s, seed %i', (policy, seed) => {
  test('ticket-race: all look, and more than one buys the one ticket', async () => {
    const output = await lines('ticket-race', policy, seed);
    expect(matching(output, /^person-\d+ sees 1 left$/).length).toBeGreaterThan(1);
    expect(matching(output, /buys the ticket$/).length).toBeGreaterThan(1);
    expect(matching(output, /buys the ticket$|is too late$/)).toHaveLength(10);
    expect(output.at(-1)).toBe('the cashier sees 0 left');
  });

  test('ticket-lock: all look, exactly one buys', async () => {
    const output = await lines('ticket-lock', policy, seed);
    expect(matching(output, /^person-\d+ sees \d left$/)).toHaveLength(10);
    expect(matching(output, /buys the ticket$/)).toHaveLength(1);
    expect(matching(output, /is too late$/)).toHaveLength(9);
    expect(output.at(-1)).toBe('the cashier sees 0 left');
  });

  test('counter-threads: nothing is lost with the lock, nearly everything without it', async () => {
    expect(await lines('counter-threads', policy, seed)).toEqual(['0 left on the shelf']);
    const [left = ''] = await lines('counter-threads', policy, seed, { LOCKED: false });
    expect(left).toMatch(/^9\d left on the shelf$/);
  });

  test('deadlock-ab: ends as a deadlock, and names the cycle', async () => {
    const { stdout, exitCode, stop } = await run('deadlock-ab', policy, seed);
    expect(exitCode).toBe(3);
    expect(stop?.reason).toBe('deadlock');
    expect(stdout).not.toContain('has both');
    expect(stop?.message).toMatch(/cycle: .*(Ada|Cy).*Bo|cycle: .*Bo.*(Ada|Cy)/);
    expect(stop?.message).toContain('pen');
    expect(stop?.message).toContain('paper');
  });

  test('ktv-semaphore: never more than four inside, and all twenty sing', async () => {
    const output = await lines('ktv-semaphore', policy, seed);
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

  test('traffic-light: all hundred cars pass, none of those that came at red before green', async () => {
    const output = await lines('traffic-light', policy, seed);
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
  });

  test('producer-consumer: what is eaten was baked, nothing twice, and what is left is counted', async () => {
    const output = await lines('producer-consumer', policy, seed);
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
  });

  test('producer-consumer without waiting: the guests leave before the bakers are done', async () => {
    const output = await lines('producer-consumer', policy, seed, { WAIT: false });
    expect(matching(output, / bakes /)).toHaveLength(20);
    expect(matching(output, / eats /).length).toBeLessThan(3);
  });
});

test('ticket-lock sells one ticket to six and to twenty people', async () => {
  for (const people of [6, 20]) {
    const output = await lines('ticket-lock', 'timed', 1, { PEOPLE: people });
    expect(matching(output, /buys the ticket$/)).toHaveLength(1);
    expect(matching(output, /is too late$/)).toHaveLength(people - 1);
  }
});

test('ktv-semaphore lets as many in as there are keys', async () => {
  for (const keys of [1, 8]) {
    const output = await lines('ktv-semaphore', 'timed', 1, { KEYS: keys });
    expect(Math.max(...occupancy(output, / goes in$/, / comes out /))).toBe(keys);
  }
});
