import { describe, expect, test } from 'vitest';
import type { Constant } from '../program/program.ts';
import { compileProgram } from './compile.ts';

/** The constant that a program of one assignment stores. */
function constantOf(expression: string): Constant {
  const result = compileProgram({ main: { name: 'main.py', source: `x = f(${expression})\n` } });
  if (!result.ok) throw new Error(result.error.message);
  const found = result.program.constants.find(({ kind }) => kind !== 'none');
  if (found === undefined) throw new Error('no constant');
  return found;
}

const bytes = (...values: number[]): Constant => ({ kind: 'bytes', value: Uint8Array.from(values) });
const str = (value: string): Constant => ({ kind: 'str', value });
const float = (value: number): Constant => ({ kind: 'float', value });
const int = (value: bigint): Constant => ({ kind: 'int', value });

describe('a literal keeps its type and its value', () => {
  test.each([
    ['1.0', float(1)],
    ['1e3', float(1000)],
    ['1_0.5', float(10.5)],
    ['-0.0', float(-0)],
    ['123456789012345678901234567890', int(123456789012345678901234567890n)],
    ['0xFFFF_FFFF', int(0xffffffffn)],
    ['2 ** 60', int(2n ** 60n)],
    ['-7 // 2 * 10 ** 9', int(-4_000_000_000n)],
    ["'a' 'b'", str('ab')],
    ["b'a' b'\\xff\\n'", bytes(97, 255, 10)],
    ["rb'\\x'", bytes(92, 120)],
    ["r'\\n'", str('\\n')],
    ["'\\n\\x41\\u00e9\\U0001F600\\101\\0'", str('\nAé😀A\0')],
    ["'''a\nb'''", str('a\nb')],
    ["'a\\\nb'", str('ab')],
    ["f'a' 'b'", str('ab')],
    ["f'{{}}'", str('{}')],
    ["'变量'", str('变量')],
  ])('%s', (source, expected) => {
    expect(constantOf(source)).toEqual(expected);
  });
});

describe('positions count UTF-16 units', () => {
  test('after text that is not ASCII', () => {
    const result = compileProgram({ main: { name: 'main.py', source: "变量 = f('é😀', x)\n" } });
    if (!result.ok) throw new Error(result.error.message);
    const { positions } = result.program;
    // LINE, LOAD_GLOBAL f, LOAD_CONST, LOAD_GLOBAL x
    expect([...positions.subarray(3 * 4, 4 * 4)]).toEqual([1, 14, 1, 15]);
  });
});
