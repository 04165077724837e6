import { EndFlag, Header, SocketState, SYNC_WORDS, Sync } from '../layout.ts';
import type { KernelMemory } from '../memory.ts';
import { hasFlag, isDatagram, stateOf } from './end.ts';

/** Which port belongs to which socket: a list of all sockets that have one, in all processes. */

/** Ports that are given to those who ask for none (IANA: dynamic ports). */
const FIRST_DYNAMIC = 49152;
const LAST_PORT = 65535;

/** Seconds that the port of a connection stays taken that was closed on the side of the server (TCP: TIME_WAIT). */
const LINGER = 60;

/** The run's clock in whole seconds. */
export const secondsNow = (memory: KernelMemory): number => Math.floor(memory.getDouble(Header.now) / 1e9);

function* sockets(memory: KernelMemory): Generator<number> {
  for (
    let socket = memory.get(Header.socketList);
    socket !== 0;
    socket = memory.get(socket + Sync.nextSocket)
  )
    yield socket;
}

/** The socket that listens at a port, or 0. */
export const listenerAt = (memory: KernelMemory, port: number): number =>
  socketAt(memory, port, SocketState.listening);

/** The socket that has a port and is in this state, or 0. */
export function socketAt(memory: KernelMemory, port: number, status: number): number {
  for (const socket of sockets(memory))
    if (memory.get(socket + Sync.port) === port && stateOf(memory, socket) === status) return socket;
  return 0;
}

/**
 * May this socket have the port? Not when another one of its kind has it; except that two that both said SO_REUSEADDR may share it while
 * none of them listens.
 */
export function isFreeFor(memory: KernelMemory, wanted: number, port: number): boolean {
  forgetLingering(memory, secondsNow(memory));
  for (const socket of sockets(memory)) {
    if (socket === wanted || memory.get(socket + Sync.port) !== port) continue;
    if (isDatagram(memory, socket) !== isDatagram(memory, wanted)) continue;
    const both = hasFlag(memory, wanted, EndFlag.reuse) && hasFlag(memory, socket, EndFlag.reuse);
    if (!both || stateOf(memory, socket) === SocketState.listening) return false;
  }
  return true;
}

/** Gives a socket a port. It has none yet. */
export function takePort(memory: KernelMemory, socket: number, port: number): void {
  memory.set(socket + Sync.port, port);
  memory.set(socket + Sync.nextSocket, memory.get(Header.socketList));
  memory.set(Header.socketList, socket);
}

/** A port that nobody has: one after the other, from the first again after the last. 0 when there is none. */
export function dynamicPort(memory: KernelMemory): number {
  const taken = new Set<number>();
  for (const socket of sockets(memory)) taken.add(memory.get(socket + Sync.port));
  const count = LAST_PORT - FIRST_DYNAMIC + 1;
  const next = Math.max(memory.get(Header.nextPort), FIRST_DYNAMIC) - FIRST_DYNAMIC;
  for (let i = 0; i < count; i++) {
    const port = FIRST_DYNAMIC + ((next + i) % count);
    if (taken.has(port)) continue;
    memory.set(Header.nextPort, port + 1);
    return port;
  }
  return 0;
}

/** The socket is closed: its port is free again. */
export function leavePort(memory: KernelMemory, socket: number): void {
  if (memory.get(socket + Sync.port) === 0) return;
  let before: number = Header.socketList - Sync.nextSocket;
  while (memory.get(before + Sync.nextSocket) !== socket) before = memory.get(before + Sync.nextSocket);
  memory.set(before + Sync.nextSocket, memory.get(socket + Sync.nextSocket));
}

/** The port of a closed connection stays taken for some time, by a record of its own. */
export function linger(memory: KernelMemory, socket: number, seconds: number): void {
  const record = memory.alloc(SYNC_WORDS);
  if (record === 0) return;
  memory.set(record + Sync.flags, memory.get(socket + Sync.flags));
  memory.set(record + Sync.state, SocketState.lingering);
  memory.set(record + Sync.value, seconds + LINGER);
  takePort(memory, record, memory.get(socket + Sync.port));
}

function forgetLingering(memory: KernelMemory, seconds: number): void {
  for (const socket of [...sockets(memory)]) {
    if (stateOf(memory, socket) !== SocketState.lingering || memory.get(socket + Sync.value) > seconds)
      continue;
    leavePort(memory, socket);
    memory.free(socket);
  }
}
