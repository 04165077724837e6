import { describe, expect, test } from 'vitest';
import type { NewSource } from '../program/growing.ts';
import { verifyProgram } from '../program/verify.ts';
import { compileProgram } from './compile.ts';
import { grow } from './grow.ts';

const compiled = () => {
  const result = compileProgram({ main: { name: 'main.py', source: "print('a', 1, (2, 3))\n" } });
  if (!result.ok) throw new Error(result.error.message);
  return result.program;
};
const text = (source: string, mode: NewSource['mode'] = 'exec'): NewSource => ({
  text: source,
  fileName: '<string>',
  mode,
  shown: false,
});
const TEXTS = [text('1 + 2', 'eval'), text('def f(x):\n    return (x, 2, 3)\n'), text('y = f(1)\n')];

describe('a program that grows', () => {
  test('keeps what it was at its place, and is correct', () => {
    const base = compiled();
    const growing = grow(base);
    for (const source of TEXTS) {
      const added = growing.add(source);
      if (!added.ok) throw new Error(added.error.message);
      const { program, code } = added;
      expect(program.codes.slice(0, base.codes.length)).toEqual(base.codes);
      expect(program.code.subarray(0, base.code.length)).toEqual(base.code);
      expect(program.constants.slice(0, base.constants.length)).toEqual(base.constants);
      expect(program.codes[code]?.name).toBe('<module>');
      expect(verifyProgram(program)).toEqual([]);
    }
  });

  test('is the same in every host', () => {
    const [one, other] = [grow(compiled()), grow(compiled())];
    for (const source of TEXTS) expect(one.add(source)).toEqual(other.add(source));
  });

  test('is none of the code that is stepped into', () => {
    const added = grow(compiled()).add(text('x = 1\nif x:\n    x = 2\n'));
    expect(added.ok && added.program.codes[added.code]?.flags).toSatisfy(
      (flags: number) => (flags & 64) !== 0,
    );
  });

  test('refuses what is more than an expression', () => {
    expect(grow(compiled()).add(text('x = 1', 'eval'))).toMatchObject({
      ok: false,
      error: { message: 'invalid syntax', line: 1, column: 3 },
    });
  });
});
