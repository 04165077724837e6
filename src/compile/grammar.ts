/**
 * A recogniser of Python's grammar. It builds no tree — py-ast does — but where a program is wrong it says what
 * CPython 3.13 says, at the place where CPython says it.
 */
import { NO_CARETS, type Span, SyntaxFailure, type SyntaxProblem } from './syntax-problem.ts';
import { KEYWORDS, type Token } from './tokens.ts';

/** What the recogniser remembers of an expression: its kind in CPython's words and its extent. */
export interface Form {
  readonly kind: string;
  readonly first: Token;
  readonly last: Token;
  /** Made of nothing looser than `|`, so that `form = value` may have been meant as a comparison. */
  readonly tight: boolean;
  /** The parts of a list or tuple, and what is starred. */
  readonly parts?: readonly Form[];
}

/** The rules for expressions, through which the files of the recogniser reach each other. */
export interface Rules {
  expression(c: Cursor): Form;
  disjunction(c: Cursor): Form;
  namedExpression(c: Cursor): Form;
  starExpressions(c: Cursor): Form;
  starTargets(c: Cursor): Form;
  starTarget(c: Cursor): Form;
  arguments(c: Cursor): void;
  parameters(c: Cursor, close: ')' | ':'): void;
}

/** A place in the tokens of a program. */
export class Cursor {
  readonly rules: Rules;
  private readonly tokens: readonly Token[];
  private at = 0;
  private farthest = 0;
  /** How many brackets are open here. */
  depth: number;
  /** In a replacement field of a formatted string. */
  readonly inField: boolean;

  constructor(rules: Rules, tokens: readonly Token[], inField = false) {
    this.rules = rules;
    this.tokens = tokens;
    this.inField = inField;
    this.depth = inField ? 1 : 0;
  }

  get token(): Token {
    return (this.tokens[this.at] ?? this.tokens.at(-1)) as Token;
  }

  get previous(): Token {
    return (this.tokens[this.at - 1] ?? this.tokens[0]) as Token;
  }

  ahead(count: number): Token {
    return (this.tokens[this.at + count] ?? this.tokens.at(-1)) as Token;
  }

  /** Whether an operator or a keyword comes next. */
  is(text: string): boolean {
    const { token } = this;
    return token.text === text && (token.kind === 'op' || token.kind === 'name');
  }

  isKind(kind: Token['kind']): boolean {
    return this.token.kind === kind;
  }

  isName(): boolean {
    return this.token.kind === 'name' && !KEYWORDS.has(this.token.text);
  }

  next(): Token {
    const { token } = this;
    this.at += 1;
    if (this.at > this.farthest) this.farthest = this.at;
    return token;
  }

  take(text: string): boolean {
    if (!this.is(text)) return false;
    this.next();
    return true;
  }

  /** The farthest token looked at so far. */
  get reached(): Token {
    return (this.tokens[this.farthest] ?? this.tokens.at(-1)) as Token;
  }

  name(): Token {
    return this.isName() ? this.next() : this.fail();
  }

  /** Takes what the grammar asks for; anything else is invalid syntax. */
  need(text: string): Token {
    return this.is(text) ? this.next() : this.fail();
  }

  /** Takes what CPython insists on by name: `expected ':'`. */
  force(text: string): Token {
    if (this.is(text)) return this.next();
    return this.fail(`expected '${text}'`);
  }

  open(): Token {
    this.depth += 1;
    return this.next();
  }

  close(text: string): Token {
    const token = this.need(text);
    this.depth -= 1;
    return token;
  }

  mark(): number {
    return this.at;
  }

  reset(mark: number, depth: number): void {
    this.at = mark;
    this.depth = depth;
  }

  fail(message = 'invalid syntax', span: Span = this.place(), kind?: SyntaxProblem['kind']): never {
    throw new SyntaxFailure(message, span, kind);
  }

  failAt(message: string, form: { readonly first: Token; readonly last: Token }): never {
    return this.fail(message, spanBetween(form.first, form.last));
  }

  /** Where an error at the next token is shown: at the end of the text it is the last line, without a caret. */
  place(): Span {
    if (this.tokens.slice(this.at).every(({ kind }) => kind === 'dedent' || kind === 'end')) {
      const { line: end, column: width } = this.tokens.at(-1) as Token;
      const line = width === 0 && end > 1 ? end - 1 : end;
      const newline = this.tokens.findLast(({ kind }) => kind === 'newline');
      const column = newline?.line === line ? newline.column : 0;
      return { line, column, endLine: line, endColumn: NO_CARETS };
    }
    let { token } = this;
    for (let back = this.at; back > 0 && (token.kind === 'dedent' || token.kind === 'end'); back -= 1) {
      if (token.kind === 'dedent' && this.ahead(1).kind !== 'end' && this.ahead(1).kind !== 'dedent') break;
      token = this.tokens[back - 1] as Token;
    }
    if (token.kind === 'newline') return { ...token, endLine: token.line, endColumn: token.column + 1 };
    return token;
  }
}

/** From the start of one token to the end of another. */
export const spanBetween = (first: Token, last: Token): Span => ({
  line: first.line,
  column: first.column,
  endLine: last.endLine,
  endColumn: last.endColumn,
});
