import { defined } from '../base/assert.ts';
import { CodeFlag } from '../program/program.ts';
import { assemble } from './assemble.ts';
import { CodeBuilder, type UnitContext } from './code-builder.ts';
import { cleanDocstring } from './docstring.ts';
import { fold } from './fold.ts';
import { callWith } from './generate-calls.ts';
import { generatorBody, iterate } from './generate-comprehensions.ts';
import { tupleDisplay } from './generate-displays.ts';
import { optimise } from './peephole.ts';
import { mangle, type Scope, type Variable } from './scope.ts';
import { staticAttributes } from './static-attributes.ts';
import type { Span } from './syntax-problem.ts';
import {
  docstringOf,
  type Expr,
  type ExprOf,
  type FunctionNode,
  type Literal,
  NONE,
  type Stmt,
  type StmtOf,
  spanOf,
} from './tree.ts';
import { isMaker } from './type-parameters.ts';

type Arguments = FunctionNode['args'];

/** What a code object is, beside its instructions. */
export interface CodeShape {
  readonly scope: Scope;
  readonly name: string;
  readonly qualname: string;
  readonly firstLine: number;
  readonly flags: number;
  readonly args: Arguments | undefined;
  readonly doc: string | undefined;
}

const NO_ARGUMENTS = { argCount: 0, positionalOnlyCount: 0, keywordOnlyCount: 0 };

/** Generates, optimises and assembles one code object; gives its index in the unit. */
export function buildCode(unit: UnitContext, shape: CodeShape, emitBody: (b: CodeBuilder) => void): number {
  const { pools } = unit;
  const index = pools.codes.push(undefined) - 1;
  const b = new CodeBuilder(unit, shape.scope, shape.qualname, slotsOf(unit, shape.scope));
  b.span = { line: shape.firstLine, column: 0, endLine: shape.firstLine, endColumn: 0 };
  for (const [slot, variable] of b.slots.entries()) {
    if (variable.captured && !variable.hidden && variable.unit === shape.scope) b.emit('MAKE_CELL', slot);
  }
  emitBody(b);
  const { words, positions, handlers, stackSize } = assemble(optimise(b.items, pools));
  const doc = shape.doc === undefined ? -1 : pools.literal({ kind: 'str', value: shape.doc });
  pools.codes[index] = {
    name: shape.name,
    qualname: shape.qualname,
    firstLine: shape.firstLine,
    start: pools.size,
    length: words.length,
    flags: shape.flags | (unit.library ? CodeFlag.library : 0),
    ...argumentCounts(shape),
    slotNames: b.slots.map((variable) => pools.name(variable.name)),
    freeCount: shape.scope.free.length,
    stackSize,
    handlers,
    doc,
  };
  pools.chunks.push({ start: pools.size, words, positions });
  pools.size += words.length;
  return index;
}

function argumentCounts({ scope, args }: CodeShape): typeof NO_ARGUMENTS {
  if (args === undefined) {
    return scope.node.nodeType === 'GeneratorExp' ? { ...NO_ARGUMENTS, argCount: 1 } : NO_ARGUMENTS;
  }
  return {
    argCount: args.posonlyargs.length + args.args.length,
    positionalOnlyCount: args.posonlyargs.length,
    keywordOnlyCount: args.kwonlyargs.length,
  };
}

/** Parameters, other locals, cells, free variables: the order that CodeObject documents. */
function slotsOf(unit: UnitContext, scope: Scope): Variable[] {
  const own = defined(unit.inlined.get(scope), 'scopes of a unit').flatMap((part) => [
    ...part.variables.values(),
  ]);
  const parameters = own.filter((variable) => variable.parameter);
  const rest = own.filter((variable) => !variable.parameter);
  const isCell = (variable: Variable) => variable.captured && !variable.hidden;
  return [
    ...parameters,
    ...rest.filter((variable) => !isCell(variable)),
    ...rest.filter(isCell),
    ...scope.free,
  ];
}

function functionFlags(scope: Scope, args: Arguments | undefined): number {
  const kind =
    scope.isAsync && scope.isGenerator
      ? CodeFlag.asyncGenerator
      : scope.isAsync
        ? CodeFlag.coroutine
        : scope.isGenerator
          ? CodeFlag.generator
          : 0;
  const variadic =
    (args?.vararg === undefined ? 0 : CodeFlag.varArgs) |
    (args?.kwarg === undefined ? 0 : CodeFlag.varKeywords);
  return CodeFlag.optimized | kind | variadic;
}

/** The qualified name of something defined in the scope where code is being emitted. */
function qualify(b: CodeBuilder, name: string): string {
  const { scope } = b;
  // What a maker makes is named as if there were no maker, and so is the maker.
  if (isMaker(scope.unit.node)) return b.qualname;
  if (scope.mentions.get(mangle(scope.className, name))?.global && name !== '<lambda>') return name;
  if (scope.unit.kind === 'module') return name;
  return scope.unit.kind === 'class' ? `${b.qualname}.${name}` : `${b.qualname}.<locals>.${name}`;
}

/** `def` and `async def`, decorators and all. */
export function functionDefinition(b: CodeBuilder, node: FunctionNode): void {
  const at = spanOf(node);
  const header = { ...at, endLine: at.line, endColumn: at.column };
  for (const decorator of node.decorator_list) b.expression(decorator);
  const firstDecorator = node.decorator_list[0];
  const flags = defaults(b, node.args, header) | annotations(b, node, header);
  const scope = defined(b.unit.scopeOf.get(node), 'scope of a function');
  const doc = docstringOf(node.body);
  const code = buildCode(
    b.unit,
    {
      scope,
      name: isMaker(node) ? `<generic parameters of ${node.name}>` : node.name,
      qualname: qualify(b, node.name),
      firstLine: firstDecorator?.lineno ?? node.lineno,
      flags:
        functionFlags(scope, node.args) |
        // Nobody has written a maker: it is not stepped into.
        (isMaker(node) ? CodeFlag.library : 0) |
        (b.unit.standsForC && b.scope.unit.kind === 'module' ? CodeFlag.builtin : 0),
      args: node.args,
      doc: doc === undefined ? undefined : cleanDocstring(doc),
    },
    (inner) => {
      inner.statements(doc === undefined ? node.body : node.body.slice(1));
      returnNone(inner, node.body);
    },
  );
  makeFunction(b, scope, code, flags, header);
  if (isMaker(node)) {
    for (const value of node.passed) b.expression(value);
    b.emit('CALL', node.passed.length, header);
  }
  applyDecorators(b, node.decorator_list);
  b.store(node.name, header);
}

/** The end of a body that has no `return`: it belongs to the last statement. */
export function returnNone(b: CodeBuilder, body: readonly Stmt[]): void {
  const last = body.at(-1);
  if (last !== undefined) b.span = spanOf(last);
  b.constant(NONE);
  b.emit('RETURN_VALUE');
}

function applyDecorators(b: CodeBuilder, decorators: readonly Expr[]): void {
  for (const decorator of decorators.toReversed()) b.emit('CALL', 1, spanOf(decorator));
}

/** `lambda`. */
export function lambda(b: CodeBuilder, node: ExprOf<'Lambda'>): void {
  const flags = defaults(b, node.args, b.span);
  const scope = defined(b.unit.scopeOf.get(node), 'scope of a lambda');
  const shape: CodeShape = {
    scope,
    name: '<lambda>',
    qualname: qualify(b, '<lambda>'),
    firstLine: node.lineno,
    flags: functionFlags(scope, node.args),
    args: node.args,
    doc: undefined,
  };
  const code = buildCode(b.unit, shape, (inner) => {
    inner.span = spanOf(node.body);
    if (!b.unit.library) inner.emit('LINE', node.body.lineno);
    inner.expression(node.body);
    inner.emit('RETURN_VALUE');
  });
  makeFunction(b, scope, code, flags, b.span);
}

/** A generator expression: its function is called at once with the first iterator. */
export function generatorExpression(b: CodeBuilder, node: ExprOf<'GeneratorExp'>): void {
  const scope = defined(b.unit.scopeOf.get(node), 'scope of a generator expression');
  const shape: CodeShape = {
    scope,
    name: '<genexpr>',
    qualname: qualify(b, '<genexpr>'),
    firstLine: node.lineno,
    flags: functionFlags(scope, undefined),
    args: undefined,
    doc: undefined,
  };
  const code = buildCode(b.unit, shape, (inner) => {
    inner.span = spanOf(node);
    generatorBody(inner, node);
    inner.constant(NONE);
    inner.emit('RETURN_VALUE');
  });
  makeFunction(b, scope, code, 0, b.span);
  const [first] = node.generators;
  if (first !== undefined) iterate(b, first);
  b.emit('CALL', 1);
}

function makeFunction(b: CodeBuilder, scope: Scope, code: number, flags: number, span: Span): void {
  for (const variable of scope.free) b.emit('LOAD_CLOSURE', b.slot(variable), span);
  if (scope.free.length > 0) b.emit('BUILD_TUPLE', scope.free.length, span);
  b.emit('LOAD_CONST', b.unit.pools.constant({ kind: 'code', code }), span);
  b.emit('MAKE_FUNCTION', flags | (scope.free.length > 0 ? 8 : 0), span);
}

/** Pushes the defaults and keyword defaults that there are; gives their bits for MAKE_FUNCTION. */
function defaults(b: CodeBuilder, args: Arguments, span: Span): number {
  let flags = 0;
  if (args.defaults.length > 0) {
    const literals = args.defaults.map(fold);
    if (literals.every((literal): literal is Literal => literal !== undefined)) {
      b.constant({ kind: 'tuple', items: literals }, span);
    } else tupleDisplay(b, args.defaults);
    flags |= 1;
  }
  let count = 0;
  for (const [index, value] of args.kw_defaults.entries()) {
    const arg = args.kwonlyargs[index];
    if (value === null || value === undefined || arg === undefined) continue;
    b.constant({ kind: 'str', value: mangle(b.scope.className, arg.arg) }, span);
    b.expression(value);
    count += 1;
  }
  if (count === 0) return flags;
  b.emit('BUILD_MAP', count, span);
  return flags | 2;
}

/** Pushes the annotations dict of a function, if it has annotations. */
function annotations(b: CodeBuilder, node: FunctionNode, span: Span): number {
  const { posonlyargs, args, vararg, kwonlyargs, kwarg } = node.args;
  const inOrder = [...posonlyargs, ...args, vararg, ...kwonlyargs, kwarg].filter((arg) => arg !== undefined);
  const pairs = inOrder.map((arg) => [mangle(b.scope.className, arg.arg), arg.annotation] as const);
  const given = [...pairs, ['return', node.returns] as const].filter(
    ([, annotation]) => annotation !== undefined,
  );
  if (given.length === 0) return 0;
  for (const [name, annotation] of given) {
    b.constant({ kind: 'str', value: name }, span);
    annotationValue(b, annotation as Expr);
  }
  b.emit('BUILD_MAP', given.length, span);
  return 4;
}

/** The value of an annotation; its text when the module asks for that. */
export function annotationValue(b: CodeBuilder, annotation: Expr): void {
  if (b.unit.futureAnnotations)
    b.constant({ kind: 'str', value: sourceText(b, annotation) }, spanOf(annotation));
  else if (annotation.nodeType === 'Starred') {
    b.expression(annotation.value);
    b.emit('UNPACK_SEQUENCE', 1, spanOf(annotation));
  } else b.expression(annotation);
}

function sourceText(b: CodeBuilder, node: Expr): string {
  const { line, column, endLine, endColumn } = spanOf(node);
  const lines = b.unit.source.split('\n').slice(line - 1, endLine);
  const last = lines.length - 1;
  lines[last] = (lines[last] ?? '').slice(0, endColumn);
  lines[0] = (lines[0] ?? '').slice(column);
  return lines.join(' ').replace(/\s+/g, ' ');
}

/** `class`. */
export function classDefinition(b: CodeBuilder, node: StmtOf<'ClassDef'>): void {
  const at = spanOf(node);
  const header = { ...at, endLine: at.line, endColumn: at.column };
  for (const decorator of node.decorator_list) b.expression(decorator);
  const scope = defined(b.unit.scopeOf.get(node), 'scope of a class');
  const firstLine = node.decorator_list[0]?.lineno ?? node.lineno;
  const doc = docstringOf(node.body);
  const shape: CodeShape = {
    scope,
    name: node.name,
    qualname: qualify(b, node.name),
    firstLine,
    flags: CodeFlag.classBody,
    args: undefined,
    doc: doc === undefined ? undefined : cleanDocstring(doc),
  };
  const code = buildCode(b.unit, shape, (inner) => classBody(inner, node, shape));
  b.emit('LOAD_BUILD_CLASS', 0, header);
  makeFunction(b, scope, code, 0, header);
  b.constant({ kind: 'str', value: node.name }, header);
  callWith(b, 2, node.bases, node.keywords, at);
  applyDecorators(b, node.decorator_list);
  b.store(node.name, header);
}

function classBody(b: CodeBuilder, node: StmtOf<'ClassDef'>, shape: CodeShape): void {
  b.named('LOAD_GLOBAL', '__name__');
  b.named('STORE_NAME', '__module__');
  b.constant({ kind: 'str', value: shape.qualname });
  b.named('STORE_NAME', '__qualname__');
  b.constant({ kind: 'int', value: BigInt(shape.firstLine) });
  b.named('STORE_NAME', '__firstlineno__');
  if (shape.doc !== undefined) {
    b.constant({ kind: 'str', value: shape.doc });
    b.named('STORE_NAME', '__doc__');
  }
  if (shape.scope.mentions.has('__annotations__')) {
    b.emit('BUILD_MAP', 0);
    b.named('STORE_NAME', '__annotations__');
  }
  b.statements(shape.doc === undefined ? node.body : node.body.slice(1));
  const items = staticAttributes(node.body).map((value) => ({ kind: 'str', value }) as const);
  b.constant({ kind: 'tuple', items });
  b.named('STORE_NAME', '__static_attributes__');
  const cell = shape.scope.variables.get('__class__');
  if (cell === undefined) b.constant(NONE);
  else {
    b.emit('LOAD_CLOSURE', b.slot(cell));
    b.emit('COPY', 1);
    b.named('STORE_NAME', '__classcell__');
  }
  b.emit('RETURN_VALUE');
}
