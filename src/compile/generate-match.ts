import type { CodeBuilder } from './code-builder.ts';
import { SyntaxFailure } from './syntax-problem.ts';
import { type StmtOf, spanOf } from './tree.ts';

/** `match`. */
export function matchStatement(_b: CodeBuilder, node: StmtOf<'Match'>): void {
  throw new SyntaxFailure('match is not supported yet', spanOf(node));
}
