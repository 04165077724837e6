import type { Cursor, Form } from './grammar.ts';
import { startsExpression, yieldExpression } from './grammar-atoms.ts';
import { compound } from './grammar-blocks.ts';
import { importFrom, importNames } from './grammar-imports.ts';
import {
  checkTarget,
  comparisonHint,
  invalidDeletion,
  invalidTarget,
  mayBeComparison,
} from './grammar-targets.ts';
import { typeAlias } from './grammar-type-parameters.ts';

const AUGMENTED: ReadonlySet<string> = new Set('+= -= *= /= //= %= @= &= |= ^= <<= >>= **='.split(' '));

/** All statements of a file. */
export function file(c: Cursor): void {
  while (!c.isKind('end')) {
    if (c.isKind('newline')) c.next();
    else statement(c);
  }
}

/** One statement, or the several that share a line. */
function statement(c: Cursor): void {
  if (c.isKind('indent')) {
    const { line, column } = c.token;
    c.fail(
      'unexpected indent',
      { line, column: column - 1, endLine: line, endColumn: column },
      'IndentationError',
    );
  }
  if (!compound(c, statement, simpleStatements)) simpleStatements(c);
}

/** Simple statements up to the end of the line. */
function simpleStatements(c: Cursor): void {
  do {
    if (c.isKind('newline')) break;
    simple(c);
  } while (c.take(';'));
  if (c.isKind('newline')) c.next();
  else if (!c.isKind('end')) c.fail();
}

function simple(c: Cursor): void {
  const { token } = c;
  switch (token.kind === 'name' ? token.text : '') {
    case 'pass':
    case 'break':
    case 'continue':
      c.next();
      return;
    case 'return':
      c.next();
      if (startsExpression(c) || c.is('*')) c.rules.starExpressions(c);
      return;
    case 'raise':
      c.next();
      if (!startsExpression(c)) return;
      c.rules.expression(c);
      if (c.take('from')) c.rules.expression(c);
      return;
    case 'global':
    case 'nonlocal':
      c.next();
      do c.name();
      while (c.take(','));
      return;
    case 'del':
      deletion(c);
      return;
    case 'assert':
      c.next();
      c.rules.namedExpression(c);
      if (c.take(',')) c.rules.expression(c);
      return;
    case 'import':
      importNames(c);
      return;
    case 'from':
      importFrom(c);
      return;
    default:
      if (isTypeAlias(c)) typeAlias(c);
      else expressionStatement(c);
  }
}

function deletion(c: Cursor): void {
  c.next();
  const form = c.rules.starExpressions(c);
  const targets = form.kind === 'tuple' && form.parts !== undefined ? form.parts : [form];
  const invalid = targets.map(invalidDeletion).find((found) => found !== undefined);
  if (invalid !== undefined) c.failAt(`cannot delete ${invalid.kind}`, invalid);
}

const isTypeAlias = (c: Cursor): boolean =>
  c.token.text === 'type' && c.ahead(1).kind === 'name' && ['=', '['].includes(c.ahead(2).text);

/** An expression, an assignment, an augmented assignment or an annotation. */
function expressionStatement(c: Cursor): void {
  if (c.is('yield')) {
    const form = yieldExpression(c);
    if (c.is('=')) c.failAt('assignment to yield expression not possible', form);
    return;
  }
  const target = c.rules.starExpressions(c);
  if (c.is('=')) assignment(c, target);
  else if (c.token.kind === 'op' && AUGMENTED.has(c.token.text)) augmented(c, target);
  else if (c.is(':')) annotation(c, target);
}

function assignment(c: Cursor, first: Form): void {
  let target = first;
  while (c.is('=')) {
    const invalid = invalidTarget(target);
    c.next();
    if (invalid !== undefined && target === first && mayBeComparison(first)) {
      hintAtComparison(c, first);
    }
    checkTarget(c, target);
    if (c.is('yield')) {
      target = yieldExpression(c);
      if (c.is('=')) c.failAt('assignment to yield expression not possible', target);
      return;
    }
    target = c.rules.starExpressions(c);
  }
}

function hintAtComparison(c: Cursor, target: Form): void {
  c.rules.starExpressions(c);
  if (!c.is('=')) c.failAt(comparisonHint(target), target);
}

function augmented(c: Cursor, target: Form): void {
  if (invalidTarget(target) !== undefined || target.kind === 'tuple' || target.kind === 'list') {
    c.failAt(`'${target.kind}' is an illegal expression for augmented assignment`, target);
  }
  c.next();
  if (c.is('yield')) yieldExpression(c);
  else c.rules.starExpressions(c);
}

function annotation(c: Cursor, target: Form): void {
  c.next();
  c.rules.expression(c);
  if (target.kind === 'list' || target.kind === 'tuple') {
    c.failAt(`only single target (not ${target.kind}) can be annotated`, target);
  }
  if (invalidTarget(target) !== undefined) c.failAt('illegal target for annotation', target);
  if (c.is(':')) c.fail();
  if (!c.take('=')) return;
  if (c.is('yield')) yieldExpression(c);
  else c.rules.starExpressions(c);
}
