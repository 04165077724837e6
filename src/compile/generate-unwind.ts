import type { CodeBuilder } from './code-builder.ts';
import { awaitTop } from './generate-awaits.ts';
import type { Block } from './instructions.ts';
import { NONE } from './tree.ts';

/**
 * Leaves the blocks above (and, when `inclusive`, with) the innermost one that `stop` accepts, and emits `after` there.
 * A value on top of the stack is kept when `keepTop` says so. Afterwards code goes on inside all blocks as before.
 */
export function leave(
  b: CodeBuilder,
  stop: (block: Block) => boolean,
  options: { readonly inclusive: boolean; readonly keepTop: boolean },
  after: () => void,
): void {
  const { blocks, handler } = b;
  for (let left = blocks.length - 1; left >= 0; left -= 1) {
    const open = blocks[left];
    if (open === undefined) break;
    const found = stop(open.block);
    if (found && !options.inclusive) break;
    b.blocks = blocks.slice(0, left);
    unwind(b, open.block, options.keepTop, () => {
      b.handler = open.outer;
    });
    b.handler = open.outer;
    if (found) break;
  }
  after();
  b.blocks = blocks;
  b.handler = handler;
}

/** Emits what leaving one block takes; `outside` ends the protection of its handlers. */
function unwind(b: CodeBuilder, block: Block, keepTop: boolean, outside: () => void): void {
  const dropBelow = () => {
    if (keepTop) b.emit('SWAP', 2);
    b.emit('POP_TOP');
  };
  switch (block.kind) {
    case 'while':
      return;
    case 'for':
    case 'value':
      dropBelow();
      return;
    case 'try':
    case 'except-star':
      outside();
      return;
    case 'finally':
      outside();
      if (keepTop) b.within({ kind: 'value' }, b.handler, () => b.statements(block.body));
      else b.statements(block.body);
      return;
    case 'finally-raised':
      dropBelow();
      outside();
      if (keepTop) b.emit('SWAP', 2);
      b.emit('POP_EXCEPT');
      return;
    case 'except':
      if (keepTop) b.emit('SWAP', 2);
      outside();
      b.emit('POP_EXCEPT');
      if (block.name !== undefined) forget(b, block.name);
      return;
    case 'with': {
      outside();
      const before = b.span;
      b.span = block.span;
      if (keepTop) b.emit('SWAP', 2);
      callExit(b, block.isAsync);
      b.span = before;
      return;
    }
  }
}

/** `except … as name` unsets the name at the end. */
export function forget(b: CodeBuilder, name: string): void {
  b.constant(NONE);
  b.store(name);
  b.delete(name);
}

/** Leaves a context manager without an exception: … exit → …. */
export function callExit(b: CodeBuilder, isAsync: boolean): void {
  b.constant(NONE);
  b.constant(NONE);
  b.constant(NONE);
  b.emit('CALL', 3);
  if (isAsync) awaitTop(b);
  b.emit('POP_TOP');
}
