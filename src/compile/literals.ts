import { SIMPLE_ESCAPES } from '../base/simple-escapes.ts';
import { type Span, SyntaxFailure } from './syntax-problem.ts';
import type { Token } from './tokens.ts';
import type { Literal } from './tree.ts';

/** Told of things that are allowed but doubtful. */
export type Warn = (message: string, span: Span) => void;

/** The value of a number as written. */
export function numberLiteral(token: Token): Literal {
  const text = token.text.replaceAll('_', '');
  if (/^0[xXoObB]/.test(text)) return { kind: 'int', value: BigInt(text.toLowerCase()) };
  if (/[jJ]$/.test(text)) return { kind: 'complex', imag: Number(text.slice(0, -1)) };
  if (/[.eE]/.test(text)) return { kind: 'float', value: Number(text) };
  return { kind: 'int', value: BigInt(text) };
}

/** What the prefix and the quotes of a string token say, and the raw text between the quotes. */
export function stringParts(token: Token): { raw: boolean; bytes: boolean; body: string } {
  const prefix = /^[a-zA-Z]*/.exec(token.text)?.[0].toLowerCase() ?? '';
  const mark = token.text[prefix.length] as string;
  const width =
    token.text.startsWith(mark.repeat(3), prefix.length) && token.text.length >= prefix.length + 6 ? 3 : 1;
  return {
    raw: prefix.includes('r'),
    bytes: prefix.includes('b'),
    body: token.text.slice(prefix.length + width, token.text.length - width),
  };
}

/** The text that a string body means, its escapes decoded. */
export function decodeText(body: string, span: Span, warn: Warn): string {
  if (!body.includes('\\')) return body;
  let text = '';
  for (let at = 0; at < body.length; ) {
    const next = body.indexOf('\\', at);
    if (next < 0) return text + body.slice(at);
    text += body.slice(at, next);
    const [piece, width] = decodeEscape(body, next, span, warn);
    text += piece;
    at = next + width;
  }
  return text;
}

function decodeEscape(body: string, at: number, span: Span, warn: Warn): [string, number] {
  const char = body[at + 1] ?? '';
  const simple = SIMPLE_ESCAPES[char];
  if (simple !== undefined) return [simple, 2];
  const octal = octalEscape(body, at, warn, span);
  if (octal !== undefined) return [String.fromCodePoint(octal.value), octal.width];
  const digits = char === 'x' ? 2 : char === 'u' ? 4 : char === 'U' ? 8 : 0;
  if (digits > 0) {
    const hex = /^[0-9a-fA-F]*/.exec(body.slice(at + 2, at + 2 + digits))?.[0] ?? '';
    if (hex.length < digits) {
      const what = `truncated \\${char}${'X'.repeat(digits)} escape`;
      throw unicodeError(at, at + 1 + hex.length, what, span);
    }
    const code = Number.parseInt(hex, 16);
    if (code > 0x10ffff) throw unicodeError(at, at + 1 + digits, 'illegal Unicode character', span);
    return [String.fromCodePoint(code), 2 + digits];
  }
  if (char === 'N') {
    throw new SyntaxFailure(
      'characters by name (\\N{…}) are not supported here; write the character itself',
      span,
    );
  }
  warn(`invalid escape sequence '\\${char}'`, span);
  return [`\\${char}`, 1 + char.length];
}

function unicodeError(from: number, to: number, what: string, span: Span): SyntaxFailure {
  return new SyntaxFailure(
    `(unicode error) 'unicodeescape' codec can't decode bytes in position ${from}-${to}: ${what}`,
    span,
  );
}

function octalEscape(
  body: string,
  at: number,
  warn: Warn,
  span: Span,
): { value: number; width: number } | undefined {
  const digits = /^[0-7]{1,3}/.exec(body.slice(at + 1, at + 4))?.[0];
  if (digits === undefined) return undefined;
  const value = Number.parseInt(digits, 8);
  if (value > 0o377) warn(`invalid octal escape sequence '\\${digits}'`, span);
  return { value, width: 1 + digits.length };
}

/** The bytes that the body of a bytes literal means. */
export function decodeBytes(body: string, raw: boolean, span: Span, warn: Warn): Uint8Array {
  const bytes: number[] = [];
  for (let at = 0; at < body.length; ) {
    const code = body.charCodeAt(at);
    if (code > 127) throw new SyntaxFailure('bytes can only contain ASCII literal characters', span);
    if (code !== 92 || raw) {
      bytes.push(code);
      at += 1;
      continue;
    }
    const char = body[at + 1] ?? '';
    const simple = SIMPLE_ESCAPES[char];
    const octal = octalEscape(body, at, warn, span);
    const hex = /^x[0-9a-fA-F]{2}/.exec(body.slice(at + 1, at + 4))?.[0];
    if (simple !== undefined) {
      if (simple !== '') bytes.push(simple.charCodeAt(0));
      at += 2;
    } else if (octal !== undefined) {
      bytes.push(octal.value & 255);
      at += octal.width;
    } else if (hex !== undefined) {
      bytes.push(Number.parseInt(hex.slice(1), 16));
      at += 4;
    } else if (char === 'x') {
      throw new SyntaxFailure(`(value error) invalid \\x escape at position ${at}`, span);
    } else {
      warn(`invalid escape sequence '\\${char}'`, span);
      bytes.push(92);
      at += 1;
    }
  }
  return Uint8Array.from(bytes);
}
