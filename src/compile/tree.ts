/** The syntax tree: py-ast's nodes after `parse.ts` has put their literals and positions right. */
import type { ExprNode, StmtNode } from 'py-ast';
import type { Span } from './syntax-problem.ts';

/** A constant as the source means it; py-ast alone cannot tell `1` from `1.0` nor `b''` from `''`. */
export type Literal =
  | { readonly kind: 'none' | 'true' | 'false' | 'ellipsis' }
  | { readonly kind: 'int'; readonly value: bigint }
  | { readonly kind: 'float'; readonly value: number }
  | { readonly kind: 'complex'; readonly imag: number }
  | { readonly kind: 'str'; readonly value: string }
  | { readonly kind: 'bytes'; readonly value: Uint8Array }
  | { readonly kind: 'tuple' | 'frozenset'; readonly items: readonly Literal[] };

export type Expr = ExprNode;
export type Stmt = StmtNode;
export type Pattern = Extract<Stmt, { nodeType: 'Match' }>['cases'][number]['pattern'];
export type ExprOf<T extends Expr['nodeType']> = Extract<Expr, { nodeType: T }>;
export type StmtOf<T extends Stmt['nodeType']> = Extract<Stmt, { nodeType: T }>;
export type PatternOf<T extends Pattern['nodeType']> = Extract<Pattern, { nodeType: T }>;
export type FunctionNode = StmtOf<'FunctionDef'> | StmtOf<'AsyncFunctionDef'>;
export type ComprehensionNode =
  | ExprOf<'ListComp'>
  | ExprOf<'SetComp'>
  | ExprOf<'DictComp'>
  | ExprOf<'GeneratorExp'>;

/** Whatever knows its place in the source, as py-ast says it. */
export interface Placed {
  readonly lineno: number;
  readonly col_offset: number;
  readonly end_lineno?: number;
  readonly end_col_offset?: number;
}

/** Where a node stands. */
export function spanOf(node: Placed): Span {
  return {
    line: node.lineno,
    column: node.col_offset,
    endLine: node.end_lineno ?? node.lineno,
    endColumn: node.end_col_offset ?? node.col_offset,
  };
}

/** The value of a constant node. */
export const literalOf = (node: ExprOf<'Constant'>): Literal => node.value as Literal;

/** The string a constant expression is, if it is one. */
export function stringOf(node: Expr): string | undefined {
  if (node.nodeType !== 'Constant') return undefined;
  const literal = literalOf(node);
  return literal.kind === 'str' ? literal.value : undefined;
}

export const NONE: Literal = { kind: 'none' };
export const TRUE: Literal = { kind: 'true' };
export const FALSE: Literal = { kind: 'false' };

/** The docstring of a body, if its first statement is one. */
export function docstringOf(body: readonly Stmt[]): string | undefined {
  const first = body[0];
  return first?.nodeType === 'Expr' ? stringOf(first.value) : undefined;
}
