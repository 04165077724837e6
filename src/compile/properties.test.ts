import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/support/root.mjs';
import { verifyProgram } from '../program/verify.ts';
import { compileProgram } from './compile.ts';
import { mutated } from './mutations.test-support.ts';

const WORDS = [
  ...'x y self f 1 2.5 "a" b"c" f"{x}" f"{ \' """ # \\ ( ) [ ] { } , : ; . = == := + - * ** / @ -> ! ~ … é'.split(
    ' ',
  ),
  ...'if else elif for while def class return yield await async with as try except finally raise import'.split(
    ' ',
  ),
  ...'from lambda not and or in is None True pass break continue global nonlocal del assert match case'.split(
    ' ',
  ),
  '\n',
  '\n    ',
  '\n        ',
  '\t',
  ' ',
];

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(' ')),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join('')),
);

/** Python programs below a folder, those that are not long. */
const programsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.py'))
    .map((path) => readFileSync(join(folder, path), 'utf8'))
    .filter(({ length }) => length < 4000);

/** `COMPILE_RUNS=100 npx vitest run --project unit src/compile/properties` tries a hundred times as many. */
const RUNS = Number(process.env['COMPILE_RUNS'] ?? 1);

/** It ends soon, with a problem that has a place or with a sound program. */
function compiles(source: string): void {
  const began = process.cpuUsage();
  const result = compileProgram({ main: { name: 'main.py', source } });
  if (result.ok) expect(verifyProgram(result.program)).toEqual([]);
  else expect(result.error.line).toBeGreaterThan(0);
  expect(process.cpuUsage(began).user).toBeLessThan(5e6);
}

describe('is refused with a problem or gives a sound program:', { timeout: 60_000 * RUNS }, () => {
  test('any text at all', () => {
    fc.assert(fc.property(text, compiles), { numRuns: 3000 * RUNS });
  });

  test.each(['tests/python', 'src/python', 'src/scenarios'])(
    'a program of %s with a few mistakes',
    (folder) => {
      fc.assert(fc.property(mutated(programsIn(join(root, folder))), compiles), { numRuns: 300 * RUNS });
    },
  );
});

const indent = (body: string) => body.replace(/^/gm, '    ');
const nested = fc.letrec<{ body: string }>((tie) => ({
  body: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(
      'x = y',
      'f(x)',
      'return x',
      'break',
      'continue',
      'raise E',
      'yield x',
      'x += [y for y in x]',
    ),
    fc.tuple(tie('body'), tie('body')).map(([a, b]) => `${a}\n${b}`),
    tie('body').map((a) => `for x in y:\n${indent(a)}`),
    tie('body').map((a) => `while x < y:\n${indent(a)}`),
    fc.tuple(tie('body'), tie('body')).map(([a, b]) => `if x and not y:\n${indent(a)}\nelse:\n${indent(b)}`),
    fc
      .tuple(tie('body'), tie('body'))
      .map(([a, b]) => `try:\n${indent(a)}\nexcept E as e:\n${indent(b)}\nelse:\n    z = 1`),
    fc.tuple(tie('body'), tie('body')).map(([a, b]) => `try:\n${indent(a)}\nfinally:\n${indent(b)}`),
    tie('body').map((a) => `with x as y:\n${indent(a)}`),
    tie('body').map(
      (a) => `match x:\n    case [a, *b] | {'k': a, **b}:\n${indent(indent(a))}\n    case _:\n        z = 1`,
    ),
  ),
}));

describe('control flow however nested', () => {
  test('gives a sound program', () => {
    fc.assert(
      fc.property(nested.body, (body) => {
        const source = `def f(x, y):\n    while x:\n${indent(indent(body))}`;
        const result = compileProgram({ main: { name: 'main.py', source } });
        if (result.ok) expect(verifyProgram(result.program)).toEqual([]);
        else expect(result.error.message).toBe('too many statically nested blocks');
      }),
      { numRuns: 1000 },
    );
  });
});
