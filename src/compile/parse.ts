import { type Module, parse as parseWithPyAst } from 'py-ast';
import { hostLimit } from '../base/host-limits.ts';
import { numberLiteral, type Warn } from './literals.ts';
import { asyncTargets, maskStrings } from './mask.ts';
import { type OpenSequence, openSequences } from './open-sequences.ts';
import { constant, type ParseField, placed, stringExpression } from './strings.ts';
import { SyntaxFailure } from './syntax-problem.ts';
import type { Field, Token } from './tokens.ts';
import { type Expr, type Literal, type Placed, spanOf } from './tree.ts';

/** Line ends become `\n` and a byte order mark goes, as when CPython reads a file. */
export function normaliseSource(source: string): string {
  return source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** Parses a source whose tokens have been checked. Throws SyntaxFailure. */
export function parseModule(source: string, tokens: readonly Token[], warn: Warn): Module {
  const hidden = openSequences(tokens);
  const masked = hideSequences(maskStrings(source, tokens, 0, source.length), hidden);
  const tree = runPyAst(masked, START);
  new Restoring(source, masked, tokens, START, warn, hidden).restore(tree);
  return tree;
}

/** Where the text that py-ast saw begins in the file. */
interface Origin {
  readonly line: number;
  readonly column: number;
  /** The line, of those py-ast saw, whose columns are shifted. */
  readonly shifted: number;
}

const START: Origin = { line: 1, column: 0, shifted: 1 };

function runPyAst(text: string, origin: Origin): Module {
  try {
    return parseWithPyAst(text);
  } catch (error) {
    if (hostLimit(error) !== null) throw error;
    const at = error as Partial<Placed>;
    const line = (at.lineno ?? 1) + origin.line - 1;
    const column = (at.col_offset ?? 0) + (at.lineno === origin.shifted ? origin.column : 0);
    throw new SyntaxFailure('this form is not supported here', {
      line,
      column,
      endLine: line,
      endColumn: column + 1,
    });
  }
}

type Node = { nodeType: string } & { -readonly [K in keyof Placed]: Placed[K] } & Record<string, unknown>;

/** Puts right what py-ast could not know: literals, positions in UTF-16 units, normalised identifiers. */
class Restoring {
  private readonly source: string;
  private readonly tokens: readonly Token[];
  private readonly origin: Origin;
  private readonly warn: Warn;
  private readonly indexOf = new Map<string, number>();
  /** The masked lines that are not plain ASCII: there py-ast's columns, which count bytes, need translating. */
  private readonly wide = new Map<number, string>();

  private readonly asynchronous: ReadonlySet<string>;
  private readonly hidden: ReadonlyMap<string, OpenSequence>;

  constructor(
    source: string,
    masked: string,
    tokens: readonly Token[],
    origin: Origin,
    warn: Warn,
    hidden: readonly OpenSequence[] = [],
  ) {
    this.hidden = new Map(
      hidden.map((sequence) => [`${sequence.first.line}:${sequence.first.column}`, sequence]),
    );
    this.source = source;
    this.tokens = tokens;
    this.origin = origin;
    this.warn = warn;
    this.asynchronous = asyncTargets(tokens);
    for (const [index, token] of tokens.entries()) {
      if (token.kind === 'number' || token.kind === 'string') {
        this.indexOf.set(`${token.line}:${token.column}`, index);
      }
    }
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range is meant.
    if (/[^\x00-\x7f]/.test(masked)) {
      for (const [index, line] of masked.split('\n').entries()) {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range is meant.
        if (/[^\x00-\x7f]/.test(line)) this.wide.set(index + 1, line);
      }
    }
  }

  restore(value: unknown): unknown {
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index += 1) value[index] = this.restore(value[index]);
      return value;
    }
    if (typeof value === 'string') return normaliseName(value);
    if (value === null || typeof value !== 'object') return value;
    const node = value as Node;
    if (node.lineno !== undefined) this.place(node);
    if (node.nodeType === 'Constant') return this.literal(node);
    if (node.nodeType === 'MatchSingleton') return node;
    if (this.hidden.size > 0 && (node.nodeType === 'Name' || node.nodeType === 'MatchAs')) {
      const sequence = this.hidden.get(`${node.lineno}:${node.col_offset}`);
      if (sequence !== undefined) return parseSequence(this.source, this.tokens, sequence, this.warn);
    }
    for (const key of Object.keys(node)) {
      if (key === 'nodeType' || key === 'ctx') continue;
      const child = node[key];
      if (typeof child === 'object' || typeof child === 'string') node[key] = this.restore(child);
    }
    if (node.nodeType === 'Comprehension') this.clause(node);
    return node;
  }

  private clause(node: Node): void {
    const { line, column } = spanOf(node['target'] as Expr);
    if (this.asynchronous.has(`${line}:${column}`)) node['is_async'] = 1;
  }

  private place(node: Node): void {
    const { lineno, col_offset: column } = node;
    node.lineno = lineno + this.origin.line - 1;
    node.col_offset = this.column(lineno, column);
    if (node.end_lineno !== undefined && node.end_col_offset !== undefined) {
      node.end_col_offset = this.column(node.end_lineno, node.end_col_offset);
      node.end_lineno += this.origin.line - 1;
    }
  }

  private column(line: number, bytes: number): number {
    const text = this.wide.get(line);
    let column = bytes;
    if (text !== undefined) {
      column = 0;
      for (let left = bytes; left > 0 && column < text.length; ) {
        const code = text.codePointAt(column) as number;
        left -= code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
        column += code < 0x10000 ? 1 : 2;
      }
    }
    return line === this.origin.shifted ? column + this.origin.column : column;
  }

  private literal(node: Node): unknown {
    const span = spanOf(node);
    const index = this.indexOf.get(`${span.line}:${span.column}`);
    const token = index === undefined ? undefined : this.tokens[index];
    if (token === undefined || index === undefined) return constant(wordLiteral(node['value']), span);
    if (token.kind === 'number') return constant(numberLiteral(token), token);
    let end = index + 1;
    while (this.tokens[end]?.kind === 'string') end += 1;
    return stringExpression(this.tokens.slice(index, end), this.parseField, this.warn);
  }

  private readonly parseField: ParseField = (field) => parseField(this.source, field, this.warn);
}

/** The expression of a replacement field is parsed apart, in parentheses, and moved to its place. */
function parseField(source: string, field: Field, warn: Warn): Expr {
  const first = field.tokens[0] as Token;
  const origin = { line: first.line, column: first.column - 1, shifted: 1 };
  const text = `(${maskStrings(source, field.tokens, first.start, field.end)}\n)`;
  const tree = runPyAst(text, origin);
  new Restoring(source, text, field.tokens, origin, warn).restore(tree);
  const statement = tree.body[0];
  if (statement?.nodeType !== 'Expr' || tree.body.length !== 1) {
    throw new SyntaxFailure('f-string: invalid syntax', first);
  }
  return statement.value;
}

/** Blanks bare tuples in the heads of `match` and `case` to a name. */
function hideSequences(masked: string, hidden: readonly OpenSequence[]): string {
  let out = '';
  let at = 0;
  for (const { first, last } of hidden) {
    const blank = masked.slice(first.start + 1, last.end).replace(/[^\n]/g, ' ');
    if (blank.includes('\n')) throw new SyntaxFailure('this form is not supported here', first);
    out += `${masked.slice(at, first.start)}_${blank}`;
    at = last.end;
  }
  return out + masked.slice(at);
}

const CASE = ' case (';

/** Parses a bare tuple of a `match` or `case` in parentheses. */
function parseSequence(
  source: string,
  all: readonly Token[],
  { kind, first, last }: OpenSequence,
  warn: Warn,
): unknown {
  const tokens = all.filter((token) => token.start >= first.start && token.end <= last.end);
  const inner = maskStrings(source, tokens, first.start, last.end);
  const isCase = kind === 'case';
  const text = isCase ? `match _:\n${CASE}${inner}\n): pass\n` : `(${inner}\n)`;
  const origin = isCase
    ? { line: first.line - 1, column: first.column - CASE.length, shifted: 2 }
    : { line: first.line, column: first.column - 1, shifted: 1 };
  const tree = runPyAst(text, origin);
  new Restoring(source, text, tokens, origin, warn).restore(tree);
  const [statement] = tree.body;
  const node: Placed | undefined =
    statement?.nodeType === 'Match'
      ? statement.cases[0]?.pattern
      : statement?.nodeType === 'Expr'
        ? statement.value
        : undefined;
  return node === undefined ? node : Object.assign(node, placed({ ...first, ...endOf(last) }));
}

const endOf = ({ endLine, endColumn }: Token) => ({ endLine, endColumn });

function wordLiteral(value: unknown): Literal {
  if (value === null || value === undefined) return { kind: 'none' };
  if (value === true) return { kind: 'true' };
  if (value === false) return { kind: 'false' };
  return { kind: 'ellipsis' };
}

/** Identifiers that look the same are the same: Python compares them in this normal form. */
function normaliseName(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range is meant.
  return /[^\x00-\x7f]/.test(name) ? name.normalize('NFKC') : name;
}
