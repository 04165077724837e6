import { EventKind, WaitKind } from '../../trace/events.ts';
import { Message, Sync, Thread, Wake } from '../layout.ts';
import { fitsInPipe } from '../scheduler/enabled.ts';
import { begin, block, ended, SUSPENDED, takeWake, tidOf } from '../scheduler/operation.ts';
import { wakeAll } from '../scheduler/wake.ts';
import type { State } from '../state.ts';
import { Queue } from '../wait-queue.ts';
import { arrived, nextItem, queueGet, type Taken } from './queue.ts';

/**
 * Queues between processes: items are pickled bytes in the kernel, in what stands for the queue's pipe. A message can be
 * taken as soon as its first byte is in the pipe; its sender goes on when the last one is:
 *
 *     messagePut ──▶ waits while the pipe is full ──▶ put ──▶ waits until all of it is in the pipe ──▶ answers
 *
 * So a process does not end before somebody has taken the large items that it has put.
 */

/** What stands before the bytes of each message: their number. */
const HEAD = 4;

/**
 * Brings an item into the queue.
 *
 * @param item its number, which it got with its place in the buffer; 0: it was in none
 * @returns 1, -1 suspended, -2 the kernel's memory is used up
 */
export function messagePut(
  state: State,
  object: number,
  data: Uint8Array,
  text: string,
  item: number,
): number {
  const { memory } = state;
  if (!begin(state, EventKind.put, memory.get(object + Sync.id))) return SUSPENDED;
  const sent = state.current + Thread.progress;
  const again = takeWake(state) === Wake.retry;
  if (!fitsInPipe(memory, object)) return waitForRoom(state, object, again);
  if (memory.get(sent) === 0) {
    const number = item === 0 ? nextItem(memory, object) : item;
    if (!append(state, object, data, text, number)) return ended(state, -2);
    if (item === 0) memory.set(object + Sync.unfinished, memory.get(object + Sync.unfinished) + 1);
    else memory.set(object + Sync.buffered, memory.get(object + Sync.buffered) - 1);
    arrived(state, object, number, text);
    memory.set(sent, 1);
    if (!fitsInPipe(memory, object)) return waitForRoom(state, object, false);
  }
  memory.set(sent, 0);
  return ended(state, 1);
}

function waitForRoom(state: State, object: number, again: boolean): number {
  return block(state, {
    kind: WaitKind.send,
    operation: EventKind.put,
    on: object,
    id: state.memory.get(object + Sync.id),
    queue: Queue.senders,
    deadline: Number.POSITIVE_INFINITY,
    again,
  });
}

function append(state: State, object: number, data: Uint8Array, text: string, item: number): boolean {
  const { memory } = state;
  const message = memory.alloc(Message.data + ((data.length + 3) >> 2));
  if (message === 0) return false;
  memory.set(message + Message.text, memory.storeText(text));
  memory.set(message + Message.bytes, data.length);
  memory.set(message + Message.item, item);
  memory.bytes.set(data, (message + Message.data) * 4);
  const last = memory.get(object + Sync.last);
  if (last === 0) memory.set(object + Sync.first, message);
  else memory.set(last + Message.next, message);
  memory.set(object + Sync.last, message);
  memory.set(object + Sync.load, memory.get(object + Sync.load) + HEAD + data.length);
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
  const effect = (): Taken => {
    const { memory } = state;
    const message = memory.get(object + Sync.first);
    const next = memory.get(message + Message.next);
    memory.set(object + Sync.first, next);
    if (next === 0) memory.set(object + Sync.last, 0);
    const start = (message + Message.data) * 4;
    data = memory.bytes.slice(start, start + memory.get(message + Message.bytes));
    const taken = {
      text: memory.loadText(memory.get(message + Message.text)),
      item: memory.get(message + Message.item),
    };
    memory.free(memory.get(message + Message.text));
    memory.free(message);
    memory.set(object + Sync.load, memory.get(object + Sync.load) - HEAD - data.length);
    wakeAll(state, object, Queue.senders, tidOf(state));
    return taken;
  };
  const result = queueGet(state, object, blocking, timeout, effect);
  return result === -1 ? -1 : result === 0 ? 0 : data;
}
