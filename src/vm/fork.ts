import { assert } from '../base/assert.ts';
import type { Core } from './core.ts';
import { Header, List, small, Thread } from './layout.ts';
import { BLOCK_ITEMS } from './objects/slots.ts';

/**
 * `fork`: a copy of the bytes of a process, in which only the calling thread lives on. Its frame and stack must have been
 * saved. What the other threads were doing is garbage in the copy.
 *
 * @returns the address of the living thread's state, the same in both images
 */
export function forkImage(vm: Core, buffer: ArrayBufferLike, pid: number, tid: number): number {
  const { words, thread } = vm;
  const copy = new Int32Array(buffer);
  const used = words[Header.top] as number;
  assert(used <= buffer.byteLength, 'the new buffer holds what the old one uses');
  copy.set(words.subarray(0, used >> 2));
  copy[Header.limit] = buffer.byteLength & ~7;
  copy[Header.pid] = pid;
  copy[(thread >> 2) + Thread.tid] = small(tid);
  keepThread(copy, thread);
  return thread;
}

/** Makes a thread the only one of its process. */
function keepThread(words: Int32Array, thread: number): void {
  const list = (words[Header.threads] as number) >> 2;
  const items = ((words[list + List.items] as number) >> 2) + BLOCK_ITEMS;
  const count = (words[list + List.length] as number) >> 1;
  words.fill(0, items, items + count);
  words[items] = thread;
  words[list + List.length] = small(1);
}

/** Takes a thread that has ended off the list of its process. */
export function forgetThread(vm: Core, thread: number): void {
  const { words } = vm;
  const list = (words[Header.threads] as number) >> 2;
  const items = ((words[list + List.items] as number) >> 2) + BLOCK_ITEMS;
  const count = (words[list + List.length] as number) >> 1;
  for (let i = 0; i < count; i++) {
    if (words[items + i] !== thread) continue;
    words.copyWithin(items + i, items + i + 1, items + count);
    words[items + count - 1] = 0;
    words[list + List.length] = small(count - 1);
    return;
  }
}
