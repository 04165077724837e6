import type { Span } from './syntax-problem.ts';
import type { ComprehensionNode, ExprOf, FunctionNode, StmtOf } from './tree.ts';

/** What a block of code says about one name. */
export interface Mention {
  readonly name: string;
  span: Span;
  assigned: boolean;
  used: boolean;
  parameter: boolean;
  global: boolean;
  nonlocal: boolean;
  annotated: boolean;
  imported: boolean;
  /** Bound by the `for` of a comprehension. */
  iteration: boolean;
}

export type ScopeNode =
  | { readonly nodeType: 'Module' }
  | FunctionNode
  | StmtOf<'ClassDef'>
  | ExprOf<'Lambda'>
  | ComprehensionNode;

/**
 * A block with names of its own. A comprehension other than a generator expression is a scope, but no code object: it
 * is inlined into the unit around it.
 */
export interface Scope {
  readonly kind: 'module' | 'class' | 'function' | 'comprehension';
  readonly name: string;
  readonly node: ScopeNode;
  readonly parent: Scope | undefined;
  /** The scope whose code object this one's code is part of: itself unless it is inlined. */
  readonly unit: Scope;
  /** The class whose private names are mangled here. */
  readonly className: string | undefined;
  readonly mentions: Map<string, Mention>;
  readonly variables: Map<string, Variable>;
  /** Variables of enclosing functions that the code object of this unit takes from its closure. */
  readonly free: Variable[];
  isAsync: boolean;
  isGenerator: boolean;
  returnsValue: Span | undefined;
  /** A method reads `__class__` or `super`. */
  needsClassCell: boolean;
}

/** A local variable: it lives in a slot of the unit it belongs to. */
export interface Variable {
  readonly name: string;
  readonly unit: Scope;
  readonly parameter: boolean;
  /** Some inner function uses it, so it lives in a cell. */
  captured: boolean;
  /** Belongs to an inlined comprehension. */
  readonly hidden: boolean;
}

/** Where a name leads from a scope. */
export type Binding =
  | { readonly kind: 'local' | 'cell' | 'free'; readonly variable: Variable }
  | { readonly kind: 'global' }
  /** The namespace of a class body; `variable` is what it falls back to when an enclosing function has the name. */
  | { readonly kind: 'name'; readonly variable: Variable | undefined };

/** A new scope inside `parent`. */
export function openScope(
  kind: Scope['kind'],
  name: string,
  node: ScopeNode,
  parent: Scope | undefined,
  className: string | undefined,
): Scope {
  const scope = {
    kind,
    name,
    node,
    parent,
    className,
    mentions: new Map<string, Mention>(),
    variables: new Map<string, Variable>(),
    free: [],
    isAsync: false,
    isGenerator: false,
    returnsValue: undefined,
    needsClassCell: false,
  };
  const inlined = kind === 'comprehension' && parent !== undefined;
  return Object.assign(scope, { unit: inlined ? parent.unit : (scope as unknown as Scope) });
}

/** `__name` inside class `C` is `_C__name`. */
export function mangle(className: string | undefined, name: string): string {
  if (className === undefined || !name.startsWith('__') || name.endsWith('__') || name.includes('.')) {
    return name;
  }
  const stripped = className.replace(/^_+/, '');
  return stripped === '' ? name : `_${stripped}${name}`;
}
