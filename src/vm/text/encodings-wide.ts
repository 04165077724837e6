import type { CodecError, Encoding, Replacement } from './encoding.ts';

/** utf-16 and utf-32. Without a given order the bytes begin with a mark, which may be missing where they are read. */

type Order = 'le' | 'be';

function pushUnit(bytes: number[], unit: number, size: number, order: Order): void {
  for (let k = 0; k < size; k++) bytes.push((unit >>> (8 * (order === 'le' ? k : size - 1 - k))) & 255);
}

function unitAt(data: Uint8Array, at: number, size: number, order: Order): number {
  let unit = 0;
  for (let k = 0; k < size; k++)
    unit = unit * 256 + (data[at + (order === 'le' ? size - 1 - k : k)] as number);
  return unit;
}

function pushCode(bytes: number[], code: number, size: number, order: Order): void {
  if (size === 2 && code > 0xffff) {
    pushUnit(bytes, 0xd7c0 + (code >> 10), 2, order);
    pushUnit(bytes, 0xdc00 + (code & 0x3ff), 2, order);
  } else pushUnit(bytes, code, size, order);
}

const isSurrogate = (code: number): boolean => code >= 0xd800 && code < 0xe000;

/** What is at a place of the bytes: a code point and where it ends, or an error. */
function step(
  data: Uint8Array,
  at: number,
  size: number,
  order: Order,
): { code: number; end: number } | CodecError {
  const error = (length: number, reason: string): CodecError => ({ start: at, end: at + length, reason });
  if (at + size > data.length) return error(data.length - at, 'truncated data');
  const unit = unitAt(data, at, size, order);
  if (size === 4) {
    if (unit > 0x10ffff) return error(4, 'code point not in range(0x110000)');
    if (isSurrogate(unit)) return error(4, 'code point in surrogate code point range(0xd800, 0xe000)');
    return { code: unit, end: at + 4 };
  }
  if (!isSurrogate(unit)) return { code: unit, end: at + 2 };
  if (unit >= 0xdc00) return error(2, 'illegal encoding');
  if (at + 4 > data.length) return error(data.length - at, 'unexpected end of data');
  const low = unitAt(data, at + 2, 2, order);
  if (low < 0xdc00 || low > 0xdfff) return error(2, 'illegal UTF-16 surrogate');
  return { code: 0x10000 + ((unit & 0x3ff) << 10) + (low & 0x3ff), end: at + 4 };
}

/** utf-16 (`size` 2) or utf-32 (`size` 4). */
export function wide(size: 2 | 4, given?: Order): Encoding {
  const plainName = `utf-${size * 8}`;
  const name = given === undefined ? plainName : `${plainName}-${given}`;

  function encode(codes: readonly number[], onError: (error: CodecError) => Replacement): Uint8Array {
    const bytes: number[] = [];
    const order = given ?? 'le';
    if (given === undefined) pushUnit(bytes, 0xfeff, size, order);
    for (const [i, code] of codes.entries()) {
      if (!isSurrogate(code)) {
        pushCode(bytes, code, size, order);
        continue;
      }
      const instead = onError({ start: i, end: i + 1, reason: 'surrogates not allowed' });
      if ('bytes' in instead) bytes.push(...instead.bytes);
      else for (const other of instead.codes) pushCode(bytes, other, size, order);
    }
    return Uint8Array.from(bytes);
  }

  function decode(data: Uint8Array, onError: (error: CodecError) => string): string {
    let at = 0;
    let order = given ?? 'le';
    if (given === undefined && data.length >= size) {
      if (unitAt(data, 0, size, 'le') === 0xfeff) at = size;
      else if (unitAt(data, 0, size, 'be') === 0xfeff) {
        at = size;
        order = 'be';
      }
    }
    let text = '';
    while (at < data.length) {
      const here = step(data, at, size, order);
      text +=
        'code' in here
          ? String.fromCodePoint(here.code)
          : onError({ ...here, encoding: `${plainName}-${order}` });
      at = here.end;
    }
    return text;
  }

  return { name, extendsAscii: false, encode, decode };
}
