import type { Module } from 'py-ast';
import { SyntaxFailure } from './syntax-problem.ts';
import { docstringOf, type Stmt, spanOf } from './tree.ts';

const FEATURES: ReadonlySet<string> = new Set([
  'nested_scopes',
  'generators',
  'division',
  'absolute_import',
  'with_statement',
  'print_function',
  'unicode_literals',
  'barry_as_FLUFL',
  'generator_stop',
  'annotations',
]);

/** `from __future__ import …` names known features and stands before everything but the docstring. */
export function checkFutureImports(tree: Module): void {
  const body = docstringOf(tree.body) === undefined ? tree.body : tree.body.slice(1);
  const isFuture = (node: Stmt) => node.nodeType === 'ImportFrom' && node.module === '__future__';
  const late = body.findIndex((node) => !isFuture(node));
  for (const [index, node] of body.entries()) {
    if (node.nodeType !== 'ImportFrom' || !isFuture(node)) continue;
    if (late >= 0 && index > late) {
      throw new SyntaxFailure(
        'from __future__ imports must occur at the beginning of the file',
        spanOf(node),
      );
    }
    for (const { name } of node.names) {
      if (FEATURES.has(name)) continue;
      const what = name === 'braces' ? 'not a chance' : `future feature ${name} is not defined`;
      throw new SyntaxFailure(what, { ...spanOf(node), endColumn: node.col_offset + 1 });
    }
  }
}
