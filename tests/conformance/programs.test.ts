import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listPrograms, plainErrors } from '../../scripts/support/corpus.mjs';
import { runInline } from '../support/run-inline.ts';

const programs = listPrograms().filter(({ outcomes }) => outcomes === undefined);

/** One text, so that a difference shows as lines. */
function shown(stdout: string, stderr: string, code: number): string {
  return `${stdout}\n── stderr ──\n${stderr}\n── exit code ${code} ──\n`;
}

describe('what CPython printed, we print:', () => {
  test.each(programs)('$name', async ({ name, source, stdin, stdout, stderr, code }) => {
    const file = `${posix.basename(name)}.py`;
    const result = await runInline(file, source, { stdin });
    const errors = plainErrors(result.stderr, file);
    expect(shown(result.stdout, errors, result.exitCode)).toBe(shown(stdout, stderr, code));
  });
});
