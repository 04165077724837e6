import type { Module } from 'py-ast';
import { SyntaxFailure } from './syntax-problem.ts';
import { type Expr, type Literal, literalOf, spanOf } from './tree.ts';

/** What `ast.literal_eval` takes: constants, and tuples, lists, sets and dicts of them. */

/** How a refusal begins: Python's `ast` tells it from an error of syntax by that. */
const MALFORMED = 'malformed node or string';

const NUMBERS: ReadonlySet<Literal['kind']> = new Set(['int', 'float', 'complex']);

/** Refuses an expression that is more than a literal. */
export function checkLiteral({ body }: Module): void {
  const [statement] = body;
  if (statement?.nodeType === 'Expr') check(statement.value);
}

function check(node: Expr): void {
  switch (node.nodeType) {
    case 'Constant':
      return;
    case 'Tuple':
    case 'List':
    case 'Set':
      node.elts.forEach(check);
      return;
    case 'Dict':
      for (const key of node.keys) {
        if (key === null) refuse(': None', node);
        check(key);
      }
      node.values.forEach(check);
      return;
    case 'Call':
      // There is no other way to write an empty set.
      if (isNamed(node.func, 'set') && node.args.length + node.keywords.length === 0) return;
      break;
    case 'UnaryOp':
    case 'BinOp':
      checkNumber(node);
      return;
  }
  malformed(node);
}

/** A number with a sign, or a real and an imaginary part. */
function checkNumber(node: Expr): void {
  if (node.nodeType !== 'BinOp' || !isAddition(node.op)) {
    kindOf(node);
    return;
  }
  const kinds = [kindOf(node.left), kindOf(node.right, false)];
  if (kinds[0] === 'complex' || kinds[1] !== 'complex') malformed(node);
}

const isAddition = (op: { readonly nodeType: string }): boolean => /^U?(?:Add|Sub)$/.test(op.nodeType);

const isNamed = (node: Expr, name: string): boolean => node.nodeType === 'Name' && node.id === name;

/** Of which kind a number is. */
function kindOf(node: Expr, mayHaveSign = true): Literal['kind'] {
  if (mayHaveSign && node.nodeType === 'UnaryOp' && isAddition(node.op)) return kindOf(node.operand, false);
  if (node.nodeType !== 'Constant') malformed(node);
  const { kind } = literalOf(node);
  return NUMBERS.has(kind) ? kind : malformed(node);
}

function malformed(node: Expr): never {
  refuse(` on line ${node.lineno}: <ast.${node.nodeType} object>`, node);
}

function refuse(what: string, node: Expr): never {
  throw new SyntaxFailure(`${MALFORMED}${what}`, spanOf(node));
}
