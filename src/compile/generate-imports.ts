import type { CodeBuilder } from './code-builder.ts';
import { type Literal, NONE, type StmtOf } from './tree.ts';

const int = (value: number): Literal => ({ kind: 'int', value: BigInt(value) });

/** `import a.b`, `import a.b as c`. */
export function importModules(b: CodeBuilder, node: StmtOf<'Import'>): void {
  for (const { name, asname } of node.names) {
    b.constant(int(0));
    b.constant(NONE);
    b.named('IMPORT_NAME', name);
    const [top = '', ...rest] = name.split('.');
    if (asname === undefined) b.store(top);
    else {
      for (const attribute of rest) {
        b.named('IMPORT_FROM', attribute);
        b.emit('SWAP', 2);
        b.emit('POP_TOP');
      }
      b.store(asname);
    }
  }
}

/** `from a.b import c as d`, `from . import x`, `from m import *`. */
export function importFrom(b: CodeBuilder, node: StmtOf<'ImportFrom'>): void {
  const level = node.level ?? 0;
  b.constant(int(level));
  b.constant({ kind: 'tuple', items: node.names.map(({ name }) => ({ kind: 'str', value: name })) });
  b.named('IMPORT_NAME', node.module ?? '');
  if (node.names[0]?.name === '*') {
    b.emit('IMPORT_STAR');
    return;
  }
  for (const { name, asname } of node.names) {
    b.named('IMPORT_FROM', name);
    b.store(asname ?? name);
  }
  b.emit('POP_TOP');
}
