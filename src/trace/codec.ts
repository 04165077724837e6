/**
 * The trace file: one JSON text that holds all that is needed to show a run where nothing can run. Its version counts up when its
 * shape changes; every version ever written is read for ever, by upgraders from each to the next.
 */

import { checkMeta, type Plain } from './meta.ts';
import { pack, unpack } from './packing.ts';
import type { Columns, Trace, TraceMeta } from './trace.ts';
import { UPGRADERS, upgrade } from './upgrade.ts';

const TRACE_FORMAT = 'lockstep-trace';
export const TRACE_VERSION = 1;

export type TraceProblem =
  | 'not-json'
  | 'not-a-trace'
  | 'newer-version'
  | 'damaged-meta'
  | 'damaged-columns'
  | 'too-long';

export type Decoded =
  | { readonly ok: true; readonly trace: Trace }
  | { readonly ok: false; readonly error: { readonly code: TraceProblem; readonly message: string } };

const NAMES = ['kind', 'tid', 'time', 'decision', 'site', 'a', 'b', 'c', 'text'] as const;
/** More events than this are not read: a file may say anything. */
const MAX_EVENTS = 20_000_000;

export function encodeTrace({ meta, columns }: Trace): string {
  const packed: Record<string, string> = {};
  for (const name of NAMES) {
    // Live times need not be whole; half a nanosecond is no loss.
    const column = columns[name];
    const text = pack(name === 'time' ? column.map(Math.round) : column, columns.length);
    if (text === null) throw new RangeError(`the column ${name} holds what is no number of an event`);
    packed[name] = text;
  }
  const { strings, length } = columns;
  return JSON.stringify({
    format: TRACE_FORMAT,
    version: TRACE_VERSION,
    meta,
    length,
    strings,
    columns: packed,
  });
}

const fail = (code: TraceProblem, message: string): Decoded => ({ ok: false, error: { code, message } });

/** Reads a trace file of any version. Never throws. */
export function decodeTrace(text: string): Decoded {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return fail('not-json', 'This file is not a trace: it is not JSON. Was it cut off?');
  }
  if (!isObject(file) || file['format'] !== TRACE_FORMAT)
    return fail('not-a-trace', `This file is not a trace: it does not say "format": "${TRACE_FORMAT}".`);
  const version = file['version'];
  if (!Number.isInteger(version) || (version as number) < 1)
    return fail('not-a-trace', 'This trace does not say which version it has.');
  if ((version as number) > TRACE_VERSION) {
    const message = `This trace has version ${version}; this page knows versions up to ${TRACE_VERSION}. Reload the page to get the latest.`;
    return fail('newer-version', message);
  }
  const upgraded = upgrade(file, version as number, TRACE_VERSION, UPGRADERS);
  const meta = checkMeta(upgraded['meta']);
  if (meta === null)
    return fail('damaged-meta', 'This trace is damaged: what it says about the run is incomplete.');
  return decodeColumns(upgraded, meta);
}

function decodeColumns(file: Plain, meta: TraceMeta): Decoded {
  const damaged = (what: string): Decoded => fail('damaged-columns', `This trace is damaged: ${what}.`);
  const { length, strings, columns: packed } = file;
  if (!Number.isInteger(length) || (length as number) < 0) return damaged('it does not say how long it is');
  if ((length as number) > MAX_EVENTS)
    return fail('too-long', `This trace has more than ${MAX_EVENTS} events, the most that this page reads.`);
  if (!Array.isArray(strings) || !strings.every((each) => typeof each === 'string') || strings[0] !== '')
    return damaged('its texts are missing');
  if (!isObject(packed)) return damaged('its events are missing');
  // Every number takes a byte at least, so the length cannot make us allocate more than the file's own size.
  for (const name of NAMES) {
    const column = packed[name];
    if (typeof column !== 'string') return damaged(`the column ${name} is missing`);
    if (column.length < (length as number)) return damaged(`the column ${name} is too short`);
  }
  const columns = emptyColumns(length as number, strings as string[]);
  for (const name of NAMES)
    if (!unpack(packed[name] as string, columns[name])) return damaged(`the column ${name} cannot be read`);
  for (let index = 0; index < columns.length; index++) {
    const number = columns.text[index]!;
    if (number < 0 || number >= strings.length)
      return damaged(`event ${index} refers to a text that is not there`);
  }
  return { ok: true, trace: { meta, columns } };
}

const emptyColumns = (length: number, strings: readonly string[]): Columns => ({
  length,
  kind: new Uint8Array(length),
  tid: new Int32Array(length),
  time: new Float64Array(length),
  decision: new Int32Array(length),
  site: new Int32Array(length),
  a: new Int32Array(length),
  b: new Int32Array(length),
  c: new Int32Array(length),
  text: new Int32Array(length),
  strings,
});

const isObject = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
