import { type Cursor, type Form, spanBetween } from './grammar.ts';
import { comprehension } from './grammar-atoms.ts';
import type { Token } from './tokens.ts';

/** The arguments of a call, up to its closing parenthesis. */
export function callArguments(c: Cursor): void {
  let keyword: Token | undefined;
  /** The one after `**mapping`. */
  let comma: Token | undefined;
  let count = 0;
  while (!c.is(')')) {
    const { token: first } = c;
    if (c.take('*')) {
      c.rules.expression(c);
      if (comma !== undefined) {
        c.failAt('iterable argument unpacking follows keyword argument unpacking', {
          first: comma,
          last: c.previous,
        });
      }
    } else if (c.take('**')) {
      c.rules.expression(c);
      comma = c.token;
    } else if (c.isName() && c.ahead(1).text === '=' && c.ahead(1).kind === 'op') {
      keywordArgument(c);
      keyword = first;
    } else {
      const form = positional(c);
      if (isFor(c)) generatorArgument(c, form, count);
      else if (comma !== undefined) {
        c.fail('positional argument follows keyword argument unpacking', lastPoint(c));
      } else if (keyword !== undefined) {
        c.fail('positional argument follows keyword argument', lastPoint(c));
      }
    }
    count += 1;
    if (!c.take(',')) break;
  }
}

/** CPython shows the token that follows the arguments. */
const lastPoint = (c: Cursor) => {
  let ahead = 0;
  for (let depth = 0; ; ahead += 1) {
    const { text, kind } = c.ahead(ahead);
    if (kind === 'end') break;
    if (text === ')' && depth === 0) break;
    if ('([{'.includes(text) && kind === 'op') depth += 1;
    if (')]}'.includes(text) && kind === 'op') depth -= 1;
  }
  return c.ahead(ahead);
};

const isFor = (c: Cursor): boolean => c.is('for') || (c.is('async') && c.ahead(1).text === 'for');

function positional(c: Cursor): Form {
  const form = c.rules.expression(c);
  if (c.is(':=')) {
    if (form.kind !== 'name') c.failAt(`cannot use assignment expressions with ${form.kind}`, form);
    c.next();
    c.rules.expression(c);
  } else if (c.is('=')) {
    const equals = c.next();
    if (['True', 'False', 'None'].includes(form.kind)) {
      c.fail(`cannot assign to ${form.kind}`, spanBetween(form.first, equals));
    }
    c.fail('expression cannot contain assignment, perhaps you meant "=="?', spanBetween(form.first, equals));
  }
  return form;
}

function keywordArgument(c: Cursor): void {
  const name = c.next();
  const equals = c.next();
  if (c.is(',') || c.is(')')) {
    c.fail('expected argument value expression', spanBetween(name, equals));
  }
  c.rules.expression(c);
  if (isFor(c)) {
    c.fail("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", spanBetween(name, equals));
  }
}

function generatorArgument(c: Cursor, form: Form, count: number): void {
  comprehension(c);
  if (count === 0 && c.is(')')) return;
  const { first } = form;
  const last = c.previous;
  if (count === 0 && c.is(',') && c.ahead(1).text === ')') {
    c.failAt('Generator expression must be parenthesized', { first, last });
  }
  c.failAt('Generator expression must be parenthesized', { first, last });
}
