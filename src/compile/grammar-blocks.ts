import type { Cursor, Form } from './grammar.ts';
import { type BlockRule, colon } from './grammar-colon.ts';
import { matchStatement } from './grammar-match.ts';
import { checkTarget } from './grammar-targets.ts';
import { typeParameters } from './grammar-type-parameters.ts';
import type { Token } from './tokens.ts';

type Rule = (c: Cursor) => void;

/** Takes a compound statement, if one begins here. */
export function compound(c: Cursor, statement: Rule, simple: Rule): boolean {
  const block = (what: string, header: Token) => body(c, what, header, statement, simple);
  if (c.is('@')) {
    decorators(c);
    if (!c.is('def') && !c.is('class') && !(c.is('async') && c.ahead(1).text === 'def')) c.fail();
  }
  const { token } = c;
  if (token.kind !== 'name') return false;
  switch (token.text) {
    case 'if':
      c.next();
      ifStatement(c, "'if' statement", token, block);
      return true;
    case 'while':
      c.next();
      c.rules.namedExpression(c);
      colon(c);
      block("'while' statement", token);
      elseBlock(c, block);
      return true;
    case 'for':
      c.next();
      forStatement(c, token, block);
      return true;
    case 'with':
      c.next();
      withStatement(c, token, block);
      return true;
    case 'try':
      c.next();
      tryStatement(c, token, block);
      return true;
    case 'def':
      c.next();
      functionDefinition(c, token, block);
      return true;
    case 'class':
      c.next();
      classDefinition(c, token, block);
      return true;
    case 'async':
      c.next();
      asyncStatement(c, block);
      return true;
    default:
      return token.text === 'match' && matchStatement(c, block);
  }
}

function body(c: Cursor, what: string, header: Token, statement: Rule, simple: Rule): void {
  if (!c.isKind('newline')) {
    simple(c);
    return;
  }
  c.next();
  if (!c.isKind('indent')) {
    c.fail(`expected an indented block after ${what} on line ${header.line}`, c.place(), 'IndentationError');
  }
  c.next();
  while (!c.isKind('dedent') && !c.isKind('end')) {
    if (c.isKind('newline')) c.next();
    else statement(c);
  }
  if (c.isKind('dedent')) c.next();
}

function decorators(c: Cursor): void {
  while (c.take('@')) {
    c.rules.namedExpression(c);
    if (!c.isKind('newline')) c.fail();
    c.next();
  }
}

function ifStatement(c: Cursor, what: string, header: Token, block: BlockRule): void {
  c.rules.namedExpression(c);
  colon(c);
  block(what, header);
  if (c.is('elif')) ifStatement(c, "'elif' statement", c.next(), block);
  else elseBlock(c, block);
}

function elseBlock(c: Cursor, block: BlockRule): void {
  if (!c.is('else')) return;
  const header = c.next();
  c.force(':');
  block("'else' statement", header);
}

function forStatement(c: Cursor, header: Token, block: BlockRule): void {
  const target = c.rules.starTargets(c);
  if (c.is('in')) checkTarget(c, target);
  c.need('in');
  c.rules.starExpressions(c);
  colon(c);
  block("'for' statement", header);
  elseBlock(c, block);
}

function withStatement(c: Cursor, header: Token, block: BlockRule): void {
  if (!parenthesisedItems(c)) withItems(c);
  colon(c);
  block("'with' statement", header);
}

/** `with (a as b, c as d):`; false, and nothing taken, when the parentheses are part of an expression. */
function parenthesisedItems(c: Cursor): boolean {
  if (!c.is('(')) return false;
  const mark = c.mark();
  const { depth } = c;
  let named = false;
  try {
    c.next();
    do {
      if (c.is(')')) break;
      c.rules.expression(c);
      if (c.is('as')) {
        named = true;
        asTarget(c);
      }
    } while (c.take(','));
    c.need(')');
    if (c.is(':')) return true;
  } catch (error) {
    if (named) throw error;
  }
  c.reset(mark, depth);
  return false;
}

function withItems(c: Cursor): void {
  do {
    c.rules.expression(c);
    if (c.is('as')) asTarget(c);
  } while (c.take(','));
}

function asTarget(c: Cursor): void {
  c.next();
  const target: Form = c.rules.starTarget(c);
  if (c.is(',') || c.is(')') || c.is(':')) checkTarget(c, target);
}

function tryStatement(c: Cursor, header: Token, block: BlockRule): void {
  c.force(':');
  block("'try' statement", header);
  let plain = false;
  let starred = false;
  while (c.is('except')) {
    const clause = c.next();
    if (c.is('*')) {
      c.next();
      if (plain) mixed(c, clause);
      starred = true;
    } else {
      if (starred) mixed(c, clause);
      plain = true;
    }
    exceptClause(c, starred, clause, block);
  }
  if (!plain && !starred && !c.is('finally')) c.fail("expected 'except' or 'finally' block");
  if (plain || starred) elseBlock(c, block);
  if (!c.is('finally')) return;
  const last = c.next();
  c.force(':');
  block("'finally' statement", last);
}

function mixed(c: Cursor, clause: Token): never {
  return c.fail("cannot have both 'except' and 'except*' on the same 'try'", clause);
}

function exceptClause(c: Cursor, starred: boolean, clause: Token, block: BlockRule): void {
  const what = starred ? "'except*' statement" : "'except' statement";
  if (!c.is(':') && !c.isKind('newline')) {
    const first = c.rules.expression(c);
    if (c.is(',')) {
      while (c.take(',')) c.rules.expression(c);
      c.failAt('multiple exception types must be parenthesized', { first: first.first, last: c.previous });
    }
    if (c.take('as')) c.name();
  } else if (starred) c.fail('expected one or more exception types');
  colon(c);
  block(what, clause);
}

function functionDefinition(c: Cursor, header: Token, block: BlockRule): void {
  c.name();
  typeParameters(c);
  if (!c.is('(')) c.force('(');
  c.open();
  c.rules.parameters(c, ')');
  c.close(')');
  if (c.take('->')) c.rules.expression(c);
  c.force(':');
  block('function definition', header);
}

function classDefinition(c: Cursor, header: Token, block: BlockRule): void {
  c.name();
  typeParameters(c);
  if (c.is('(')) {
    c.open();
    c.rules.arguments(c);
    c.close(')');
  }
  colon(c);
  block('class definition', header);
}

function asyncStatement(c: Cursor, block: BlockRule): void {
  const header = c.token;
  if (c.take('def')) functionDefinition(c, header, block);
  else if (c.take('for')) forStatement(c, header, block);
  else if (c.take('with')) withStatement(c, header, block);
  else c.fail();
}
