import type { CodeBuilder } from './code-builder.ts';
import { forget } from './generate-unwind.ts';
import type { Handler, Label } from './instructions.ts';
import { SyntaxFailure } from './syntax-problem.ts';
import { type StmtOf, spanOf } from './tree.ts';

type Try = StmtOf<'Try'> | StmtOf<'TryStar'>;
type Clause = Try['handlers'][number];

/** `try` in all its forms. The `finally` body is emitted once per way out. */
export function tryStatement(b: CodeBuilder, node: Try): void {
  if (node.finalbody.length === 0) {
    tryExcept(b, node);
    return;
  }
  const { handler: outer } = b;
  const raised = b.label();
  const end = b.label();
  b.protect(raised);
  b.within({ kind: 'finally', body: node.finalbody }, outer, () => {
    if (node.handlers.length > 0) tryExcept(b, node);
    else b.statements(node.body);
  });
  b.unprotect();
  b.statements(node.finalbody);
  b.jump('JUMP', end);
  b.bind(raised);
  const cleanup = b.label();
  b.protect(cleanup);
  b.emit('PUSH_EXC_INFO');
  b.within({ kind: 'finally-raised' }, outer, () => b.statements(node.finalbody));
  b.emit('RERAISE');
  endHandling(b, cleanup, outer);
  b.bind(end);
}

function tryExcept(b: CodeBuilder, node: Try): void {
  const { handler: outer } = b;
  const raised = b.label();
  const cleanup = b.label();
  const end = b.label();
  b.protect(raised);
  b.within({ kind: 'try' }, outer, () => b.statements(node.body));
  b.unprotect();
  b.statements(node.orelse);
  b.jump('JUMP', end);
  b.bind(raised);
  b.protect(cleanup);
  b.emit('PUSH_EXC_INFO');
  if (node.nodeType === 'TryStar') starClauses(b, node.handlers, outer, end);
  else {
    for (const [index, clause] of node.handlers.entries()) {
      if (clause.type === undefined && index < node.handlers.length - 1) {
        throw new SyntaxFailure("default 'except:' must be last", spanOf(clause));
      }
      exceptClause(b, clause, outer, end);
    }
    b.emit('RERAISE');
  }
  endHandling(b, cleanup, outer);
  b.bind(end);
}

/** Where an exception raised while handling another ends up: … previous exception → raised on. */
function endHandling(b: CodeBuilder, cleanup: Label, outer: Handler | undefined): void {
  b.handler = outer;
  b.bind(cleanup);
  b.emit('SWAP', 2);
  b.emit('POP_EXCEPT');
  b.emit('RERAISE');
}

/** One `except`; on the stack: … previous exception, and so again when it does not match. */
function exceptClause(b: CodeBuilder, clause: Clause, outer: Handler | undefined, end: Label): void {
  const next = b.label();
  const { name } = clause;
  const before = b.span;
  b.span = spanOf(clause);
  if (!b.unit.library) b.emit('LINE', clause.lineno);
  if (clause.type !== undefined) {
    b.expression(clause.type);
    b.emit('CHECK_EXC_MATCH');
    b.jump('POP_JUMP_IF_FALSE', next);
  }
  if (name === undefined) b.emit('POP_TOP');
  else b.store(name);
  const unnamed = b.label();
  const { handler: cleanup } = b;
  if (name !== undefined) b.protect(unnamed);
  b.within({ kind: 'except', name }, outer, () => b.statements(clause.body));
  b.handler = outer;
  b.emit('POP_EXCEPT');
  if (name !== undefined) forget(b, name);
  b.jump('JUMP', end);
  b.handler = cleanup;
  if (name !== undefined) {
    b.bind(unnamed);
    forget(b, name);
    b.emit('RERAISE');
  }
  b.bind(next);
  b.span = before;
}

/**
 * `except*`: each clause takes the part of the group that it matches. Stack throughout: … previous original results
 * rest, where results is the list of what the clauses raised, and at the end what is left is raised with them.
 */
function starClauses(
  b: CodeBuilder,
  clauses: readonly Clause[],
  outer: Handler | undefined,
  end: Label,
): void {
  b.emit('COPY', 1);
  b.emit('BUILD_LIST', 0);
  b.emit('SWAP', 2);
  for (const clause of clauses) starClause(b, clause, outer);
  b.emit('LIST_APPEND', 1);
  b.emit('PREP_RERAISE_STAR');
  const reraise = b.label();
  b.emit('COPY', 1);
  b.jump('POP_JUMP_IF_NOT_NONE', reraise);
  b.emit('POP_TOP');
  const { handler } = b;
  b.handler = outer;
  b.emit('POP_EXCEPT');
  b.jump('JUMP', end);
  b.handler = handler;
  b.bind(reraise);
  b.emit('RERAISE');
}

/** One `except*`: … previous original results rest → the same, with the matched part taken out of the rest. */
function starClause(b: CodeBuilder, clause: Clause, outer: Handler | undefined): void {
  const { name, type } = clause;
  const before = b.span;
  b.span = spanOf(clause);
  const next = b.label();
  const unmatched = b.label();
  if (!b.unit.library) b.emit('LINE', clause.lineno);
  if (type === undefined) throw new SyntaxFailure('expected one or more exception types', b.span);
  b.expression(type);
  b.emit('CHECK_EG_MATCH', 0, spanOf(type));
  b.emit('COPY', 1);
  b.jump('POP_JUMP_IF_NONE', unmatched);
  if (name === undefined) b.emit('POP_TOP');
  else b.store(name);
  const raised = b.label();
  b.protect(raised);
  b.within({ kind: 'except-star' }, outer, () => b.statements(clause.body));
  b.unprotect();
  if (name !== undefined) forget(b, name);
  b.jump('JUMP', next);
  b.bind(raised);
  if (name !== undefined) forget(b, name);
  // … results rest exception → … results rest
  b.emit('LIST_APPEND', 2);
  b.jump('JUMP', next);
  b.bind(unmatched);
  b.emit('POP_TOP');
  b.bind(next);
  b.span = before;
}
