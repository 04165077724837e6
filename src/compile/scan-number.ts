import { pointAt, type Scanner, spanFrom } from './scanner.ts';
import { SyntaxFailure } from './syntax-problem.ts';
import type { Token } from './tokens.ts';

const NUMBER =
  /0[xX](?:_?[0-9a-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|(?:\d(?:_?\d)*\.(?:\d(?:_?\d)*)?|\.\d(?:_?\d)*|\d(?:_?\d)*)(?:[eE][-+]?\d(?:_?\d)*)?[jJ]?/y;
const WORD_CHAR = /[\p{XID_Continue}_]/u;
const KEYWORD_AFTER = /^(?:and|else|for|if|in|is|not|or)(?![\p{XID_Continue}])/u;

/** Scans a number at the scanner; the text keeps its underscores. */
export function scanNumber(scanner: Scanner): Token {
  const { source, at: start, line, lineStart } = scanner;
  NUMBER.lastIndex = start;
  const text = NUMBER.exec(source)?.[0] ?? (source[start] as string);
  scanner.at += text.length;
  refuseTail(scanner, text, start);
  if (/^0[\d_]*[1-9][\d_]*$/.test(text)) {
    throw new SyntaxFailure(
      'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers',
      pointAt(scanner, start, /^0[0_]*/.exec(text)?.[0].length ?? 1),
    );
  }
  return {
    kind: 'number',
    text,
    start,
    end: scanner.at,
    ...spanFrom(scanner, start, line, lineStart),
  };
}

/** What may not follow a number: `1abc`, `0b12`, `0xg`, `1__0`. */
function refuseTail(scanner: Scanner, text: string, start: number): void {
  const { source, at } = scanner;
  const next = source[at];
  if (next === undefined || !WORD_CHAR.test(next)) return;
  const radix = /^0([xXoObB])/.exec(source.slice(start, start + 2))?.[1]?.toLowerCase();
  const kind = radix === 'x' ? 'hexadecimal' : radix === 'o' ? 'octal' : radix === 'b' ? 'binary' : 'decimal';
  if ((radix === 'o' || radix === 'b') && next >= '0' && next <= '9' && (at > start + 1 || text !== '0')) {
    throw new SyntaxFailure(`invalid digit '${next}' in ${kind} literal`, pointAt(scanner, at, 1));
  }
  if (text === '0' && radix !== undefined) {
    const digit = source[at + 1];
    if (digit !== undefined && /[0-9]/.test(digit) && radix !== 'x') {
      throw new SyntaxFailure(`invalid digit '${digit}' in ${kind} literal`, pointAt(scanner, at + 1, 1));
    }
    throw new SyntaxFailure(`invalid ${kind} literal`, pointAt(scanner, at, 1));
  }
  // `1if x else y` and `0or x` are valid, if deprecated.
  if (KEYWORD_AFTER.test(source.slice(at, at + 6))) return;
  throw new SyntaxFailure(`invalid ${kind} literal`, pointAt(scanner, at - 1, 1));
}
