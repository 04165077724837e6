import type { Span } from './syntax-problem.ts';

export interface OpenBracket extends Span {
  readonly text: string;
}

/** Where a tokenization stands; the scanners of tokens, numbers and strings move it on. */
export interface Scanner {
  readonly source: string;
  at: number;
  line: number;
  lineStart: number;
  readonly open: OpenBracket[];
}

/** The span from a remembered place to where the scanner stands. */
export function spanFrom(scanner: Scanner, start: number, line: number, lineStart: number): Span {
  return {
    line,
    column: start - lineStart,
    endLine: scanner.line,
    endColumn: scanner.at - scanner.lineStart,
  };
}

/** A span of one point, or of a few characters of the current line. */
export function pointAt(scanner: Scanner, offset: number, width = 0): Span {
  const column = offset - scanner.lineStart;
  return { line: scanner.line, column, endLine: scanner.line, endColumn: column + width };
}

/** Steps over a line end. */
export function startLine(scanner: Scanner): void {
  scanner.at += 1;
  scanner.line += 1;
  scanner.lineStart = scanner.at;
}
