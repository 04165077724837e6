import type { CodeBuilder } from './code-builder.ts';
import { fold } from './fold.ts';
import { awaitNext } from './generate-awaits.ts';
import { jumpIf } from './generate-conditions.ts';
import { constantDisplay } from './generate-displays.ts';
import { binaryOperand } from './generate-expressions.ts';
import { annotationValue, classDefinition, functionDefinition } from './generate-functions.ts';
import { importFrom, importModules } from './generate-imports.ts';
import { matchStatement } from './generate-match.ts';
import { assignTo, augmentedAssign, deleteTarget } from './generate-targets.ts';
import { tryStatement } from './generate-try.ts';
import { leave } from './generate-unwind.ts';
import { withStatement } from './generate-with.ts';
import { mangle } from './scope.ts';
import { SyntaxFailure } from './syntax-problem.ts';
import { type Expr, NONE, type Stmt, type StmtOf, spanOf } from './tree.ts';
import { isMaker } from './type-parameters.ts';

const NESTED_BLOCKS = 20;

/** Emits the code of a body. */
export function statements(b: CodeBuilder, body: readonly Stmt[]): void {
  for (const node of body) {
    const before = b.span;
    b.span = spanOf(node);
    if (b.blocks.length >= NESTED_BLOCKS)
      throw new SyntaxFailure('too many statically nested blocks', b.span);
    // A loop marks its line at its head, so that each turn of it is seen.
    if (!b.unit.library && !isSilent(node) && !isMaker(b.scope.node)) b.emit('LINE', firstLineOf(node));
    statement(b, node);
    b.span = before;
  }
}

/** `sys.displayhook(value)` */
function showValue(b: CodeBuilder, value: Expr): void {
  b.emit('LOAD_SMALL_INT', 0);
  b.constant(NONE);
  b.emit('IMPORT_NAME', b.unit.pools.name('sys'));
  b.emit('LOAD_ATTR', b.unit.pools.name('displayhook'));
  b.expression(value);
  b.emit('CALL', 1);
  b.emit('POP_TOP');
}

/** A decorated definition starts at its first decorator. */
const firstLineOf = (node: Stmt): number =>
  'decorator_list' in node ? (node.decorator_list[0]?.lineno ?? node.lineno) : node.lineno;

const isSilent = (node: Stmt): boolean =>
  node.nodeType === 'Global' || node.nodeType === 'Nonlocal' || node.nodeType === 'While';

/** May it be a coroutine that nobody awaits? */
const drops = (b: CodeBuilder, value: Expr): boolean => b.unit.coroutines && value.nodeType === 'Call';

function statement(b: CodeBuilder, node: Stmt): void {
  switch (node.nodeType) {
    case 'Expr':
      if (b.unit.interactive && b.scope.kind === 'module') {
        showValue(b, node.value);
        return;
      }
      if (fold(node.value) !== undefined) return;
      b.expression(node.value);
      b.emit(drops(b, node.value) ? 'DROP_RESULT' : 'POP_TOP', 0, spanOf(node.value));
      return;
    case 'Assign':
      b.expression(node.value);
      for (const [index, target] of node.targets.entries()) {
        if (index < node.targets.length - 1) b.emit('COPY', 1);
        assignTo(b, target);
      }
      return;
    case 'AugAssign':
      augmentedAssign(b, node.target, binaryOperand(node.op.nodeType), node.value);
      return;
    case 'AnnAssign':
      annotatedAssign(b, node);
      return;
    case 'Delete':
      for (const target of node.targets) deleteTarget(b, target);
      return;
    case 'If':
      ifStatement(b, node);
      return;
    case 'While':
      whileStatement(b, node);
      return;
    case 'For':
    case 'AsyncFor':
      forStatement(b, node);
      return;
    case 'Break':
    case 'Continue':
      leaveLoop(b, node);
      return;
    case 'Return':
      returnStatement(b, node);
      return;
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      functionDefinition(b, node);
      return;
    case 'ClassDef':
      classDefinition(b, node);
      return;
    case 'Try':
    case 'TryStar':
      tryStatement(b, node);
      return;
    case 'With':
    case 'AsyncWith':
      withStatement(b, node);
      return;
    case 'Match':
      matchStatement(b, node);
      return;
    case 'Raise':
      if (node.exc !== undefined) b.expression(node.exc);
      if (node.cause !== undefined) b.expression(node.cause);
      b.emit('RAISE', node.exc === undefined ? 0 : node.cause === undefined ? 1 : 2);
      return;
    case 'Assert':
      assertStatement(b, node);
      return;
    case 'Import':
      importModules(b, node);
      return;
    case 'ImportFrom':
      importFrom(b, node);
      return;
    default:
      return;
  }
}

function annotatedAssign(b: CodeBuilder, node: StmtOf<'AnnAssign'>): void {
  const { target } = node;
  if (node.value !== undefined) {
    b.expression(node.value);
    assignTo(b, target);
  }
  if (b.scope.unit.kind === 'function') return;
  if (target.nodeType === 'Name' && node.simple) {
    annotationValue(b, node.annotation);
    b.load('__annotations__');
    b.constant({ kind: 'str', value: mangle(b.scope.className, target.id) });
    b.emit('STORE_SUBSCR');
  } else if (!b.unit.futureAnnotations) {
    annotationValue(b, node.annotation);
    b.emit('POP_TOP');
  }
}

function ifStatement(b: CodeBuilder, node: StmtOf<'If'>): void {
  const otherwise = b.label();
  jumpIf(b, node.test, otherwise, false);
  b.statements(node.body);
  if (node.orelse.length === 0) {
    b.bind(otherwise);
    return;
  }
  const end = b.label();
  b.jump('JUMP', end);
  b.bind(otherwise);
  b.statements(node.orelse);
  b.bind(end);
}

function whileStatement(b: CodeBuilder, node: StmtOf<'While'>): void {
  const again = b.label();
  const head = b.label();
  const otherwise = b.label();
  const exit = b.label();
  b.bind(head);
  if (!b.unit.library) b.emit('LINE', node.lineno);
  jumpIf(b, node.test, otherwise, false);
  b.within({ kind: 'while', again, exit }, b.handler, () => b.statements(node.body));
  b.bind(again);
  b.jump('JUMP_BACK', head);
  b.bind(otherwise);
  b.statements(node.orelse);
  b.bind(exit);
}

function forStatement(b: CodeBuilder, node: StmtOf<'For'> | StmtOf<'AsyncFor'>): void {
  const isAsync = node.nodeType === 'AsyncFor';
  if (isAsync && !b.scope.unit.isAsync) throw new SyntaxFailure("'async for' outside async function", b.span);
  const head = b.label();
  const again = b.label();
  const otherwise = b.label();
  const exit = b.label();
  const span = spanOf(node.iter);
  const display = isAsync ? undefined : constantDisplay(node.iter);
  if (display === undefined) b.expression(node.iter);
  else b.constant(display, span);
  b.emit(isAsync ? 'GET_AITER' : 'GET_ITER', 0, span);
  b.bind(head);
  if (isAsync) {
    b.protect(otherwise);
    awaitNext(b);
    b.unprotect();
  } else b.jump('FOR_ITER', otherwise, span);
  b.within({ kind: 'for', again, exit }, b.handler, () => {
    assignTo(b, node.target);
    b.statements(node.body);
  });
  b.bind(again);
  // The next turn begins at the `for` again, as a debugger shows it.
  if (!b.unit.library) b.emit('LINE', node.lineno, span);
  b.jump('JUMP_BACK', head, span);
  b.bind(otherwise);
  if (isAsync) b.emit('END_ASYNC_FOR', 0, span);
  b.statements(node.orelse);
  b.bind(exit);
}

function leaveLoop(b: CodeBuilder, node: StmtOf<'Break'> | StmtOf<'Continue'>): void {
  const isBreak = node.nodeType === 'Break';
  const loop = b.blocks.findLast(({ block }) => block.kind === 'for' || block.kind === 'while')?.block;
  refuseInExceptStar(b, loop === undefined ? -1 : b.blocks.findLastIndex(({ block }) => block === loop));
  if (loop === undefined || (loop.kind !== 'for' && loop.kind !== 'while')) {
    throw new SyntaxFailure(isBreak ? "'break' outside loop" : "'continue' not properly in loop", b.span);
  }
  leave(
    b,
    (block) => block === loop,
    { inclusive: isBreak, keepTop: false },
    () => {
      b.jump('JUMP', isBreak ? loop.exit : loop.again);
    },
  );
}

function refuseInExceptStar(b: CodeBuilder, below: number): void {
  if (b.blocks.some(({ block }, index) => index > below && block.kind === 'except-star')) {
    throw new SyntaxFailure("'break', 'continue' and 'return' cannot appear in an except* block", b.span);
  }
}

function returnStatement(b: CodeBuilder, node: StmtOf<'Return'>): void {
  if (b.scope.unit.kind !== 'function') throw new SyntaxFailure("'return' outside function", b.span);
  refuseInExceptStar(b, -1);
  const value: Expr | undefined = node.value;
  const literal = value === undefined ? NONE : fold(value);
  if (literal === undefined && value !== undefined) b.expression(value);
  leave(
    b,
    () => false,
    { inclusive: false, keepTop: literal === undefined },
    () => {
      if (literal !== undefined) b.constant(literal, value === undefined ? b.span : spanOf(value));
      b.emit('RETURN_VALUE');
    },
  );
}

function assertStatement(b: CodeBuilder, node: StmtOf<'Assert'>): void {
  if (node.test.nodeType === 'Tuple' && node.test.elts.length > 0) {
    b.unit.warn('assertion is always true, perhaps remove parentheses?', b.span);
  }
  const end = b.label();
  const span = spanOf(node.test);
  jumpIf(b, node.test, end, true);
  b.emit('LOAD_ASSERTION_ERROR');
  if (node.msg !== undefined) {
    b.expression(node.msg);
    b.emit('CALL', 1);
  }
  b.emit('RAISE', 1, span);
  b.bind(end);
}
