import { Message, Sync } from '../layout.ts';
import { wakeAll, wakePollers } from '../scheduler/wake.ts';
import type { State } from '../state.ts';
import { Queue } from '../wait-queue.ts';

/**
 * The last handle of an end was closed. Who receives at the other end reads what is left and then the end of the stream; who
 * sends into the other end, or waits to, learns that nobody will read it. What waited here is lost.
 *
 * Threads that wait to receive at the end itself stay where they are, as when a file descriptor is closed under a read.
 *
 * @param by the thread that closed it, 0 when its process ended
 */
export function hangUp(state: State, end: number, by: number): void {
  dropMessages(state, end);
  state.memory.set(end + Sync.value, 0);
  wakeAll(state, end, Queue.givers, by);
  const peer = state.memory.get(end + Sync.peer);
  if (peer !== 0) {
    wakeAll(state, peer, Queue.takers, by);
    wakeAll(state, peer, Queue.givers, by);
  }
  wakePollers(state, by);
}

/** Frees what waits in a queue of messages or at an end. */
export function dropMessages(state: State, object: number): void {
  const { memory } = state;
  for (let message = memory.get(object + Sync.first); message !== 0; ) {
    const next = memory.get(message + Message.next);
    memory.free(memory.get(message + Message.text));
    memory.free(message);
    message = next;
  }
  memory.set(object + Sync.first, 0);
  memory.set(object + Sync.last, 0);
}

/** The record of an end is freed: the other end has none any more. */
export function partFromPeer(state: State, end: number): void {
  const { memory } = state;
  const peer = memory.get(end + Sync.peer);
  if (peer !== 0) memory.set(peer + Sync.peer, 0);
}
