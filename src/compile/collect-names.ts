import type { Module } from 'py-ast';
import { allArguments, targetNames } from './name-lists.ts';
import { type Mention, mangle, openScope, type Scope, type ScopeNode } from './scope.ts';
import { type Span, SyntaxFailure } from './syntax-problem.ts';
import {
  type ComprehensionNode,
  type Expr,
  type FunctionNode,
  type Placed,
  type StmtOf,
  spanOf,
} from './tree.ts';
import { isMaker } from './type-parameters.ts';

/** The scopes of a module, outermost first, and the scope of each node that has one. */
export interface Scopes {
  readonly all: readonly Scope[];
  readonly module: Scope;
  readonly of: ReadonlyMap<object, Scope>;
}

/** Walks a module and notes what every scope says about every name. Throws SyntaxFailure. */
export function collectNames(tree: Module): Scopes {
  const collector = new Collector();
  return collector.run(tree);
}

type Node = { nodeType: string } & Placed & Record<string, unknown>;

const COMPREHENSION_NAMES = {
  ListComp: 'list comprehension',
  SetComp: 'set comprehension',
  DictComp: 'dict comprehension',
  GeneratorExp: 'generator expression',
} as const;

class Collector {
  private readonly all: Scope[] = [];
  private readonly of = new Map<object, Scope>();
  private scope!: Scope;
  /** How deep in the iterables of comprehensions; a walrus is refused there. */
  private iterables = 0;
  private futureAnnotations = false;

  run(tree: Module): Scopes {
    const module = this.open('module', '<module>', tree, undefined);
    this.futureAnnotations = tree.body.some(
      (statement) =>
        statement.nodeType === 'ImportFrom' &&
        statement.module === '__future__' &&
        statement.names.some(({ name }) => name === 'annotations'),
    );
    this.visit(tree.body);
    return { all: this.all, module, of: this.of };
  }

  private open(kind: Scope['kind'], name: string, node: ScopeNode, className: string | undefined): Scope {
    this.scope = openScope(kind, name, node, this.scope, className);
    this.all.push(this.scope);
    this.of.set(node, this.scope);
    return this.scope;
  }

  private close(): void {
    this.scope = this.scope.parent as Scope;
  }

  private mention(name: string, span: Span, scope = this.scope): Mention {
    const key = mangle(scope.className, name);
    let mention = scope.mentions.get(key);
    if (mention === undefined) {
      mention = {
        name: key,
        span,
        assigned: false,
        used: false,
        parameter: false,
        global: false,
        nonlocal: false,
        annotated: false,
        imported: false,
        iteration: false,
      };
      scope.mentions.set(key, mention);
    }
    return mention;
  }

  private use(name: string, span: Span): void {
    this.mention(name, span).used = true;
    if (name === 'super' && this.scope.unit.kind === 'function') this.mention('__class__', span).used = true;
  }

  private assign(name: string, span: Span): Mention {
    if (name === '__debug__') throw new SyntaxFailure('cannot assign to __debug__', span);
    const mention = this.mention(name, span);
    mention.assigned = true;
    return mention;
  }

  private visit(value: unknown): void {
    if (Array.isArray(value)) {
      for (const item of value) this.visit(item);
      return;
    }
    if (value === null || typeof value !== 'object' || !('nodeType' in value)) return;
    const node = value as Node;
    const special = this.special[node.nodeType];
    if (special !== undefined) special(node);
    else this.visitChildren(node);
  }

  private visitChildren(node: Node): void {
    for (const key of Object.keys(node)) {
      const child = node[key];
      if (typeof child === 'object' && key !== 'ctx') this.visit(child);
    }
  }

  private readonly special: Readonly<Record<string, (node: Node) => void>> = {
    Constant: () => undefined,
    Name: (node) => this.use(node['id'] as string, spanOf(node)),
    Assign: (node) => {
      for (const target of node['targets'] as Expr[]) this.target(target);
      this.visit(node['value']);
    },
    AugAssign: (node) => {
      this.visit(node['target']);
      this.target(node['target'] as Expr);
      this.visit(node['value']);
    },
    Delete: (node) => {
      for (const target of node['targets'] as Expr[]) this.target(target);
    },
    For: (node) => this.loop(node),
    AsyncFor: (node) => this.loop(node),
    WithItem: (node) => {
      this.visit(node['context_expr']);
      if (node['optional_vars'] !== undefined) this.target(node['optional_vars'] as Expr);
    },
    FunctionDef: (node) => this.functionDef(node as unknown as FunctionNode),
    AsyncFunctionDef: (node) => this.functionDef(node as unknown as FunctionNode),
    ClassDef: (node) => this.classDef(node as unknown as StmtOf<'ClassDef'>),
    Lambda: (node) => {
      const lambda = node as unknown as Extract<Expr, { nodeType: 'Lambda' }>;
      this.visit(lambda.args.defaults);
      this.visit(lambda.args.kw_defaults);
      this.open('function', '<lambda>', lambda, this.scope.className);
      this.parameters(lambda.args);
      this.visit(lambda.body);
      this.close();
    },
    ListComp: (node) => this.comprehension(node as unknown as ComprehensionNode),
    SetComp: (node) => this.comprehension(node as unknown as ComprehensionNode),
    DictComp: (node) => this.comprehension(node as unknown as ComprehensionNode),
    GeneratorExp: (node) => this.comprehension(node as unknown as ComprehensionNode),
    NamedExpr: (node) => this.walrus(node as unknown as Extract<Expr, { nodeType: 'NamedExpr' }>),
    Global: (node) => this.declaration(node, 'global'),
    Nonlocal: (node) => this.declaration(node, 'nonlocal'),
    AnnAssign: (node) => this.annotated(node as unknown as StmtOf<'AnnAssign'>),
    Import: (node) => this.imports(node as unknown as StmtOf<'Import'>),
    ImportFrom: (node) => this.imports(node as unknown as StmtOf<'ImportFrom'>),
    ExceptHandler: (node) => {
      this.visit(node['type']);
      if (typeof node['name'] === 'string') this.assign(node['name'], spanOf(node));
      this.visit(node['body']);
    },
    MatchAs: (node) => {
      this.visit(node['pattern']);
      if (typeof node['name'] === 'string') this.assign(node['name'], spanOf(node));
    },
    MatchStar: (node) => {
      if (typeof node['name'] === 'string') this.assign(node['name'], spanOf(node));
    },
    MatchMapping: (node) => {
      this.visitChildren(node);
      if (typeof node['rest'] === 'string') this.assign(node['rest'], spanOf(node));
    },
    Return: (node) => {
      this.visit(node['value']);
      if (node['value'] !== undefined) this.scope.returnsValue ??= spanOf(node);
    },
    Await: (node) => {
      this.visit(node['value']);
      if (this.scope.node.nodeType === 'GeneratorExp') this.scope.isAsync = true;
    },
    Yield: (node) => this.yields(node, "'yield'"),
    YieldFrom: (node) => this.yields(node, "'yield from'"),
  };

  private loop(node: Node): void {
    this.target(node['target'] as Expr);
    this.visit(node['iter']);
    this.visit(node['body']);
    this.visit(node['orelse']);
  }

  private target(node: Expr): void {
    if (node.nodeType === 'Name') this.assign(node.id, spanOf(node));
    else if (node.nodeType === 'Tuple' || node.nodeType === 'List') {
      for (const element of node.elts) this.target(element);
    } else if (node.nodeType === 'Starred') this.target(node.value);
    else this.visit(node);
  }

  private yields(node: Node, what: string): void {
    this.visit(node['value']);
    const span = spanOf(node);
    if (this.scope.kind === 'comprehension' || this.scope.node.nodeType === 'GeneratorExp') {
      const kind = COMPREHENSION_NAMES[this.scope.node.nodeType as keyof typeof COMPREHENSION_NAMES];
      throw new SyntaxFailure(`'yield' inside ${kind}`, span);
    }
    if (this.scope.kind !== 'function') throw new SyntaxFailure(`${what} outside function`, span);
    this.scope.isGenerator = true;
  }

  private functionDef(node: FunctionNode): void {
    this.visit(node.decorator_list);
    this.assign(node.name, spanOf(node));
    this.visit(node.args.defaults);
    this.visit(node.args.kw_defaults);
    if (isMaker(node)) this.visit(node.passed);
    if (!this.futureAnnotations) {
      for (const arg of allArguments(node.args)) this.visit(arg.annotation);
      this.visit(node.returns);
    }
    const scope = this.open('function', node.name, node, this.scope.className);
    scope.isAsync = node.nodeType === 'AsyncFunctionDef';
    this.parameters(node.args);
    this.visit(node.body);
    if (scope.isAsync && scope.isGenerator && scope.returnsValue !== undefined) {
      throw new SyntaxFailure("'return' with value in async generator", scope.returnsValue);
    }
    this.close();
  }

  private parameters(args: FunctionNode['args']): void {
    for (const arg of allArguments(args)) {
      if (this.mention(arg.arg, spanOf(arg)).parameter) {
        throw new SyntaxFailure(`duplicate argument '${arg.arg}' in function definition`, spanOf(arg));
      }
      this.assign(arg.arg, spanOf(arg)).parameter = true;
    }
  }

  private classDef(node: StmtOf<'ClassDef'>): void {
    this.visit(node.decorator_list);
    this.assign(node.name, spanOf(node));
    this.visit(node.bases);
    this.visit(node.keywords);
    this.open('class', node.name, node, node.name);
    this.visit(node.body);
    this.close();
  }

  private comprehension(node: ComprehensionNode): void {
    const [first, ...rest] = node.generators;
    this.iterables += 1;
    this.visit(first?.iter);
    this.iterables -= 1;
    const kind = node.nodeType === 'GeneratorExp' ? 'function' : 'comprehension';
    const scope = this.open(
      kind,
      node.nodeType === 'GeneratorExp' ? '<genexpr>' : '',
      node,
      this.scope.className,
    );
    if (kind === 'function') {
      scope.isGenerator = true;
      this.assign('.0', spanOf(node)).parameter = true;
    }
    const before = this.iterables;
    this.iterables = 0;
    for (const generator of node.generators) {
      this.target(generator.target);
      if (generator.is_async) scope.isAsync = true;
      for (const name of targetNames(generator.target)) this.mention(name, spanOf(node)).iteration = true;
      if (rest.includes(generator)) {
        this.iterables += 1;
        this.visit(generator.iter);
        this.iterables -= 1;
      }
      this.visit(generator.ifs);
    }
    if (node.nodeType === 'DictComp') {
      this.visit(node.key);
      this.visit(node.value);
    } else this.visit(node.elt);
    this.iterables = before;
    this.close();
  }

  private walrus(node: Extract<Expr, { nodeType: 'NamedExpr' }>): void {
    const span = spanOf(node);
    if (this.iterables > 0) {
      throw new SyntaxFailure(
        'assignment expression cannot be used in a comprehension iterable expression',
        span,
      );
    }
    this.visit(node.value);
    if (node.target.nodeType !== 'Name') return;
    const { id } = node.target;
    let target = this.scope;
    while (isComprehension(target)) {
      if (target.mentions.get(mangle(target.className, id))?.iteration) {
        throw new SyntaxFailure(
          `assignment expression cannot rebind comprehension iteration variable '${id}'`,
          spanOf(node.target),
        );
      }
      target = target.parent as Scope;
    }
    if (target === this.scope) {
      this.assign(id, spanOf(node.target));
      return;
    }
    if (target.kind === 'class') {
      throw new SyntaxFailure(
        'assignment expression within a comprehension cannot be used in a class body',
        spanOf(node.target),
      );
    }
    const outer = this.mention(id, span, target);
    outer.assigned = true;
    for (let scope = this.scope; scope !== target; scope = scope.parent as Scope) {
      const inner = this.mention(id, span, scope);
      inner.used = true;
      if (target.kind === 'module' || outer.global) inner.global = true;
      else inner.nonlocal = true;
    }
  }

  private declaration(node: Node, kind: 'global' | 'nonlocal'): void {
    const span = spanOf(node);
    if (kind === 'nonlocal' && this.scope.kind === 'module') {
      throw new SyntaxFailure('nonlocal declaration not allowed at module level', span);
    }
    for (const name of node['names'] as string[]) {
      const before = this.scope.mentions.get(mangle(this.scope.className, name));
      const problem =
        before === undefined
          ? undefined
          : before.parameter
            ? `name '${name}' is parameter and ${kind}`
            : before.annotated
              ? `annotated name '${name}' can't be ${kind}`
              : before.assigned
                ? `name '${name}' is assigned to before ${kind} declaration`
                : before.used
                  ? `name '${name}' is used prior to ${kind} declaration`
                  : before.global !== before.nonlocal && (before.global ? 'global' : 'nonlocal') !== kind
                    ? `name '${name}' is nonlocal and global`
                    : undefined;
      if (problem !== undefined) throw new SyntaxFailure(problem, span);
      const mention = this.mention(name, span);
      mention[kind] = true;
      mention.span = span;
    }
  }

  private annotated(node: StmtOf<'AnnAssign'>): void {
    if (node.target.nodeType === 'Name') {
      const { id } = node.target;
      const span = spanOf(node.target);
      const before = this.scope.mentions.get(mangle(this.scope.className, id));
      if (node.simple && (before?.global || before?.nonlocal) && this.scope.kind !== 'module') {
        const kind = before.global ? 'global' : 'nonlocal';
        throw new SyntaxFailure(`annotated name '${id}' can't be ${kind}`, spanOf(node));
      }
      const mention = this.mention(id, span);
      mention.annotated = node.simple === 1;
      mention.assigned ||= node.simple === 1 || node.value !== undefined;
    } else this.visit(node.target);
    if (this.scope.kind !== 'function') {
      if (node.simple) this.mention('__annotations__', spanOf(node)).assigned = true;
      if (!this.futureAnnotations) this.visit(node.annotation);
    }
    this.visit(node.value);
  }

  private imports(node: StmtOf<'Import'> | StmtOf<'ImportFrom'>): void {
    for (const alias of node.names) {
      if (alias.name === '*') {
        if (this.scope.kind !== 'module') {
          throw new SyntaxFailure('import * only allowed at module level', spanOf(alias));
        }
        continue;
      }
      const bound =
        alias.asname ?? (node.nodeType === 'Import' ? (alias.name.split('.')[0] as string) : alias.name);
      this.assign(bound, spanOf(alias)).imported = true;
    }
  }
}

const isComprehension = (scope: Scope): boolean =>
  scope.kind === 'comprehension' || scope.node.nodeType === 'GeneratorExp';
