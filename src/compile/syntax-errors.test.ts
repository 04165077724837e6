import { describe, expect, test } from 'vitest';
import { compileProgram, formatSyntaxProblem, type SyntaxProblem } from './compile.ts';
import { sourceCases } from './source-cases.test-support.ts';

function problemOf(source: string): SyntaxProblem {
  const result = compileProgram({ main: { name: 'main.py', source } });
  if (result.ok) throw new Error('it compiles');
  return result.error;
}

/** Kind, place and message; the end of the place only where it is more than one character away. */
function summary(problem: SyntaxProblem): string {
  const { kind, message, line, column, endLine, endColumn } = problem;
  const end = endLine > line || endColumn > column + 1 ? `-${endLine}:${endColumn}` : '';
  return `${line}:${column}${end} ${kind === 'SyntaxError' ? '' : `${kind}: `}${message}`;
}

// What is expected here was recorded from CPython 3.13.
describe('a wrong program is refused as CPython refuses it', () => {
  test.each(sourceCases('./syntax-errors.txt'))('$source', ({ source, expected }) => {
    expect(summary(problemOf(source))).toBe(expected);
  });
});

describe('a problem is written as in a traceback', () => {
  test('with the source line and carets', () => {
    expect(formatSyntaxProblem(problemOf('if x:\n    y = f(a b)\n'))).toBe(
      [
        '  File "main.py", line 2',
        '    y = f(a b)',
        '          ^^^',
        'SyntaxError: invalid syntax. Perhaps you forgot a comma?',
      ].join('\n'),
    );
  });

  test('with the kind of error it is', () => {
    expect(formatSyntaxProblem(problemOf('for i in x:\nprint(i)'))).toBe(
      [
        '  File "main.py", line 2',
        '    print(i)',
        '    ^^^^^',
        "IndentationError: expected an indented block after 'for' statement on line 1",
      ].join('\n'),
    );
  });
});

describe('what is not supported is named', () => {
  test.each([
    ['"\\N{DASH}"', 'characters by name (\\N{…}) are not supported here; write the character itself'],
  ])('%s', (source, message) => {
    expect(problemOf(source).message).toBe(message);
  });
});

describe('depth has limits', () => {
  test('of brackets', () => {
    expect(problemOf(`x = ${'('.repeat(5000)}`).message).toBe('too many nested parentheses');
  });

  test('of indentation', () => {
    const source = Array.from({ length: 120 }, (_, depth) => `${' '.repeat(depth)}if x:`).join('\n');
    expect(problemOf(source).message).toBe('too many levels of indentation');
  });

  test('of blocks', () => {
    const source = Array.from({ length: 25 }, (_, depth) => `${' '.repeat(depth)}while x:`).join('\n');
    expect(problemOf(`${source}\n${' '.repeat(25)}pass`).message).toBe('too many statically nested blocks');
  });

  test('of expressions', () => {
    expect(problemOf(`x = ${'-'.repeat(100_000)}1`).message).toMatch(/nested too deeply/);
    expect(problemOf(`x = ${'not '.repeat(50_000)}y`).message).toMatch(/nested too deeply/);
  });
});
