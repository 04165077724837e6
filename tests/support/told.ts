import { expect } from 'vitest';
import { dumpLines } from '../../src/trace/dump.ts';
import { runInline } from './run-inline.ts';

/** Events of these kinds, one a line: who, what and its fields. */
export async function told(program: string, wanted: RegExp): Promise<string> {
  const { trace, stderr } = await runInline('main.py', program);
  expect(stderr).toBe('');
  return [...dumpLines(trace!)]
    .map((line) => line.replace(/^\S+ +/, '').replace(/^(\S+?)(?:@[\d:]+)?(?:!\d+)? +/, '$1 '))
    .filter((line) => wanted.test(line))
    .join('\n');
}
