import type { Cursor } from './grammar.ts';
import { type BlockRule, colon } from './grammar-colon.ts';
import type { Token } from './tokens.ts';

/** Takes a `match` statement; false, and nothing taken, when `match` is a name here. */
export function matchStatement(c: Cursor, block: BlockRule): boolean {
  const mark = c.mark();
  const { depth } = c;
  const header = c.next();
  try {
    c.rules.starExpressions(c);
    if (c.isKind('newline') && c.ahead(1).kind === 'indent' && c.ahead(2).text === 'case')
      c.fail("expected ':'");
    c.need(':');
    if (!c.isKind('newline')) c.fail();
  } catch (error) {
    if (error instanceof Error && error.message === "expected ':'") throw error;
    c.reset(mark, depth);
    return false;
  }
  c.next();
  cases(c, header, block);
  return true;
}

function cases(c: Cursor, header: Token, block: BlockRule): void {
  if (!c.isKind('indent')) {
    const message = `expected an indented block after 'match' statement on line ${header.line}`;
    c.fail(message, c.place(), 'IndentationError');
  }
  c.next();
  while (!c.isKind('dedent') && !c.isKind('end')) {
    const clause = c.token;
    if (clause.text !== 'case') c.fail();
    c.next();
    patterns(c);
    if (c.take('if')) c.rules.namedExpression(c);
    colon(c);
    block("'case' statement", clause);
  }
  if (c.isKind('dedent')) c.next();
}

function patterns(c: Cursor): void {
  starPattern(c);
  while (c.take(',')) {
    if (c.is(':') || c.is('if')) return;
    starPattern(c);
  }
}

function starPattern(c: Cursor): void {
  if (c.take('*')) c.name();
  else asPattern(c);
}

function asPattern(c: Cursor): void {
  closed(c);
  while (c.take('|')) closed(c);
  if (!c.take('as')) return;
  if (c.token.text === '_') c.fail("cannot use '_' as a target");
  c.name();
}

function closed(c: Cursor): void {
  if (c.is('(') || c.is('[')) {
    sequence(c, c.is('(') ? ')' : ']');
  } else if (c.is('{')) mapping(c);
  else if (c.isKind('string')) while (c.isKind('string')) c.next();
  else if (c.take('-') || c.isKind('number')) number(c);
  else if (c.is('None') || c.is('True') || c.is('False')) c.next();
  else {
    c.name();
    while (c.take('.')) c.name();
    if (c.is('(')) classArguments(c);
  }
}

/** `3`, `-3`, or a complex number: `3 - 2j`. */
function number(c: Cursor): void {
  if (!c.isKind('number')) c.fail();
  const real = c.next();
  if (!c.is('+') && !c.is('-')) return;
  if (isImaginary(real)) c.fail('real number required in complex literal', real);
  c.next();
  if (!c.isKind('number')) c.fail();
  const imag = c.next();
  if (!isImaginary(imag)) c.fail('imaginary number required in complex literal', imag);
}

const isImaginary = ({ text }: { readonly text: string }): boolean => /[jJ]$/.test(text);

function sequence(c: Cursor, close: string): void {
  c.open();
  while (!c.is(close)) {
    starPattern(c);
    if (!c.take(',')) break;
  }
  c.close(close);
}

function mapping(c: Cursor): void {
  c.open();
  while (!c.is('}')) {
    if (c.take('**')) c.name();
    else {
      closed(c);
      c.need(':');
      asPattern(c);
    }
    if (!c.take(',')) break;
  }
  c.close('}');
}

function classArguments(c: Cursor): void {
  c.open();
  let keyword = false;
  while (!c.is(')')) {
    if (c.isName() && c.ahead(1).text === '=') {
      c.next();
      c.next();
      keyword = true;
    } else if (keyword) c.fail('positional patterns follow keyword patterns');
    asPattern(c);
    if (!c.take(',')) break;
  }
  c.close(')');
}
