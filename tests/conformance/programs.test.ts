import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listPrograms, ownFiles, plainErrors } from '../../scripts/support/corpus.mjs';
import { runInline } from '../support/run-inline.ts';

const programs = listPrograms().filter(({ outcomes }) => outcomes === undefined);

/** One text, so that a difference shows as lines. */
function shown(stdout: string, stderr: string, code: number): string {
  return `${stdout}\n── stderr ──\n${stderr}\n── exit code ${code} ──\n`;
}

describe('what CPython printed, we print:', () => {
  test.each(programs)('$name', async ({ name, source, files, stdin, stdout, stderr, code }) => {
    const file = `${posix.basename(name)}.py`;
    const result = await runInline(file, source, { stdin, files });
    const errors = plainErrors(result.stderr, ownFiles({ name, files }));
    expect(shown(result.stdout, errors, result.exitCode)).toBe(shown(stdout, stderr, code));
  });
});
