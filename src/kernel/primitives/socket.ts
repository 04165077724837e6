import { EventKind, ObjectKind, WaitKind } from '../../trace/events.ts';
import { COST } from '../costs.ts';
import { newObject, openHandle } from '../handles.ts';
import { EndFlag, SocketState, Sync } from '../layout.ts';
import type { KernelMemory } from '../memory.ts';
import { release } from '../release.ts';
import { chargeTime } from '../scheduler/charge.ts';
import { begin, ended, processOf, SUSPENDED, takeWake, tidOf } from '../scheduler/operation.ts';
import { wakeAll, wakePollers, wakeSome } from '../scheduler/wake.ts';
import type { State } from '../state.ts';
import { Queue } from '../wait-queue.ts';
import { canConnect, hasFlag, isDatagram, isEnd, isOver, setFlag, stateOf } from './end.ts';
import { closeDoor } from './hang-up.ts';
import { giveUp, WhyNot, waitOrGiveUp } from './patience.ts';
import { dynamicPort, isFreeFor, listenerAt, takePort } from './ports.ts';

/**
 * Sockets of a virtual host that nothing leaves and nothing reaches: the loopback network. A connection is made at once when
 * somebody listens at the port; its other end waits at the listening socket until it is accepted, and what is sent
 * meanwhile waits there.
 *
 *     connect ──▶ listening socket: first ─▶ end ─▶ end     ──accept──▶ handle
 *       (waits while more than `bound` wait)                  (waits while there is none)
 */

/** Bytes that wait at most at an end of a connection; and at an end of a pair that was made together. */
const CONNECTION_CAPACITY = 2 ** 20;
export const LOCAL_CAPACITY = 212_992;

/** Answers of the calls on sockets that say why nothing happened. */
export const SocketError = {
  noMemory: -2,
  notConnected: -6,
  invalid: -7,
  inUse: -8,
  refused: -9,
  connected: -10,
  noDestination: -11,
  tooLong: -12,
  unsupported: -13,
} as const;

/** A socket that is nothing yet. @returns its reference, 0 when the kernel's memory is used up */
export function newSocket(state: State, datagrams: boolean): number {
  const socket = newObject(state, ObjectKind.socket, 0, datagrams ? LOCAL_CAPACITY : 0, true);
  if (datagrams && socket !== 0) state.memory.set(socket + Sync.state, SocketState.datagram);
  return socket;
}

/**
 * Gives a socket a port; 0: any that is free.
 *
 * @param reuse SO_REUSEADDR
 * @returns the port, a SocketError, or SUSPENDED
 */
export function bind(state: State, socket: number, port: number, reuse: boolean): number {
  const { memory } = state;
  if (!begin(state, EventKind.listen, memory.get(socket + Sync.id))) return SUSPENDED;
  if (memory.get(socket + Sync.port) !== 0) return ended(state, SocketError.invalid);
  if (reuse) setFlag(memory, socket, EndFlag.reuse);
  return ended(state, givePort(memory, socket, port));
}

/** @returns the port, or that it is in use */
export function givePort(memory: KernelMemory, socket: number, wanted: number): number {
  const port = wanted === 0 ? dynamicPort(memory) : wanted;
  if (port === 0 || !isFreeFor(memory, socket, port)) return SocketError.inUse;
  takePort(memory, socket, port);
  return port;
}

/** Makes a socket listen. @returns its port, a SocketError, or SUSPENDED */
export function listen(state: State, socket: number, backlog: number): number {
  const { memory } = state;
  const id = memory.get(socket + Sync.id);
  if (!begin(state, EventKind.listen, id)) return SUSPENDED;
  const status = stateOf(memory, socket);
  if (status === SocketState.connected) return ended(state, SocketError.invalid);
  if (status === SocketState.datagram) return ended(state, SocketError.unsupported);
  let port = memory.get(socket + Sync.port);
  if (port === 0) port = givePort(memory, socket, 0);
  const other = port < 0 ? 0 : listenerAt(memory, port);
  if (port < 0 || (other !== 0 && other !== socket)) return ended(state, SocketError.inUse);
  memory.set(socket + Sync.bound, Math.max(0, backlog));
  if (status === SocketState.listening) {
    wakeAll(state, socket, Queue.givers, tidOf(state));
    return ended(state, port);
  }
  memory.set(socket + Sync.state, SocketState.listening);
  state.emit(EventKind.listen, tidOf(state), id, port, 0, '', state.site);
  return ended(state, port);
}

/**
 * Connects to whoever listens at a port of this host; waits while too many wait there.
 *
 * @returns 1, 0 gave up, a SocketError, or SUSPENDED
 */
export function connect(
  state: State,
  socket: number,
  port: number,
  blocking: boolean,
  timeout: number,
): number {
  const { memory } = state;
  if (!begin(state, EventKind.connect, memory.get(socket + Sync.id))) return SUSPENDED;
  const wake = takeWake(state);
  if (isDatagram(memory, socket)) {
    memory.set(socket + Sync.peerPort, port);
    if (memory.get(socket + Sync.port) === 0) givePort(memory, socket, 0);
    return ended(state, 1);
  }
  if (stateOf(memory, socket) !== SocketState.fresh) return ended(state, SocketError.connected);
  const listener = listenerAt(memory, port);
  if (listener === 0) {
    giveUp(state, memory.get(socket + Sync.id), WaitKind.connect, WhyNot.refused);
    return SocketError.refused;
  }
  const id = memory.get(listener + Sync.id);
  if (!canConnect(memory, listener)) {
    const operation = EventKind.connect;
    const wait = { kind: WaitKind.connect, operation, on: listener, id, queue: Queue.givers };
    return waitOrGiveUp(state, wait, wake, blocking, timeout);
  }
  if (!join(state, socket, listener)) return ended(state, SocketError.noMemory);
  chargeTime(state, COST.connect);
  return ended(state, 1);
}

/** Makes the end on the side of the server, and lets it wait to be accepted. */
function join(state: State, socket: number, listener: number): boolean {
  const { memory } = state;
  const end = newObject(state, ObjectKind.socket, 0, CONNECTION_CAPACITY, true);
  if (end === 0) return false;
  if (memory.get(socket + Sync.port) === 0) givePort(memory, socket, 0);
  memory.set(socket + Sync.bound, CONNECTION_CAPACITY);
  become(memory, socket, end, memory.get(listener + Sync.port));
  takePort(memory, end, memory.get(listener + Sync.port));
  become(memory, end, socket, memory.get(socket + Sync.port));
  if (hasFlag(memory, listener, EndFlag.reuse)) setFlag(memory, end, EndFlag.reuse);
  memory.set(end + Sync.references, 1);
  const last = memory.get(listener + Sync.last);
  memory.set(last === 0 ? listener + Sync.first : last + Sync.nextWaiting, end);
  memory.set(listener + Sync.last, end);
  memory.set(listener + Sync.value, memory.get(listener + Sync.value) + 1);
  tellOfConnection(state, socket, end, listener);
  wakeSome(state, listener, Queue.takers, 1, tidOf(state));
  wakePollers(state, tidOf(state));
  return true;
}

function become(memory: KernelMemory, end: number, peer: number, peerPort: number): void {
  memory.set(end + Sync.state, SocketState.connected);
  memory.set(end + Sync.peer, peer);
  memory.set(end + Sync.peerPort, peerPort);
}

function tellOfConnection(state: State, socket: number, end: number, listener: number): void {
  const { memory } = state;
  const [a, b] = [memory.get(socket + Sync.id), memory.get(end + Sync.id)];
  const port = memory.get(listener + Sync.port);
  state.emit(EventKind['object-new'], 0, b, ObjectKind.socket, 0, '', 0);
  state.emit(EventKind.pair, tidOf(state), a, b, 0, '', state.site);
  state.emit(EventKind.connect, tidOf(state), a, port, memory.get(listener + Sync.id), '', state.site);
}

/**
 * Lets in who has waited longest.
 *
 * @returns the handle of the connection, 0 gave up, a SocketError, or SUSPENDED
 */
export function accept(state: State, socket: number, blocking: boolean, timeout: number): number {
  const { memory } = state;
  const id = memory.get(socket + Sync.id);
  if (!begin(state, EventKind.accept, id)) return SUSPENDED;
  const wake = takeWake(state);
  if (isDatagram(memory, socket)) return ended(state, SocketError.unsupported);
  if (stateOf(memory, socket) !== SocketState.listening) return ended(state, SocketError.invalid);
  const end = memory.get(socket + Sync.first);
  if (end === 0) {
    const operation = EventKind.accept;
    const wait = { kind: WaitKind.accept, operation, on: socket, id, queue: Queue.takers };
    return waitOrGiveUp(state, wait, wake, blocking, timeout);
  }
  const handle = openHandle(state, processOf(state), end);
  if (handle === 0) return ended(state, SocketError.noMemory);
  leaveDoor(memory, socket, end);
  state.emit(EventKind.accept, tidOf(state), memory.get(end + Sync.id), id, 0, '', state.site);
  wakeSome(state, socket, Queue.givers, 1, tidOf(state));
  return ended(state, handle);
}

function leaveDoor(memory: KernelMemory, socket: number, end: number): void {
  const next = memory.get(end + Sync.nextWaiting);
  memory.set(socket + Sync.first, next);
  if (next === 0) memory.set(socket + Sync.last, 0);
  memory.set(socket + Sync.value, memory.get(socket + Sync.value) - 1);
  // Until now the listening socket had it.
  memory.set(end + Sync.references, memory.get(end + Sync.references) - 1);
  setFlag(memory, end, EndFlag.served);
}

/** The port of a socket and that of its peer; 0 for what it does not have (any more). */
export function portsOf(state: State, socket: number): readonly [number, number] {
  const { memory } = state;
  const over = isOver(memory, socket);
  return [memory.get(socket + Sync.port), over ? 0 : memory.get(socket + Sync.peerPort)];
}

/** How a connection is shut down: the numbers of `socket.SHUT_RD`, `SHUT_WR` and `SHUT_RDWR`. */
const How = { receive: 0, send: 1 } as const;

/** Ends one direction of a connection, or both, for all who have it. @returns 0, a SocketError, or SUSPENDED */
export function shutdown(state: State, socket: number, how: number): number {
  const { memory } = state;
  const id = memory.get(socket + Sync.id);
  if (!begin(state, EventKind.shutdown, id)) return SUSPENDED;
  const by = tidOf(state);
  if (stateOf(memory, socket) === SocketState.listening) {
    for (const end of closeDoor(state, socket, by)) release(state, end, by);
    wakePollers(state, by);
    return ended(state, 0);
  }
  if (!isEnd(memory, socket) || isOver(memory, socket)) return ended(state, SocketError.notConnected);
  if (how !== How.send) setFlag(memory, socket, EndFlag.noReceive);
  if (how !== How.receive) setFlag(memory, socket, EndFlag.noSend);
  state.emit(EventKind.shutdown, by, id, how + 1, 0, '', state.site);
  const peer = memory.get(socket + Sync.peer);
  if (how !== How.send) wakeAll(state, socket, Queue.takers, by);
  if (how !== How.receive && peer !== 0) {
    wakeAll(state, peer, Queue.takers, by);
    wakeAll(state, peer, Queue.givers, by);
  }
  wakePollers(state, by);
  return ended(state, 0);
}
