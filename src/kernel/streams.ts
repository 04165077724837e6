import { EventKind } from '../trace/events.ts';
import { BAD_HANDLE, objectOf } from './handles.ts';
import type { Kernel } from './kernel.ts';
import { Sync } from './layout.ts';
import { openNew } from './new-objects.ts';
import { poll } from './primitives/poll.ts';
import { type Describe, newPair, streamReceive, streamSend } from './primitives/stream.ts';
import { forgetWait, processOf, tidOf } from './scheduler/operation.ts';
import { forgetPolled } from './scheduler/wake.ts';

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

  /** Bytes sent, 0 when it gave up, SUSPENDED, BAD_HANDLE or a SendError. */
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

  /** The bytes, 0 when it gave up, SUSPENDED or BAD_HANDLE. */
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

  /** Which of the handles are ready to receive from (negative: to send into); or SUSPENDED, BAD_HANDLE, no memory (-2). */
  poll(handles: readonly number[], timeout: number): readonly boolean[] | number {
    const wanted = handles.map((handle) => Math.sign(handle) * this.#object(Math.abs(handle)));
    if (!wanted.includes(0)) return poll(this.#kernel, wanted, timeout);
    this.#kernel.asThread(() => forgetPolled(this.#kernel, this.#kernel.current));
    return this.#refuse();
  }

  #object(handle: number): number {
    return objectOf(this.#kernel, processOf(this.#kernel), handle);
  }

  #id(object: number): number {
    return this.#kernel.memory.get(object + Sync.id);
  }

  #refuse(): number {
    forgetWait(this.#kernel);
    return BAD_HANDLE;
  }
}
