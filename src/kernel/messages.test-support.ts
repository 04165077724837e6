import { bufferItem, dropItem, feed } from './primitives/buffer.ts';
import { messageGet, messagePut } from './primitives/messages.ts';
import { SUSPENDED } from './scheduler/operation.ts';
import type { System } from './system.ts';

/**
 * What scripts do with queues between processes. An item is a number and takes as many bytes; the buffer of a process is a
 * ring in the image: first, words, then value and number of each item.
 */
export class MessageCalls {
  readonly #system: System;
  readonly #image: Int32Array;
  readonly #bufferOf: (queue: number) => number;
  readonly #capacity: number;
  /** By tid: what was taken out of a buffer and is not yet in the queue. */
  readonly #carried = new Map<number, { readonly value: number; readonly item: number }>();

  constructor(system: System, image: Int32Array, bufferOf: (queue: number) => number, capacity: number) {
    this.#system = system;
    this.#image = image;
    this.#bufferOf = bufferOf;
    this.#capacity = capacity;
  }

  put(on: number, value: number, item = 0): number {
    const data = new Uint8Array(value);
    return this.#system.on(on, (kernel, queue) => messagePut(kernel, queue, data, String(value), item));
  }

  get(on: number, blocking: boolean, timeout: number): number {
    const data = this.#system.on(on, (kernel, queue) => messageGet(kernel, queue, blocking, timeout));
    return typeof data === 'number' ? data : 1;
  }

  buffer(on: number, value: number, blocking: boolean, timeout: number): number {
    const image = this.#image;
    const append = (item: number): number => {
      const at = this.#bufferOf(on);
      const words = image[at + 1] as number;
      const end = (image[at] as number) + words;
      image[at + 2 + (end % this.#capacity)] = value;
      image[at + 2 + ((end + 1) % this.#capacity)] = item;
      image[at + 1] = words + 2;
      return words / 2 + 1;
    };
    return this.#system.on(on, (kernel, queue) =>
      bufferItem(kernel, queue, String(value), blocking, timeout, append),
    );
  }

  /** As the feeder thread does: takes an item out of the buffer and brings it into the queue. */
  feed(on: number): number {
    const carried = this.#take(on);
    if (carried === null) return SUSPENDED;
    const answer = this.put(on, carried.value, carried.item);
    if (answer !== SUSPENDED) this.#carried.delete(this.#system.tid);
    return answer;
  }

  /** As it does with an item that cannot be pickled. */
  drop(on: number): number {
    const carried = this.#take(on);
    if (carried === null) return SUSPENDED;
    const left = (this.#image[this.#bufferOf(on) + 1] as number) / 2;
    const answer = this.#system.on(on, (kernel, queue) => dropItem(kernel, queue, carried.item, left));
    if (answer !== SUSPENDED) this.#carried.delete(this.#system.tid);
    return answer;
  }

  /** The item that the calling thread has taken; null when it has to wait for one. */
  #take(on: number): { readonly value: number; readonly item: number } | null {
    const { tid } = this.#system;
    const image = this.#image;
    if (!this.#carried.has(tid)) {
      const effect = (): boolean => {
        const at = this.#bufferOf(on);
        if (image[at + 1] === 0) return false;
        const first = image[at] as number;
        const value = image[at + 2 + first] as number;
        this.#carried.set(tid, { value, item: image[at + 2 + ((first + 1) % this.#capacity)] as number });
        image[at] = (first + 2) % this.#capacity;
        image[at + 1] = (image[at + 1] as number) - 2;
        return true;
      };
      const answer = this.#system.on(on, (kernel, queue) => feed(kernel, queue, effect));
      if (answer === SUSPENDED) return null;
    }
    return this.#carried.get(tid) ?? null;
  }
}
