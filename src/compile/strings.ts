import { decodeBytes, decodeText, stringParts, type Warn } from './literals.ts';
import { type Span, SyntaxFailure } from './syntax-problem.ts';
import type { Field, Piece, Token } from './tokens.ts';
import type { Expr, ExprOf, Literal } from './tree.ts';

/** Parses the expression of a replacement field. */
export type ParseField = (field: Field) => Expr;

const CONVERSIONS = { '': -1, s: 115, r: 114, a: 97 } as const;

/** py-ast's way to say a span. */
export function placed(span: Span): {
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
} {
  return {
    lineno: span.line,
    col_offset: span.column,
    end_lineno: span.endLine,
    end_col_offset: span.endColumn,
  };
}

/** The expression that one string literal is, or several beside each other. */
export function stringExpression(tokens: readonly Token[], parseField: ParseField, warn: Warn): Expr {
  const first = tokens[0] as Token;
  const last = tokens.at(-1) as Token;
  const span: Span = {
    line: first.line,
    column: first.column,
    endLine: last.endLine,
    endColumn: last.endColumn,
  };
  const parts = tokens.map((token) => ({ token, ...stringParts(token) }));
  if (parts.some((part) => part.bytes !== parts[0]?.bytes)) {
    const { endLine: line, endColumn: column } = last;
    throw new SyntaxFailure('cannot mix bytes and nonbytes literals', {
      line,
      column,
      endLine: line,
      endColumn: column + 1,
    });
  }
  if (parts[0]?.bytes) {
    const chunks = parts.map((part) => decodeBytes(part.body, part.raw, part.token, warn));
    return constant({ kind: 'bytes', value: Uint8Array.from(chunks.flatMap((chunk) => [...chunk])) }, span);
  }
  if (!parts.some((part) => part.token.pieces !== undefined)) {
    const value = parts
      .map((part) => (part.raw ? part.body : decodeText(part.body, part.token, warn)))
      .join('');
    return constant({ kind: 'str', value }, span);
  }
  const values = parts.flatMap((part) =>
    part.token.pieces === undefined
      ? [
          constant(
            { kind: 'str', value: part.raw ? part.body : decodeText(part.body, part.token, warn) },
            part.token,
          ),
        ]
      : pieceValues(part.token.pieces, part.raw, parseField, warn),
  );
  return { nodeType: 'JoinedStr', values: mergeText(values), ...placed(span) };
}

export function constant(literal: Literal, span: Span): ExprOf<'Constant'> {
  return { nodeType: 'Constant', value: literal, ...placed(span) };
}

function pieceValues(pieces: readonly Piece[], raw: boolean, parseField: ParseField, warn: Warn): Expr[] {
  return pieces.flatMap((piece): Expr[] => {
    if (piece.kind === 'text') {
      return [constant({ kind: 'str', value: raw ? piece.raw : decodeText(piece.raw, piece, warn) }, piece)];
    }
    const plain = piece.conversion === '' && piece.format === undefined;
    const conversion = CONVERSIONS[piece.label !== undefined && plain ? 'r' : piece.conversion];
    const value: Expr = {
      nodeType: 'FormattedValue',
      value: parseField(piece),
      conversion,
      ...placed(piece),
    };
    if (piece.format !== undefined) {
      const values = mergeText(pieceValues(piece.format, raw, parseField, warn));
      value.format_spec = { nodeType: 'JoinedStr', values, ...placed(piece) };
    }
    if (piece.label === undefined) return [value];
    return [constant({ kind: 'str', value: piece.label }, piece), value];
  });
}

/** Joins texts that stand beside each other, and drops empty ones. */
function mergeText(values: readonly Expr[]): Expr[] {
  const merged: Expr[] = [];
  for (const value of values) {
    const text = textOf(value);
    const before = merged.at(-1);
    const textBefore = before === undefined ? undefined : textOf(before);
    if (text === '') continue;
    if (text !== undefined && before !== undefined && textBefore !== undefined) {
      merged[merged.length - 1] = { ...before, value: { kind: 'str', value: textBefore + text } } as Expr;
    } else merged.push(value);
  }
  return merged;
}

function textOf(value: Expr): string | undefined {
  return value.nodeType === 'Constant' ? (value.value as { value: string }).value : undefined;
}
