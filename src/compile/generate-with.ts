import type { CodeBuilder } from './code-builder.ts';
import { awaitTop } from './generate-awaits.ts';
import { assignTo } from './generate-targets.ts';
import { callExit } from './generate-unwind.ts';
import { SyntaxFailure } from './syntax-problem.ts';
import { type StmtOf, spanOf } from './tree.ts';

type With = StmtOf<'With'> | StmtOf<'AsyncWith'>;

/** `with` and `async with`, one item inside the other. */
export function withStatement(b: CodeBuilder, node: With): void {
  const isAsync = node.nodeType === 'AsyncWith';
  if (isAsync && !b.scope.unit.isAsync) {
    throw new SyntaxFailure("'async with' outside async function", spanOf(node));
  }
  withItem(b, node, 0, isAsync);
}

function withItem(b: CodeBuilder, node: With, index: number, isAsync: boolean): void {
  const item = node.items[index];
  if (item === undefined) {
    b.statements(node.body);
    return;
  }
  const { handler: outer, span: before } = b;
  const span = spanOf(item.context_expr);
  const raised = b.label();
  const cleanup = b.label();
  const suppressed = b.label();
  const end = b.label();
  b.expression(item.context_expr);
  b.span = span;
  b.emit(isAsync ? 'BEFORE_ASYNC_WITH' : 'BEFORE_WITH');
  if (isAsync) awaitTop(b);
  b.protect(raised, 1);
  b.within({ kind: 'with', isAsync, span }, outer, () => {
    if (item.optional_vars === undefined) b.emit('POP_TOP');
    else assignTo(b, item.optional_vars);
    b.span = before;
    withItem(b, node, index + 1, isAsync);
  });
  b.span = span;
  b.unprotect();
  callExit(b, isAsync);
  b.jump('JUMP', end);
  b.bind(raised);
  b.protect(cleanup);
  b.emit('PUSH_EXC_INFO');
  b.emit('WITH_EXCEPT_START');
  if (isAsync) awaitTop(b);
  b.jump('POP_JUMP_IF_TRUE', suppressed);
  b.emit('RERAISE');
  b.bind(suppressed);
  b.emit('POP_TOP');
  b.handler = outer;
  b.emit('POP_EXCEPT');
  b.emit('POP_TOP');
  b.jump('JUMP', end);
  b.bind(cleanup);
  b.emit('SWAP', 2);
  b.emit('POP_EXCEPT');
  b.emit('RERAISE');
  b.bind(end);
  b.span = before;
}
