import { Cursor, type Form } from './grammar.ts';
import { checkTarget } from './grammar-targets.ts';
import { KEYWORDS, type Piece, type Token } from './tokens.ts';

const CONSTANT_WORDS: ReadonlySet<string> = new Set(['None', 'True', 'False']);

/** A form of one kind from a token to the last one taken. */
export const formFrom = (c: Cursor, kind: string, first: Token, tight = true): Form => ({
  kind,
  first,
  last: c.previous,
  tight,
});

/** A name, a literal or something in brackets. */
export function atom(c: Cursor): Form {
  const { token } = c;
  switch (token.kind) {
    case 'number':
      c.next();
      return formFrom(c, 'literal', token);
    case 'string':
      return strings(c);
    case 'name': {
      const isConstant = CONSTANT_WORDS.has(token.text);
      if (!isConstant && KEYWORDS.has(token.text)) return c.fail();
      c.next();
      return formFrom(c, isConstant ? token.text : 'name', token);
    }
    case 'op':
      if (token.text === '(') return group(c);
      if (token.text === '[') return listDisplay(c);
      if (token.text === '{') return braces(c);
      if (c.take('...')) return formFrom(c, 'ellipsis', token);
      return c.fail();
    default:
      return c.fail();
  }
}

function strings(c: Cursor): Form {
  const first = c.token;
  let formatted = false;
  while (c.isKind('string')) {
    const { pieces } = c.next();
    if (pieces === undefined) continue;
    formatted = true;
    checkPieces(c, pieces);
  }
  return formFrom(c, formatted ? 'f-string expression' : 'literal', first);
}

function checkPieces(c: Cursor, pieces: readonly Piece[]): void {
  for (const piece of pieces) {
    if (piece.kind === 'text') continue;
    const last = piece.tokens.at(-1) as Token;
    const end: Token = {
      ...last,
      kind: 'end',
      text: '',
      column: last.endColumn,
      line: last.endLine,
      endColumn: last.endColumn + 1,
    };
    const field = new Cursor(c.rules, [...piece.tokens, end], true);
    const { token } = field;
    if (token.text === 'lambda') {
      const colon = { ...last, endColumn: last.endColumn + 1 };
      field.failAt('f-string: lambda expressions are not allowed without parentheses', {
        first: token,
        last: colon,
      });
    }
    if (field.is('yield')) yieldExpression(field);
    else c.rules.starExpressions(field);
    if (!field.isKind('end')) field.fail("f-string: expecting '=', or '!', or ':', or '}'");
    if (piece.format !== undefined) checkPieces(c, piece.format);
  }
}

/** `yield`, `yield x`, `yield from x`. */
export function yieldExpression(c: Cursor): Form {
  const first = c.need('yield');
  if (c.take('from')) c.rules.expression(c);
  else if (startsExpression(c) || c.is('*')) c.rules.starExpressions(c);
  return formFrom(c, 'yield expression', first, false);
}

/** Whether the next token can begin an expression. */
export function startsExpression(c: Cursor): boolean {
  const { token } = c;
  if (token.kind === 'number' || token.kind === 'string') return true;
  if (token.kind === 'op') return ['(', '[', '{', '-', '+', '~', '...'].includes(token.text);
  if (token.kind !== 'name') return false;
  if (!KEYWORDS.has(token.text)) return true;
  return ['None', 'True', 'False', 'not', 'lambda', 'await'].includes(token.text);
}

function element(c: Cursor): Form {
  if (!c.is('*')) return c.rules.namedExpression(c);
  const first = c.next();
  const value = c.rules.expression(c);
  return { kind: 'starred', first, last: c.previous, tight: true, parts: [value] };
}

function group(c: Cursor): Form {
  const first = c.open();
  if (c.is(')')) {
    c.close(')');
    return { ...formFrom(c, 'tuple', first), parts: [] };
  }
  if (c.is('yield')) {
    const inner = yieldExpression(c);
    c.close(')');
    return inner;
  }
  if (c.is('**')) {
    const star = c.next();
    c.rules.expression(c);
    c.failAt('cannot use double starred expression here', { first: star, last: c.previous });
  }
  const inner = element(c);
  if (startsFor(c)) {
    refuseStarred(c, inner);
    comprehension(c);
    c.close(')');
    return formFrom(c, 'generator expression', first);
  }
  if (!c.is(',')) {
    if (inner.kind === 'starred' && c.is(')')) c.failAt('cannot use starred expression here', inner);
    c.close(')');
    // The parentheses are no part of the expression in messages, but they make it tight.
    return { ...inner, tight: true };
  }
  const parts = restOfElements(c, inner, ')');
  c.close(')');
  return { ...formFrom(c, 'tuple', first), parts };
}

function restOfElements(c: Cursor, inner: Form, close: string): Form[] {
  const parts = [inner];
  while (c.take(',')) {
    if (c.is(close)) break;
    parts.push(element(c));
  }
  return parts;
}

const startsFor = (c: Cursor): boolean => c.is('for') || (c.is('async') && c.ahead(1).text === 'for');

function refuseStarred(c: Cursor, form: Form): void {
  if (form.kind === 'starred') c.failAt('iterable unpacking cannot be used in comprehension', form);
}

function listDisplay(c: Cursor): Form {
  const first = c.open();
  if (c.is(']')) {
    c.close(']');
    return { ...formFrom(c, 'list', first), parts: [] };
  }
  const inner = element(c);
  if (startsFor(c)) {
    refuseStarred(c, inner);
    comprehension(c);
    c.close(']');
    return formFrom(c, 'list comprehension', first);
  }
  const parts = restOfElements(c, inner, ']');
  refuseBareTarget(c, parts);
  c.close(']');
  return { ...formFrom(c, 'list', first), parts };
}

function refuseBareTarget(c: Cursor, parts: readonly Form[]): void {
  if (!startsFor(c) || parts.length < 2) return;
  const first = (parts[0] as Form).first;
  c.failAt('did you forget parentheses around the comprehension target?', { first, last: c.previous });
}

function braces(c: Cursor): Form {
  const first = c.open();
  if (c.is('}')) {
    c.close('}');
    return formFrom(c, 'dict literal', first);
  }
  if (c.is('**')) {
    const star = c.next();
    c.rules.expression(c);
    if (startsFor(c)) {
      c.failAt('dict unpacking cannot be used in dict comprehension', { first: star, last: star });
    }
    return restOfDict(c, first);
  }
  const inner = element(c);
  if (inner.kind !== 'starred' && c.is(':')) {
    dictValue(c);
    if (startsFor(c)) {
      comprehension(c);
      c.close('}');
      return formFrom(c, 'dict comprehension', first);
    }
    return restOfDict(c, first);
  }
  if (startsFor(c)) {
    refuseStarred(c, inner);
    comprehension(c);
    c.close('}');
    return formFrom(c, 'set comprehension', first);
  }
  const parts = restOfElements(c, inner, '}');
  refuseBareTarget(c, parts);
  c.close('}');
  return formFrom(c, 'set display', first);
}

function dictValue(c: Cursor): void {
  const colon = c.need(':');
  if (c.is('}') || c.is(',')) {
    c.fail("expression expected after dictionary key and ':'", colon);
  }
  if (c.is('*')) {
    const first = c.next();
    c.rules.expression(c);
    c.failAt('cannot use a starred expression in a dictionary value', { first, last: c.previous });
  }
  c.rules.expression(c);
}

function restOfDict(c: Cursor, first: Token): Form {
  while (c.take(',')) {
    if (c.is('}')) break;
    if (c.take('**')) c.rules.expression(c);
    else {
      const { depth } = c;
      // A key without its colon is said to lack just that, whatever follows it.
      c.depth = 0;
      c.rules.expression(c);
      c.depth = depth;
      if (!c.is(':')) {
        const { endLine: line, endColumn } = c.previous;
        c.fail("':' expected after dictionary key", {
          line,
          column: endColumn - 1,
          endLine: line,
          endColumn,
        });
      }
      dictValue(c);
    }
  }
  c.close('}');
  return formFrom(c, 'dict literal', first);
}

/** The `for … in … if …` clauses of a comprehension. */
export function comprehension(c: Cursor): void {
  while (startsFor(c)) {
    c.take('async');
    c.need('for');
    const target = c.rules.starTargets(c);
    if (!c.is('in')) {
      checkTarget(c, target);
      c.fail("'in' expected after for-loop variables");
    }
    c.next();
    checkTarget(c, target);
    disjunctionOf(c);
    while (c.take('if')) disjunctionOf(c);
  }
}

/** An expression without a conditional: what may follow `in` and `if` in a comprehension. */
function disjunctionOf(c: Cursor): void {
  c.rules.disjunction(c);
}
