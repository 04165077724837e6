/**
 * Writes and reads the records of ring.ts. A ring is an Int32Array whose length is a power of two; a position counts words for ever and
 * may wrap around 2³². Plain loads and stores: whoever shares the ring publishes positions with its own fences.
 */
import { assert } from '../base/assert.ts';
import type { TraceBuilder } from './builder.ts';
import { MAX_TEXT, RECORD_HEAD } from './ring.ts';

const scratch = new Float64Array(1);
const halves = new Int32Array(scratch.buffer);

const cutLength = (text: string): number => (text.length < MAX_TEXT ? text.length : MAX_TEXT);

/** How many words the record of an event with this text takes. Longer texts than MAX_TEXT are cut. */
export const recordWords = (text: string): number => RECORD_HEAD + ((cutLength(text) + 1) >> 1);

/** Writes one record at a position and answers the position after it. The caller has made sure that there is room. */
export function encodeRecord(
  ring: Int32Array,
  position: number,
  kind: number,
  tid: number,
  decision: number,
  site: number,
  time: number,
  a: number,
  b: number,
  c: number,
  text: string,
): number {
  const mask = ring.length - 1;
  const units = cutLength(text);
  const words = RECORD_HEAD + ((units + 1) >> 1);
  scratch[0] = time;
  ring[position & mask] = kind | (words << 8);
  ring[(position + 1) & mask] = tid;
  ring[(position + 2) & mask] = decision;
  ring[(position + 3) & mask] = site;
  ring[(position + 4) & mask] = halves[0]!;
  ring[(position + 5) & mask] = halves[1]!;
  ring[(position + 6) & mask] = a;
  ring[(position + 7) & mask] = b;
  ring[(position + 8) & mask] = c;
  ring[(position + 9) & mask] = units;
  let at = position + RECORD_HEAD;
  for (let unit = 0; unit < units; unit += 2) {
    const high = unit + 1 < units ? text.charCodeAt(unit + 1) : 0;
    ring[at & mask] = text.charCodeAt(unit) | (high << 16);
    at++;
  }
  return (position + words) | 0;
}

/** Reads the records between two positions into a builder and answers how many there were. */
export function decodeRecords(ring: Int32Array, from: number, to: number, into: TraceBuilder): number {
  const mask = ring.length - 1;
  assert((ring.length & mask) === 0, 'the length of a ring is a power of two');
  let left = (to - from) | 0;
  let position = from;
  let count = 0;
  while (left > 0) {
    const head = ring[position & mask]!;
    const words = head >>> 8;
    const units = ring[(position + 9) & mask]!;
    const sound = words <= left && units >= 0 && words === RECORD_HEAD + ((units + 1) >> 1);
    assert(sound, `a torn record of ${words} words at ${position}`);
    halves[0] = ring[(position + 4) & mask]!;
    halves[1] = ring[(position + 5) & mask]!;
    into.push(
      head & 0xff,
      ring[(position + 1) & mask]!,
      scratch[0]!,
      ring[(position + 2) & mask]!,
      ring[(position + 3) & mask]!,
      ring[(position + 6) & mask]!,
      ring[(position + 7) & mask]!,
      ring[(position + 8) & mask]!,
      units === 0 ? '' : decodeText(ring, position + RECORD_HEAD, units, mask),
    );
    position = (position + words) | 0;
    left -= words;
    count++;
  }
  return count;
}

const codes: number[] = [];

function decodeText(ring: Int32Array, at: number, units: number, mask: number): string {
  codes.length = units;
  for (let unit = 0; unit < units; unit += 2) {
    const word = ring[at & mask]!;
    at++;
    codes[unit] = word & 0xffff;
    if (unit + 1 < units) codes[unit + 1] = word >>> 16;
  }
  return String.fromCharCode(...codes);
}
