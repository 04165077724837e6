import { scanNumber } from './scan-number.ts';
import { scanString } from './scan-string.ts';
import { pointAt, type Scanner, spanFrom, startLine } from './scanner.ts';
import { type Span, SyntaxFailure, type SyntaxProblem } from './syntax-problem.ts';
import type { Token } from './tokens.ts';

const NAME = /[\p{XID_Start}_][\p{XID_Continue}]*/uy;
const OPERATOR =
  /\*\*=|\/\/=|>>=|<<=|\.\.\.|\*\*|\/\/|>>|<<|<=|>=|==|!=|<>|->|\+=|-=|\*=|\/=|%=|&=|\|=|\^=|@=|:=|[-+*/%@&|^~<>()[\]{},:.;=!]/y;
const STRING_PREFIX = /^(?:[rbuf]|[rR][bBfF]|[bBfF][rR])$/i;
const MAX_NESTING = 200;
const MAX_INDENTS = 100;
const TAB_WIDTH = 8;

const CLOSER: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** What a tokenization gives: all tokens, or those up to the first error. */
export interface Tokens {
  readonly tokens: readonly Token[];
  readonly failure: SyntaxFailure | undefined;
  /** The innermost bracket still open at the end. */
  readonly unclosed: (Span & { readonly text: string }) | undefined;
}

/** Splits a source (line ends already `\n`) into tokens. Never throws on bad source. */
export function tokenize(source: string): Tokens {
  const scanner: Scanner = { source, at: 0, line: 1, lineStart: 0, open: [] };
  const tokens: Token[] = [];
  try {
    scanLines(scanner, tokens);
    return { tokens, failure: undefined, unclosed: scanner.open.at(-1) };
  } catch (error) {
    if (!(error instanceof SyntaxFailure)) throw error;
    return { tokens, failure: error, unclosed: scanner.open.at(-1) };
  }
}

function scanLines(scanner: Scanner, tokens: Token[]): void {
  const { source } = scanner;
  const indents: { width: number; alternate: number }[] = [{ width: 0, alternate: 0 }];
  while (scanner.at < source.length) {
    if (scanner.open.length === 0 && !scanIndentation(scanner, tokens, indents)) continue;
    scanLogicalLine(scanner, tokens);
  }
  if (scanner.open.length === 0) {
    const last = tokens.at(-1);
    if (last !== undefined && last.kind !== 'newline' && last.kind !== 'dedent') {
      tokens.push({ ...mark(scanner, 'newline'), text: '' });
    }
    for (let depth = indents.length; depth > 1; depth -= 1) tokens.push(mark(scanner, 'dedent'));
  }
  tokens.push(mark(scanner, 'end'));
}

function mark(scanner: Scanner, kind: Token['kind']): Token {
  return { kind, text: '', start: scanner.at, end: scanner.at, ...pointAt(scanner, scanner.at) };
}

/** Reads the indentation of a line; false when the line is blank (and was skipped). */
function scanIndentation(
  scanner: Scanner,
  tokens: Token[],
  indents: { width: number; alternate: number }[],
): boolean {
  const { source } = scanner;
  let width = 0;
  let alternate = 0;
  for (; ; scanner.at += 1) {
    const char = source[scanner.at];
    if (char === ' ') {
      width += 1;
      alternate += 1;
    } else if (char === '\t') {
      width = (Math.floor(width / TAB_WIDTH) + 1) * TAB_WIDTH;
      alternate += 1;
    } else if (char === '\f') {
      width = 0;
      alternate = 0;
    } else if (char === '\\' && source[scanner.at + 1] === '\n') {
      scanner.at += 1;
      startLine(scanner);
      scanner.at -= 1;
    } else break;
  }
  const char = source[scanner.at];
  if (char === undefined) return false;
  if (char === '#') skipComment(scanner);
  if (source[scanner.at] === '\n') {
    startLine(scanner);
    return false;
  }
  if (source[scanner.at] === undefined) return false;
  changeIndentation(scanner, tokens, indents, { width, alternate });
  return true;
}

function changeIndentation(
  scanner: Scanner,
  tokens: Token[],
  indents: { width: number; alternate: number }[],
  now: { width: number; alternate: number },
): void {
  const top = () => indents.at(-1) as { width: number; alternate: number };
  const fail = (message: string, kind: SyntaxProblem['kind']) => {
    const end = lineEnd(scanner.source, scanner.at);
    return new SyntaxFailure(message, pointAt(scanner, end), kind);
  };
  const tabs = () =>
    new SyntaxFailure(
      'inconsistent use of tabs and spaces in indentation',
      pointAt(scanner, scanner.lineStart),
      'TabError',
    );
  if (now.width === top().width) {
    if (now.alternate !== top().alternate) throw tabs();
  } else if (now.width > top().width) {
    if (now.alternate <= top().alternate) throw tabs();
    if (indents.length >= MAX_INDENTS) throw fail('too many levels of indentation', 'IndentationError');
    indents.push(now);
    tokens.push(mark(scanner, 'indent'));
  } else {
    while (indents.length > 1 && now.width < top().width) {
      indents.pop();
      tokens.push(mark(scanner, 'dedent'));
    }
    if (now.width !== top().width) {
      throw fail('unindent does not match any outer indentation level', 'IndentationError');
    }
    if (now.alternate !== top().alternate) throw tabs();
  }
}

const lineEnd = (source: string, from: number): number => {
  const at = source.indexOf('\n', from);
  return at < 0 ? source.length : at;
};

function skipComment(scanner: Scanner): void {
  scanner.at = lineEnd(scanner.source, scanner.at);
}

/** Scans to the end of the line, or on while a bracket is open. */
function scanLogicalLine(scanner: Scanner, tokens: Token[]): void {
  const { source } = scanner;
  while (scanner.at < source.length) {
    if (source[scanner.at] === '\n') {
      if (scanner.open.length === 0) {
        tokens.push({
          ...mark(scanner, 'newline'),
          end: scanner.at + 1,
          endColumn: scanner.at + 1 - scanner.lineStart,
        });
        startLine(scanner);
        return;
      }
      startLine(scanner);
    } else {
      const token = scanToken(scanner);
      if (token !== undefined) tokens.push(token);
    }
  }
}

/** Scans one token of a line, or blank space (and gives nothing). */
function scanToken(scanner: Scanner): Token | undefined {
  const { source, line, lineStart } = scanner;
  const start = scanner.at;
  const char = source[start] as string;
  if (char === ' ' || char === '\t' || char === '\f') {
    scanner.at += 1;
    return undefined;
  }
  if (char === '#') {
    skipComment(scanner);
    return undefined;
  }
  if (char === '\\') {
    continueLine(scanner);
    return undefined;
  }
  if (char === '"' || char === "'") return scanString(scanner, '', scanToken);
  if (isDigit(char) || (char === '.' && isDigit(source[start + 1]))) return scanNumber(scanner);
  NAME.lastIndex = start;
  const name = NAME.exec(source)?.[0];
  if (name !== undefined) {
    const next = source[start + name.length];
    if ((next === '"' || next === "'") && STRING_PREFIX.test(name))
      return scanString(scanner, name, scanToken);
    scanner.at += name.length;
    return { kind: 'name', text: name, start, end: scanner.at, ...spanFrom(scanner, start, line, lineStart) };
  }
  OPERATOR.lastIndex = start;
  const text = OPERATOR.exec(source)?.[0];
  if (text === undefined) throw invalidCharacter(scanner);
  scanner.at += text.length;
  const token: Token = {
    kind: 'op',
    text,
    start,
    end: scanner.at,
    ...spanFrom(scanner, start, line, lineStart),
  };
  trackBracket(scanner, token);
  return token;
}

const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';

function continueLine(scanner: Scanner): void {
  const next = scanner.source[scanner.at + 1];
  if (next === undefined) {
    throw new SyntaxFailure('unexpected EOF while parsing', pointAt(scanner, scanner.at + 1));
  }
  if (next !== '\n') {
    throw new SyntaxFailure(
      'unexpected character after line continuation character',
      pointAt(scanner, scanner.at + 1, 1),
    );
  }
  scanner.at += 1;
  startLine(scanner);
}

function trackBracket(scanner: Scanner, token: Token): void {
  const { text } = token;
  if (text === '(' || text === '[' || text === '{') {
    if (scanner.open.length >= MAX_NESTING) throw new SyntaxFailure('too many nested parentheses', token);
    scanner.open.push(token);
    return;
  }
  const opener = CLOSER[text];
  if (opener === undefined) return;
  const open = scanner.open.pop();
  if (open === undefined) throw new SyntaxFailure(`unmatched '${text}'`, token);
  if (open.text === opener) return;
  const where = open.line === token.line ? '' : ` on line ${open.line}`;
  throw new SyntaxFailure(
    `closing parenthesis '${text}' does not match opening parenthesis '${open.text}'${where}`,
    token,
  );
}

function invalidCharacter(scanner: Scanner): SyntaxFailure {
  const code = scanner.source.codePointAt(scanner.at) as number;
  const char = String.fromCodePoint(code);
  const hex = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const at = pointAt(scanner, scanner.at, char.length);
  if (code < 128 && code > 32) return new SyntaxFailure('invalid syntax', at);
  const printable = !/[\p{C}\p{Z}]/u.test(char);
  return new SyntaxFailure(
    printable ? `invalid character '${char}' (${hex})` : `invalid non-printable character ${hex}`,
    at,
  );
}
