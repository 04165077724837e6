import { describe, expect, test } from 'vitest';
import { scenarios } from '../../src/scenarios/index.ts';
import { cpython, golden, masked, shown } from './records.ts';
import { run } from './runs.ts';

/** To change what is expected: `node scripts/record-golden.mjs`, and read the difference. */

describe.each(scenarios.map(({ id, file }) => [id, file] as const))('%s', (id, file) => {
  test('prints what it always printed', async () => {
    expect(shown(await run(id), file)).toBe(golden.read(id));
  });
});

const deterministic = scenarios.filter(({ id }) => cpython.read(id) !== undefined);

test.each(deterministic)('$id prints what CPython prints, but for the numbers of processes', ({ id }) => {
  expect(masked(golden.read(id) ?? '')).toBe(masked(cpython.read(id) ?? ''));
});
