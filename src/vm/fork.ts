import { assert } from '../base/assert.ts';
import type { Interpreter } from './interpreter.ts';
import { Header, List, small, Thread } from './layout.ts';
import { BLOCK_ITEMS } from './objects/slots.ts';

/**
 * Copies an image for a forked child: the bytes, and then only the calling thread lives on, under its new id. The
 * caller has saved its frame.
 *
 * @returns the address of the child's thread, the same as in the parent
 */
export function forkImage(parent: Interpreter, buffer: ArrayBufferLike, pid: number, tid: number): number {
  parent.settle();
  const top = parent.words[Header.top] as number;
  assert(top <= buffer.byteLength, 'the image of a child is as large as its parent');
  new Uint8Array(buffer, 0, top).set(parent.image.bytes.subarray(0, top));
  const words = new Int32Array(buffer);
  words[Header.pid] = pid;
  words[Header.limit] = buffer.byteLength & ~7;
  const { thread } = parent;
  words[(thread >> 2) + Thread.tid] = small(tid);
  const threads = (words[Header.threads] as number) >> 2;
  const items = ((words[threads + List.items] as number) >> 2) + BLOCK_ITEMS;
  const count = (words[threads + List.length] as number) >> 1;
  words.fill(0, items, items + count);
  words[items] = thread;
  words[threads + List.length] = small(1);
  return thread;
}
