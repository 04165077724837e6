import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openRunner } from '../../scripts/support/engine.mjs';
import {
  BATCH,
  generateCases,
  programOf,
  RECORDED,
  recordOf,
  resultsOf,
} from '../../scripts/support/fuzz-cases.mjs';

const { run } = await openRunner();

/** Cases whose record is not of them: the generator has changed since, and `node scripts/fuzz.mjs --record` is due. */
describe.each(RECORDED)('generated $kind say what CPython said', ({ kind, seed, count }) => {
  const cases = generateCases(kind, seed, count);
  const recorded = readFileSync(recordOf(kind), 'utf8').trimEnd().split('\n');

  test('of each there is a record', () => {
    expect(recorded).toHaveLength(count);
  });

  const starts = Array.from({ length: Math.ceil(count / BATCH) }, (_, batch) => batch * BATCH);
  test.each(starts)('from case %i on', async (start) => {
    const batch = cases.slice(start, start + BATCH);
    const { stdout, stderr, code } = await run({ name: 'cases', source: programOf(batch) });
    expect(code, stderr).toBe(0);
    const results = resultsOf(stdout);
    const told = (lines: readonly string[]) => batch.map((text, index) => `${text}${lines[index]}\n`);
    expect(told(results)).toEqual(told(recorded.slice(start, start + BATCH)));
  });
});
