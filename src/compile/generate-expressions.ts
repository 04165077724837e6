import { BINARY_OPERATORS } from '../program/opcodes.ts';
import type { CodeBuilder } from './code-builder.ts';
import { fold } from './fold.ts';
import { awaitTop, delegate } from './generate-awaits.ts';
import { attributeSpan, call } from './generate-calls.ts';
import { comprehension } from './generate-comprehensions.ts';
import { boolOp, compare, conditional } from './generate-conditions.ts';
import {
  dictDisplay,
  formattedValue,
  joinedString,
  listDisplay,
  setDisplay,
  tupleDisplay,
} from './generate-displays.ts';
import { generatorExpression, lambda } from './generate-functions.ts';
import { assignTo, slice } from './generate-targets.ts';
import { mangle } from './scope.ts';
import { SyntaxFailure } from './syntax-problem.ts';
import { type Expr, type ExprOf, NONE, spanOf } from './tree.ts';
import { warnOfSubscript } from './warn-of-types.ts';

const OPERATOR_NODES: Readonly<Record<string, string>> = {
  Add: '+',
  Sub: '-',
  Mult: '*',
  Div: '/',
  FloorDiv: '//',
  Mod: '%',
  Pow: '**',
  LShift: '<<',
  RShift: '>>',
  BitAnd: '&',
  BitOr: '|',
  BitXor: '^',
  MatMult: '@',
};

const UNARY_OPERANDS: Readonly<Record<string, number>> = { USub: 0, UAdd: 1, Invert: 2, Not: 3 };

/** The operand of BINARY_OP and INPLACE_OP for an operator node. */
export function binaryOperand(nodeType: string): number {
  return BINARY_OPERATORS.findIndex(([text]) => text === OPERATOR_NODES[nodeType]);
}

/** Pushes the value of an expression. */
export function expression(b: CodeBuilder, node: Expr): void {
  const literal = fold(node);
  if (literal !== undefined) {
    b.constant(literal);
    return;
  }
  switch (node.nodeType) {
    case 'Name':
      b.load(node.id);
      return;
    case 'Attribute':
      b.expression(node.value);
      b.named('LOAD_ATTR', mangle(b.scope.className, node.attr), attributeSpan(node));
      return;
    case 'Subscript':
      warnOfSubscript(b, node);
      b.expression(node.value);
      if (node.slice.nodeType === 'Starred') tupleDisplay(b, [node.slice]);
      else b.expression(node.slice);
      b.emit('BINARY_SUBSCR');
      return;
    case 'Slice':
      slice(b, node);
      return;
    case 'Call':
      call(b, node);
      return;
    case 'BinOp':
      b.expression(node.left);
      b.expression(node.right);
      b.emit('BINARY_OP', binaryOperand(node.op.nodeType));
      return;
    case 'UnaryOp':
      b.expression(node.operand);
      b.emit('UNARY_OP', UNARY_OPERANDS[node.op.nodeType] ?? 0);
      return;
    case 'BoolOp':
      boolOp(b, node);
      return;
    case 'Compare':
      compare(b, node);
      return;
    case 'IfExp':
      conditional(b, node);
      return;
    case 'NamedExpr':
      b.expression(node.value);
      b.emit('COPY', 1);
      assignTo(b, node.target);
      return;
    case 'Tuple':
      tupleDisplay(b, node.elts);
      return;
    case 'List':
      listDisplay(b, node.elts);
      return;
    case 'Set':
      setDisplay(b, node.elts);
      return;
    case 'Dict':
      dictDisplay(b, node);
      return;
    case 'JoinedStr':
      joinedString(b, node);
      return;
    case 'FormattedValue':
      formattedValue(b, node);
      return;
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
      comprehension(b, node);
      return;
    case 'GeneratorExp':
      generatorExpression(b, node);
      return;
    case 'Lambda':
      lambda(b, node);
      return;
    case 'Yield':
    case 'YieldFrom':
    case 'Await':
      suspension(b, node);
      return;
    case 'Starred':
      throw new SyntaxFailure("can't use starred expression here", b.span);
    default:
      throw new SyntaxFailure(`${node.nodeType} is not supported here`, b.span);
  }
}

function suspension(b: CodeBuilder, node: ExprOf<'Yield'> | ExprOf<'YieldFrom'> | ExprOf<'Await'>): void {
  const { unit } = b.scope;
  if (node.nodeType === 'Yield') {
    if (node.value === undefined) b.constant(NONE);
    else b.expression(node.value);
    b.emit('YIELD_VALUE');
  } else if (node.nodeType === 'YieldFrom') {
    if (unit.isAsync) throw new SyntaxFailure("'yield from' inside async function", spanOf(node));
    b.expression(node.value);
    b.emit('GET_YIELD_FROM_ITER');
    delegate(b);
  } else {
    if (unit.kind !== 'function') throw new SyntaxFailure("'await' outside function", spanOf(node));
    if (!unit.isAsync) throw new SyntaxFailure("'await' outside async function", spanOf(node));
    b.expression(node.value);
    awaitTop(b);
  }
}
