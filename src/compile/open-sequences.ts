/**
 * `match a, b:` and `case x, *y:` have tuples without parentheses, which py-ast does not take there. They are hidden
 * from it behind a name and parsed apart.
 */
import type { Token } from './tokens.ts';

/** The tokens of such a tuple. */
export interface OpenSequence {
  readonly kind: 'match' | 'case';
  readonly first: Token;
  readonly last: Token;
}

const OPENERS = '([{';
const CLOSERS = ')]}';

/** Finds the bare tuples in the heads of `match` statements and their cases. */
export function openSequences(tokens: readonly Token[]): OpenSequence[] {
  const found: OpenSequence[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'name' || (token.text !== 'match' && token.text !== 'case')) continue;
    const before = tokens[index - 1]?.kind;
    if (before !== undefined && before !== 'newline' && before !== 'indent' && before !== 'dedent') continue;
    const end = headEnd(tokens, index + 1, token.text);
    const first = tokens[index + 1];
    const last = end === undefined ? undefined : tokens[end - 1];
    if (first !== undefined && last !== undefined && first !== last)
      found.push({ kind: token.text, first, last });
  }
  return found;
}

/** The index after a head that has a bare comma; nothing when this is no such head. */
function headEnd(tokens: readonly Token[], start: number, kind: string): number | undefined {
  let depth = 0;
  let comma = false;
  for (let index = start; ; index += 1) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'newline' || token.kind === 'end') return undefined;
    if (token.kind === 'op' && OPENERS.includes(token.text)) depth += 1;
    else if (token.kind === 'op' && CLOSERS.includes(token.text)) depth -= 1;
    else if (depth > 0) continue;
    else if (token.text === '=') return undefined;
    else if (token.text === ',') comma = comma || index > start;
    else if (token.text === ':' || (token.text === 'if' && kind === 'case')) {
      if (!comma || index === start) return undefined;
      return kind === 'case' || tokens[index + 1]?.kind === 'newline' ? index : undefined;
    }
  }
}
