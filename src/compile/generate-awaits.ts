import type { CodeBuilder } from './code-builder.ts';
import { NONE } from './tree.ts';

/** Drives what is on the stack until it returns: … receiver → … result. Whatever it yields is passed on. */
export function delegate(b: CodeBuilder): void {
  const again = b.label();
  const returned = b.label();
  b.constant(NONE);
  b.bind(again);
  b.jump('SEND', returned);
  b.emit('YIELD_VALUE', 1);
  b.jump('JUMP_BACK', again);
  b.bind(returned);
  b.emit('END_SEND');
}

/** `await`: … awaitable → … result. */
export function awaitTop(b: CodeBuilder): void {
  b.emit('GET_AWAITABLE');
  delegate(b);
}

/** The next item of an asynchronous iterator: … iterator → … iterator item. */
export function awaitNext(b: CodeBuilder): void {
  b.emit('GET_ANEXT');
  delegate(b);
}
