import { type Anchors, findAnchors } from './anchors.ts';

/** The source lines of a traceback level and the carets under them, as CPython 3.13 draws them. */

/** Lines from 1, columns from 0 in UTF-16 units, the end exclusive. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

const widthOf = (text: string): number => {
  let width = 0;
  for (const char of text) width += WIDE.test(char) ? 2 : 1;
  return width;
};

interface Place {
  readonly line: number;
  readonly column: number;
}

/** Indented by four spaces, each line ended by a newline; nothing when the source is not there. */
export function underline(source: string, span: Span): string {
  const all = source.split('\n').slice(span.line - 1, Math.max(span.line, span.endLine));
  const first = all[0];
  if (first === undefined || first.trim() === '') return '';
  const indent = Math.min(
    ...all.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length),
  );
  const lines = all.map((line) => line.slice(indent).trimEnd());
  const start = span.column - indent;
  const end = Math.min(span.endColumn - indent, (lines.at(-1) as string).length);
  if (start < 0 || span.endLine < span.line) return `    ${lines[0]}\n`;
  const segment = lines
    .map((line, i) => line.slice(i === 0 ? start : 0, i === lines.length - 1 ? end : undefined))
    .join('\n');
  const anchors = findAnchors(segment);
  const carets = showCarets(lines, start, end, anchors);
  const place = (offset: number): Place => {
    const before = segment.slice(0, offset).split('\n');
    const line = before.length - 1;
    return { line, column: (before[line] as string).length + (line === 0 ? start : 0) };
  };
  const from = anchors === null ? null : place(anchors.start);
  const to = anchors === null ? null : place(anchors.end);
  let text = '';
  const put = (i: number): void => {
    const line = lines[i] as string;
    text += `    ${line}\n`;
    if (carets)
      text += `    ${caretLine(line, i, i === lines.length - 1 ? end : line.length, i === 0 ? start : 0, from, to)}\n`;
  };
  let previous = -1;
  for (const i of significantLines(lines.length, from, to)) {
    if (previous >= 0 && i - previous === 2) put(i - 1);
    else if (previous >= 0 && i - previous > 2) text += `    ...<${i - previous - 1} lines>...\n`;
    put(i);
    previous = i;
  }
  return text;
}

/** The first and last line, and those around the anchors. */
function significantLines(count: number, from: Place | null, to: Place | null): number[] {
  const lines = new Set([0, count - 1]);
  for (const place of [from, to]) {
    if (place === null) continue;
    for (let i = place.line - 1; i <= place.line + 1; i++) if (i >= 0 && i < count) lines.add(i);
  }
  return [...lines].sort((a, b) => a - b);
}

function caretLine(
  line: string,
  index: number,
  end: number,
  start: number,
  from: Place | null,
  to: Place | null,
): string {
  const spaces = line.length - line.trimStart().length;
  let text = '';
  for (let column = 0; column < end; ) {
    const char = String.fromCodePoint(line.codePointAt(column) as number);
    let mark = '^';
    if (column < spaces || column < start) mark = ' ';
    else if (from !== null && to !== null) {
      const after = index > from.line || (index === from.line && column >= from.column);
      const before = index < to.line || (index === to.line && column < to.column);
      mark = after && before ? '^' : '~';
    }
    text += mark.repeat(widthOf(char));
    column += char.length;
  }
  return text;
}

/** Carets say nothing where they would mark the whole line, or all of the value in `x = f()` and `return f()`. */
function showCarets(lines: readonly string[], start: number, end: number, anchors: Anchors | null): boolean {
  const first = lines[0] as string;
  const rest = (lines.at(-1) as string).slice(end).replace(/^\s*#.*$/, '');
  if (anchors?.kind === 'call' && rest.trim() === '') {
    const before = first.slice(0, start);
    if (anchors.plain && /^return\s+$/.test(before)) return false;
    if (
      /^[\w.[\], ()'"*]+(?:=[\w.[\], ()'"*]+)*=\s*$/.test(before) &&
      !/^\s*(?:if|for|while|with|assert)\b/.test(before)
    ) {
      return false;
    }
  }
  if (anchors !== null) return true;
  return first.slice(0, start).trim() !== '' || (lines.at(-1) as string).slice(end).trim() !== '';
}
