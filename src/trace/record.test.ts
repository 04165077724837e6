import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buffersOf, TraceBuilder } from './builder.ts';
import { decodeRecords, encodeRecord, recordWords } from './record.ts';
import { MAX_TEXT } from './ring.ts';
import type { TraceEvent } from './trace.ts';

const int = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const anyEvent: fc.Arbitrary<TraceEvent> = fc.record({
  kind: fc.integer({ min: 0, max: 255 }),
  tid: int,
  time: fc.double({ noNaN: true }),
  decision: int,
  site: int,
  a: int,
  b: int,
  c: int,
  text: fc.string({ unit: 'binary', maxLength: 20 }),
});

const write = (ring: Int32Array, at: number, event: TraceEvent): number => {
  const { kind, tid, decision, site, time, a, b, c, text } = event;
  return encodeRecord(ring, at, kind, tid, decision, site, time, a, b, c, text);
};

describe('a record', () => {
  test('comes out of the ring as it went in, wherever it wraps', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 12 }), int, (events, start) => {
        const ring = new Int32Array(512);
        const builder = new TraceBuilder();
        let at = start;
        for (const event of events) at = write(ring, at, event);
        const words = events.reduce((sum, event) => sum + recordWords(event.text), 0);
        expect((at - start) | 0).toBe(words);
        expect(decodeRecords(ring, start, at, builder)).toBe(events.length);
        events.forEach((event, index) => {
          expect(builder.event(index)).toEqual(event);
        });
      }),
    );
  });

  test('cuts a text that is too long', () => {
    const ring = new Int32Array(2 ** 14);
    const builder = new TraceBuilder();
    const end = write(ring, 0, { ...emptyEvent, text: 'x'.repeat(MAX_TEXT + 5) });
    decodeRecords(ring, 0, end, builder);
    expect(builder.event(0).text).toBe('x'.repeat(MAX_TEXT));
  });

  test('that is torn is noticed', () => {
    const ring = new Int32Array(64);
    const end = write(ring, 0, { ...emptyEvent, text: 'torn' });
    expect(() => decodeRecords(ring, 0, end - 1, new TraceBuilder())).toThrow('torn record');
    expect(() => decodeRecords(new Int32Array(64), 0, 10, new TraceBuilder())).toThrow('torn record');
  });
});

const emptyEvent: TraceEvent = {
  kind: 1,
  tid: 1,
  time: 0,
  decision: 0,
  site: 0,
  a: 0,
  b: 0,
  c: 0,
  text: '',
};

describe('a builder', () => {
  test('takes batches with strings of their own', () => {
    const whole = new TraceBuilder();
    const batches = new TraceBuilder();
    for (let index = 0; index < 5000; index++) {
      batches.push(5, index, index, 0, 0, index, 0, 0, `text ${index % 7}`);
      if (index % 1300 === 0 || index === 4999) {
        const batch = batches.takeBatch();
        expect(batch.kind.length).toBe(batch.length);
        structuredClone(batch, { transfer: buffersOf(batch) as ArrayBuffer[] });
        expect(batch.kind.length).toBe(0);
      }
    }
    for (let index = 0; index < 5000; index++) {
      batches.push(5, index, index, 0, 0, index, 0, 0, `text ${(index * 3) % 7}`);
      if (index % 1300 === 0 || index === 4999) whole.append(batches.takeBatch());
    }
    expect(whole.length).toBe(5000);
    expect(whole.columns.strings).toHaveLength(8);
    for (const index of [0, 1, 1300, 1301, 4999])
      expect(whole.event(index)).toMatchObject({ tid: index, a: index, text: `text ${(index * 3) % 7}` });
  });
});
