import { describe, expect, test } from 'vitest';
import { listDifferences } from '../../scripts/support/corpus.mjs';
import { openRunner } from '../../scripts/support/engine.mjs';
import { partsOf } from '../../scripts/support/support-page.mjs';
import { shown } from '../support/conformance.ts';

const { run } = await openRunner();

describe('where we differ from CPython, it is as written down:', () => {
  test.each(listDifferences())('$name', async (program) => {
    expect(shown(await run(program))).toBe(shown(program));
    expect(shown(program)).not.toBe(shown(program.cpython));
    for (const part of Object.values(partsOf(program.source))) expect(part).toMatch(/^\S.*[.!?]$/);
  });
});
