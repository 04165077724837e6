import type { Cursor } from './grammar.ts';
import type { Token } from './tokens.ts';

/** What has been seen of a parameter list. */
interface Seen {
  slash: boolean;
  star: boolean;
  keywords: boolean;
  defaulted: boolean;
  any: boolean;
}

/** The parameters of a `def` (they end at `)`, and may be annotated) or of a `lambda` (they end at `:`). */
export function parameters(c: Cursor, close: ')' | ':'): void {
  const seen: Seen = { slash: false, star: false, keywords: false, defaulted: false, any: false };
  while (!c.is(close)) {
    if (seen.keywords) c.fail('arguments cannot follow var-keyword argument');
    if (c.is('/')) slash(c, seen);
    else if (c.is('**')) keywords(c, seen, close);
    else if (c.is('*')) star(c, seen, close);
    else plain(c, seen, close);
    seen.any = true;
    if (!c.take(',')) break;
  }
  if (!c.is(close) && (c.isKind('name') || c.isKind('number') || c.isKind('string'))) c.fail();
}

function annotation(c: Cursor, close: string, starred = false): void {
  if (close !== ')' || !c.take(':')) return;
  if (starred && c.take('*')) c.rules.expression(c);
  else c.rules.expression(c);
}

function slash(c: Cursor, seen: Seen): void {
  if (seen.slash) c.fail('/ may appear only once');
  if (seen.star) c.fail('/ must be ahead of *');
  if (!seen.any) c.fail();
  c.next();
  seen.slash = true;
}

function keywords(c: Cursor, seen: Seen, close: string): void {
  c.next();
  c.name();
  annotation(c, close);
  if (c.is('=')) c.fail('var-keyword argument cannot have default value');
  seen.keywords = true;
}

function star(c: Cursor, seen: Seen, close: string): void {
  const first: Token = c.token;
  if (seen.star) c.fail('* argument may appear only once');
  c.next();
  seen.star = true;
  if (c.isName()) {
    c.next();
    annotation(c, close, true);
    if (c.is('=')) c.fail('var-positional argument cannot have default value');
    return;
  }
  const bare = c.is(close) || (c.is(',') && (c.ahead(1).text === close || c.ahead(1).text === '**'));
  if (bare) c.fail('named arguments must follow bare *', first);
  if (!c.is(',')) c.fail();
}

function plain(c: Cursor, seen: Seen, close: string): void {
  if (c.is('(')) {
    const first = c.token;
    c.open();
    while (c.isName() || c.is(',')) c.next();
    const last = c.close(')');
    const what = close === ')' ? 'Function' : 'Lambda expression';
    c.failAt(`${what} parameters cannot be parenthesized`, { first, last });
  }
  const name = c.name();
  annotation(c, close);
  if (!c.is('=')) {
    if (seen.defaulted && !seen.star) {
      c.fail('parameter without a default follows parameter with a default', name);
    }
    return;
  }
  const equals = c.next();
  if (c.is(',') || c.is(close)) c.fail('expected default value expression', equals);
  c.rules.expression(c);
  if (!seen.star) seen.defaulted = true;
}
