import { pointAt, type Scanner, spanFrom, startLine } from './scanner.ts';
import { type Span, SyntaxFailure } from './syntax-problem.ts';
import type { Field, Piece, Token } from './tokens.ts';

/** Scans one token inside a replacement field. */
type ScanToken = (scanner: Scanner) => Token | undefined;

/** How deep replacement fields may stand in the formats of others. */
const MAX_DEPTH = 20;

interface Quote {
  readonly text: string;
  readonly triple: boolean;
  readonly raw: boolean;
  readonly formatted: boolean;
  /** Where the whole literal starts. */
  readonly start: Span;
  readonly scanToken: ScanToken;
}

/** Scans a string literal at the scanner, which stands at its prefix. */
export function scanString(scanner: Scanner, prefix: string, scanToken: ScanToken): Token {
  const { source, at: start, line, lineStart } = scanner;
  const mark = source[start + prefix.length] as string;
  const triple = source.startsWith(mark.repeat(3), start + prefix.length);
  const flags = prefix.toLowerCase();
  const quote: Quote = {
    text: triple ? mark.repeat(3) : mark,
    triple,
    raw: flags.includes('r'),
    formatted: flags.includes('f'),
    start: pointAt(scanner, start),
    scanToken,
  };
  scanner.at += prefix.length + quote.text.length;
  const pieces = quote.formatted ? scanPieces(scanner, quote, 0) : scanPlain(scanner, quote);
  scanner.at += quote.text.length;
  const token = {
    kind: 'string' as const,
    text: source.slice(start, scanner.at),
    start,
    end: scanner.at,
    ...spanFrom(scanner, start, line, lineStart),
  };
  return pieces === undefined ? token : { ...token, pieces };
}

function unterminated(scanner: Scanner, quote: Quote): SyntaxFailure {
  const kind = `${quote.triple ? 'triple-quoted ' : ''}${quote.formatted ? 'f-' : ''}string`;
  const atEnd = scanner.source.endsWith('\n') && scanner.at >= scanner.source.length;
  const line = quote.triple && atEnd ? scanner.line - 1 : scanner.line;
  return new SyntaxFailure(`unterminated ${kind} literal (detected at line ${line})`, quote.start);
}

function scanPlain(scanner: Scanner, quote: Quote): undefined {
  const { source } = scanner;
  for (;;) {
    const char = source[scanner.at];
    if (char === undefined) throw unterminated(scanner, quote);
    if (char === '\\') {
      scanner.at += 1;
      if (source[scanner.at] === '\n') startLine(scanner);
      else if (source[scanner.at] !== undefined) scanner.at += 1;
    } else if (char === '\n') {
      if (!quote.triple) throw unterminated(scanner, quote);
      startLine(scanner);
    } else if (char === quote.text[0] && source.startsWith(quote.text, scanner.at)) {
      return undefined;
    } else scanner.at += 1;
  }
}

/**
 * Scans the pieces of a formatted string up to its closing quote, or — in a format spec, which is at depth 1 or
 * more — up to the brace that ends the field.
 */
function scanPieces(scanner: Scanner, quote: Quote, depth: number): Piece[] {
  const { source } = scanner;
  const pieces: Piece[] = [];
  let raw = '';
  let from = { at: scanner.at, line: scanner.line, lineStart: scanner.lineStart };
  const flush = () => {
    if (raw !== '') {
      pieces.push({ kind: 'text', raw, ...spanFrom(scanner, from.at, from.line, from.lineStart) });
    }
    raw = '';
  };
  const take = (width: number) => {
    raw += source.slice(scanner.at, scanner.at + width);
    scanner.at += width;
  };
  for (;;) {
    const char = source[scanner.at];
    if (raw === '') from = { at: scanner.at, line: scanner.line, lineStart: scanner.lineStart };
    if (char === undefined) throw unterminated(scanner, quote);
    if (source.startsWith(quote.text, scanner.at)) {
      if (depth > 0) {
        throw new SyntaxFailure("f-string: expecting '}', or format specs", pointAt(scanner, scanner.at, 1));
      }
      flush();
      return pieces;
    }
    if (char === '\\') {
      const next = source[scanner.at + 1];
      if (!quote.raw && next === 'N' && source[scanner.at + 2] === '{') {
        take(Math.max(2, source.indexOf('}', scanner.at) + 1 - scanner.at));
      } else if (next === '{' || next === '}') take(1);
      else {
        take(1);
        if (next === '\n') {
          raw += '\n';
          startLine(scanner);
        } else if (next !== undefined) take(1);
      }
    } else if (char === '\n') {
      if (!quote.triple) throw unterminated(scanner, quote);
      raw += char;
      startLine(scanner);
    } else if (char === '{') {
      if (source[scanner.at + 1] === '{' && depth === 0) {
        raw += '{';
        scanner.at += 2;
      } else {
        flush();
        pieces.push(scanField(scanner, quote, depth));
      }
    } else if (char === '}') {
      if (depth > 0) {
        flush();
        return pieces;
      }
      if (source[scanner.at + 1] !== '}') {
        throw new SyntaxFailure("f-string: single '}' is not allowed", pointAt(scanner, scanner.at, 1));
      }
      raw += '}';
      scanner.at += 2;
    } else take(1);
  }
}

/** Scans `{expression=!r:format}`; the scanner stands at the opening brace. */
function scanField(scanner: Scanner, quote: Quote, depth: number): Field {
  const { source, at: open, line, lineStart } = scanner;
  const brace = { ...pointAt(scanner, open, 1), text: '{' };
  if (depth >= MAX_DEPTH) throw new SyntaxFailure('f-string: expressions nested too deeply', brace);
  scanner.open.push(brace);
  const level = scanner.open.length;
  scanner.at += 1;
  const start = scanner.at;
  const tokens: Token[] = [];
  for (;;) {
    const char = source[scanner.at];
    if (char === undefined) throw new SyntaxFailure("'{' was never closed", brace);
    if (scanner.open.length === level) {
      if (char === '}' || char === ':') break;
      if (char === '!' && source[scanner.at + 1] !== '=') break;
      if (char === '=' && source[scanner.at + 1] !== '=') break;
    }
    if (char === '\n') startLine(scanner);
    else {
      const token = scanFieldToken(scanner, quote);
      if (token !== undefined) tokens.push(token);
    }
  }
  const end = scanner.at;
  refuseEmpty(scanner, tokens);
  let label: string | undefined;
  if (source[scanner.at] === '=') {
    scanner.at += 1;
    skipBlanks(scanner);
    label = source.slice(start, scanner.at);
  }
  const conversion = scanConversion(scanner);
  let format: Piece[] | undefined;
  if (source[scanner.at] === ':') {
    scanner.at += 1;
    format = scanPieces(scanner, quote, depth + 1);
  }
  if (source[scanner.at] !== '}') {
    const what =
      label === undefined && conversion === ''
        ? "f-string: expecting '=', or '!', or ':', or '}'"
        : conversion !== ''
          ? "f-string: expecting ':' or '}'"
          : "f-string: expecting '!', or ':', or '}'";
    throw new SyntaxFailure(what, pointAt(scanner, scanner.at, 1));
  }
  scanner.at += 1;
  scanner.open.pop();
  const span = spanFrom(scanner, open, line, lineStart);
  return { kind: 'field', start, end, tokens, label, conversion, format, ...span };
}

/** A quote that opens no string of its own is the end of the outer one: then a brace is missing. */
function scanFieldToken(scanner: Scanner, quote: Quote): Token | undefined {
  const at = pointAt(scanner, scanner.at, 1);
  if (!scanner.source.startsWith(quote.text, scanner.at)) return quote.scanToken(scanner);
  try {
    return quote.scanToken(scanner);
  } catch (error) {
    if (!(error instanceof SyntaxFailure) || !error.message.startsWith('unterminated')) throw error;
    throw new SyntaxFailure("f-string: expecting '}'", at);
  }
}

function refuseEmpty(scanner: Scanner, tokens: readonly Token[]): void {
  if (tokens.length > 0) return;
  const char = scanner.source[scanner.at];
  throw new SyntaxFailure(
    `f-string: valid expression required before '${char}'`,
    pointAt(scanner, scanner.at, 1),
  );
}

function skipBlanks(scanner: Scanner): void {
  for (;;) {
    const char = scanner.source[scanner.at];
    if (char === '\n') startLine(scanner);
    else if (char === ' ' || char === '\t') scanner.at += 1;
    else return;
  }
}

function scanConversion(scanner: Scanner): Field['conversion'] {
  const { source } = scanner;
  if (source[scanner.at] !== '!') return '';
  const name = /[\p{XID_Start}_][\p{XID_Continue}]*/uy;
  name.lastIndex = scanner.at + 1;
  const text = name.exec(source)?.[0];
  if (text === undefined) {
    throw new SyntaxFailure('f-string: missing conversion character', pointAt(scanner, scanner.at + 1, 1));
  }
  if (text !== 's' && text !== 'r' && text !== 'a') {
    throw new SyntaxFailure(
      `f-string: invalid conversion character '${text}': expected 's', 'r', or 'a'`,
      pointAt(scanner, scanner.at + 1, text.length),
    );
  }
  scanner.at += 1 + text.length;
  skipBlanks(scanner);
  return text;
}
