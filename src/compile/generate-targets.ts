import { pair } from '../program/opcodes.ts';
import type { CodeBuilder } from './code-builder.ts';
import { attributeSpan } from './generate-calls.ts';
import { mangle } from './scope.ts';
import { SyntaxFailure } from './syntax-problem.ts';
import { type Expr, type ExprOf, spanOf } from './tree.ts';

/** The largest numbers of items before and after a star. */
const MAX_BEFORE = 255;
const MAX_AFTER = 0xfff;

/** Stores the top of the stack: … value → …. */
export function assignTo(b: CodeBuilder, target: Expr): void {
  const span = spanOf(target);
  switch (target.nodeType) {
    case 'Name':
      b.store(target.id, span);
      return;
    case 'Attribute':
      b.expression(target.value);
      b.named('STORE_ATTR', mangle(b.scope.className, target.attr), attributeSpan(target));
      return;
    case 'Subscript':
      b.expression(target.value);
      b.expression(target.slice);
      b.emit('STORE_SUBSCR', 0, span);
      return;
    case 'Tuple':
    case 'List':
      unpack(b, target.elts, target);
      return;
    case 'Starred':
      throw new SyntaxFailure('starred assignment target must be in a list or tuple', span);
    default:
      throw new SyntaxFailure('cannot assign to expression', span);
  }
}

function unpack(b: CodeBuilder, elements: readonly Expr[], target: Expr): void {
  const span = spanOf(target);
  const stars = elements.filter(({ nodeType }) => nodeType === 'Starred');
  if (stars.length > 1) throw new SyntaxFailure('multiple starred expressions in assignment', span);
  if (stars.length === 0) b.emit('UNPACK_SEQUENCE', elements.length, span);
  else {
    const before = elements.findIndex(({ nodeType }) => nodeType === 'Starred');
    const after = elements.length - before - 1;
    if (before > MAX_BEFORE || after > MAX_AFTER) {
      throw new SyntaxFailure('too many expressions in star-unpacking assignment', span);
    }
    b.emit('UNPACK_EX', pair(before, after), span);
  }
  for (const element of elements) assignTo(b, element.nodeType === 'Starred' ? element.value : element);
}

/** `del target`. */
export function deleteTarget(b: CodeBuilder, target: Expr): void {
  const span = spanOf(target);
  switch (target.nodeType) {
    case 'Name':
      b.delete(target.id, span);
      return;
    case 'Attribute':
      b.expression(target.value);
      b.named('DELETE_ATTR', mangle(b.scope.className, target.attr), attributeSpan(target));
      return;
    case 'Subscript':
      b.expression(target.value);
      b.expression(target.slice);
      b.emit('DELETE_SUBSCR', 0, span);
      return;
    case 'Tuple':
    case 'List':
      for (const element of target.elts) deleteTarget(b, element);
      return;
    default:
      throw new SyntaxFailure('cannot delete expression', span);
  }
}

/** `target op= value`; the object and the key of the target are evaluated once. */
export function augmentedAssign(b: CodeBuilder, target: Expr, operator: number, value: Expr): void {
  const { span } = b;
  const place = spanOf(target);
  const operate = () => {
    b.expression(value);
    b.emit('INPLACE_OP', operator, span);
  };
  switch (target.nodeType) {
    case 'Name':
      b.load(target.id, place);
      operate();
      b.store(target.id, place);
      return;
    case 'Attribute': {
      const name = mangle(b.scope.className, target.attr);
      const at = attributeSpan(target);
      b.expression(target.value);
      b.emit('COPY', 1, at);
      b.named('LOAD_ATTR', name, at);
      operate();
      b.emit('SWAP', 2, at);
      b.named('STORE_ATTR', name, at);
      return;
    }
    case 'Subscript':
      b.expression(target.value);
      b.expression(target.slice);
      b.emit('COPY', 2, place);
      b.emit('COPY', 2, place);
      b.emit('BINARY_SUBSCR', 0, place);
      operate();
      b.emit('SWAP', 3, place);
      b.emit('SWAP', 2, place);
      b.emit('STORE_SUBSCR', 0, place);
      return;
    default:
      throw new SyntaxFailure('illegal expression for augmented assignment', place);
  }
}

/** `start:stop:step`: … → … slice. */
export function slice(b: CodeBuilder, node: ExprOf<'Slice'>): void {
  const parts = [node.lower, node.upper, ...(node.step === undefined ? [] : [node.step])];
  for (const part of parts) {
    if (part === undefined) b.constant({ kind: 'none' });
    else b.expression(part);
  }
  b.emit('BUILD_SLICE', parts.length);
}
