import { type ESTree, parseSync, Visitor } from 'vite';

/** One mention of another module in a source file. */
export interface Import {
  readonly specifier: string;
  /** `worker` is `new URL('./x.ts', import.meta.url)`: the address of a file that is loaded as a program of its own. */
  readonly kind: 'value' | 'type' | 'worker';
  /** The imported names, as the other module calls them; `*` for all of it. */
  readonly names: readonly string[];
}

/** What the architecture rules look at in a source file. */
export interface SourceFile {
  readonly path: string;
  readonly imports: readonly Import[];
  /** Every identifier that occurs, in values and in types. */
  readonly identifiers: ReadonlySet<string>;
  /** What is constructed with `new`: `Worker` of `new Worker(…)` and of `new globalThis.Worker(…)`. */
  readonly constructed: ReadonlySet<string>;
}

type Named = ESTree.ImportDeclarationSpecifier | ESTree.ExportSpecifier;

function importedName(specifier: Named): string {
  switch (specifier.type) {
    case 'ImportDefaultSpecifier':
      return 'default';
    case 'ImportNamespaceSpecifier':
      return '*';
    case 'ImportSpecifier':
      return nameOf(specifier.imported);
    case 'ExportSpecifier':
      return nameOf(specifier.local);
  }
}

function nameOf(node: ESTree.ModuleExportName): string {
  return node.type === 'Literal' ? node.value : node.name;
}

/** `import type {…}`, and `import { type A, type B }`, which is the same. */
function isTypeOnly(kind: string | undefined, kinds: readonly (string | undefined)[]): boolean {
  return kind === 'type' || (kinds.length > 0 && kinds.every((each) => each === 'type'));
}

function literal(node: ESTree.Node | null | undefined): string | undefined {
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
}

/** Reads a TypeScript file with the parser that also builds it. */
export function readSource(path: string, text: string): SourceFile {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const imports: Import[] = [];
  const identifiers = new Set<string>();
  const constructed = new Set<string>();

  new Visitor({
    ImportDeclaration({ source, importKind, specifiers }) {
      const kinds = specifiers.map((each) => (each.type === 'ImportSpecifier' ? each.importKind : 'value'));
      const kind = isTypeOnly(importKind, kinds) ? 'type' : 'value';
      imports.push({ specifier: source.value, kind, names: specifiers.map(importedName) });
    },
    ExportNamedDeclaration({ source, exportKind, specifiers }) {
      if (source === null) return;
      const kinds = specifiers.map((each) => each.exportKind);
      const kind = isTypeOnly(exportKind, kinds) ? 'type' : 'value';
      imports.push({ specifier: source.value, kind, names: specifiers.map(importedName) });
    },
    ExportAllDeclaration({ source, exportKind }) {
      imports.push({ specifier: source.value, kind: exportKind === 'type' ? 'type' : 'value', names: ['*'] });
    },
    ImportExpression({ source }) {
      imports.push({ specifier: literal(source) ?? '(computed)', kind: 'value', names: ['*'] });
    },
    TSImportType({ source }) {
      imports.push({ specifier: source.value, kind: 'type', names: ['*'] });
    },
    NewExpression({ callee, arguments: [address] }) {
      if (callee.type === 'Identifier') constructed.add(callee.name);
      if (callee.type === 'MemberExpression' && callee.property.type === 'Identifier') {
        constructed.add(callee.property.name);
      }
      const file = literal(address);
      if (callee.type === 'Identifier' && callee.name === 'URL' && file?.startsWith('.')) {
        imports.push({ specifier: file, kind: 'worker', names: [] });
      }
    },
    Identifier({ name }) {
      identifiers.add(name);
    },
  }).visit(program);

  return { path, imports, identifiers, constructed };
}
