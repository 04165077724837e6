/** What kinds of characters there are, by code point: fast for Latin letters, by Unicode's properties for the rest. */

const property =
  (pattern: RegExp) =>
  (code: number): boolean =>
    pattern.test(String.fromCodePoint(code));

const LETTER = property(/\p{L}/u);
const DECIMAL = property(/\p{Nd}/u);
const UPPER = property(/\p{Uppercase}/u);
const LOWER = property(/\p{Lowercase}/u);
const TITLE = property(/\p{Lt}/u);
const UNPRINTABLE = property(/[\p{C}\p{Z}]/u);
const START = property(/[\p{XID_Start}_]/u);
const PART = property(/\p{XID_Continue}/u);
const NUMERIC = property(/\p{N}/u);
/** Digits that are not decimal (superscripts, circled digits, …): Numeric_Type=Digit, which no property escape gives. */
const OTHER_DIGIT = property(
  /[²³¹፩-፱᧚⁰⁴-⁹₀-₉①-⑨⑴-⑼⒈-⒐⓪⓵-⓽⓿❶-❾➀-➈➊-➒\u{10a40}-\u{10a43}\u{10e60}-\u{10e68}\u{11052}-\u{1105a}\u{1f100}-\u{1f10a}]/u,
);
/** Han characters that are numbers. */
const HAN_NUMBER = property(
  /[㐅㒃㠪㭍一七万三九二五亖亿什仟仨伍佰億兆兩八六十千卄卅卌叁参參叄四壱壹幺廾廿弌弍弎弐拾捌柒漆玖百肆萬貮貳贰阡陆陌陸零两〇〡-〩〸-〺]/u,
);

const isUpperAscii = (code: number): boolean => code >= 65 && code <= 90;
const isLowerAscii = (code: number): boolean => code >= 97 && code <= 122;
const isDigitAscii = (code: number): boolean => code >= 48 && code <= 57;

export const isAlpha = (code: number): boolean =>
  code < 128 ? isUpperAscii(code) || isLowerAscii(code) : LETTER(code);
export const isDecimal = (code: number): boolean => (code < 128 ? isDigitAscii(code) : DECIMAL(code));
export const isDigit = (code: number): boolean => isDecimal(code) || (code >= 128 && OTHER_DIGIT(code));
export const isNumeric = (code: number): boolean =>
  code < 128 ? isDigitAscii(code) : NUMERIC(code) || HAN_NUMBER(code);
export const isAlnum = (code: number): boolean => isAlpha(code) || isNumeric(code);
export const isUpper = (code: number): boolean => (code < 128 ? isUpperAscii(code) : UPPER(code));
export const isLower = (code: number): boolean => (code < 128 ? isLowerAscii(code) : LOWER(code));
export const isTitle = (code: number): boolean => code >= 128 && TITLE(code);
export const isPrintableCode = (code: number): boolean => (code < 127 ? code >= 32 : !UNPRINTABLE(code));
export const isIdentifierStart = (code: number): boolean =>
  code < 128 ? isAlpha(code) || code === 95 : START(code);
export const isIdentifierPart = (code: number): boolean =>
  code < 128 ? isAlpha(code) || isDigitAscii(code) || code === 95 : PART(code);

/** White space for split, strip and isspace. */
export function isSpace(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13) || (code >= 28 && code <= 31);
  return (
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** Does a line end here, for splitlines? */
export const isLineEnd = (code: number): boolean =>
  (code >= 10 && code <= 13) ||
  (code >= 28 && code <= 30) ||
  code === 0x85 ||
  code === 0x2028 ||
  code === 0x2029;

/** Has the character a case? */
export const isCased = (code: number): boolean => isUpper(code) || isLower(code) || isTitle(code);
