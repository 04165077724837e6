import { describe, expect, test } from 'vitest';
import { assert } from '../base/assert.ts';
import { disassemble } from '../program/disassembler.ts';
import { verifyProgram } from '../program/verify.ts';
import { compileProgram } from './compile.ts';
import { compileLibraryModule } from './library-module.ts';

function compiled(source: string, files: Record<string, string> = {}) {
  const result = compileProgram({
    main: { name: 'main.py', source },
    files,
    library: (name) =>
      name === 'queue'
        ? { unit: compileLibraryModule('queue.py', 'import heapq'), isPackage: false, fileName: 'queue.py' }
        : undefined,
  });
  if (!result.ok) throw new Error(result.error.message);
  return result.program;
}

describe('a program', () => {
  test('is the main module and all it imports, found in its own files or the library', () => {
    const program = compiled('import pkg.tool, nothing\ndef f():\n    from queue import Queue', {
      'pkg/__init__.py': 'from . import extra',
      'pkg/tool.py': 'x = 1',
      'pkg/extra.py': '',
      'unused.py': '',
    });
    expect(program.modules.map(({ name, isPackage }) => `${name}${isPackage ? '/' : ''}`)).toEqual([
      'queue',
      '__main__',
      'pkg/',
      'pkg.tool',
      'pkg.extra',
    ]);
    expect(program.files.map(({ name, library }) => `${name} ${library}`)).toContain('queue.py true');
  });

  test('has one code object per function, class and module', () => {
    const program = compiled('class Lift:\n    def go(self):\n        return lambda: self\n');
    expect(program.codes.map(({ qualname }) => qualname)).toEqual([
      '<module>',
      'Lift',
      'Lift.go',
      'Lift.go.<locals>.<lambda>',
    ]);
  });

  test('is listed by the disassembler', () => {
    const program = compiled('x = 1.0\n');
    expect(disassemble(program, program.codes[0]!)).toBe(
      ['   1    0  LINE 1', '        1  LOAD_CONST 1.0', '        2  STORE_GLOBAL x'].join('\n') +
        '\n        3  LOAD_CONST None\n        4  RETURN_VALUE',
    );
  });
});

describe('a relative import', () => {
  test('is looked up from the package of the module it stands in', () => {
    const program = compiled('import pkg.sub.leaf', {
      'pkg/__init__.py': '',
      'pkg/sub/__init__.py': 'from .. import root',
      'pkg/sub/leaf.py': 'from ..other import thing\nfrom . import twig',
      'pkg/other.py': '',
      'pkg/root.py': '',
      'pkg/sub/twig.py': '',
    });
    expect(program.modules.map(({ name }) => name).sort()).toEqual([
      '__main__',
      'pkg',
      'pkg.other',
      'pkg.root',
      'pkg.sub',
      'pkg.sub.leaf',
      'pkg.sub.twig',
    ]);
  });
});

describe('an error in an imported file', () => {
  test('is for those who import it', () => {
    const result = compileProgram({
      main: { name: 'main.py', source: 'import tool' },
      files: { 'tool.py': 'x = (' },
    });
    assert(result.ok, 'the program itself is correct');
    expect(result.program.constants).toContainEqual({ kind: 'str', value: "'(' was never closed" });
  });
});

describe('what is doubtful is a warning', () => {
  test.each([
    ['x is 5', '"is" with \'int\' literal. Did you mean "=="?'],
    ["'\\d'", "invalid escape sequence '\\d'"],
    ["assert (x, 'no')", 'assertion is always true, perhaps remove parentheses?'],
  ])('%s', (source, message) => {
    const result = compileProgram({ main: { name: 'main.py', source } });
    expect(result.ok && result.warnings).toEqual([{ message, file: 'main.py', line: 1 }]);
  });
});

describe('a large program', () => {
  test('does without superinstructions that name constants once they are used up', () => {
    const source = [
      'def f(x):',
      ...Array.from({ length: 5000 }, (_, index) => `    x == 'text ${index}'`),
    ].join('\n');
    const program = compiled(source);
    expect(program.constants.length).toBeGreaterThan(5000);
    expect(verifyProgram(program)).toEqual([]);
  });
});
