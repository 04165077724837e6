import { lengthOf, type PatternSource } from './source.ts';
import type { CategoryName, SetItem } from './syntax.ts';

/** What stands after a backslash, where it means the same inside and outside of sets. */

const CONTROL: Readonly<Record<string, number>> = {
  '\\a': 7,
  '\\b': 8,
  '\\f': 12,
  '\\n': 10,
  '\\r': 13,
  '\\t': 9,
  '\\v': 11,
  '\\\\': 92,
};

const CATEGORIES: Readonly<Record<string, CategoryName>> = { d: 'digit', s: 'space', w: 'word' };

const HEX_LENGTHS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

export const OCTAL = /^[0-7]$/;
export const DIGIT = /^[0-9]$/;
const HEX = /^[0-9a-fA-F]$/;
const LETTER = /^[a-zA-Z]$/;

/** `\d`, `\S` …, or undefined. */
export function categoryOf(escaped: string): SetItem | undefined {
  const letter = escaped.slice(1);
  const category = CATEGORIES[letter.toLowerCase()];
  return category === undefined ? undefined : { category, negated: letter !== letter.toLowerCase() };
}

/** The code of an escaped control character (`\b` is one in a set only), or undefined. */
export const controlCode = (escaped: string): number | undefined => CONTROL[escaped];

/** `\x41`, `\u20ac`, `\U0001f600`: the code, or undefined when it is another escape. */
export function hexEscape(source: PatternSource, escaped: string): number | undefined {
  const letter = escaped.slice(1);
  const count = HEX_LENGTHS[letter];
  if (count === undefined || (letter !== 'x' && !source.isText)) return undefined;
  const whole = escaped + source.getWhile(count, HEX);
  if (whole.length !== count + 2) throw source.error(`incomplete escape ${whole}`, whole.length);
  const code = Number.parseInt(whole.slice(2), 16);
  if (code > 0x10ffff) throw source.error(`bad escape ${whole}`, whole.length);
  return code;
}

/** Up to three octal digits in all; the first is in `escaped`. */
export function octalEscape(source: PatternSource, escaped: string): number {
  const whole = escaped + source.getWhile(2, OCTAL);
  return checkedOctal(source, whole);
}

export function checkedOctal(source: PatternSource, escaped: string): number {
  const code = Number.parseInt(escaped.slice(1), 8);
  if (code > 0o377) {
    throw source.error(`octal escape value ${escaped} outside of range 0-0o377`, escaped.length);
  }
  return code;
}

/** Punctuation stands for itself; a letter without a meaning is an error. */
export function plainEscape(source: PatternSource, escaped: string): number {
  const char = escaped.slice(1);
  if (LETTER.test(char) || DIGIT.test(char)) throw source.error(`bad escape ${escaped}`, lengthOf(escaped));
  return char.codePointAt(0) as number;
}
