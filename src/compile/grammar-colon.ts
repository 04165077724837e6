import type { Cursor } from './grammar.ts';
import type { Token } from './tokens.ts';

/** Takes the body of a compound statement: a block, or simple statements on the same line. */
export type BlockRule = (what: string, header: Token) => void;

/** A colon, asked for by name only when the line ends here. */
export function colon(c: Cursor): void {
  if (c.isKind('newline')) c.fail("expected ':'");
  c.need(':');
}
