import type { CodeBuilder } from './code-builder.ts';
import { fold } from './fold.ts';
import { type Expr, type ExprOf, spanOf } from './tree.ts';

/** Warnings where a literal is called or subscripted that cannot be: a comma was probably forgotten. */

const HINT = 'perhaps you missed a comma?';

const KINDS: Readonly<Record<string, string>> = {
  Tuple: 'tuple',
  List: 'list',
  ListComp: 'list',
  Dict: 'dict',
  DictComp: 'dict',
  Set: 'set',
  SetComp: 'set',
  GeneratorExp: 'generator',
  Lambda: 'function',
  JoinedStr: 'str',
  FormattedValue: 'str',
};

const LITERALS: Readonly<Record<string, string>> = { none: 'NoneType', true: 'bool', false: 'bool' };

/** The name of the type that an expression has whatever happens, if that can be told. */
function typeOf(node: Expr): string | undefined {
  if (node.nodeType === 'Constant') {
    const kind = fold(node)?.kind;
    return kind === undefined ? undefined : (LITERALS[kind] ?? kind);
  }
  return KINDS[node.nodeType];
}

/** `(1, 2)(3)` */
export function warnOfCall(b: CodeBuilder, node: ExprOf<'Call'>): void {
  const type = typeOf(node.func);
  if (type === undefined || node.func.nodeType === 'Lambda') return;
  b.unit.warn(`'${type}' object is not callable; ${HINT}`, spanOf(node));
}

const SUBSCRIPTABLE: ReadonlySet<string> = new Set(['str', 'bytes', 'tuple', 'list', 'dict']);
const INDEXED: ReadonlySet<string> = new Set(['str', 'bytes', 'tuple', 'list']);

/** `{1}[0]`, `[1] [2, 3]` */
export function warnOfSubscript(b: CodeBuilder, node: ExprOf<'Subscript'>): void {
  const type = typeOf(node.value);
  if (type === undefined) return;
  if (!SUBSCRIPTABLE.has(type)) {
    b.unit.warn(`'${type}' object is not subscriptable; ${HINT}`, spanOf(node));
    return;
  }
  const index = typeOf(node.slice);
  if (!INDEXED.has(type) || index === undefined || index === 'int' || index === 'bool') return;
  b.unit.warn(`${type} indices must be integers or slices, not ${index}; ${HINT}`, spanOf(node));
}
