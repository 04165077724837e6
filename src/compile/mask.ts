/**
 * py-ast reads a masked copy of the source: string literals are blanked to plain strings of the same extent, so that
 * its simple idea of formatted strings, escapes and encodings cannot matter. `strings.ts` puts the real ones back.
 */
import { SyntaxFailure } from './syntax-problem.ts';
import type { Token } from './tokens.ts';

/** The source from `start` to `end`, its string tokens blanked. */
export function maskStrings(source: string, tokens: readonly Token[], start: number, end: number): string {
  let masked = '';
  let at = start;
  for (const [index, token] of tokens.entries()) {
    const isString = token.kind === 'string';
    if (!isString && !isAsyncClause(tokens, index) && !endsDeletion(tokens, index)) continue;
    masked += source.slice(at, token.start) + (isString ? blank(token) : ' '.repeat(token.text.length));
    at = token.end;
  }
  return masked + source.slice(at, end);
}

/** Whether an `async` belongs to a comprehension: py-ast does not take it in all of them. */
function isAsyncClause(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== 'async' || tokens[at + 1]?.text !== 'for') return false;
  const before = tokens[at - 1];
  return (
    before !== undefined &&
    before.kind !== 'newline' &&
    before.kind !== 'indent' &&
    before.kind !== 'dedent' &&
    before.text !== ':' &&
    before.text !== ';'
  );
}

/** Where the targets of the asynchronous clauses of comprehensions stand, as `line:column`. */
export function asyncTargets(tokens: readonly Token[]): Set<string> {
  const places = new Set<string>();
  for (const index of tokens.keys()) {
    const target = tokens[index + 2];
    if (target !== undefined && isAsyncClause(tokens, index)) places.add(`${target.line}:${target.column}`);
  }
  return places;
}

/** Whether a comma is the last thing of `del a, b,`, which py-ast does not take. */
function endsDeletion(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (tokens[at]?.text !== ',') return false;
  if (next?.kind !== 'newline' && next?.text !== ';') return false;
  for (let index = at; index > 0; index -= 1) {
    const token = tokens[index] as Token;
    if (token.kind === 'newline' || token.text === ';' || token.text === ':') return false;
    if (token.text === 'del') return true;
  }
  return tokens[0]?.text === 'del';
}

function blank(token: Token): string {
  const { text } = token;
  if (!text.includes('\n')) return `'${' '.repeat(text.length - 2)}'`;
  const blanked = text.replace(/[^\n]/g, ' ');
  if (text.length >= 6 && !text.slice(0, 3).includes('\n') && !text.slice(-3).includes('\n')) {
    return `'''${blanked.slice(3, -3)}'''`;
  }
  if (/\n\n|^.\n/.test(text)) {
    throw new SyntaxFailure('an f-string spread over lines in this way is not supported here', token);
  }
  return `'${blanked.slice(1, -1).replace(/ \n/g, '\\\n')}'`;
}
