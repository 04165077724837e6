import { describe, expect, test } from 'vitest';
import { listDifferences } from '../../scripts/support/corpus.mjs';
import { inlineRunner } from '../../scripts/support/engine.mjs';
import { partsOf } from '../../scripts/support/support-page.mjs';

const run = await inlineRunner();

describe('where we differ from CPython, it is as written down:', () => {
  test.each(listDifferences())('$name', async (program) => {
    const { stdout, stderr, code, cpython, source } = program;
    expect(await run(program)).toEqual({ stdout, stderr, code });
    expect({ stdout, stderr, code }).not.toEqual(cpython);
    for (const part of Object.values(partsOf(source))) expect(part).toMatch(/^\S.*[.!?]$/);
  });
});
