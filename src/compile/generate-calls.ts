import type { CodeBuilder } from './code-builder.ts';
import { mangle } from './scope.ts';
import { type Span, SyntaxFailure } from './syntax-problem.ts';
import { type Expr, type ExprOf, spanOf } from './tree.ts';
import { warnOfCall } from './warn-of-types.ts';

type Keyword = ExprOf<'Call'>['keywords'][number];

/** Where the name of an attribute stands, when the expression before it began on an earlier line. */
export function attributeSpan(node: ExprOf<'Attribute'>): Span {
  const span = spanOf(node);
  if (span.line === span.endLine) return span;
  const column = span.endColumn - node.attr.length;
  return column < 0 ? span : { ...span, line: span.endLine, column };
}

/** Zero-argument `super()` in a method. */
function isSuper(b: CodeBuilder, node: Expr): boolean {
  if (node.nodeType !== 'Call' || node.func.nodeType !== 'Name' || node.func.id !== 'super') return false;
  if (node.args.length > 0 || node.keywords.length > 0) return false;
  const { unit } = b.scope;
  if (unit.kind !== 'function' || !('args' in unit.node)) return false;
  const hasSelf = unit.node.args.posonlyargs.length + unit.node.args.args.length > 0;
  const shadowed = unit.mentions.get('super')?.assigned ?? false;
  return hasSelf && !shadowed && unit.free.some(({ name }) => name === '__class__');
}

/** Pushes what zero-argument `super()` gives: … → … super object. */
function superCall(b: CodeBuilder): void {
  const { node } = b.scope.unit;
  if (!('args' in node)) return;
  const self = node.args.posonlyargs[0] ?? node.args.args[0];
  const before = b.scope;
  b.scope = before.unit;
  b.load('__class__');
  b.load(self?.arg ?? '');
  b.scope = before;
  b.emit('LOAD_SUPER');
}

/** A call: … → … result. */
export function call(b: CodeBuilder, node: ExprOf<'Call'>): void {
  refuseRepeated(node.keywords);
  if (isSuper(b, node)) {
    superCall(b);
    return;
  }
  const { func } = node;
  warnOfCall(b, node);
  if (func.nodeType === 'Attribute' && node.keywords.length === 0 && !hasStar(node.args)) {
    b.expression(func.value);
    const at = attributeSpan(func);
    b.named('LOAD_METHOD', mangle(b.scope.className, func.attr), at);
    for (const argument of node.args) b.expression(argument);
    b.emit('CALL_METHOD', node.args.length, { ...b.span, line: at.line, column: at.column });
    return;
  }
  b.expression(func);
  if (func.nodeType === 'Attribute') {
    const at = attributeSpan(func);
    callWith(b, 0, node.args, node.keywords, { ...b.span, line: at.line, column: at.column });
  } else callWith(b, 0, node.args, node.keywords, b.span);
}

const hasStar = (args: readonly Expr[]): boolean => args.some((arg) => arg.nodeType === 'Starred');

/**
 * Calls what is on the stack with `pushed` arguments that are there already and those of the lists:
 * … callable a1 … an → … result.
 */
export function callWith(
  b: CodeBuilder,
  pushed: number,
  args: readonly Expr[],
  keywords: readonly Keyword[],
  span: Span,
): void {
  refuseRepeated(keywords);
  if (hasStar(args) || keywords.some(({ arg }) => arg === undefined)) {
    callUnpacked(b, pushed, args, keywords, span);
    return;
  }
  for (const argument of args) b.expression(argument);
  for (const keyword of keywords) b.expression(keyword.value);
  const count = pushed + args.length + keywords.length;
  if (keywords.length === 0) {
    b.emit('CALL', count, span);
    return;
  }
  const names = keywords.map(({ arg }) => ({
    kind: 'str' as const,
    value: mangle(b.scope.className, arg ?? ''),
  }));
  b.constant({ kind: 'tuple', items: names }, span);
  b.emit('CALL_KW', count, span);
}

function refuseRepeated(keywords: readonly Keyword[]): void {
  const seen = new Set<string>();
  for (const keyword of keywords) {
    if (keyword.arg === undefined) continue;
    if (seen.has(keyword.arg)) {
      throw new SyntaxFailure(`keyword argument repeated: ${keyword.arg}`, spanOf(keyword));
    }
    seen.add(keyword.arg);
  }
}

function callUnpacked(
  b: CodeBuilder,
  pushed: number,
  args: readonly Expr[],
  keywords: readonly Keyword[],
  span: Span,
): void {
  positionals(b, pushed, args);
  if (keywords.length > 0) keywordDict(b, keywords, span);
  b.emit('CALL_EX', keywords.length > 0 ? 1 : 0, span);
}

/** Gathers positional arguments, `pushed` of them on the stack, in a tuple. */
function positionals(b: CodeBuilder, pushed: number, args: readonly Expr[]): void {
  const firstStar = args.findIndex((arg) => arg.nodeType === 'Starred');
  const plain = firstStar < 0 ? args : args.slice(0, firstStar);
  for (const argument of plain) b.expression(argument);
  if (firstStar < 0) {
    b.emit('BUILD_TUPLE', pushed + plain.length);
    return;
  }
  b.emit('BUILD_LIST', pushed + plain.length);
  for (const argument of args.slice(firstStar)) {
    if (argument.nodeType === 'Starred') {
      b.expression(argument.value);
      b.emit('LIST_EXTEND', 1);
    } else {
      b.expression(argument);
      b.emit('LIST_APPEND', 1);
    }
  }
  b.emit('LIST_TO_TUPLE');
}

function keywordDict(b: CodeBuilder, keywords: readonly Keyword[], span: Span): void {
  let open = 0;
  let started = false;
  const close = () => {
    if (open === 0 && started) return;
    b.emit('BUILD_MAP', open, span);
    if (started) b.emit('DICT_MERGE', 1, span);
    started = true;
    open = 0;
  };
  for (const keyword of keywords) {
    if (keyword.arg === undefined) {
      close();
      b.expression(keyword.value);
      b.emit('DICT_MERGE', 1, span);
    } else {
      b.constant({ kind: 'str', value: mangle(b.scope.className, keyword.arg) }, span);
      b.expression(keyword.value);
      open += 1;
    }
  }
  if (open > 0 || !started) close();
}
