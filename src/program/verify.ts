import { decodeOp, decodeOperand, Op, operandKind, opName, stackEffect } from './opcodes.ts';
import { type CodeObject, HANDLER_STRIDE, POSITION_STRIDE, type Program } from './program.ts';

/** What is wrong with a program, one line each; nothing for a sound one. */
export function verifyProgram(program: Program): string[] {
  return [
    ...verifyPools(program),
    ...program.codes.flatMap((code) =>
      verifyCode(program, code).map((problem) => `${code.qualname}: ${problem}`),
    ),
  ];
}

function verifyPools(program: Program): string[] {
  const problems: string[] = [];
  for (const [index, constant] of program.constants.entries()) {
    if (constant.kind === 'code' && program.codes[constant.code] === undefined) {
      problems.push(`constant ${index} names a code object that is not there`);
    }
    if (constant.kind !== 'tuple' && constant.kind !== 'frozenset') continue;
    if (constant.items.some((item) => item >= index))
      problems.push(`constant ${index} comes before its items`);
  }
  if (program.positions.length !== program.code.length * POSITION_STRIDE) {
    problems.push('there is one position for each instruction');
  }
  return problems;
}

const ENDS: ReadonlySet<number> = new Set([Op.RETURN_VALUE, Op.RAISE, Op.RERAISE, Op.JUMP, Op.JUMP_BACK]);

/** Follows every path through a code object, as the machine may, and notes what does not hold. */
function verifyCode(program: Program, code: CodeObject): string[] {
  const problems: string[] = [];
  const depths = new Map<number, number>();
  const todo: number[] = [];
  let greatest = 0;
  const reach = (from: number, to: number, depth: number) => {
    if (to < 0 || to >= code.length) problems.push(`${from} leads out of the code, to ${to}`);
    else if (depth < 0) problems.push(`${from} takes more from the stack than there is`);
    else if (!depths.has(to)) {
      depths.set(to, depth);
      todo.push(to);
    } else if (depths.get(to) !== depth)
      problems.push(`${to} is reached with ${depths.get(to)} and ${depth} items`);
    greatest = Math.max(greatest, depth);
  };
  reach(0, 0, 0);
  for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
    const depth = depths.get(at) as number;
    const word = program.code[code.start + at] as number;
    const op = decodeOp(word);
    const operand = decodeOperand(word);
    problems.push(...verifyOperand(program, code, at, op, operand));
    const target = jumpTarget(at, op, operand);
    if (target !== undefined) {
      if (target <= at !== (op === Op.JUMP_BACK)) problems.push(`${at} jumps the wrong way`);
      reach(at, target, depth + stackEffect(op, operand, true));
    }
    const handler = handlerOf(code, at);
    if (handler !== undefined) {
      if (handler.depth > depth) problems.push(`${at} has fewer items than its handler keeps`);
      reach(at, handler.entry, handler.depth + 1);
    }
    if (!ENDS.has(op)) reach(at, at + 1, depth + stackEffect(op, operand));
    else if (op === Op.RETURN_VALUE && depth !== 1) problems.push(`${at} returns with ${depth} items`);
  }
  for (let at = 0; at < code.length; at += 1) if (!depths.has(at)) problems.push(`${at} cannot be reached`);
  if (greatest !== code.stackSize) problems.push(`the stack grows to ${greatest}, not ${code.stackSize}`);
  return problems;
}

function jumpTarget(at: number, op: number, operand: number): number | undefined {
  const kind = operandKind(op);
  if (kind === 'jump') return at + 1 + operand;
  return kind === 'compare-jump' ? at + 1 + (operand >> 4) : undefined;
}

function handlerOf(code: CodeObject, at: number): { entry: number; depth: number } | undefined {
  const { handlers } = code;
  for (let row = 0; row < handlers.length; row += HANDLER_STRIDE) {
    if (at >= (handlers[row] as number) && at < (handlers[row + 1] as number)) {
      return { entry: handlers[row + 2] as number, depth: handlers[row + 3] as number };
    }
  }
  return undefined;
}

function verifyOperand(
  program: Program,
  code: CodeObject,
  at: number,
  op: number,
  operand: number,
): string[] {
  const name = opName(op);
  if (name === undefined) return [`${at} is no instruction`];
  const low = operand & 0xfff;
  const high = (operand >> 12) & 0xfff;
  const slot = (index: number) =>
    index < code.slotNames.length ? [] : [`${at} ${name} names slot ${index}`];
  const constant = (index: number) =>
    index < program.constants.length ? [] : [`${at} ${name} names constant ${index}`];
  switch (operandKind(op)) {
    case 'slot':
      return slot(operand);
    case 'slots':
      return [...slot(low), ...slot(high)];
    case 'slot-const':
      return [...slot(low), ...constant(high)];
    case 'const':
      return constant(operand);
    case 'name':
      return operand < program.names.length ? [] : [`${at} ${name} names name ${operand}`];
    default:
      return [];
  }
}
