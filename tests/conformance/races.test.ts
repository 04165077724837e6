import { describe, expect, test } from 'vitest';
import { listPrograms } from '../../scripts/support/corpus.mjs';
import { openRunner } from '../../scripts/support/engine.mjs';
import { GIL_MODES } from '../support/conformance.ts';

const programs = listPrograms().flatMap(({ outcomes, ...program }) =>
  outcomes === undefined ? [] : [{ ...program, outcomes }],
);
const { run } = await openRunner();

/** Until every outcome came up, but no fewer than some, and no more than many. */
const SOME = 20;
const MANY = 400;

describe('over many seeds, every outcome that may be and no other:', { timeout: 120_000 }, () => {
  describe.each(programs)('$name', ({ outcomes, ...program }) => {
    test.each(GIL_MODES)('%s', async (gil) => {
      const expected = outcomes[gil];
      const seen = new Set<string>();
      for (let seed = 1; seed <= MANY && (seed <= SOME || seen.size < expected.length); seed++) {
        const { stdout, stderr } = await run(program, {
          config: { gil },
          limits: { detailEvents: 0 },
          schedule: { policy: 'random', seed },
        });
        seen.add(stdout + stderr);
      }
      expect([...seen].sort()).toEqual([...expected].sort());
    });
  });
});
