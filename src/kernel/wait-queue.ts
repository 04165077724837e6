import { Sync, Thread } from './layout.ts';
import type { State } from './state.ts';

/** Which of an object's queues: those who take (acquire, wait, get), who give (put), who wait for all tasks to be done. */
export const Queue = { takers: 0, givers: 1, joiners: 2 } as const;

const headOf = (object: number, queue: number): number => object + Sync.head + 2 * queue;
const tailOf = (object: number, queue: number): number => object + Sync.tail + 2 * queue;

/** Puts a thread at the end of the queue, or at its front when it has been woken before and lost the race. */
export function enqueue(state: State, object: number, queue: number, thread: number, front: boolean): void {
  const { memory } = state;
  const head = headOf(object, queue);
  const tail = tailOf(object, queue);
  const first = memory.get(head);
  const last = memory.get(tail);
  memory.set(thread + Thread.queue, queue);
  memory.set(thread + Thread.next, front ? first : 0);
  memory.set(thread + Thread.previous, front ? 0 : last);
  if (first === 0) {
    memory.set(head, thread);
    memory.set(tail, thread);
  } else if (front) {
    memory.set(first + Thread.previous, thread);
    memory.set(head, thread);
  } else {
    memory.set(last + Thread.next, thread);
    memory.set(tail, thread);
  }
}

/** Takes a thread out of the queue it stands in. */
export function unlink(state: State, object: number, thread: number): void {
  const { memory } = state;
  const queue = memory.get(thread + Thread.queue);
  const next = memory.get(thread + Thread.next);
  const previous = memory.get(thread + Thread.previous);
  if (previous === 0) memory.set(headOf(object, queue), next);
  else memory.set(previous + Thread.next, next);
  if (next === 0) memory.set(tailOf(object, queue), previous);
  else memory.set(next + Thread.previous, previous);
  memory.set(thread + Thread.next, 0);
  memory.set(thread + Thread.previous, 0);
}

export const firstOf = (state: State, object: number, queue: number): number =>
  state.memory.get(headOf(object, queue));

export function countOf(state: State, object: number, queue: number): number {
  let count = 0;
  for (let thread = firstOf(state, object, queue); thread !== 0; count++)
    thread = state.memory.get(thread + Thread.next);
  return count;
}
