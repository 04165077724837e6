import { isCased, isLower, isTitle, isUpper } from './characters.ts';

/** Changes of case that JavaScript has not: it knows upper and lower, with Unicode's special cases. */

/** Letters of which a title case exists besides the upper case, with their whole group. */
const DIGRAPHS: Readonly<Record<string, string>> = {
  Ǆ: 'ǅ',
  ǅ: 'ǅ',
  ǆ: 'ǅ',
  Ǉ: 'ǈ',
  ǈ: 'ǈ',
  ǉ: 'ǈ',
  Ǌ: 'ǋ',
  ǋ: 'ǋ',
  ǌ: 'ǋ',
  Ǳ: 'ǲ',
  ǲ: 'ǲ',
  ǳ: 'ǲ',
};

/** One character at the start of a word. */
function titleCharacter(char: string): string {
  const digraph = DIGRAPHS[char];
  if (digraph !== undefined) return digraph;
  const code = char.codePointAt(0) as number;
  // Georgian has capitals but no title case; Greek letters with iota keep it below.
  if (code >= 0x10d0 && code <= 0x10ff) return char;
  if (code >= 0x1f80 && code <= 0x1fff && isTitle(code)) return char;
  const upper = char.toUpperCase();
  const [first, ...rest] = [...upper];
  if (rest.length === 0) return upper;
  if (code >= 0x1f80 && code <= 0x1fff && upper.endsWith('Ι')) return greekTitle(char, upper);
  // Nearly always a letter and small ones: ß → Ss, ﬁ → Fi; but ŉ → ʼN.
  return char === 'ŉ' ? upper : first + rest.join('').toLowerCase();
}

function greekTitle(char: string, upper: string): string {
  const code = char.codePointAt(0) as number;
  // ᾀ … ᾯ stand eight below their title cases; ᾳ, ῃ, ῳ nine.
  if (code <= 0x1faf) return String.fromCodePoint((code & 8) === 0 ? code + 8 : code);
  if (code === 0x1fb3 || code === 0x1fc3 || code === 0x1ff3) return String.fromCodePoint(code + 9);
  return `${upper.slice(0, -1)}\u0345`;
}

export function titleText(text: string): string {
  let result = '';
  let inWord = false;
  let word = '';
  const flush = (): void => {
    result += word === '' ? '' : lowerRest(word);
    word = '';
  };
  for (const char of text) {
    const cased = isCased(char.codePointAt(0) as number);
    if (cased) {
      word += char;
      inWord = true;
    } else {
      if (inWord) flush();
      inWord = false;
      result += char;
    }
  }
  flush();
  return result;
}

/** The first character in title case, the rest in lower case. */
function lowerRest(word: string): string {
  const first = String.fromCodePoint(word.codePointAt(0) as number);
  return titleCharacter(first) + word.toLowerCase().slice(first.toLowerCase().length);
}

export const capitalizeText = (text: string): string => (text === '' ? '' : lowerRest(text));

export function swapCaseText(text: string): string {
  const lower = text.toLowerCase();
  let result = '';
  let at = 0;
  for (const char of text) {
    const code = char.codePointAt(0) as number;
    const size = char.toLowerCase().length;
    // From the lower case of the whole text, since a final sigma depends on its neighbours.
    if (isUpper(code)) result += lower.slice(at, at + size);
    else result += isLower(code) ? char.toUpperCase() : char;
    at += size;
  }
  return result;
}

const SAME_FOLD = /[ıᏸ-ᏽꭰ-ꮿᎠ-Ᏽ]/;

export function caseFoldText(text: string): string {
  let result = '';
  for (const char of text) {
    if (SAME_FOLD.test(char)) {
      result += char === 'ı' ? char : char.toUpperCase();
    } else {
      result += foldLower(char.toLowerCase());
    }
  }
  return result;
}

/** ß → ss, ς → σ, ſ → s: whatever has another lower case by way of the upper case. */
const foldLower = (lower: string): string =>
  lower === 'i̇' ? lower : [...lower.toUpperCase()].map((char) => char.toLowerCase()).join('');

/** isupper, islower, istitle. */
export function isUpperText(text: string): boolean {
  let cased = false;
  for (const char of text) {
    const code = char.codePointAt(0) as number;
    if (isLower(code) || isTitle(code)) return false;
    cased ||= isUpper(code);
  }
  return cased;
}

export function isLowerText(text: string): boolean {
  let cased = false;
  for (const char of text) {
    const code = char.codePointAt(0) as number;
    if (isUpper(code) || isTitle(code)) return false;
    cased ||= isLower(code);
  }
  return cased;
}

export function isTitleText(text: string): boolean {
  let cased = false;
  let previous = false;
  for (const char of text) {
    const code = char.codePointAt(0) as number;
    if (isUpper(code) || isTitle(code)) {
      if (previous) return false;
      previous = true;
      cased = true;
    } else if (isLower(code)) {
      if (!previous) return false;
      previous = true;
      cased = true;
    } else {
      previous = false;
    }
  }
  return cased;
}
