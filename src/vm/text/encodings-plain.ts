import type { CodecError, Encoding, Replacement } from './encoding.ts';

/** utf-8, with and without its mark, and the encodings whose bytes are the codes: ascii and latin-1. */

type OnEncode = (error: CodecError) => Replacement;
type OnDecode = (error: CodecError) => string;

/** Runs of code points that cannot be encoded are given to `onError` together. */
function encodeWhere(
  codes: readonly number[],
  bad: (code: number) => boolean,
  reason: string,
  onError: OnEncode,
  push: (bytes: number[], code: number) => void,
): Uint8Array {
  const bytes: number[] = [];
  for (let i = 0; i < codes.length; i++) {
    if (!bad(codes[i] as number)) {
      push(bytes, codes[i] as number);
      continue;
    }
    let end = i + 1;
    while (end < codes.length && bad(codes[end] as number)) end++;
    const instead = onError({ start: i, end, reason });
    for (const item of 'bytes' in instead ? instead.bytes : instead.codes) bytes.push(item);
    i = end - 1;
  }
  return new Uint8Array(bytes);
}

function pushUtf8(bytes: number[], code: number): void {
  if (code < 0x80) bytes.push(code);
  else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
  else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  else {
    bytes.push(
      0xf0 | (code >> 18),
      0x80 | ((code >> 12) & 63),
      0x80 | ((code >> 6) & 63),
      0x80 | (code & 63),
    );
  }
}

function decodeUtf8(data: Uint8Array, onError: OnDecode): string {
  let text = '';
  for (let i = 0; i < data.length; ) {
    const byte = data[i] as number;
    if (byte < 0x80) {
      text += String.fromCharCode(byte);
      i++;
      continue;
    }
    const sequence = decodeSequence(data, i);
    if (typeof sequence === 'number') {
      text += String.fromCodePoint(sequence);
      i += sequence < 0x800 ? 2 : sequence < 0x10000 ? 3 : 4;
    } else {
      text += onError(sequence);
      i = sequence.end;
    }
  }
  return text;
}

const isSurrogate = (code: number): boolean => code >= 0xd800 && code < 0xe000;

export const utf8: Encoding = {
  name: 'utf-8',
  extendsAscii: true,
  encode: (codes, onError) => encodeWhere(codes, isSurrogate, 'surrogates not allowed', onError, pushUtf8),
  decode: decodeUtf8,
};

const MARK = [0xef, 0xbb, 0xbf];

/** utf-8-sig: utf-8 behind a byte order mark, which may be missing. Errors count from behind it. */
export const marked: Encoding = {
  name: 'utf-8',
  extendsAscii: false,
  encode: (codes, onError) => Uint8Array.from([...MARK, ...utf8.encode(codes, onError)]),
  decode: (data, onError) =>
    utf8.decode(MARK.every((byte, i) => data[i] === byte) ? data.subarray(3) : data, onError),
};

/** ascii or latin-1. */
export function narrow(name: string, limit: number): Encoding {
  const reason = `ordinal not in range(${limit})`;
  const decode = (data: Uint8Array, onError: OnDecode): string => {
    let text = '';
    for (let i = 0; i < data.length; i++) {
      const byte = data[i] as number;
      text += byte < limit ? String.fromCharCode(byte) : onError({ start: i, end: i + 1, reason });
    }
    return text;
  };
  return {
    name,
    extendsAscii: true,
    encode: (codes, onError) =>
      encodeWhere(
        codes,
        (code) => code >= limit,
        reason,
        onError,
        (bytes, code) => bytes.push(code),
      ),
    decode,
  };
}

/** The code point of the UTF-8 sequence at an index, or the error: the longest prefix that could have been one. */
function decodeSequence(data: Uint8Array, start: number): number | CodecError {
  const lead = data[start] as number;
  const size = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4) return { start, end: start + 1, reason: 'invalid start byte' };
  let code = lead & (0x7f >> size);
  for (let k = 1; k < size; k++) {
    const byte = data[start + k];
    if (byte === undefined) return { start, end: start + k, reason: 'unexpected end of data' };
    // The second byte excludes overlong forms, surrogates, and what lies beyond U+10FFFF.
    const low = k > 1 ? 0x80 : lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const high = k > 1 ? 0xbf : lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (byte < low || byte > high) return { start, end: start + k, reason: 'invalid continuation byte' };
    code = (code << 6) | (byte & 63);
  }
  return code;
}
