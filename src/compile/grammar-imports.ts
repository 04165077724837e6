import { type Cursor, spanBetween } from './grammar.ts';

const NO_NAMES = "Expected one or more names after 'import'";

function dottedName(c: Cursor): void {
  c.name();
  while (c.take('.')) c.name();
}

function alias(c: Cursor): void {
  if (c.take('as')) c.name();
}

const point = (c: Cursor) => ({ ...c.token, endLine: c.token.line, endColumn: c.token.column });

/** `import a.b as c, d`. */
export function importNames(c: Cursor): void {
  const first = c.next();
  if (c.isKind('newline')) c.fail(NO_NAMES, point(c));
  do {
    dottedName(c);
    alias(c);
  } while (c.take(','));
  if (!c.is('from')) return;
  c.next();
  dottedName(c);
  c.fail("Did you mean to use 'from ... import ...' instead?", spanBetween(first, c.previous));
}

/** `from .a import b as c`. */
export function importFrom(c: Cursor): void {
  c.next();
  let dots = false;
  while (c.take('.') || c.take('...')) dots = true;
  if (!dots || !c.is('import')) dottedName(c);
  c.need('import');
  if (c.isKind('newline')) c.fail(NO_NAMES, point(c));
  if (c.take('*')) return;
  if (c.is('(')) {
    c.open();
    if (c.is(')')) c.fail(NO_NAMES);
    do {
      if (c.is(')')) break;
      c.name();
      alias(c);
    } while (c.take(','));
    c.close(')');
    return;
  }
  do {
    if (c.isKind('newline')) c.fail('trailing comma not allowed without surrounding parentheses');
    c.name();
    alias(c);
  } while (c.take(','));
}
