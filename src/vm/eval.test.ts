import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { opName } from '../program/opcodes.ts';

// The cases of the loop are literals, because V8 makes a jump table of nothing else.
it('the cases of the loop are numbered as the opcode table says', () => {
  const source = readFileSync(new URL('./eval.ts', import.meta.url), 'utf8');
  const cases = [...source.matchAll(/case (\d+): *(?:\{\s*)?\/\/ ([A-Z_]{3,})/g)];
  expect(cases.length).toBeGreaterThan(100);
  for (const [, number, name] of cases) expect(opName(Number(number))).toBe(name);
});
