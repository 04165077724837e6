import type { Expr, FunctionNode } from './tree.ts';

/** The parameters in the order of their slots. */
export function allArguments(args: FunctionNode['args']): FunctionNode['args']['args'] {
  const { posonlyargs, kwonlyargs, vararg, kwarg } = args;
  const extra = [vararg, kwarg].filter((arg) => arg !== undefined);
  return [...posonlyargs, ...args.args, ...kwonlyargs, ...extra];
}

/** The names that an assignment target binds. */
export function targetNames(target: Expr): string[] {
  if (target.nodeType === 'Name') return [target.id];
  if (target.nodeType === 'Tuple' || target.nodeType === 'List') return target.elts.flatMap(targetNames);
  return target.nodeType === 'Starred' ? targetNames(target.value) : [];
}
