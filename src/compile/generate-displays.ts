import type { CodeBuilder } from './code-builder.ts';
import { fold } from './fold.ts';
import { type Expr, type ExprOf, type Literal, stringOf } from './tree.ts';

const MANY_CONSTANTS = 3;

/** A list display: … → … list. */
export function listDisplay(b: CodeBuilder, elements: readonly Expr[]): void {
  sequence(b, elements, 'list');
}

/** A set display: … → … set. */
export function setDisplay(b: CodeBuilder, elements: readonly Expr[]): void {
  sequence(b, elements, 'set');
}

/** A tuple that is not constant: … → … tuple. */
export function tupleDisplay(b: CodeBuilder, elements: readonly Expr[]): void {
  if (elements.some((element) => element.nodeType === 'Starred')) {
    sequence(b, elements, 'list');
    b.emit('LIST_TO_TUPLE');
    return;
  }
  for (const element of elements) b.expression(element);
  b.emit('BUILD_TUPLE', elements.length);
}

function sequence(b: CodeBuilder, elements: readonly Expr[], kind: 'list' | 'set'): void {
  const build = kind === 'list' ? 'BUILD_LIST' : 'BUILD_SET';
  const extend = kind === 'list' ? 'LIST_EXTEND' : 'SET_UPDATE';
  const literals = elements.map(fold);
  if (elements.length >= MANY_CONSTANTS && literals.every((literal) => literal !== undefined)) {
    b.emit(build, 0);
    b.constant({ kind: kind === 'list' ? 'tuple' : 'frozenset', items: literals });
    b.emit(extend, 1);
    return;
  }
  const firstStar = elements.findIndex((element) => element.nodeType === 'Starred');
  const plain = firstStar < 0 ? elements : elements.slice(0, firstStar);
  for (const element of plain) b.expression(element);
  b.emit(build, plain.length);
  for (const element of elements.slice(plain.length)) {
    if (element.nodeType === 'Starred') {
      b.expression(element.value);
      b.emit(extend, 1);
    } else {
      b.expression(element);
      b.emit(kind === 'list' ? 'LIST_APPEND' : 'SET_ADD', 1);
    }
  }
}

/** A dict display, `**` in it or not: … → … dict. */
export function dictDisplay(b: CodeBuilder, node: ExprOf<'Dict'>): void {
  let open = 0;
  let started = false;
  const close = () => {
    if (open === 0 && started) return;
    b.emit('BUILD_MAP', open);
    if (started) b.emit('DICT_UPDATE', 1);
    started = true;
    open = 0;
  };
  for (const [index, value] of node.values.entries()) {
    const key = node.keys[index];
    if (key === null || key === undefined) {
      close();
      b.expression(value);
      b.emit('DICT_UPDATE', 1);
    } else {
      b.expression(key);
      b.expression(value);
      open += 1;
    }
  }
  if (open > 0 || !started) close();
}

/** A formatted string: … → … str. */
export function joinedString(b: CodeBuilder, node: ExprOf<'JoinedStr'>): void {
  for (const value of node.values) b.expression(value);
  if (node.values.length !== 1 || stringOf(node.values[0] as Expr) !== undefined) {
    b.emit('BUILD_STRING', node.values.length);
  }
}

const CONVERSIONS = new Map([
  [115, 1],
  [114, 2],
  [97, 3],
]);

/** One field of a formatted string: … → … str. */
export function formattedValue(b: CodeBuilder, node: ExprOf<'FormattedValue'>): void {
  b.expression(node.value);
  const conversion = CONVERSIONS.get(node.conversion) ?? 0;
  if (node.format_spec === undefined) b.emit('FORMAT_VALUE', conversion);
  else {
    b.expression(node.format_spec);
    b.emit('FORMAT_VALUE', conversion | 4);
  }
}

/** Where `in` looks and `for` iterates, a display of constants is built once: `[1, 2]` is the tuple, `{1, 2}` frozen. */
export function constantDisplay(node: Expr): Literal | undefined {
  if (node.nodeType !== 'List' && node.nodeType !== 'Set') return undefined;
  const items = node.elts.map(fold);
  if (!items.every((item) => item !== undefined)) return undefined;
  return { kind: node.nodeType === 'List' ? 'tuple' : 'frozenset', items };
}
