import { EndFlag, Message, SocketState, Sync } from '../layout.ts';
import type { KernelMemory } from '../memory.ts';
import { wakeAll, wakePollers } from '../scheduler/wake.ts';
import type { State } from '../state.ts';
import { Queue } from '../wait-queue.ts';
import { hasFlag, isPeerGone, isSocket, setFlag } from './end.ts';
import { linger, secondsNow } from './ports.ts';

/**
 * The last handle of an end was closed. Who receives at the other end reads what is left and then the end of the stream; who
 * sends into the other end, or waits to, learns that nobody will read it. What waited here is lost, and a connection, or a pipe
 * that goes both ways, is reset by that.
 *
 * Threads that wait to receive at the end itself stay where they are, as when a file descriptor is closed under a read.
 *
 * @param by the thread that closed it, 0 when its process ended
 */
export function hangUp(state: State, end: number, by: number): void {
  const { memory } = state;
  const peer = memory.get(end + Sync.peer);
  if (goesBothWays(memory, end) && peer !== 0) {
    // Who has been told the end of the stream before does not hear of the bytes that were lost.
    const told = hasFlag(memory, end, EndFlag.noSend);
    if (memory.get(end + Sync.value) > 0)
      setFlag(memory, peer, told ? EndFlag.refused : EndFlag.reset | EndFlag.refused);
    // A server that closes a connection first keeps the port for a while.
    const first = !isPeerGone(memory, end) && !hasFlag(memory, peer, EndFlag.noSend);
    if (first && hasFlag(memory, end, EndFlag.served)) linger(memory, end, secondsNow(memory));
  }
  dropMessages(memory, end);
  memory.set(end + Sync.value, 0);
  wakeAll(state, end, Queue.givers, by);
  if (peer !== 0) {
    wakeAll(state, peer, Queue.takers, by);
    wakeAll(state, peer, Queue.givers, by);
  }
  wakePollers(state, by);
}

const goesBothWays = (memory: KernelMemory, end: number): boolean =>
  isSocket(memory, end) || !hasFlag(memory, end, EndFlag.noSend | EndFlag.noReceive);

/** A listening socket lets nobody in any more. @returns the ends that waited to be accepted, which nobody will have */
export function closeDoor(state: State, socket: number, by: number): readonly number[] {
  const { memory } = state;
  const waiting: number[] = [];
  for (let end = memory.get(socket + Sync.first); end !== 0; end = memory.get(end + Sync.nextWaiting))
    waiting.push(end);
  memory.set(socket + Sync.first, 0);
  memory.set(socket + Sync.last, 0);
  memory.set(socket + Sync.value, 0);
  memory.set(socket + Sync.state, SocketState.deaf);
  wakeAll(state, socket, Queue.takers, by);
  wakeAll(state, socket, Queue.givers, by);
  for (const end of waiting) {
    const caller = memory.get(end + Sync.peer);
    if (caller !== 0) setFlag(memory, caller, EndFlag.reset | EndFlag.refused);
  }
  return waiting;
}

/** Frees what waits in a queue of messages or at an end. */
export function dropMessages(memory: KernelMemory, object: number): void {
  for (let message = memory.get(object + Sync.first); message !== 0; ) {
    const next = memory.get(message + Message.next);
    memory.free(memory.get(message + Message.text));
    memory.free(message);
    message = next;
  }
  memory.set(object + Sync.first, 0);
  memory.set(object + Sync.last, 0);
}
