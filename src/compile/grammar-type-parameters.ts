import { type Cursor, spanBetween } from './grammar.ts';

/** `[T, U: bound = default, *Ts, **P]` after the name of a function, a class or an alias; nothing if there is no bracket. */
export function typeParameters(c: Cursor): void {
  if (!c.is('[')) return;
  c.open();
  if (c.is(']')) c.fail('Type parameter list cannot be empty');
  const names = new Set<string>();
  let defaulted = false;
  while (!c.is(']')) {
    const first = c.token;
    const kind = c.take('*') ? 'TypeVarTuple' : c.take('**') ? 'ParamSpec' : 'TypeVar';
    const { text } = c.token;
    c.name();
    if (names.has(text)) c.fail(`duplicate type parameter '${text}'`, spanBetween(first, c.previous));
    names.add(text);
    if (c.is(':')) bound(c, kind);
    if (c.take('=')) {
      if (kind === 'TypeVarTuple') c.rules.starExpressions(c);
      else c.rules.expression(c);
      defaulted = true;
    } else if (defaulted) {
      const span = spanBetween(first, c.previous);
      c.fail(`non-default type parameter '${text}' follows default type parameter`, span);
    }
    if (!c.take(',')) break;
  }
  c.close(']');
}

function bound(c: Cursor, kind: string): void {
  const colon = c.next();
  const value = c.rules.expression(c);
  if (kind === 'TypeVar') return;
  const what = value.kind === 'tuple' ? 'constraints' : 'bound';
  c.fail(`cannot use ${what} with ${kind}`, colon);
}

/** `type X[T] = value`. */
export function typeAlias(c: Cursor): void {
  c.next();
  c.name();
  typeParameters(c);
  c.force('=');
  c.rules.expression(c);
}
