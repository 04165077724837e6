import { EventKind } from '../trace/events.ts';
import { BAD_HANDLE, closeHandle, objectOf, openHandle } from './handles.ts';
import type { Kernel } from './kernel.ts';
import { Sync } from './layout.ts';
import { openNew } from './new-objects.ts';
import { type Datagram, receiveFrom, sendTo } from './primitives/datagram.ts';
import { pollEvents, polledProcess, STANDARD_INPUT } from './primitives/end.ts';
import { poll } from './primitives/poll.ts';
import { accept, bind, connect, listen, newSocket, portsOf, shutdown } from './primitives/socket.ts';
import { type Describe, newPair, streamPeek, streamReceive, streamSend } from './primitives/stream.ts';
import { forgetWait, processOf, tidOf } from './scheduler/operation.ts';
import { forgetPolled } from './scheduler/wake.ts';
import { findProcess } from './state.ts';

/** The system calls on pipes and connections, by handle; see `System`. */
export class Streams {
  readonly #kernel: Kernel;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  /** Makes two ends that belong together. @returns their handles, or null when the kernel's memory is used up */
  createPair(kind: number, capacity: number, oneWay: boolean): readonly [number, number] | null {
    const kernel = this.#kernel;
    let handles: readonly [number, number] | null = null;
    kernel.asThread(() => {
      const pair = newPair(kernel, kind, capacity, oneWay);
      if (pair === null) return;
      const [first, second] = [openNew(kernel, pair[0]), openNew(kernel, pair[1])];
      if (first === 0 || second === 0) return;
      const way = oneWay ? 1 : 0;
      const [a, b] = [this.#id(pair[0]), this.#id(pair[1])];
      kernel.emitBetween(EventKind.pair, tidOf(kernel), a, b, way, '', kernel.site);
      handles = [first, second];
    });
    return handles;
  }

  /** Bytes sent, 0 when it gave up, SUSPENDED, BAD_HANDLE or a StreamError. */
  send(
    handle: number,
    data: Uint8Array,
    text: string,
    blocking: boolean,
    timeout: number,
    describe: Describe,
  ): number {
    const end = this.#object(handle);
    if (end === 0) return this.#refuse();
    return streamSend(this.#kernel, end, data, text, blocking, timeout, describe);
  }

  /** The bytes, 0 when it gave up, SUSPENDED, BAD_HANDLE or a StreamError. */
  receive(
    handle: number,
    size: number,
    blocking: boolean,
    timeout: number,
    describe: Describe,
  ): Uint8Array | number {
    const end = this.#object(handle);
    if (end === 0) return this.#refuse();
    return streamReceive(this.#kernel, end, size, blocking, timeout, describe);
  }

  /** As receive, but what it answers stays there. */
  peek(handle: number, size: number, blocking: boolean, timeout: number): Uint8Array | number {
    const end = this.#object(handle);
    return end === 0 ? this.#refuse() : streamPeek(this.#kernel, end, size, blocking, timeout);
  }

  // --- Sockets ------------------------------------------------------------------------------------------------------

  /** Makes a socket. @returns its handle, or 0 when the kernel's memory is used up */
  createSocket(datagrams: boolean): number {
    const kernel = this.#kernel;
    let handle = 0;
    kernel.asThread(() => {
      const socket = newSocket(kernel, datagrams);
      if (socket !== 0) handle = openNew(kernel, socket);
    });
    return handle;
  }

  /** The port, SUSPENDED, BAD_HANDLE or a SocketError. */
  bind(handle: number, port: number, reuse: boolean): number {
    return this.#on(handle, (socket) => bind(this.#kernel, socket, port, reuse));
  }

  /** The port, SUSPENDED, BAD_HANDLE or a SocketError. */
  listen(handle: number, backlog: number): number {
    return this.#on(handle, (socket) => listen(this.#kernel, socket, backlog));
  }

  /** 1, 0 when it gave up, SUSPENDED, BAD_HANDLE or a SocketError. */
  connect(handle: number, port: number, blocking: boolean, timeout: number): number {
    return this.#on(handle, (socket) => connect(this.#kernel, socket, port, blocking, timeout));
  }

  /** A handle of the connection, 0 when it gave up, SUSPENDED, BAD_HANDLE or a SocketError. */
  accept(handle: number, blocking: boolean, timeout: number): number {
    return this.#on(handle, (socket) => accept(this.#kernel, socket, blocking, timeout));
  }

  /** Bytes sent, SUSPENDED, BAD_HANDLE or a SocketError. @param port 0: the one that the socket is connected to */
  sendTo(handle: number, data: Uint8Array, port: number, describe: Describe): number {
    return this.#on(handle, (socket) => sendTo(this.#kernel, socket, data, port, describe));
  }

  /** The datagram, 0 when it gave up, SUSPENDED, BAD_HANDLE or a SocketError. */
  receiveFrom(
    handle: number,
    size: number,
    keep: boolean,
    blocking: boolean,
    timeout: number,
  ): Datagram | number {
    const socket = this.#object(handle);
    if (socket === 0) return this.#refuse();
    return receiveFrom(this.#kernel, socket, size, keep, blocking, timeout);
  }

  /** 0, SUSPENDED, BAD_HANDLE or a SocketError. */
  shutdown(handle: number, how: number): number {
    return this.#on(handle, (socket) => shutdown(this.#kernel, socket, how));
  }

  /** The port of a socket and that of its peer; 0 for what it does not have (any more). */
  ports(handle: number): readonly [number, number] {
    let ports: readonly [number, number] = [0, 0];
    this.#kernel.asThread(() => {
      const socket = this.#object(handle);
      if (socket !== 0) ports = portsOf(this.#kernel, socket);
    });
    return ports;
  }

  /** Another handle of the same object. @returns 0 when there is no memory or no such handle */
  duplicate(handle: number): number {
    const kernel = this.#kernel;
    let copy = 0;
    kernel.asThread(() => {
      const object = this.#object(handle);
      if (object !== 0) copy = openHandle(kernel, processOf(kernel), object);
    });
    return copy;
  }

  /**
   * Takes over a handle of another process, which has it no more: how an end goes from process to process.
   *
   * @returns a handle of the running process; 0 when there is no memory, no such process (any more) or no such handle
   */
  take(pid: number, handle: number): number {
    const kernel = this.#kernel;
    let taken = 0;
    kernel.asThread(() => {
      const giver = findProcess(kernel, pid);
      const object = giver === 0 ? 0 : objectOf(kernel, giver, handle);
      if (object === 0) return;
      taken = openHandle(kernel, processOf(kernel), object);
      if (taken !== 0) closeHandle(kernel, giver, handle);
    });
    return taken;
  }

  // --- Several at once ----------------------------------------------------------------------------------------------

  /** Which of the handles are ready to receive from (negative: to send into; 0: standard input); or SUSPENDED, BAD_HANDLE, no memory (-2). */
  poll(handles: readonly number[], timeout: number): readonly boolean[] | number {
    const wanted = handles.map((handle) => {
      if (polledProcess(handle) !== 0) return handle;
      return handle === 0 ? STANDARD_INPUT : Math.sign(handle) * this.#object(Math.abs(handle));
    });
    if (!wanted.includes(0)) return poll(this.#kernel, wanted, timeout);
    this.#kernel.asThread(() => forgetPolled(this.#kernel, this.#kernel.current));
    return this.#refuse();
  }

  /** What `poll(2)` says of an object: 1 in, 4 out, 8 error, 16 hung up. */
  pollEvents(handle: number): number {
    let events = 0;
    this.#kernel.asThread(() => {
      const object = this.#object(handle);
      if (object !== 0) events = pollEvents(this.#kernel.memory, object);
    });
    return events;
  }

  #object(handle: number): number {
    return objectOf(this.#kernel, processOf(this.#kernel), handle);
  }

  #id(object: number): number {
    return this.#kernel.memory.get(object + Sync.id);
  }

  #on(handle: number, call: (object: number) => number): number {
    const object = this.#object(handle);
    return object === 0 ? this.#refuse() : call(object);
  }

  #refuse(): number {
    forgetWait(this.#kernel);
    return BAD_HANDLE;
  }
}
