import { isAlnum, isDecimal, isSpace } from '../text/characters.ts';
import { type CategoryName, Flag, type SetItem } from './syntax.ts';

/** Which characters belong together: categories, sets, and upper and lower case. */

export type Test = (code: number) => boolean;

const UNICODE: Readonly<Record<CategoryName, Test>> = {
  digit: isDecimal,
  space: isSpace,
  word: (code) => code === 95 || isAlnum(code),
};

const ASCII: Readonly<Record<CategoryName, Test>> = {
  digit: (code) => code >= 48 && code <= 57,
  space: (code) => code === 32 || (code >= 9 && code <= 13),
  word: (code) =>
    (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95,
};

/** Whether the flags ask for Unicode's letters and digits; those of bytes are ASCII's. */
const categories = (flags: number): Readonly<Record<CategoryName, Test>> =>
  (flags & Flag.unicode) !== 0 ? UNICODE : ASCII;

export const isWord = (code: number, ascii: boolean): boolean => (ascii ? ASCII : UNICODE).word(code);

/** İ has no lower case of one character in Unicode's full mapping, but in its simple one. */
const DOTTED_CAPITAL_I = 0x130;

function single(text: string, otherwise: number): number {
  const code = text.codePointAt(0) as number;
  return text.length === (code > 0xffff ? 2 : 1) ? code : otherwise;
}

const lower = (code: number): number =>
  code === DOTTED_CAPITAL_I ? 0x69 : single(String.fromCodePoint(code).toLowerCase(), code);
const upper = (code: number): number => single(String.fromCodePoint(code).toUpperCase(), code);

const isUpperAscii = (code: number): boolean => code >= 65 && code <= 90;

/** One character for all that are equal but for their case. */
export function fold(code: number, ascii: boolean): number {
  if (isUpperAscii(code)) return code | 32;
  if (ascii || code < 128) return code;
  return lower(upper(lower(code)));
}

/** All that a character is equal to but for case, as far as sets need to look. */
function variants(code: number, ascii: boolean): readonly number[] {
  const folded = fold(code, ascii);
  if (ascii) return [code, folded, folded >= 97 && folded <= 122 ? folded - 32 : folded];
  return [code, lower(code), upper(code), folded, ...(OTHERS[folded] ?? [])];
}

/** Beyond the two cases: ı and İ are an i, ſ an s, K (Kelvin) a k, and so on. */
const OTHERS: Readonly<Record<number, readonly number[]>> = {
  105: [105, 73, 0x131, 0x130],
  107: [107, 75, 0x212a],
  115: [115, 83, 0x17f],
  229: [229, 197, 0x212b],
  956: [0x3bc, 0xb5],
  963: [0x3c3, 0x3c2],
  969: [0x3c9, 0x2126],
};

/** A set as a test, with a table for the characters below 256. */
export function setTest(items: readonly SetItem[], negated: boolean, flags: number): Test {
  const named = categories(flags);
  const holds = (code: number): boolean =>
    items.some((item) =>
      'category' in item ? named[item.category](code) !== item.negated : code >= item.lo && code <= item.hi,
    );
  const ascii = (flags & Flag.unicode) === 0;
  const test = (flags & Flag.ignoreCase) === 0 ? holds : (code: number) => variants(code, ascii).some(holds);
  const table = Uint8Array.from({ length: 256 }, (_, code) => (test(code) !== negated ? 1 : 0));
  return (code) => (code < 256 ? table[code] === 1 : test(code) !== negated);
}
