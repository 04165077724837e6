import { beforeAll, describe, expect, test } from 'vitest';
import type { RunResult } from '../../src/engine/run.node.ts';
import { momentFinder } from '../../src/model/moments.ts';
import { scenarios } from '../../src/scenarios/index.ts';
import { cpython, golden, masked, shown } from './records.ts';
import { run, runSpec } from './runs.ts';
import { specOfComparison } from './specs.ts';
import { traceOf } from './support.ts';

/** To change what is expected: `node scripts/record-golden.mjs`, and read the difference. */

describe.each(scenarios.map((scenario) => [scenario.id, scenario] as const))('%s', (id, scenario) => {
  let result: RunResult;
  beforeAll(async () => {
    result = await run(id);
  });

  test('prints what it always printed', () => {
    expect(shown(result, scenario.file)).toBe(golden.read(id));
  });

  test('has every moment that it says to look for', () => {
    const find = momentFinder(traceOf(result));
    const missing = scenario.lookFor.filter(({ at }) => find(at) < 0);
    expect(missing.map(({ en }) => en)).toEqual([]);
  });

  test.each(scenario.compare)('can be compared: $title.en', async (comparison) => {
    const { stop, stdout, diagnostics } = await runSpec(specOfComparison(scenario, comparison));
    expect(diagnostics).toEqual([]);
    expect(stop?.reason).toMatch(/finished|deadlock|limit/);
    expect(stdout).not.toBe('');
  });
});

const deterministic = scenarios.filter(({ id }) => cpython.read(id) !== undefined);

describe.each(deterministic)(
  '$id prints what CPython prints, but for the numbers of processes',
  ({ id, file }) => {
    const expected = masked(cpython.read(id) ?? '');

    test('with its own settings', () => {
      expect(masked(golden.read(id) ?? '')).toBe(expected);
    });

    test('when processes are started by spawn', async () => {
      expect(masked(shown(await run(id, { config: { startMethod: 'spawn' } }), file))).toBe(expected);
    });
  },
);
