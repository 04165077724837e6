import { Header } from '../kernel/layout.ts';
import type { KernelMemory } from '../kernel/memory.ts';
import { TraceBuilder } from '../trace/builder.ts';
import { decodeRecords } from '../trace/record.ts';
import type { Columns } from '../trace/trace.ts';

/**
 * Empties the trace ring of a machine. There is one drainer a machine; writers that wait for room are woken.
 */
export class Drainer {
  readonly #memory: KernelMemory;
  readonly #ring: Int32Array;
  readonly #builder = new TraceBuilder();
  constructor(memory: KernelMemory) {
    this.#memory = memory;
    const start = memory.get(Header.ringStart);
    this.#ring = memory.words.subarray(start, start + memory.get(Header.ringWords));
  }

  /** Everything that was recorded since the last call, or null when there is nothing. */
  take(): Columns | null {
    this.collect();
    return this.#builder.length === 0 ? null : this.#builder.takeBatch();
  }

  /** Makes room in the ring without handing anything over yet. */
  collect(): void {
    const { words } = this.#memory;
    Atomics.store(words, Header.ringNudged, 0);
    const to = Atomics.load(words, Header.ringWrite);
    const from = Atomics.load(words, Header.ringRead);
    if (to === from) return;
    decodeRecords(this.#ring, from, to, this.#builder);
    Atomics.store(words, Header.ringRead, to);
    Atomics.notify(words, Header.ringRead);
  }
}
