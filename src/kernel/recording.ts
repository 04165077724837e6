import { MAX_TEXT, RECORD_HEAD } from '../trace/ring.ts';
import { Halt, Header } from './layout.ts';
import type { KernelMemory } from './memory.ts';

/** What the recorder asks of the host when the ring fills up. */
export interface Drain {
  /** The ring is a quarter full: somebody should come and empty it. */
  nudge(): void;
  /**
   * The ring is full: return when something has been taken out, or after a tenth of a second. It is called while the
   * kernel's mutex is held, so whoever drains must never wait for that mutex.
   */
  full(): void;
}

const scratch = new Float64Array(1);
const halves = new Int32Array(scratch.buffer);

/** How often the drainer is asked for room before an event of a machine that has halted is lost. */
const PATIENCE = 20;

/**
 * Writes events into the ring of the kernel's buffer, in the wire format of `trace/ring.ts`. Whoever writes has the baton
 * (virtual time) or the kernel mutex (live), so there is one writer at a time; the one reader is the drainer.
 * Positions count words for ever; the ring's length is a power of two.
 */
export class Recording {
  readonly #memory: KernelMemory;
  readonly #drain: Drain;

  constructor(memory: KernelMemory, drain: Drain) {
    this.#memory = memory;
    this.#drain = drain;
  }

  write(
    kind: number,
    tid: number,
    site: number,
    time: number,
    a: number,
    b: number,
    c: number,
    text: string,
  ): void {
    const { words } = this.#memory;
    const units = Math.min(text.length, MAX_TEXT);
    const size = RECORD_HEAD + ((units + 1) >> 1);
    const ringWords = words[Header.ringWords] as number;
    const start = words[Header.ringStart] as number;
    const position = words[Header.ringWrite] as number;
    let used = (position - Atomics.load(words, Header.ringRead)) | 0;
    for (let asked = 0; used + size > ringWords; asked++) {
      // Nobody may be left to drain it.
      if (asked >= PATIENCE && Atomics.load(words, Header.halt) !== Halt.none) return;
      this.#drain.full();
      used = (position - Atomics.load(words, Header.ringRead)) | 0;
    }
    if (used > ringWords >> 2 && Atomics.exchange(words, Header.ringNudged, 1) === 0) {
      this.#drain.nudge();
    }
    const mask = ringWords - 1;
    scratch[0] = time;
    words[start + (position & mask)] = kind | (size << 8);
    words[start + ((position + 1) & mask)] = tid;
    words[start + ((position + 2) & mask)] = words[Header.decision] as number;
    words[start + ((position + 3) & mask)] = site;
    words[start + ((position + 4) & mask)] = halves[0] as number;
    words[start + ((position + 5) & mask)] = halves[1] as number;
    words[start + ((position + 6) & mask)] = a;
    words[start + ((position + 7) & mask)] = b;
    words[start + ((position + 8) & mask)] = c;
    words[start + ((position + 9) & mask)] = units;
    for (let i = 0, at = position + RECORD_HEAD; i < units; i += 2, at++) {
      const high = i + 1 < units ? text.charCodeAt(i + 1) : 0;
      words[start + (at & mask)] = text.charCodeAt(i) | (high << 16);
    }
    Atomics.store(words, Header.ringWrite, (position + size) | 0);
    words[Header.eventCount] = (words[Header.eventCount] as number) + 1;
  }
}
