import { SIMPLE_ESCAPES } from '../../base/simple-escapes.ts';
import type { CodecError, Encoding } from './encoding.ts';
import { escapeCode } from './escape.ts';

/** unicode_escape: text as it would stand in a literal. Characters by name are not known. */

const DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };
const TRUNCATED: Readonly<Record<string, string>> = { x: '\\xXX', u: '\\uXXXX', U: '\\UXXXXXXXX' };
const SHORT: Readonly<Record<number, string>> = { 9: '\\t', 10: '\\n', 13: '\\r', 92: '\\\\' };

/** What a backslash and what follows it stand for, and where it ends. */
function escapeAt(source: string, at: number): { text: string; end: number } | CodecError {
  const error = (end: number, reason: string): CodecError => ({ start: at, end, reason });
  const letter = source[at + 1];
  if (letter === undefined) return error(at + 1, '\\ at end of string');
  const simple = SIMPLE_ESCAPES[letter];
  if (simple !== undefined) return { text: simple, end: at + 2 };
  const octal = /^[0-7]{1,3}/.exec(source.slice(at + 1, at + 4));
  if (octal) {
    return { text: String.fromCharCode(Number.parseInt(octal[0], 8)), end: at + 1 + octal[0].length };
  }
  const count = DIGITS[letter];
  if (count !== undefined) {
    const [digits] = /^[0-9a-fA-F]*/.exec(source.slice(at + 2, at + 2 + count)) as RegExpExecArray;
    const end = at + 2 + digits.length;
    if (digits.length < count) return error(end, `truncated ${TRUNCATED[letter]} escape`);
    const code = Number.parseInt(digits, 16);
    if (code > 0x10ffff) return error(end, 'illegal Unicode character');
    return { text: String.fromCodePoint(code), end };
  }
  if (letter === 'N') {
    const [name] = /^(?:\{[^}]*)?/.exec(source.slice(at + 2)) as RegExpExecArray;
    const end = at + 2 + name.length;
    if (name.length < 2 || source[end] !== '}') return error(end, 'malformed \\N character escape');
    return error(end + 1, 'unknown Unicode character name');
  }
  return { text: `\\${letter}`, end: at + 2 };
}

export const escapes: Encoding = {
  name: 'unicodeescape',
  extendsAscii: false,
  encode: (codes) =>
    Uint8Array.from(
      codes.flatMap((code) => {
        const text = SHORT[code] ?? (code < 32 || code > 126 ? escapeCode(code) : String.fromCharCode(code));
        return Array.from(text, (char) => char.charCodeAt(0));
      }),
    ),
  decode(data, onError) {
    const source = Array.from(data, (byte) => String.fromCharCode(byte)).join('');
    let text = '';
    for (let at = 0; at < source.length; ) {
      if (source[at] !== '\\') {
        text += source[at++];
        continue;
      }
      const found = escapeAt(source, at);
      text += 'text' in found ? found.text : onError(found);
      at = found.end;
    }
    return text;
  },
};
