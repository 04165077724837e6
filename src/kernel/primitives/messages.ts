import { Message, Sync } from '../layout.ts';
import type { State } from '../state.ts';
import { queueGet, queuePut } from './queue.ts';

/**
 * A queue between processes: the items are pickled bytes in the kernel.
 *
 * @returns 1 put, 0 full, -1 suspended, -2 the kernel's memory is used up
 */
export function messagePut(
  state: State,
  object: number,
  data: Uint8Array,
  text: string,
  blocking: boolean,
  timeout: number,
): number {
  return queuePut(state, object, text, blocking, timeout, () => append(state, object, data, text));
}

function append(state: State, object: number, data: Uint8Array, text: string): boolean {
  const { memory } = state;
  const message = memory.alloc(Message.data + ((data.length + 3) >> 2));
  if (message === 0) return false;
  memory.set(message + Message.text, memory.storeText(text));
  memory.set(message + Message.bytes, data.length);
  memory.bytes.set(data, (message + Message.data) * 4);
  const last = memory.get(object + Sync.last);
  if (last === 0) memory.set(object + Sync.first, message);
  else memory.set(last + Message.next, message);
  memory.set(object + Sync.last, message);
  return true;
}

/** The received bytes (a copy), 0 when it gave up, -1 when suspended. */
export function messageGet(
  state: State,
  object: number,
  blocking: boolean,
  timeout: number,
): Uint8Array | 0 | -1 {
  let data: Uint8Array | 0 = 0;
  const effect = (): string => {
    const { memory } = state;
    const message = memory.get(object + Sync.first);
    const next = memory.get(message + Message.next);
    memory.set(object + Sync.first, next);
    if (next === 0) memory.set(object + Sync.last, 0);
    const start = (message + Message.data) * 4;
    data = memory.bytes.slice(start, start + memory.get(message + Message.bytes));
    const text = memory.loadText(memory.get(message + Message.text));
    memory.free(memory.get(message + Message.text));
    memory.free(message);
    return text;
  };
  const result = queueGet(state, object, blocking, timeout, effect, true);
  return result === -1 ? -1 : result === 0 ? 0 : data;
}
