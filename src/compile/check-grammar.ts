import { Cursor, type Rules } from './grammar.ts';
import { callArguments } from './grammar-arguments.ts';
import {
  disjunction,
  expression,
  namedExpression,
  starExpressions,
  starTarget,
  starTargets,
} from './grammar-expressions.ts';
import { parameters } from './grammar-parameters.ts';
import { file } from './grammar-statements.ts';
import { SyntaxFailure } from './syntax-problem.ts';
import type { Tokens } from './tokenize.ts';

const RULES: Rules = {
  expression,
  disjunction,
  namedExpression,
  starExpressions,
  starTargets,
  starTarget,
  arguments: callArguments,
  parameters,
};

/**
 * Refuses a program that is no Python, as CPython would. What is wrong with its tokens goes first, wherever it is; a
 * bracket left open goes before what is wrong on later lines.
 */
export function checkGrammar({ tokens, failure, unclosed }: Tokens): void {
  if (failure !== undefined) throw failure;
  const c = new Cursor(RULES, tokens);
  try {
    file(c);
    // Only an open bracket leaves the tokens without a last line end.
    if (unclosed === undefined) return;
  } catch (error) {
    if (!(error instanceof SyntaxFailure)) throw error;
    if (unclosed === undefined || (c.reached.line <= unclosed.line && c.reached.kind !== 'end')) throw error;
  }
  throw new SyntaxFailure(`'${unclosed.text}' was never closed`, {
    ...unclosed,
    endLine: unclosed.line,
    endColumn: unclosed.column + 1,
  });
}
