import { defined } from '../base/assert.ts';
import type { CodeBuilder } from './code-builder.ts';
import { awaitNext } from './generate-awaits.ts';
import { jumpIf } from './generate-conditions.ts';
import { constantDisplay } from './generate-displays.ts';
import { assignTo } from './generate-targets.ts';
import type { Label } from './instructions.ts';
import { type Span, SyntaxFailure } from './syntax-problem.ts';
import { type ComprehensionNode, type Expr, type ExprOf, spanOf } from './tree.ts';

type Clause = ComprehensionNode['generators'][number];
type Inlined = Exclude<ComprehensionNode, ExprOf<'GeneratorExp'>>;

/** A comprehension, inlined: its variables live in hidden slots of the code around it. */
export function comprehension(b: CodeBuilder, node: Inlined): void {
  const outer = b.scope;
  const scope = defined(b.unit.scopeOf.get(node), 'scope of a comprehension');
  const [first] = node.generators as [Clause];
  if (node.generators.some((clause) => clause.is_async)) refuseOutsideAsync(b, spanOf(node));
  iterate(b, first);
  b.emit(
    node.nodeType === 'ListComp' ? 'BUILD_LIST' : node.nodeType === 'SetComp' ? 'BUILD_SET' : 'BUILD_MAP',
    0,
  );
  b.emit('SWAP', 2);

  const slots = [...scope.variables.values()].map((variable) => ({ variable, slot: b.slot(variable) }));
  const clear = () => {
    for (const { slot } of slots) {
      b.emit('LOAD_FAST_AND_CLEAR', slot);
      b.emit('POP_TOP');
    }
  };
  const failed = b.label();
  const end = b.label();
  b.protect(failed);
  b.scope = scope;
  for (const { variable, slot } of slots) if (variable.captured) b.emit('MAKE_CELL', slot);
  clauses(b, node.generators, 0, (depth) => {
    if (node.nodeType === 'DictComp') {
      b.expression(node.key);
      b.expression(node.value);
      b.emit('MAP_ADD', depth);
    } else {
      b.expression(node.elt);
      b.emit(node.nodeType === 'ListComp' ? 'LIST_APPEND' : 'SET_ADD', depth);
    }
  });
  b.scope = outer;
  b.unprotect();
  clear();
  b.jump('JUMP', end);
  b.bind(failed);
  clear();
  b.emit('RERAISE');
  b.bind(end);
}

/** The body of a generator expression's function: its parameter is the first iterator. */
export function generatorBody(b: CodeBuilder, node: ExprOf<'GeneratorExp'>): void {
  b.emit('LOAD_FAST', 0);
  clauses(b, node.generators, 0, () => {
    b.expression(node.elt);
    b.emit('YIELD_VALUE', 0, spanOf(node.elt));
    b.emit('POP_TOP');
  });
}

/** Pushes the iterator of a clause. */
export function iterate(b: CodeBuilder, clause: { iter: Expr; is_async: number }): void {
  const display = constantDisplay(clause.iter);
  const span = spanOf(clause.iter);
  if (display === undefined) b.expression(clause.iter);
  else b.constant(display, span);
  b.emit(clause.is_async ? 'GET_AITER' : 'GET_ITER', 0, span);
}

function refuseOutsideAsync(b: CodeBuilder, span: Span): void {
  const { unit } = b.scope;
  if (unit.kind === 'function' && (unit.isAsync || unit.node.nodeType === 'GeneratorExp')) return;
  throw new SyntaxFailure('asynchronous comprehension outside of an asynchronous function', span);
}

/**
 * The loops of a comprehension from clause `index` on, its iterator on the stack. `element` is told how deep the
 * collection lies below the element.
 */
function clauses(
  b: CodeBuilder,
  all: readonly Clause[],
  index: number,
  element: (depth: number) => void,
): void {
  const clause = all[index] as Clause;
  const again = b.label();
  const next = b.label();
  const end = b.label();
  const span = spanOf(clause.iter);
  b.bind(again);
  if (clause.is_async) {
    b.protect(end);
    awaitNext(b);
    b.unprotect();
  } else b.jump('FOR_ITER', end, span);
  assignTo(b, clause.target);
  for (const test of clause.ifs) jumpIf(b, test, next, false);
  if (index + 1 < all.length) {
    iterate(b, all[index + 1] as Clause);
    clauses(b, all, index + 1, element);
  } else element(all.length + 1);
  closeLoop(b, clause, { again, next, end }, span);
}

function closeLoop(
  b: CodeBuilder,
  clause: Clause,
  labels: { again: Label; next: Label; end: Label },
  span: Span,
): void {
  b.bind(labels.next);
  b.jump('JUMP_BACK', labels.again);
  b.bind(labels.end);
  if (clause.is_async) b.emit('END_ASYNC_FOR', 0, span);
}
