/** What is wrong with a source text, as CPython would say it. */
export interface SyntaxProblem {
  readonly kind: 'SyntaxError' | 'IndentationError' | 'TabError';
  readonly message: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  readonly endLine: number;
  /** Less than 1 when CPython shows no carets. */
  readonly endColumn: number;
  /** The source line itself, without its line end. */
  readonly text: string;
  /** See SyntaxFailure. */
  readonly late: boolean;
}

/** A warning of the compiler, such as an invalid escape sequence. */
export interface SyntaxWarning {
  readonly message: string;
  readonly file: string;
  readonly line: number;
}

/** A stretch of source: lines from 1, columns from 0 in UTF-16 units, end exclusive. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** As the end of a span: what is wrong is that the text ends, and there are no carets to show. */
export const NO_CARETS = -2;

/** Carries a problem up to the one place that turns it into a result; the file and the text are added there. */
export class SyntaxFailure extends Error {
  override readonly name = 'SyntaxFailure';
  readonly kind: SyntaxProblem['kind'];
  readonly span: Span;
  /** Is it wrong only as a whole, after it has been parsed? Then CPython no longer has the text. */
  late = false;

  constructor(message: string, span: Span, kind: SyntaxProblem['kind'] = 'SyntaxError') {
    super(message);
    this.kind = kind;
    this.span = span;
  }
}

/** The problem that a failure stands for, in its file. */
export function problemOf(failure: SyntaxFailure, file: string, source: string): SyntaxProblem {
  const { line, column, endLine, endColumn } = failure.span;
  return {
    kind: failure.kind,
    message: failure.message,
    file,
    line,
    column: column + 1,
    endLine,
    endColumn: endColumn + 1,
    text: source.split('\n')[line - 1] ?? '',
    late: failure.late,
  };
}

/** Writes a problem as the last lines of CPython's traceback: file, source line, carets, message. */
export function formatSyntaxProblem(problem: SyntaxProblem): string {
  const lines = [`  File "${problem.file}", line ${problem.line}`];
  const text = problem.text.trimEnd();
  const stripped = text.trimStart();
  if (stripped !== '') {
    lines.push(`    ${stripped}`);
    const carets = caretLine(problem, text, stripped);
    if (carets !== undefined) lines.push(`    ${carets}`);
  }
  lines.push(`${problem.kind}: ${problem.message}`);
  return lines.join('\n');
}

function caretLine(problem: SyntaxProblem, text: string, stripped: string): string | undefined {
  const indent = text.length - stripped.length;
  if (problem.column < 1 || problem.endColumn < 1) return undefined;
  const end = problem.endLine === problem.line ? problem.endColumn : text.length + 1;
  const start = problem.column - 1 - indent;
  if (start < 0) return undefined;
  const width = Math.max(1, end - problem.column);
  // What stands before the carets keeps its tabs, so that the carets line up.
  const before = stripped.slice(0, start).replace(/[^\t]/g, ' ').padEnd(start, ' ');
  return before + '^'.repeat(width);
}
