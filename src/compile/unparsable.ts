import { assert } from '../base/assert.ts';
import { compileUnit } from './compile-unit.ts';
import type { SyntaxProblem } from './syntax-problem.ts';
import type { Unit } from './unit.ts';

/** Where the files of a program are: `SyntaxError.filename` is a whole path. */
const HOME = '/home/lockstep';

/**
 * What stands in a program for a file that cannot be parsed: importing it raises the SyntaxError. The name of its file
 * keeps it out of tracebacks, as CPython's importer is.
 */
export function unparsable(problem: SyntaxProblem): Unit {
  const { kind, message, line, column, text, endLine, endColumn } = problem;
  const details = [
    quoted(`${HOME}/${problem.file}`),
    line,
    column,
    quoted(`${text}\n`),
    endLine,
    endColumn,
  ].join(', ');
  const source = `raise ${kind}(${quoted(message)}, (${details}))\n`;
  const result = compileUnit('_unparsable.py', source, true);
  assert(result.ok, 'what raises a SyntaxError is correct itself');
  return result.unit;
}

/** A Python string: JSON's escapes are among Python's, but for surrogates, which source text does not have alone. */
const quoted = (text: string): string => JSON.stringify(text);
