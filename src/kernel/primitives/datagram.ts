import { EventKind, WaitKind } from '../../trace/events.ts';
import { COST } from '../costs.ts';
import { EndFlag, Message, SocketState, Sync } from '../layout.ts';
import { chargeTime } from '../scheduler/charge.ts';
import { begin, ended, SUSPENDED, takeWake, tidOf } from '../scheduler/operation.ts';
import { wakePollers, wakeSome } from '../scheduler/wake.ts';
import type { State } from '../state.ts';
import { Queue } from '../wait-queue.ts';
import { canReceive, clearFlag, hasFlag, roomAt, setFlag } from './end.ts';
import { waitOrGiveUp } from './patience.ts';
import { socketAt } from './ports.ts';
import { givePort, SocketError } from './socket.ts';
import { append, type Describe, removeFirst } from './stream.ts';

/** Datagrams: messages from port to port, each received as a whole or not at all. Nobody waits to send one. */

/** Bytes of the longest datagram (UDP over IPv4). */
const LONGEST = 65507;

/**
 * Sends a datagram to whoever has the port. It is lost where nobody has, where the receiver's room is used up, or where that one
 * only listens to somebody else.
 *
 * @param port 0: the one that the socket is connected to
 * @returns bytes sent, a SocketError, or SUSPENDED
 */
export function sendTo(
  state: State,
  socket: number,
  data: Uint8Array,
  port: number,
  describe: Describe,
): number {
  const { memory } = state;
  const id = memory.get(socket + Sync.id);
  if (!begin(state, EventKind.send, id)) return SUSPENDED;
  if (hasFlag(memory, socket, EndFlag.reset)) {
    clearFlag(memory, socket, EndFlag.reset);
    return ended(state, SocketError.refused);
  }
  const peer = memory.get(socket + Sync.peerPort);
  const to = port === 0 ? peer : port;
  if (to === 0) return ended(state, SocketError.noDestination);
  if (data.length > LONGEST) return ended(state, SocketError.tooLong);
  if (memory.get(socket + Sync.port) === 0) givePort(memory, socket, 0);
  const receiver = socketAt(memory, to, SocketState.datagram);
  if (receiver !== 0) deliver(state, socket, receiver, data, describe);
  else if (to === peer) setFlag(memory, socket, EndFlag.reset);
  const waiting = receiver === 0 ? 0 : memory.get(receiver + Sync.value);
  state.emit(EventKind.send, tidOf(state), id, waiting, data.length, describe(data), state.site);
  if (receiver !== 0) {
    wakeSome(state, receiver, Queue.takers, 1, tidOf(state));
    wakePollers(state, tidOf(state));
  }
  chargeTime(state, COST.transfer);
  return ended(state, data.length);
}

function deliver(state: State, socket: number, receiver: number, data: Uint8Array, describe: Describe): void {
  const { memory } = state;
  const from = memory.get(socket + Sync.port);
  const only = memory.get(receiver + Sync.peerPort);
  if ((only !== 0 && only !== from) || roomAt(memory, receiver) < data.length) return;
  if (!append(state, receiver, data, describe(data))) return;
  memory.set(memory.get(receiver + Sync.last) + Message.from, from);
  memory.set(receiver + Sync.value, memory.get(receiver + Sync.value) + data.length);
}

/** A datagram, and the port that it comes from. */
export interface Datagram {
  readonly data: Uint8Array;
  readonly from: number;
}

/**
 * Receives the first datagram, its first `size` bytes; the rest of it is lost.
 *
 * @param keep it can be received again
 * @returns the datagram, 0 gave up, a SocketError, or SUSPENDED
 */
export function receiveFrom(
  state: State,
  socket: number,
  size: number,
  keep: boolean,
  blocking: boolean,
  timeout: number,
): Datagram | number {
  const { memory } = state;
  const id = memory.get(socket + Sync.id);
  const operation = keep ? EventKind.pass : EventKind.receive;
  if (!begin(state, operation, id)) return SUSPENDED;
  const wake = takeWake(state);
  if (!canReceive(memory, socket)) {
    const wait = { kind: WaitKind.receive, operation, on: socket, id, queue: Queue.takers };
    return waitOrGiveUp(state, wait, wake, blocking, timeout);
  }
  const message = memory.get(socket + Sync.first);
  if (message === 0) {
    clearFlag(memory, socket, EndFlag.reset);
    return ended(state, SocketError.refused);
  }
  const datagram = read(state, message, size);
  if (keep) state.emit(EventKind.pass, tidOf(state), id, WaitKind.receive, 0, '', state.site);
  else take(state, socket, message);
  if (memory.get(socket + Sync.first) !== 0) wakeSome(state, socket, Queue.takers, 1, tidOf(state));
  return ended(state, datagram);
}

function read({ memory }: State, message: number, size: number): Datagram {
  const start = (message + Message.data) * 4;
  const length = Math.min(size, memory.get(message + Message.bytes));
  return { data: memory.bytes.slice(start, start + length), from: memory.get(message + Message.from) };
}

function take(state: State, socket: number, message: number): void {
  const { memory } = state;
  const length = memory.get(message + Message.bytes);
  const left = memory.get(socket + Sync.value) - length;
  const text = memory.loadText(memory.get(message + Message.text));
  memory.set(socket + Sync.value, left);
  removeFirst(state, socket, message);
  const id = memory.get(socket + Sync.id);
  state.emit(EventKind.receive, tidOf(state), id, left, length, text, state.site);
  chargeTime(state, COST.transfer);
}
