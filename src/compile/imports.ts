import type { Module } from 'py-ast';
import type { Stmt } from './tree.ts';
import type { ImportReference } from './unit.ts';

/** Every import statement of a module, those inside functions and conditions too. */
export function findImports(tree: Module): ImportReference[] {
  const found: ImportReference[] = [];
  scan(tree.body, found);
  return found;
}

function scan(body: readonly Stmt[], found: ImportReference[]): void {
  for (const node of body) {
    if (node.nodeType === 'Import') {
      for (const { name } of node.names) found.push({ level: 0, module: name, names: [] });
    } else if (node.nodeType === 'ImportFrom') {
      const names = node.names.map(({ name }) => name);
      found.push({ level: node.level ?? 0, module: node.module ?? '', names });
    }
    if ('body' in node) scan(node.body, found);
    if ('orelse' in node) scan(node.orelse, found);
    if ('finalbody' in node) scan(node.finalbody, found);
    if ('handlers' in node) for (const handler of node.handlers) scan(handler.body, found);
    if (node.nodeType === 'Match') for (const { body: inner } of node.cases) scan(inner, found);
  }
}
