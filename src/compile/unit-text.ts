import { type Constant, POSITION_STRIDE } from '../program/program.ts';
import { constantKey } from './pools.ts';
import type { Unit, UnitCode } from './unit.ts';
import { readNumbers, writeNumbers } from './vlq.ts';

/**
 * Units as text, so that the library is compiled once, when the project is built, and not at every start of a program.
 * The text is read by the build that wrote it, so it has no version.
 */

/** What JSON has no word for. */
type WrittenConstant =
  | string
  | readonly ['i' | 'f' | 'j', string]
  | readonly ['b' | 't' | 'z' | 'c', ...number[]];

interface WrittenUnit extends Omit<Unit, 'code' | 'positions' | 'constants' | 'constantKeys'> {
  readonly size: number;
  /** In two columns, operations and operands: neighbours are alike, which makes it small when it is sent packed. */
  readonly operations: string;
  readonly operands: string;
  readonly positions: string;
  readonly constants: readonly WrittenConstant[];
}

/** The text of a unit. */
export function writeUnit(unit: Unit): string {
  const { code, positions, constants, constantKeys: _, ...rest } = unit;
  const written: WrittenUnit = {
    ...rest,
    size: code.length,
    operations: writeNumbers(code.map((word) => word & 0xff)),
    operands: writeNumbers(code.map((word) => word >> 8)),
    positions: writeNumbers(relativePositions(positions)),
    constants: constants.map(writeConstant),
  };
  return JSON.stringify(written);
}

/** The unit of a text that `writeUnit` made. */
export function readUnit(text: string): Unit {
  const { size, operations, operands, positions, constants, ...rest } = JSON.parse(text) as WrittenUnit;
  const code = readNumbers(operands, new Int32Array(size));
  const ops = readNumbers(operations, new Int32Array(size));
  for (let index = 0; index < size; index += 1)
    code[index] = ((code[index] as number) << 8) | (ops[index] as number);
  const read = constants.map(readConstant);
  return {
    ...rest,
    codes: rest.codes as readonly UnitCode[],
    code,
    positions: absolutePositions(readNumbers(positions, new Int32Array(size * POSITION_STRIDE))),
    constants: read,
    constantKeys: read.map(constantKey),
  };
}

/** Of each instruction: how far its line and column are from those of the one before, and its end from its start. */
function* relativePositions(positions: Int32Array): Generator<number> {
  let lastLine = 0;
  let lastColumn = 0;
  for (let at = 0; at < positions.length; at += POSITION_STRIDE) {
    const [line, column, endLine, endColumn] = positions.subarray(
      at,
      at + POSITION_STRIDE,
    ) as unknown as Four;
    yield line - lastLine;
    yield column - lastColumn;
    yield endLine - line;
    yield endColumn - column;
    lastLine = line;
    lastColumn = column;
  }
}

type Four = readonly [number, number, number, number];

function absolutePositions(positions: Int32Array): Int32Array {
  let line = 0;
  let column = 0;
  for (let at = 0; at < positions.length; at += POSITION_STRIDE) {
    line += positions[at] as number;
    column += positions[at + 1] as number;
    positions[at] = line;
    positions[at + 1] = column;
    positions[at + 2] = line + (positions[at + 2] as number);
    positions[at + 3] = column + (positions[at + 3] as number);
  }
  return positions;
}

function writeConstant(constant: Constant): WrittenConstant {
  switch (constant.kind) {
    case 'int':
      return ['i', `${constant.value}`];
    case 'float':
      return ['f', Object.is(constant.value, -0) ? '-0' : `${constant.value}`];
    case 'complex':
      return ['j', `${constant.imag}`];
    case 'str':
      return `s${constant.value}`;
    case 'bytes':
      return ['b', ...constant.value];
    case 'tuple':
      return ['t', ...constant.items];
    case 'frozenset':
      return ['z', ...constant.items];
    case 'code':
      return ['c', constant.code];
    default:
      return constant.kind;
  }
}

function readConstant(written: WrittenConstant): Constant {
  if (typeof written === 'string') {
    return written.startsWith('s') ? { kind: 'str', value: written.slice(1) } : { kind: written as 'none' };
  }
  switch (written[0]) {
    case 'i':
      return { kind: 'int', value: BigInt(written[1]) };
    case 'f':
      return { kind: 'float', value: Number(written[1]) };
    case 'j':
      return { kind: 'complex', imag: Number(written[1]) };
    case 'b':
      return { kind: 'bytes', value: Uint8Array.from(written.slice(1) as number[]) };
    case 't':
      return { kind: 'tuple', items: written.slice(1) as number[] };
    case 'z':
      return { kind: 'frozenset', items: written.slice(1) as number[] };
    default:
      return { kind: 'code', code: written[1] as number };
  }
}
