import { type Cursor, type Form, spanBetween } from './grammar.ts';
import { atom, formFrom, startsExpression } from './grammar-atoms.ts';
import { comparisonHint, mayBeComparison } from './grammar-targets.ts';

const COMPARISONS: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>=', 'in', 'is']);
const BINARY: ReadonlySet<string> = new Set([
  '|',
  '^',
  '&',
  '<<',
  '>>',
  '+',
  '-',
  '*',
  '/',
  '//',
  '%',
  '@',
  '**',
]);
const PREFIXES: ReadonlySet<string> = new Set(['+', '-', '~']);
const SOFT_KEYWORDS: ReadonlySet<string> = new Set(['match', 'case', '_', 'type']);
const STATEMENTS_ONCE: ReadonlySet<string> = new Set(['print', 'exec']);

/** `a if b else c`, `lambda` and all that binds tighter. */
export function expression(c: Cursor): Form {
  const { token: first } = c;
  if (c.is('lambda')) return lambda(c);
  const followsString = c.isName() && c.ahead(1).kind === 'string';
  const soft = first.kind === 'name' && SOFT_KEYWORDS.has(first.text);
  const left = disjunction(c);
  if (!c.is('if')) {
    if (startsExpression(c)) refuseNeighbour(c, left, followsString || soft);
    return left;
  }
  c.next();
  const test = disjunction(c);
  if (!c.is('else')) {
    if (c.is(':')) c.fail();
    c.failAt("expected 'else' after 'if' expression", { first, last: test.last });
  }
  c.next();
  expression(c);
  return formFrom(c, 'conditional expression', first, false);
}

/** Two expressions in a row: a call of old, a forgotten comma, or nothing that has a name. */
function refuseNeighbour(c: Cursor, left: Form, silent: boolean): void {
  const isLegacy = left.kind === 'name' && left.first === left.last && STATEMENTS_ONCE.has(left.first.text);
  if ((!isLegacy && c.depth === 0) || (silent && !isLegacy)) return;
  const { text } = left.first;
  const mark = c.mark();
  const { depth } = c;
  const failed = (() => {
    try {
      if (isLegacy) c.rules.starExpressions(c);
      else neighbour(c);
      return false;
    } catch {
      return true;
    }
  })();
  const last = c.previous;
  c.reset(mark, depth);
  if (failed) return;
  c.failAt(
    isLegacy
      ? `Missing parentheses in call to '${text}'. Did you mean ${text}(...)?`
      : 'invalid syntax. Perhaps you forgot a comma?',
    { first: left.first, last },
  );
}

/** The second of two expressions in a row, as far as it goes. */
function neighbour(c: Cursor): void {
  if (c.is('lambda')) {
    lambda(c);
    return;
  }
  disjunction(c);
  if (!c.is('if')) return;
  const mark = c.mark();
  const { depth } = c;
  try {
    c.next();
    disjunction(c);
    c.need('else');
    expression(c);
  } catch {
    c.reset(mark, depth);
  }
}

function lambda(c: Cursor): Form {
  const first = c.need('lambda');
  c.rules.parameters(c, ':');
  c.force(':');
  expression(c);
  return formFrom(c, 'lambda', first, false);
}

/** `or` and all that binds tighter. */
export function disjunction(c: Cursor): Form {
  return infix(c, 'or', () => infix(c, 'and', () => inversion(c)));
}

function infix(c: Cursor, word: string, operand: () => Form): Form {
  const { token: first } = c;
  const left = operand();
  if (!c.is(word)) return left;
  while (c.take(word)) operand();
  return formFrom(c, 'expression', first, false);
}

function inversion(c: Cursor): Form {
  const { token: first } = c;
  if (!c.is('not')) return comparison(c);
  while (c.take('not'));
  comparison(c);
  return formFrom(c, 'expression', first, false);
}

function comparison(c: Cursor): Form {
  const { token: first } = c;
  const left = arithmetic(c);
  let compared = false;
  for (;;) {
    const isNotIn = c.is('not') && c.ahead(1).text === 'in';
    if (!isNotIn && !(COMPARISONS.has(c.token.text) && c.is(c.token.text))) break;
    const { text } = c.next();
    if (isNotIn) c.next();
    else if (text === 'is') c.take('not');
    arithmetic(c);
    compared = true;
  }
  return compared ? formFrom(c, 'comparison', first, false) : left;
}

/** Operators from `|` to `**`; their precedence does not matter to a recogniser. */
function arithmetic(c: Cursor): Form {
  const { token: first } = c;
  const left = unary(c);
  let combined = false;
  while (c.token.kind === 'op' && BINARY.has(c.token.text)) {
    c.next();
    unary(c);
    combined = true;
  }
  return combined ? formFrom(c, 'expression', first) : left;
}

function unary(c: Cursor): Form {
  const { token: first } = c;
  let prefixed = false;
  while (c.token.kind === 'op' && PREFIXES.has(c.token.text)) {
    c.next();
    prefixed = true;
  }
  const operand = awaited(c);
  return prefixed ? formFrom(c, 'expression', first) : operand;
}

function awaited(c: Cursor): Form {
  const { token: first } = c;
  if (!c.take('await')) return primary(c);
  primary(c);
  return formFrom(c, 'await expression', first);
}

/** An atom with its attributes, calls and subscripts. */
function primary(c: Cursor): Form {
  const { token: first } = c;
  let form = atom(c);
  for (;;) {
    if (c.take('.')) {
      c.name();
      form = formFrom(c, 'attribute', first);
    } else if (c.is('(')) {
      c.open();
      c.rules.arguments(c);
      c.close(')');
      form = formFrom(c, 'function call', first);
    } else if (c.is('[')) {
      c.open();
      subscripts(c);
      c.close(']');
      form = formFrom(c, 'subscript', first);
    } else return form;
  }
}

function subscripts(c: Cursor): void {
  do {
    if (c.is(']') && c.previous.text === ',') return;
    if (c.take('*')) expression(c);
    else if (c.is(':')) sliceRest(c);
    else {
      namedExpression(c);
      if (c.is(':')) sliceRest(c);
    }
  } while (c.take(','));
}

function sliceRest(c: Cursor): void {
  const { depth } = c;
  c.depth = 0;
  for (let colons = 0; colons < 2 && c.take(':'); colons += 1) {
    if (!c.is(':') && !c.is(']') && !c.is(',')) expression(c);
  }
  c.depth = depth;
}

/** An expression or `name := value`; what looks like an assignment is refused. */
export function namedExpression(c: Cursor): Form {
  const form = expression(c);
  if (c.is(':=')) {
    if (form.kind !== 'name' || form.first !== form.last) {
      c.failAt(`cannot use assignment expressions with ${form.kind}`, form);
    }
    c.next();
    expression(c);
    return formFrom(c, 'named expression', form.first, false);
  }
  if (c.is('=')) refuseAssignment(c, form);
  return form;
}

/** `=` where only an expression can stand. */
function refuseAssignment(c: Cursor, form: Form): void {
  const mark = c.mark();
  c.next();
  const value = arithmetic(c);
  if (!c.is('=') && !c.is(':=')) {
    if (form.kind === 'name') {
      c.fail(
        "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
        spanBetween(form.first, value.last),
      );
    }
    if (mayBeComparison(form)) c.failAt(comparisonHint(form), form);
  }
  c.reset(mark, c.depth);
}

/** Expressions with stars and commas, as on the right of `=`. */
export function starExpressions(c: Cursor): Form {
  const { token: first } = c;
  const one = starExpression(c);
  if (!c.is(',')) return one;
  const parts = [one];
  while (c.take(',')) {
    if (!startsExpression(c) && !c.is('*')) break;
    parts.push(starExpression(c));
  }
  return { kind: 'tuple', first, last: c.previous, tight: true, parts };
}

function starExpression(c: Cursor): Form {
  if (!c.is('*')) return expression(c);
  const first = c.next();
  const value = arithmetic(c);
  return { kind: 'starred', first, last: c.previous, tight: true, parts: [value] };
}

/** The targets of a `for`: they end before `in`. */
export function starTargets(c: Cursor): Form {
  const { token: first } = c;
  const one = starTarget(c);
  if (!c.is(',')) return one;
  const parts = [one];
  while (c.take(',')) {
    if (!startsExpression(c) && !c.is('*')) break;
    parts.push(starTarget(c));
  }
  return { kind: 'tuple', first, last: c.previous, tight: true, parts };
}

/** One target, starred or not. */
export function starTarget(c: Cursor): Form {
  if (!c.is('*')) return arithmetic(c);
  const star = c.next();
  return { kind: 'starred', first: star, parts: [arithmetic(c)], last: c.previous, tight: true };
}
