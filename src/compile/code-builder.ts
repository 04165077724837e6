import { defined } from '../base/assert.ts';
import { Op, type OpName } from '../program/opcodes.ts';
import { type Block, type Handler, type Item, type Label, newLabel, type OpenBlock } from './instructions.ts';
import type { Pools } from './pools.ts';
import { bindingOf } from './resolve-names.ts';
import { mangle, type Scope, type Variable } from './scope.ts';
import type { Span } from './syntax-problem.ts';
import { type Expr, type Literal, type Stmt, spanOf } from './tree.ts';

/** Generates code for the parts of the tree; the files of the generator reach each other through it. */
export interface Generate {
  expression(builder: CodeBuilder, node: Expr): void;
  statements(builder: CodeBuilder, body: readonly Stmt[]): void;
}

/** What is the same for all code objects of a unit. */
export interface UnitContext {
  readonly pools: Pools;
  readonly generate: Generate;
  readonly scopeOf: ReadonlyMap<object, Scope>;
  /** All scopes that share the code object of a scope, itself first. */
  readonly inlined: ReadonlyMap<Scope, readonly Scope[]>;
  readonly source: string;
  /** Is it neither stepped into nor recorded, as the library is? */
  readonly library: boolean;
  /** Is the value of an expression that stands alone shown, as at a prompt? */
  readonly interactive: boolean;
  /** May its module run with other locals than globals? */
  readonly namespaced: boolean;
  /** Part of the library that CPython has in C. */
  readonly standsForC: boolean;
  readonly futureAnnotations: boolean;
  /** May the module have to do with coroutines? */
  readonly coroutines: boolean;
  readonly warn: (message: string, span: Span) => void;
}

const SMALL_INT = 2n ** 23n;
const NOWHERE: Span = { line: 1, column: 0, endLine: 1, endColumn: 0 };

/** Collects the instructions of one code object. */
export class CodeBuilder {
  readonly unit: UnitContext;
  readonly qualname: string;
  readonly slots: readonly Variable[];
  readonly items: Item[] = [];
  /** Loops, `try`s and `with`s around the place where code is being emitted, innermost last. */
  blocks: readonly OpenBlock[] = [];
  handler: Handler | undefined = undefined;
  /** The scope whose names are meant: the unit's own or an inlined comprehension's. */
  scope: Scope;
  span: Span = NOWHERE;
  private readonly slotIndex: ReadonlyMap<Variable, number>;

  constructor(unit: UnitContext, scope: Scope, qualname: string, slots: readonly Variable[]) {
    this.unit = unit;
    this.scope = scope;
    this.qualname = qualname;
    this.slots = slots;
    this.slotIndex = new Map(slots.map((variable, index) => [variable, index]));
  }

  emit(name: OpName, operand = 0, span = this.span): void {
    this.items.push({ op: Op[name], operand, target: undefined, span, handler: this.handler });
  }

  jump(name: OpName, target: Label, span = this.span): void {
    this.items.push({ op: Op[name], operand: 0, target, span, handler: this.handler });
  }

  expression(node: Expr): void {
    const before = this.span;
    this.span = spanOf(node);
    this.unit.generate.expression(this, node);
    this.span = before;
  }

  statements(body: readonly Stmt[]): void {
    this.unit.generate.statements(this, body);
  }

  /** Runs `emitBody` with a block around it; `outer` is the handler in effect outside that block. */
  within(block: Block, outer: Handler | undefined, emitBody: () => void): void {
    const before = this.blocks;
    this.blocks = [...before, { block, outer }];
    emitBody();
    this.blocks = before;
  }

  /** An instruction about a name of the name pool. */
  named(name: OpName, text: string, span = this.span): void {
    this.emit(name, this.unit.pools.name(text), span);
  }

  constant(literal: Literal, span = this.span): void {
    if (literal.kind === 'int' && literal.value < SMALL_INT && literal.value >= -SMALL_INT) {
      this.emit('LOAD_SMALL_INT', Number(literal.value), span);
    } else this.emit('LOAD_CONST', this.unit.pools.literal(literal), span);
  }

  label(): Label {
    return newLabel();
  }

  bind(label: Label): void {
    this.items.push(label);
  }

  /** From here on, `handler` catches; the depth to cut back to is the depth of the stack here. */
  protect(entry: Label, drop = 0): Handler {
    const handler: Handler = { entry, depth: -1, outer: this.handler };
    this.items.push({ setup: handler, drop });
    this.handler = handler;
    return handler;
  }

  /** The innermost handler no longer catches. */
  unprotect(): void {
    this.handler = defined(this.handler, 'a handler').outer;
  }

  slot(variable: Variable): number {
    return defined(this.slotIndex.get(variable), `slot of ${variable.name}`);
  }

  load(name: string, span = this.span): void {
    const mangled = mangle(this.scope.className, name);
    const binding = bindingOf(this.scope, mangled);
    if (binding.kind === 'global')
      this.named(this.isNamespaced(mangled) ? 'LOAD_NAME' : 'LOAD_GLOBAL', mangled, span);
    else if (binding.kind === 'local') this.emit('LOAD_FAST', this.slot(binding.variable), span);
    else if (binding.kind !== 'name') this.emit('LOAD_DEREF', this.slot(binding.variable), span);
    else if (binding.variable === undefined) this.named('LOAD_NAME', mangled, span);
    else this.emit('LOAD_CLASS_DEREF', this.slot(binding.variable), span);
  }

  store(name: string, span = this.span): void {
    this.change('STORE', name, span);
  }

  delete(name: string, span = this.span): void {
    this.change('DELETE', name, span);
  }

  /** At the top of what is given to `exec`: the name is first looked up among the locals that were given with it. */
  private isNamespaced(name: string): boolean {
    const { scope } = this;
    return this.unit.namespaced && scope.unit.kind === 'module' && scope.mentions.get(name)?.global !== true;
  }

  private change(verb: 'STORE' | 'DELETE', name: string, span: Span): void {
    const mangled = mangle(this.scope.className, name);
    const binding = bindingOf(this.scope, mangled);
    if (binding.kind === 'global')
      this.named(`${verb}_${this.isNamespaced(mangled) ? 'NAME' : 'GLOBAL'}`, mangled, span);
    else if (binding.kind === 'local') this.emit(`${verb}_FAST`, this.slot(binding.variable), span);
    else if (binding.kind === 'name') this.named(`${verb}_NAME`, mangled, span);
    else this.emit(`${verb}_DEREF`, this.slot(binding.variable), span);
  }
}
