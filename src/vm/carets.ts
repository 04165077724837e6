/** Where the carets under a source line go: as CPython 3.13 draws them. */

export interface Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The source lines of a traceback level, with carets where they say more than the whole line would. */
export function underline(source: string, span: Span): string {
  const text = source.split('\n')[span.line - 1];
  if (text === undefined || text.trim() === '') return '';
  const indent = text.length - text.trimStart().length;
  const shown = text.trim();
  const line = `    ${shown}\n`;
  if (span.endLine !== span.line) return line;
  const start = span.column - indent;
  const end = Math.min(span.endColumn - indent, shown.length);
  if (start < 0 || end <= start || (start === 0 && end === shown.length)) return line;
  return `${line}    ${' '.repeat(start)}${'^'.repeat(end - start)}\n`;
}
