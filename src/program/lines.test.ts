import { describe, expect, test } from 'vitest';
import { codeAt, placeAt, statementLines } from './lines.ts';
import { encode, Op } from './opcodes.ts';
import type { CodeObject, Program } from './program.ts';

const code = (name: string, start: number, length: number): CodeObject => ({
  name,
  qualname: name,
  file: 0,
  firstLine: 1,
  start,
  length,
  flags: 0,
  argCount: 0,
  positionalOnlyCount: 0,
  keywordOnlyCount: 0,
  slotNames: [],
  freeCount: 0,
  stackSize: 1,
  handlers: [],
  doc: -1,
});

const program: Program = {
  code: Int32Array.from([encode(Op.LINE, 3), encode(Op.NOP), encode(Op.LINE, 1), encode(Op.LINE, 3)]),
  positions: Int32Array.from([3, 4, 3, 9, 3, 6, 3, 8, 1, 0, 1, 5, 3, 0, 3, 2]),
  codes: [code('<module>', 2, 2), code('f', 0, 2)],
  constants: [],
  names: [],
  libraryNames: [],
  files: [{ name: 'main.py', source: '', library: false }],
  modules: [{ name: '__main__', code: 0, isPackage: false, file: 0, warnings: [] }],
  library: { id: 0, codes: 0, constants: 0, names: 0, lent: [0, 0] },
};

describe('an instruction', () => {
  test('belongs to one code object', () => {
    expect([0, 1, 2, 3, 4].map((pc) => codeAt(program, pc))).toEqual([1, 1, 0, 0, -1]);
  });

  test('has its place in the source', () => {
    expect(placeAt(program, 1)).toEqual({ file: 0, line: 3, column: 6, endLine: 3, endColumn: 8, code: 1 });
    expect(placeAt(program, 9)).toBeUndefined();
  });
});

test('a breakpoint can be where a statement starts', () => {
  expect(statementLines(program, 0)).toEqual([1, 3]);
});
