import { assert } from '../base/assert.ts';
import type { Binding, Mention, Scope, Variable } from './scope.ts';
import { SyntaxFailure } from './syntax-problem.ts';

/** Decides for every name of every scope which variable it means. Throws SyntaxFailure for a stray `nonlocal`. */
export function resolveNames(scopes: readonly Scope[]): void {
  for (const scope of scopes) {
    if (scope.kind === 'module' || scope.kind === 'class') continue;
    for (const mention of scope.mentions.values()) {
      if (isLocal(mention)) declare(scope, mention.name, mention.parameter);
    }
  }
  for (const scope of scopes) {
    for (const mention of scope.mentions.values()) capture(scope, mention);
  }
}

const isLocal = (mention: Mention): boolean =>
  (mention.assigned || mention.parameter) && !mention.global && !mention.nonlocal;

function declare(scope: Scope, name: string, parameter: boolean): void {
  const hidden = scope.kind === 'comprehension';
  scope.variables.set(name, { name, unit: scope.unit, parameter, captured: false, hidden });
}

function capture(scope: Scope, mention: Mention): void {
  const { name } = mention;
  if (mention.nonlocal && enclosing(scope, name) === undefined) {
    throw new SyntaxFailure(`no binding for nonlocal '${name}' found`, mention.span);
  }
  if (mention.global) return;
  if (isLocal(mention)) return;
  const variable = enclosing(scope, name);
  if (variable === undefined || variable.unit === scope.unit) return;
  variable.captured = true;
  if (name === '__class__' && variable.unit.kind === 'class') variable.unit.needsClassCell = true;
  for (let unit = scope.unit; unit !== variable.unit; ) {
    if (!unit.free.includes(variable)) unit.free.push(variable);
    assert(unit.parent !== undefined, 'a captured variable belongs to an enclosing scope');
    unit = unit.parent.unit;
  }
}

/** The variable of a scope around this one that a name not bound here means, if it is not global. */
function enclosing(scope: Scope, name: string): Variable | undefined {
  for (let outer = scope.parent; outer !== undefined; outer = outer.parent) {
    if (outer.kind === 'class' && name === '__class__') return classCell(outer);
    if (outer.kind === 'class' || outer.kind === 'module') continue;
    const mention = outer.mentions.get(name);
    if (mention?.global) return undefined;
    const variable = outer.variables.get(name);
    if (variable !== undefined) return variable;
  }
  return undefined;
}

function classCell(scope: Scope): Variable {
  const known = scope.variables.get('__class__');
  if (known !== undefined) return known;
  const variable = { name: '__class__', unit: scope, parameter: false, captured: true, hidden: false };
  scope.variables.set('__class__', variable);
  return variable;
}

/** Where a (mangled) name leads from a scope; after `resolveNames`. */
export function bindingOf(scope: Scope, name: string): Binding {
  const mention = scope.mentions.get(name);
  if (mention?.global) return { kind: 'global' };
  if (mention !== undefined && isLocal(mention)) {
    const own = scope.variables.get(name);
    if (own !== undefined)
      return own.captured ? { kind: 'cell', variable: own } : { kind: 'local', variable: own };
    return scope.kind === 'class' ? { kind: 'name', variable: undefined } : { kind: 'global' };
  }
  const variable = enclosing(scope, name);
  if (mention?.nonlocal && variable !== undefined && variable.unit !== scope.unit)
    return { kind: 'free', variable };
  if (scope.kind === 'class') return { kind: 'name', variable };
  if (variable === undefined) return { kind: 'global' };
  if (variable.unit !== scope.unit) return { kind: 'free', variable };
  return variable.captured ? { kind: 'cell', variable } : { kind: 'local', variable };
}
