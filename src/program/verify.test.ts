import { describe, expect, test } from 'vitest';
import { encode, Op } from './opcodes.ts';
import type { Program } from './program.ts';
import { verifyProgram } from './verify.ts';

function program(words: readonly number[], stackSize: number, handlers: readonly number[] = []): Program {
  return {
    code: Int32Array.from(words),
    positions: new Int32Array(words.length * 4),
    codes: [
      {
        name: 'f',
        qualname: 'f',
        file: 0,
        firstLine: 1,
        start: 0,
        length: words.length,
        flags: 0,
        argCount: 0,
        positionalOnlyCount: 0,
        keywordOnlyCount: 0,
        slotNames: [],
        freeCount: 0,
        stackSize,
        handlers,
        doc: -1,
      },
    ],
    constants: [{ kind: 'none' }],
    names: [],
    files: [],
    modules: [],
    libraryNames: [],
    library: { id: 0, codes: 0, constants: 0, names: 0, lent: [0, 0] },
  };
}

const NONE = encode(Op.LOAD_CONST, 0);
const RETURN = encode(Op.RETURN_VALUE);

describe('the verifier', () => {
  test('finds nothing in sound code', () => {
    expect(verifyProgram(program([NONE, RETURN], 1))).toEqual([]);
  });

  test.each([
    ['a wrong stack size', program([NONE, RETURN], 3), 'f: the stack grows to 1, not 3'],
    ['too few items', program([RETURN], 0), 'f: 0 returns with 0 items'],
    ['a fall off the end', program([NONE], 1), 'f: 0 leads out of the code, to 1'],
    ['unreachable code', program([NONE, RETURN, NONE, RETURN], 1), 'f: 2 cannot be reached'],
    [
      'paths that disagree',
      program([NONE, NONE, encode(Op.POP_JUMP_IF_NONE, 1), NONE, RETURN], 2),
      'f: 4 is reached with 1 and 2 items',
    ],
    [
      'a backward jump that is no loop',
      program([NONE, encode(Op.POP_JUMP_IF_NONE, -2), NONE, RETURN], 1),
      'f: 1 jumps the wrong way',
    ],
    [
      'a constant that is not there',
      program([encode(Op.LOAD_CONST, 7), RETURN], 1),
      'f: 0 LOAD_CONST names constant 7',
    ],
    [
      'a handler deeper than its region',
      program([NONE, RETURN, encode(Op.RERAISE)], 4, [0, 1, 2, 3, 0]),
      'f: 0 has fewer items than its handler keeps',
    ],
  ])('finds %s', (_, wrong, problem) => {
    expect(verifyProgram(wrong)).toContain(problem);
  });
});
