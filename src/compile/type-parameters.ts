import type { Module } from 'py-ast';
import { allArguments } from './name-lists.ts';
import { constant, placed } from './strings.ts';
import type { Span } from './syntax-problem.ts';
import { docstringOf, type Expr, type FunctionNode, type Stmt, type StmtOf, spanOf } from './tree.ts';

/**
 * Type parameters (PEP 695, with the defaults of PEP 696). What has them is written as the function that makes it, which is called at
 * once:
 *
 *     @decorator                        @decorator
 *     def f[T: int](a: T = x): …   ──▶  def f(.0 = x, called at once):        # shown as <generic parameters of f>
 *                                           def .bound(): return int
 *                                           T = type_var('T', .bound)
 *                                           def f(a: T = .0): …
 *                                           f.__type_params__ = (T,)
 *                                           return f
 *
 * So `T` is an ordinary variable of a function around the definition. Bounds, defaults and the value of a `type` statement are functions
 * that are called when somebody asks. Where the definition stands in a class body, the names of that body which its annotations
 * use are passed like the values of defaults.
 */

/** A function that is called as soon as it is made, with the values of expressions that are evaluated outside. */
export interface MakerNode extends StmtOf<'FunctionDef'> {
  readonly passed: readonly Expr[];
}

export const isMaker = (node: { readonly nodeType: string }): node is MakerNode => 'passed' in node;

/** The module in src/python that makes type parameters and aliases. */
const LIBRARY = '_generic';

type Parameter = StmtOf<'ClassDef'>['type_params'][number];
type Generic = FunctionNode | StmtOf<'ClassDef'>;

const CONSTRUCTORS = { TypeVar: 'type_var', ParamSpec: 'param_spec', TypeVarTuple: 'type_var_tuple' };

/** Rewrites the definitions of a module that have type parameters, and its `type` statements. */
export function expandTypeParameters(tree: Module): void {
  expandBody(tree.body, undefined);
}

function expandBody(body: Stmt[], enclosing: StmtOf<'ClassDef'> | undefined): void {
  for (const [index, node] of body.entries()) {
    for (const [inner, scope] of bodiesOf(node, enclosing)) expandBody(inner, scope);
    if (node.nodeType === 'TypeAlias') body[index] = aliasMaker(node);
    else if (isDefinition(node) && (node.type_params ?? []).length > 0) body[index] = maker(node, enclosing);
  }
}

const isDefinition = (node: Stmt): node is Generic =>
  node.nodeType === 'FunctionDef' || node.nodeType === 'AsyncFunctionDef' || node.nodeType === 'ClassDef';

/** The blocks of statements inside a statement, and the class whose body each is part of. */
function bodiesOf(
  node: Stmt,
  enclosing: StmtOf<'ClassDef'> | undefined,
): [Stmt[], StmtOf<'ClassDef'> | undefined][] {
  if (node.nodeType === 'ClassDef') return [[node.body, node]];
  if (isDefinition(node)) return [[node.body, undefined]];
  const found: [Stmt[], StmtOf<'ClassDef'> | undefined][] = [];
  const add = (body: Stmt[]): void => void found.push([body, enclosing]);
  if ('body' in node) add(node.body);
  if ('orelse' in node) add(node.orelse);
  if ('finalbody' in node) add(node.finalbody);
  if ('handlers' in node) for (const handler of node.handlers) add(handler.body);
  if (node.nodeType === 'Match') for (const each of node.cases) add(each.body);
  return found;
}

/** Makes nodes that all stand at one place. */
class Builder {
  private readonly place: ReturnType<typeof placed>;
  private readonly span: Span;

  constructor(span: Span) {
    this.span = span;
    this.place = placed(span);
  }

  name(id: string): Expr {
    return { nodeType: 'Name', id, ctx: { nodeType: 'Load' }, ...this.place } as Expr;
  }

  text(value: string): Expr {
    return constant({ kind: 'str', value }, this.span);
  }

  call(name: string, ...args: Expr[]): Expr {
    return { nodeType: 'Call', func: this.name(name), args, keywords: [], ...this.place } as Expr;
  }

  tuple(elts: Expr[]): Expr {
    return { nodeType: 'Tuple', elts, ctx: { nodeType: 'Load' }, ...this.place } as Expr;
  }

  starred(value: Expr): Expr {
    return { nodeType: 'Starred', value, ctx: { nodeType: 'Load' }, ...this.place } as Expr;
  }

  assign(id: string, value: Expr): Stmt {
    return { nodeType: 'Assign', targets: [this.name(id)], value, ...this.place } as Stmt;
  }

  assignAttribute(object: string, attr: string, value: Expr): Stmt {
    const target = { nodeType: 'Attribute', value: this.name(object), attr, ctx: { nodeType: 'Store' } };
    return { nodeType: 'Assign', targets: [{ ...target, ...this.place }], value, ...this.place } as Stmt;
  }

  returns(value: Expr): Stmt {
    return { nodeType: 'Return', value, ...this.place } as Stmt;
  }

  /** `from _generic import name as .name`: under a name that no program can write. */
  use(name: string): Stmt {
    const alias = { nodeType: 'Alias', name, asname: `.${name}`, ...this.place };
    return { nodeType: 'ImportFrom', module: LIBRARY, names: [alias], level: 0, ...this.place } as Stmt;
  }

  define(name: string, parameters: readonly string[], body: Stmt[]): StmtOf<'FunctionDef'> {
    const args = {
      nodeType: 'Arguments',
      posonlyargs: [],
      args: parameters.map((arg) => ({ nodeType: 'Arg', arg, ...this.place })),
      kwonlyargs: [],
      kw_defaults: [],
      defaults: [],
    };
    const common = { name, args, body, decorator_list: [], type_params: [], ...this.place };
    return { nodeType: 'FunctionDef', ...common } as unknown as StmtOf<'FunctionDef'>;
  }

  /** A function without arguments that answers with an expression, evaluated where it is called. */
  lazy(name: string, value: Expr): Stmt {
    const span = spanOf(value);
    return new Builder(span).define(name, [], [new Builder(span).returns(value)]);
  }
}

/** Statements that bind each parameter to its name. */
function parameterStatements(parameters: readonly Parameter[]): Stmt[] {
  const statements: Stmt[] = [];
  for (const parameter of parameters) {
    const b = new Builder(spanOf(parameter));
    const make = CONSTRUCTORS[parameter.nodeType];
    const bound = parameter.nodeType === 'TypeVar' ? parameter.bound : undefined;
    const lazies: Expr[] = [];
    for (const [name, value] of [
      ['.bound', bound],
      ['.default', parameter.default_value],
    ] as const) {
      const hidden = `${name}.${parameter.name}`;
      if (value === undefined || value === null) lazies.push(constant({ kind: 'none' }, spanOf(parameter)));
      else {
        statements.push(b.lazy(hidden, value));
        lazies.push(b.name(hidden));
      }
    }
    const isTuple = bound?.nodeType === 'Tuple';
    const kind = constant({ kind: isTuple ? 'true' : 'false' }, spanOf(parameter));
    statements.push(
      b.use(make),
      b.assign(parameter.name, b.call(`.${make}`, b.text(parameter.name), ...lazies, kind)),
    );
  }
  return statements;
}

const namesOf = (b: Builder, parameters: readonly Parameter[]): Expr =>
  b.tuple(parameters.map(({ name }) => b.name(name)));

function makerOf(
  node: Stmt,
  name: string,
  parameters: readonly string[],
  passed: readonly Expr[],
  body: Stmt[],
  decorators: Expr[],
): MakerNode {
  const definition = new Builder(spanOf(node)).define(name, parameters, body);
  return { ...definition, decorator_list: decorators, passed };
}

function maker(node: Generic, enclosing: StmtOf<'ClassDef'> | undefined): Stmt {
  const b = new Builder(spanOf(node));
  const body = parameterStatements(node.type_params);
  const decorators = node.decorator_list;
  const fromClass = enclosing === undefined ? [] : namesFromClass(node, enclosing);
  const names = [...fromClass];
  const passed = fromClass.map((name) => b.name(name));
  node.decorator_list = [];
  if (node.nodeType === 'ClassDef') {
    const hidden = '.generic_base';
    const parameters = node.type_params.map((parameter) => {
      const name = b.name(parameter.name);
      return parameter.nodeType === 'TypeVarTuple' ? b.starred(name) : name;
    });
    body.push(
      b.use('generic_base'),
      b.assign('.type_params', namesOf(b, node.type_params)),
      b.assign(hidden, b.call('.generic_base', ...parameters)),
    );
    node.bases.push(b.name(hidden));
    const first = docstringOf(node.body) === undefined ? 0 : 1;
    node.body.splice(first, 0, b.assign('__type_params__', b.name('.type_params')));
    body.push(node, b.returns(b.name(node.name)));
  } else {
    const { args } = node;
    const pass = (value: Expr): Expr => {
      const name = `.${passed.length}`;
      names.push(name);
      passed.push(value);
      return b.name(name);
    };
    args.defaults = args.defaults.map(pass);
    args.kw_defaults = args.kw_defaults.map((value) => (value === null ? null : pass(value)));
    body.push(
      node,
      b.assignAttribute(node.name, '__type_params__', namesOf(b, node.type_params)),
      b.returns(b.name(node.name)),
    );
  }
  node.type_params = [];
  return makerOf(node, node.name, names, passed, body, decorators);
}

function aliasMaker(node: StmtOf<'TypeAlias'>): Stmt {
  const b = new Builder(spanOf(node));
  const name = node.name.nodeType === 'Name' ? node.name.id : '?';
  const value = '.value';
  const body = [
    ...parameterStatements(node.type_params),
    b.use('type_alias'),
    b.lazy(value, node.value),
    b.returns(
      b.call('.type_alias', b.text(name), b.name(value), namesOf(b, node.type_params), b.name('__name__')),
    ),
  ];
  return makerOf(node, name, [], [], body, []);
}

// --- Names of a class body ---------------------------------------------------------------------------------------------------

/** The names that the head of a definition uses and the class body around it binds. */
function namesFromClass(node: Generic, enclosing: StmtOf<'ClassDef'>): string[] {
  const used = new Set<string>();
  const own = new Set(node.type_params.map(({ name }) => name));
  const head =
    node.nodeType === 'ClassDef'
      ? [node.bases, node.keywords]
      : [allArguments(node.args).map(({ annotation }) => annotation), node.returns];
  visit([...head, node.type_params], (each) => {
    if (each['nodeType'] === 'Name') used.add(each['id'] as string);
    return true;
  });
  const bound = new Set<string>();
  visit(enclosing.body, (each) => {
    const kind = each['nodeType'] as string;
    if (kind === 'Name' && (each['ctx'] as { nodeType: string }).nodeType === 'Store') {
      bound.add(each['id'] as string);
    }
    if (kind === 'Alias') bound.add(((each['asname'] ?? each['name']) as string).split('.')[0] as string);
    if (!/^(Async)?FunctionDef$|^ClassDef$/.test(kind)) return kind !== 'Lambda';
    bound.add(each['name'] as string);
    return false;
  });
  return [...used].filter((name) => bound.has(name) && !own.has(name));
}

/** Calls `enter` with a node and, where that says so, with those inside it. */
function visit(value: unknown, enter: (node: Record<string, unknown>) => boolean): void {
  if (Array.isArray(value)) for (const item of value) visit(item, enter);
  else if (value !== null && typeof value === 'object') {
    const node = value as Record<string, unknown>;
    if ('nodeType' in node && !enter(node)) return;
    for (const [key, child] of Object.entries(node)) if (key !== 'ctx') visit(child, enter);
  }
}
