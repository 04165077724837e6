import type { Module } from 'py-ast';
import { checkGrammar } from './check-grammar.ts';
import { type Span, SyntaxFailure } from './syntax-problem.ts';
import type { Tokens } from './tokenize.ts';
import type { Token } from './tokens.ts';

/** What `eval` and `compile(…, 'single')` take is less than a file: one expression, one statement. */

/** Refuses a file, correct as such, that is more or less than one statement. */
export function checkSingle({ body }: Module): void {
  if (body.length > 1) fail('multiple statements found while compiling a single statement', START);
  if (body.length === 0) fail('invalid syntax', NOWHERE);
}

/** Refuses what is no single expression. What would be right or wrong in another way in a file is just wrong here. */
export function checkExpression(scanned: Tokens): void {
  const tokens = scanned.tokens.filter(({ kind }) => kind !== 'indent' && kind !== 'dedent');
  const [first] = tokens;
  if (scanned.failure === undefined) {
    if (first === undefined || first.kind === 'end') fail('invalid syntax', NOWHERE);
    else if (STATEMENTS.has(first.text) && first.kind !== 'string') fail('invalid syntax', first);
  }
  const end = tooMuch(tokens);
  try {
    checkGrammar(scanned);
  } catch (error) {
    const hidden = error instanceof SyntaxFailure && scanned.failure === undefined && end !== undefined;
    if (!hidden || (isBefore(error.span, end) && !/assign|Maybe you meant/.test(error.message))) throw error;
  }
  if (end !== undefined) fail('invalid syntax', end);
}

const isBefore = (one: Span, other: Span): boolean =>
  one.line < other.line || (one.line === other.line && one.column < other.column);

const START: Span = { line: 1, column: 0, endLine: 1, endColumn: 0 };
/** Where CPython says that an empty text is wrong. */
const NOWHERE: Span = { line: 0, column: -1, endLine: 0, endColumn: -1 };

function fail(message: string, { line, column, endLine, endColumn }: Span): never {
  throw new SyntaxFailure(message, { line, column, endLine, endColumn });
}

/** What no expression begins with. */
const STATEMENTS: ReadonlySet<string> = new Set(
  (
    'assert async break class continue def del for from global if import nonlocal pass raise return try while with ' +
    'yield *'
  ).split(' '),
);
const ENDS = /^(?:;|(?:[-+*/%@&|^]|\*\*|\/\/|<<|>>)?=)$/;

/** The first token that no longer belongs to an expression; undefined where there is none. */
function tooMuch(tokens: readonly Token[]): Token | undefined {
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'newline')
      return tokens.slice(index).find(({ kind }) => kind !== 'newline' && kind !== 'end');
    if (token.kind !== 'op') continue;
    if ('([{'.includes(token.text)) depth++;
    else if (')]}'.includes(token.text)) depth--;
    else if (depth === 0 && ENDS.test(token.text)) return token;
  }
  return undefined;
}
