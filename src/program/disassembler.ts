import {
  BINARY_OPERATORS,
  COMPARISONS,
  decodeOp,
  decodeOperand,
  operandKind,
  opName,
  UNARY_OPERATORS,
} from './opcodes.ts';
import { type CodeObject, type Constant, HANDLER_STRIDE, POSITION_STRIDE, type Program } from './program.ts';

/** Writes one code object as a listing: line where it changes, index, name, operand and what the operand means. */
export function disassemble(program: Program, code: CodeObject): string {
  const lines: string[] = [];
  let lastLine = -1;
  for (let index = 0; index < code.length; index += 1) {
    const line = program.positions[(code.start + index) * POSITION_STRIDE] as number;
    const mark = line === lastLine ? '' : `${line}`;
    lastLine = line;
    lines.push(`${mark.padStart(4)} ${`${index}`.padStart(4)}  ${instructionAt(program, code, index)}`);
  }
  for (let at = 0; at < code.handlers.length; at += HANDLER_STRIDE) {
    const [start = 0, end = 0, handler = 0, depth = 0] = code.handlers.slice(at, at + HANDLER_STRIDE);
    lines.push(`     ${start}–${end - 1} raise to ${handler}, depth ${depth}`);
  }
  return lines.join('\n');
}

/** One instruction in words, its index counted from the start of the code object. */
function instructionAt(program: Program, code: CodeObject, index: number): string {
  const word = program.code[code.start + index] as number;
  const op = decodeOp(word);
  const meaning = operandMeaning(program, code, index, op, decodeOperand(word));
  const name = opName(op) ?? `op ${op}`;
  return meaning === '' ? name : `${name} ${meaning}`;
}

function operandMeaning(
  program: Program,
  code: CodeObject,
  index: number,
  op: number,
  operand: number,
): string {
  const slot = (at: number) => program.names[code.slotNames[at] ?? -1] ?? `slot ${at}`;
  const constant = (at: number) => constantText(program, at);
  const low = operand & 0xfff;
  const high = (operand >> 12) & 0xfff;
  switch (operandKind(op)) {
    case 'none':
      return '';
    case 'count':
      return `${operand}`;
    case 'slot':
      return slot(operand);
    case 'slots':
      return `${slot(low)} ${slot(high)}`;
    case 'slot-const':
      return `${slot(low)} ${constant(high)}`;
    case 'name':
      return program.names[operand] ?? `name ${operand}`;
    case 'const':
      return constant(operand);
    case 'jump':
      return `→ ${index + 1 + operand}`;
    case 'compare-jump':
      return `${COMPARISONS[operand & 15]?.[0]} → ${index + 1 + (operand >> 4)}`;
    case 'binary':
      return BINARY_OPERATORS[operand]?.[0] ?? '?';
    case 'compare':
      return COMPARISONS[operand]?.[0] ?? '?';
    case 'unary':
      return UNARY_OPERATORS[operand]?.[0] ?? '?';
  }
}

/** A constant of the pool as Python would write it, roughly. */
function constantText(program: Program, index: number): string {
  const constant: Constant | undefined = program.constants[index];
  if (constant === undefined) return `constant ${index}`;
  switch (constant.kind) {
    case 'int':
      return `${constant.value}`;
    case 'float':
      return Number.isInteger(constant.value) ? constant.value.toFixed(1) : `${constant.value}`;
    case 'complex':
      return `${constant.imag}j`;
    case 'str':
      return `'${constant.value.replaceAll('\n', '\\n')}'`;
    case 'bytes':
      return `b'${String.fromCharCode(...constant.value)}'`;
    case 'tuple':
      return `(${constant.items.map((item) => constantText(program, item)).join(', ')})`;
    case 'frozenset':
      return `frozenset(${constant.items.map((item) => constantText(program, item)).join(', ')})`;
    case 'code':
      return `<code ${program.codes[constant.code]?.qualname}>`;
    default:
      return { none: 'None', true: 'True', false: 'False', ellipsis: '...' }[constant.kind];
  }
}
