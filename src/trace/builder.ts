import type { Columns, TraceEvent } from './trace.ts';

const FIRST_CAPACITY = 1024;

/** Typed arrays of a kind with room for more, keeping what is there. */
const grown = <T extends Uint8Array | Int32Array | Float64Array>(old: T, larger: T): T => {
  larger.set(old);
  return larger;
};

/**
 * Collects events into columns that double when they are full. Equal texts share one string. Whoever holds `columns`
 * from before an append may hold arrays that have since been replaced.
 */
export class TraceBuilder {
  #length = 0;
  #kind = new Uint8Array(FIRST_CAPACITY);
  #tid = new Int32Array(FIRST_CAPACITY);
  #time = new Float64Array(FIRST_CAPACITY);
  #decision = new Int32Array(FIRST_CAPACITY);
  #site = new Int32Array(FIRST_CAPACITY);
  #a = new Int32Array(FIRST_CAPACITY);
  #b = new Int32Array(FIRST_CAPACITY);
  #c = new Int32Array(FIRST_CAPACITY);
  #text = new Int32Array(FIRST_CAPACITY);
  #strings: string[] = [''];
  #numbers = new Map([['', 0]]);

  get length(): number {
    return this.#length;
  }

  /** Adds one event and answers its index. */
  push(
    kind: number,
    tid: number,
    time: number,
    decision: number,
    site: number,
    a = 0,
    b = 0,
    c = 0,
    text = '',
  ): number {
    const index = this.#length;
    if (index === this.#kind.length) this.#reserve(index + 1);
    this.#kind[index] = kind;
    this.#tid[index] = tid;
    this.#time[index] = time;
    this.#decision[index] = decision;
    this.#site[index] = site;
    this.#a[index] = a;
    this.#b[index] = b;
    this.#c[index] = c;
    this.#text[index] = text === '' ? 0 : this.#intern(text);
    this.#length = index + 1;
    return index;
  }

  /** Adds a batch in one go, whatever numbers its strings have. */
  append(batch: Columns): void {
    const start = this.#length;
    const count = batch.length;
    this.#reserve(start + count);
    this.#kind.set(batch.kind.subarray(0, count), start);
    this.#tid.set(batch.tid.subarray(0, count), start);
    this.#time.set(batch.time.subarray(0, count), start);
    this.#decision.set(batch.decision.subarray(0, count), start);
    this.#site.set(batch.site.subarray(0, count), start);
    this.#a.set(batch.a.subarray(0, count), start);
    this.#b.set(batch.b.subarray(0, count), start);
    this.#c.set(batch.c.subarray(0, count), start);
    // Only the strings that are used, in the order of their first use.
    const numbers: number[] = [];
    for (let index = 0; index < count; index++) {
      const text = batch.text[index]!;
      numbers[text] ??= this.#intern(batch.strings[text] ?? '');
      this.#text[start + index] = numbers[text];
    }
    this.#length = start + count;
  }

  /** The columns as they are, with room to spare at their ends. */
  get columns(): Columns {
    return {
      length: this.#length,
      kind: this.#kind,
      tid: this.#tid,
      time: this.#time,
      decision: this.#decision,
      site: this.#site,
      a: this.#a,
      b: this.#b,
      c: this.#c,
      text: this.#text,
      strings: this.#strings,
    };
  }

  event(index: number): TraceEvent {
    return eventAt(this.columns, index);
  }

  /** Hands over what was collected, trimmed so that its buffers can be transferred, and starts afresh. */
  takeBatch(): Columns {
    const batch = trimmed(this.columns);
    this.#length = 0;
    this.#strings = [''];
    this.#numbers = new Map([['', 0]]);
    return batch;
  }

  #intern(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#strings.length;
    this.#strings.push(text);
    this.#numbers.set(text, number);
    return number;
  }

  #reserve(length: number): void {
    if (length <= this.#kind.length) return;
    const capacity = Math.max(length, 2 * this.#kind.length);
    this.#kind = grown(this.#kind, new Uint8Array(capacity));
    this.#tid = grown(this.#tid, new Int32Array(capacity));
    this.#time = grown(this.#time, new Float64Array(capacity));
    this.#decision = grown(this.#decision, new Int32Array(capacity));
    this.#site = grown(this.#site, new Int32Array(capacity));
    this.#a = grown(this.#a, new Int32Array(capacity));
    this.#b = grown(this.#b, new Int32Array(capacity));
    this.#c = grown(this.#c, new Int32Array(capacity));
    this.#text = grown(this.#text, new Int32Array(capacity));
  }
}

/** One event as an object. Beyond the end it is a `none` of the machine. */
export const eventAt = (columns: Columns, index: number): TraceEvent => ({
  kind: columns.kind[index] ?? 0,
  tid: columns.tid[index] ?? 0,
  time: columns.time[index] ?? 0,
  decision: columns.decision[index] ?? 0,
  site: columns.site[index] ?? 0,
  a: columns.a[index] ?? 0,
  b: columns.b[index] ?? 0,
  c: columns.c[index] ?? 0,
  text: columns.strings[columns.text[index] ?? 0] ?? '',
});

/** The events from one index to another, sharing memory: for taking in a long trace piece by piece. */
export const sliceOf = (columns: Columns, from: number, to: number): Columns => ({
  length: to - from,
  kind: columns.kind.subarray(from, to),
  tid: columns.tid.subarray(from, to),
  time: columns.time.subarray(from, to),
  decision: columns.decision.subarray(from, to),
  site: columns.site.subarray(from, to),
  a: columns.a.subarray(from, to),
  b: columns.b.subarray(from, to),
  c: columns.c.subarray(from, to),
  text: columns.text.subarray(from, to),
  strings: columns.strings,
});

/** A copy without room to spare. */
export const trimmed = (columns: Columns): Columns => ({
  length: columns.length,
  kind: columns.kind.slice(0, columns.length),
  tid: columns.tid.slice(0, columns.length),
  time: columns.time.slice(0, columns.length),
  decision: columns.decision.slice(0, columns.length),
  site: columns.site.slice(0, columns.length),
  a: columns.a.slice(0, columns.length),
  b: columns.b.slice(0, columns.length),
  c: columns.c.slice(0, columns.length),
  text: columns.text.slice(0, columns.length),
  strings: columns.strings,
});

/** What to name in the transfer list of a message that carries a trimmed batch. */
export const buffersOf = (batch: Columns): ArrayBufferLike[] => [
  batch.kind.buffer,
  batch.tid.buffer,
  batch.time.buffer,
  batch.decision.buffer,
  batch.site.buffer,
  batch.a.buffer,
  batch.b.buffer,
  batch.c.buffer,
  batch.text.buffer,
];
