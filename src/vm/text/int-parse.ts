/** Text → int, with Python's prefixes, underscores and digits of other scripts. */

/** White space around numbers: C's, and Unicode's beyond ASCII; not the separators of ASCII, unlike `str.strip()`. */
const SPACE = '[\\t-\\r \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+';
const SURROUNDING = new RegExp(`^${SPACE}|${SPACE}$`, 'g');

/** Text without the white space around it. */
export const stripSpace = (text: string): string => text.replace(SURROUNDING, '');

/** Decimal digits of any script as ASCII digits. */
export function asciiDigits(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
  if (/^[\x00-\x7f]*$/.test(text)) return text;
  return text.replace(/\p{Nd}/gu, (digit) => String(decimalValue(digit.codePointAt(0) as number)));
}

/** The value of a code point that is a decimal digit (Nd): they stand in rows of ten, each of which starts with 0. */
function decimalValue(code: number): number {
  if (code >= 0x1d7ce && code <= 0x1d7ff) return (code - 0x1d7ce) % 10;
  let start = code;
  while (start > code - 9 && /\p{Nd}/u.test(String.fromCodePoint(start - 1))) start--;
  return code - start;
}

export interface ParsedInt {
  readonly negative: boolean;
  /** The digits alone, in lower case. */
  readonly digits: string;
  readonly base: number;
}

const PREFIXES: Readonly<Record<string, number>> = { '0x': 16, '0o': 8, '0b': 2 };

/** The parts of an int literal in a base (0: by its prefix), or null when it is none. */
export function parseIntText(source: string, base: number): ParsedInt | null {
  let text = asciiDigits(stripSpace(source)).toLowerCase();
  const negative = text.startsWith('-');
  if (negative || text.startsWith('+')) text = text.slice(1);
  const prefix = PREFIXES[text.slice(0, 2)];
  if (prefix !== undefined && (base === 0 || base === prefix)) {
    base = prefix;
    text = text.slice(2);
    if (text.startsWith('_')) text = text.slice(1);
  } else if (base === 0) {
    base = 10;
    if (/^0[0_]*[1-9]/.test(text)) return null;
  }
  const highest = (base - 1).toString(base);
  const digit = highest <= '9' ? `[0-${highest}]` : `[0-9a-${highest}]`;
  if (!new RegExp(`^${digit}+(_${digit}+)*$`).test(text)) return null;
  return { negative, digits: text.replaceAll('_', ''), base };
}

/** The value of digits in a base. */
export function digitsValue(digits: string, base: number): bigint {
  if (base === 10) return BigInt(digits);
  if (base === 16) return BigInt(`0x${digits}`);
  if (base === 8) return BigInt(`0o${digits}`);
  if (base === 2) return BigInt(`0b${digits}`);
  const step = 10;
  const radix = BigInt(base);
  let value = 0n;
  for (let i = 0; i < digits.length; i += step) {
    const chunk = digits.slice(i, i + step);
    value = value * radix ** BigInt(chunk.length) + BigInt(Number.parseInt(chunk, base));
  }
  return value;
}
