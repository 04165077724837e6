import { beforeAll, describe, expect, test } from 'vitest';
import type { RunResult } from '../../src/engine/run.node.ts';
import { momentFinder } from '../../src/model/moments.ts';
import { scenarios } from '../../src/scenarios/index.ts';
import { cpython, golden, masked, shown } from './records.ts';
import { run } from './runs.ts';
import { traceOf } from './support.ts';

/** To change what is expected: `node scripts/record-golden.mjs`, and read the difference. */

describe.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
  '%s',
  (id, { file, lookFor }) => {
    let result: RunResult;
    beforeAll(async () => {
      result = await run(id);
    });

    test('prints what it always printed', () => {
      expect(shown(result, file)).toBe(golden.read(id));
    });

    test('has every moment that it says to look for', () => {
      const find = momentFinder(traceOf(result));
      expect(lookFor.filter(({ at }) => find(at) < 0).map(({ en }) => en)).toEqual([]);
    });
  },
);

const deterministic = scenarios.filter(({ id }) => cpython.read(id) !== undefined);

test.each(deterministic)('$id prints what CPython prints, but for the numbers of processes', ({ id }) => {
  expect(masked(golden.read(id) ?? '')).toBe(masked(cpython.read(id) ?? ''));
});
