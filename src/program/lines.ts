import { decodeOp, decodeOperand, Op } from './opcodes.ts';
import { CodeFlag, type CodeObject, POSITION_STRIDE, type Program } from './program.ts';

/** A stretch of a source file: lines from 1, columns from 0 in UTF-16 units, end exclusive. */
export interface SourcePlace {
  /** Index into Program.files. */
  readonly file: number;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** Index into Program.codes. */
  readonly code: number;
}

/** The code object an instruction (an index into Program.code) belongs to; -1 outside of all. */
export function codeAt(program: Program, pc: number): number {
  // Inner functions are laid out before the code around them, so starts are not in order.
  return program.codes.findIndex((code) => pc >= code.start && pc < code.start + code.length);
}

/** Where an instruction comes from. */
export function placeAt(program: Program, pc: number): SourcePlace | undefined {
  const index = codeAt(program, pc);
  const code = program.codes[index];
  if (code === undefined) return undefined;
  const [line = 0, column = 0, endLine = 0, endColumn = 0] = program.positions.subarray(
    pc * POSITION_STRIDE,
    (pc + 1) * POSITION_STRIDE,
  );
  return { file: code.file, line, column, endLine, endColumn, code: index };
}

/** The lines of a file where a statement starts, so where a breakpoint can be; in order. */
export function statementLines(program: Program, file: number): number[] {
  const lines = new Set<number>();
  for (const code of program.codes)
    if (code.file === file) for (const line of linesOf(program, code)) lines.add(line);
  return [...lines].sort((a, b) => a - b);
}

function linesOf(program: Program, code: CodeObject): number[] {
  const isLibrary = (code.flags & CodeFlag.library) !== 0;
  const lines: number[] = [];
  for (let pc = code.start; pc < code.start + code.length; pc += 1) {
    const word = program.code[pc] as number;
    if (decodeOp(word) === Op.LINE) lines.push(decodeOperand(word));
    else if (isLibrary) lines.push(program.positions[pc * POSITION_STRIDE] as number);
  }
  return lines;
}
