import type { Span } from './syntax-problem.ts';

/** A token of Python source. Keywords are names. */
export interface Token extends Span {
  readonly kind: 'name' | 'number' | 'string' | 'op' | 'newline' | 'indent' | 'dedent' | 'end';
  readonly text: string;
  /** Offsets into the source; the end is exclusive. */
  readonly start: number;
  readonly end: number;
  /** Of a formatted string: its pieces. */
  readonly pieces?: readonly Piece[];
}

/** A piece of a formatted string: raw literal text or a replacement field. */
export type Piece = TextPiece | Field;

export interface TextPiece extends Span {
  readonly kind: 'text';
  /** As written, braces already undoubled, escapes not decoded yet. */
  readonly raw: string;
}

export interface Field extends Span {
  readonly kind: 'field';
  /** Offsets of the expression in the source. */
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
  /** The text that `{x=}` prints before the value. */
  readonly label: string | undefined;
  readonly conversion: '' | 's' | 'r' | 'a';
  readonly format: readonly Piece[] | undefined;
}

/** Words that cannot be names. */
export const KEYWORDS: ReadonlySet<string> = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally for from ' +
    'global if import in is lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
);
