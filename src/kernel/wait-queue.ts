import { Header, Sync, Thread } from './layout.ts';
import type { KernelMemory } from './memory.ts';
import type { State } from './state.ts';

/**
 * Lists of threads, linked through their records: the queues of an object, and the threads that are ready. A thread
 * is in one list at a time. A list is two words, head and tail, next to each other.
 */

/**
 * Which of an object's queues: those who take (acquire, wait, get), who give (put), who wait for all tasks to be done, who
 * wait for room in the pipe of a queue between processes.
 */
export const Queue = { takers: 0, givers: 1, joiners: 2, senders: 3 } as const;

const listOf = (object: number, queue: number): number =>
  object + (queue === Queue.senders ? Sync.head4 : Sync.head + 2 * queue);

/** Puts a thread before another one, or at the end (0). */
function insert(memory: KernelMemory, list: number, thread: number, before: number): void {
  const { words } = memory;
  const previous = before === 0 ? (words[list + 1] as number) : (words[before + Thread.previous] as number);
  words[thread + Thread.next] = before;
  words[thread + Thread.previous] = previous;
  if (previous === 0) words[list] = thread;
  else words[previous + Thread.next] = thread;
  if (before === 0) words[list + 1] = thread;
  else words[before + Thread.previous] = thread;
}

function remove(memory: KernelMemory, list: number, thread: number): void {
  const { words } = memory;
  const next = words[thread + Thread.next] as number;
  const previous = words[thread + Thread.previous] as number;
  if (previous === 0) words[list] = next;
  else words[previous + Thread.next] = next;
  if (next === 0) words[list + 1] = previous;
  else words[next + Thread.previous] = previous;
  words[thread + Thread.next] = 0;
  words[thread + Thread.previous] = 0;
}

/** The next number of the order in which threads become ready or begin to wait. */
export function nextSequence(memory: KernelMemory): number {
  const sequence = memory.get(Header.readySequence) + 1;
  memory.set(Header.readySequence, sequence);
  return sequence;
}

/** Puts a thread at the end of the queue; at its old place when it has been woken before and lost the race. */
export function enqueue(state: State, object: number, queue: number, thread: number, again: boolean): void {
  const { memory } = state;
  const list = listOf(object, queue);
  memory.set(thread + Thread.queue, queue);
  let before = 0;
  if (again) {
    const order = memory.get(thread + Thread.waitOrder);
    before = memory.get(list);
    while (before !== 0 && memory.get(before + Thread.waitOrder) < order)
      before = memory.get(before + Thread.next);
  } else {
    memory.set(thread + Thread.waitOrder, nextSequence(memory));
  }
  insert(memory, list, thread, before);
}

/** Takes a thread out of the queue it stands in. */
export function unlink(state: State, object: number, thread: number): void {
  remove(state.memory, listOf(object, state.memory.get(thread + Thread.queue)), thread);
}

export const firstOf = (state: State, object: number, queue: number): number =>
  state.memory.get(listOf(object, queue));

export const addReady = (state: State, thread: number): void =>
  insert(state.memory, Header.readyHead, thread, 0);

export const removeReady = (state: State, thread: number): void =>
  remove(state.memory, Header.readyHead, thread);

/** Number of threads that wait for an object in all its queues. */
export function waitingFor(state: State, object: number): number {
  const { memory } = state;
  let count = 0;
  for (const field of [Sync.head, Sync.head2, Sync.head3, Sync.head4]) {
    for (let thread = memory.get(object + field); thread !== 0; count++)
      thread = memory.get(thread + Thread.next);
  }
  return count;
}
