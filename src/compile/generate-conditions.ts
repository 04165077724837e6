import type { CodeBuilder } from './code-builder.ts';
import { fold, isTruthy } from './fold.ts';
import { constantDisplay } from './generate-displays.ts';
import type { Label } from './instructions.ts';
import { type Expr, type ExprOf, spanOf } from './tree.ts';

const COMPARE_OPERANDS: Readonly<Record<string, number>> = { Lt: 0, LtE: 1, Eq: 2, NotEq: 3, Gt: 4, GtE: 5 };

const IDENTITY_TYPES: ReadonlySet<string> = new Set(['int', 'float', 'complex', 'str', 'bytes', 'tuple']);

/** Jumps to `target` when the truth of the expression is `when`, else goes on; leaves nothing on the stack. */
export function jumpIf(b: CodeBuilder, node: Expr, target: Label, when: boolean): void {
  const literal = fold(node);
  if (literal !== undefined) {
    if (isTruthy(literal) === when) b.jump('JUMP', target);
    return;
  }
  if (node.nodeType === 'UnaryOp' && node.op.nodeType === 'Not') {
    jumpIf(b, node.operand, target, !when);
  } else if (node.nodeType === 'BoolOp') {
    jumpIfAll(b, node, target, when);
  } else if (node.nodeType === 'IfExp') {
    const otherwise = b.label();
    const end = b.label();
    jumpIf(b, node.test, otherwise, false);
    jumpIf(b, node.body, target, when);
    b.jump('JUMP', end);
    b.bind(otherwise);
    jumpIf(b, node.orelse, target, when);
    b.bind(end);
  } else if (node.nodeType === 'Compare' && node.ops.length > 1) {
    jumpIfChain(b, node, target, when);
  } else {
    const none = noneTest(node);
    b.expression(none ?? node);
    const span = spanOf(node);
    if (none !== undefined) {
      const isNone = (node as ExprOf<'Compare'>).ops[0]?.nodeType === 'Is';
      b.jump(isNone === when ? 'POP_JUMP_IF_NONE' : 'POP_JUMP_IF_NOT_NONE', target, span);
    } else b.jump(when ? 'POP_JUMP_IF_TRUE' : 'POP_JUMP_IF_FALSE', target, span);
  }
}

/** The left side of `x is None` and `x is not None`. */
function noneTest(node: Expr): Expr | undefined {
  if (node.nodeType !== 'Compare' || node.ops.length !== 1) return undefined;
  const [op] = node.ops;
  const [right] = node.comparators;
  const isTest = op?.nodeType === 'Is' || op?.nodeType === 'IsNot';
  return isTest && right !== undefined && fold(right)?.kind === 'none' ? node.left : undefined;
}

function jumpIfAll(b: CodeBuilder, node: ExprOf<'BoolOp'>, target: Label, when: boolean): void {
  const stopsOn = node.op.nodeType === 'Or';
  const end = b.label();
  const last = node.values.length - 1;
  for (const [index, value] of node.values.entries()) {
    if (index === last) jumpIf(b, value, target, when);
    else jumpIf(b, value, stopsOn === when ? target : end, stopsOn);
  }
  b.bind(end);
}

function jumpIfChain(b: CodeBuilder, node: ExprOf<'Compare'>, target: Label, when: boolean): void {
  const cleanup = b.label();
  const end = b.label();
  const before = b.span;
  b.span = spanOf(node);
  b.expression(node.left);
  const last = node.ops.length - 1;
  for (const [index, right] of node.comparators.entries()) {
    comparand(b, node, index, right);
    if (index < last) {
      b.emit('SWAP', 2);
      b.emit('COPY', 2);
    }
    comparison(b, node, index);
    if (index < last) b.jump('POP_JUMP_IF_FALSE', cleanup);
  }
  b.jump(when ? 'POP_JUMP_IF_TRUE' : 'POP_JUMP_IF_FALSE', target);
  b.jump('JUMP', end);
  b.bind(cleanup);
  b.emit('POP_TOP');
  if (!when) b.jump('JUMP', target);
  b.bind(end);
  b.span = before;
}

/** `a and b`, `a or b` as values. */
export function boolOp(b: CodeBuilder, node: ExprOf<'BoolOp'>): void {
  const end = b.label();
  const last = node.values.length - 1;
  for (const [index, value] of node.values.entries()) {
    b.expression(value);
    if (index < last) {
      b.jump(node.op.nodeType === 'And' ? 'JUMP_IF_FALSE_OR_POP' : 'JUMP_IF_TRUE_OR_POP', end);
    }
  }
  b.bind(end);
}

/** `a if test else c`. */
export function conditional(b: CodeBuilder, node: ExprOf<'IfExp'>): void {
  const otherwise = b.label();
  const end = b.label();
  jumpIf(b, node.test, otherwise, false);
  b.expression(node.body);
  b.jump('JUMP', end);
  b.bind(otherwise);
  b.expression(node.orelse);
  b.bind(end);
}

/** `a < b < c` as a value: each operand is evaluated once, and only as far as needed. */
export function compare(b: CodeBuilder, node: ExprOf<'Compare'>): void {
  b.expression(node.left);
  const last = node.ops.length - 1;
  const cleanup = b.label();
  for (const [index, right] of node.comparators.entries()) {
    comparand(b, node, index, right);
    if (index < last) {
      b.emit('SWAP', 2);
      b.emit('COPY', 2);
      comparison(b, node, index);
      b.jump('JUMP_IF_FALSE_OR_POP', cleanup);
    } else comparison(b, node, index);
  }
  if (last === 0) return;
  const end = b.label();
  b.jump('JUMP', end);
  b.bind(cleanup);
  b.emit('SWAP', 2);
  b.emit('POP_TOP');
  b.bind(end);
}

/** Pushes the right side of one comparison. */
function comparand(b: CodeBuilder, node: ExprOf<'Compare'>, index: number, right: Expr): void {
  const op = node.ops[index]?.nodeType;
  const display = op === 'In' || op === 'NotIn' ? constantDisplay(right) : undefined;
  if (display === undefined) b.expression(right);
  else b.constant(display, spanOf(right));
}

function comparison(b: CodeBuilder, node: ExprOf<'Compare'>, index: number): void {
  const op = node.ops[index]?.nodeType ?? '';
  const operand = COMPARE_OPERANDS[op];
  if (operand !== undefined) b.emit('COMPARE_OP', operand);
  else if (op === 'Is' || op === 'IsNot') {
    warnOfIdentity(b, node, index);
    b.emit('IS_OP', op === 'IsNot' ? 1 : 0);
  } else b.emit('CONTAINS_OP', op === 'NotIn' ? 1 : 0);
}

/** `x is 5` works by accident at best. */
function warnOfIdentity(b: CodeBuilder, node: ExprOf<'Compare'>, index: number): void {
  const sides = [index === 0 ? node.left : node.comparators[index - 1], node.comparators[index]];
  const kinds = sides.map((side) => (side === undefined ? undefined : fold(side)?.kind));
  const kind = kinds.find((found) => found !== undefined && IDENTITY_TYPES.has(found));
  if (kind === undefined) return;
  const [is, equals] = node.ops[index]?.nodeType === 'Is' ? ['is', '=='] : ['is not', '!='];
  b.unit.warn(`"${is}" with '${kind}' literal. Did you mean "${equals}"?`, spanOf(node));
}
