import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listPrograms } from '../../scripts/support/corpus.mjs';
import { runInline } from '../support/run-inline.ts';

const programs = listPrograms().flatMap(({ name, source, outcomes }) =>
  outcomes === undefined ? [] : [{ name, source, outcomes }],
);

/** Until every outcome came up, but no fewer than some, and no more than many. */
const SOME = 20;
const MANY = 400;

describe('over many seeds, every outcome that may be and no other:', { timeout: 120_000 }, () => {
  test.each(programs)('$name', async ({ name, source, outcomes }) => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= MANY && (seed <= SOME || seen.size < outcomes.length); seed++) {
      const { stdout, stderr } = await runInline(`${posix.basename(name)}.py`, source, {
        policy: 'random',
        seed,
      });
      seen.add(stdout + stderr);
    }
    expect([...seen].sort()).toEqual([...outcomes].sort());
  });
});
