import type { Stmt } from './tree.ts';

/** The names that the functions of a class body assign as `self.name`, each once. */
export function staticAttributes(body: readonly Stmt[]): string[] {
  const found = new Set<string>();
  visit(body, false, found);
  return [...found];
}

const FUNCTIONS: ReadonlySet<string> = new Set(['FunctionDef', 'AsyncFunctionDef', 'Lambda']);

function visit(value: unknown, inFunction: boolean, found: Set<string>): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, inFunction, found);
    return;
  }
  if (value === null || typeof value !== 'object') return;
  const node = value as Record<string, unknown>;
  const kind = node['nodeType'] as string;
  // A class inside has a list of its own.
  if (kind === 'ClassDef') return;
  if (kind === 'Attribute' && inFunction && isStore(node['ctx']) && isSelf(node['value'])) {
    found.add(node['attr'] as string);
  }
  const inner = inFunction || FUNCTIONS.has(kind);
  for (const [key, child] of Object.entries(node)) {
    if (typeof child === 'object' && key !== 'ctx') visit(child, inner, found);
  }
}

const isStore = (context: unknown): boolean =>
  (context as { nodeType?: string } | undefined)?.nodeType === 'Store';

const isSelf = (value: unknown): boolean => {
  const { nodeType, id } = value as { nodeType: string; id?: string };
  return nodeType === 'Name' && id === 'self';
};
