/** The encodings that programs use: utf-8, ascii, latin-1, utf-16 and utf-32 stay out. */
export type Encoding = 'utf-8' | 'ascii' | 'latin-1';

const NAMES: Readonly<Record<string, Encoding>> = {
  utf_8: 'utf-8',
  utf8: 'utf-8',
  u8: 'utf-8',
  utf: 'utf-8',
  cp65001: 'utf-8',
  ascii: 'ascii',
  us_ascii: 'ascii',
  '646': 'ascii',
  latin_1: 'latin-1',
  latin1: 'latin-1',
  latin: 'latin-1',
  l1: 'latin-1',
  iso_8859_1: 'latin-1',
  iso8859_1: 'latin-1',
  '8859': 'latin-1',
  cp819: 'latin-1',
};

/** The encoding with a name, written in any of the usual ways. */
export const findEncoding = (name: string): Encoding | undefined =>
  NAMES[name.toLowerCase().replaceAll(/[-\s]/g, '_')];

/** What could not be encoded or decoded: from start to end (exclusive), and why. */
export interface CodecError {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

/**
 * Encodes code points. `onError` answers bytes for what cannot be encoded; it may throw. Runs of code points that cannot
 * be encoded are given to it together.
 */
export function encodeCodes(
  codes: readonly number[],
  encoding: Encoding,
  onError: (error: CodecError) => readonly number[],
): Uint8Array {
  const bytes: number[] = [];
  const limit = encoding === 'ascii' ? 128 : 256;
  const bad = (code: number): boolean =>
    encoding === 'utf-8' ? code >= 0xd800 && code < 0xe000 : code >= limit;
  const reason = encoding === 'utf-8' ? 'surrogates not allowed' : `ordinal not in range(${limit})`;
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] as number;
    if (bad(code)) {
      let end = i + 1;
      while (end < codes.length && bad(codes[end] as number)) end++;
      for (const byte of onError({ start: i, end, reason })) bytes.push(byte);
      i = end - 1;
    } else if (code < 0x80 || encoding !== 'utf-8') bytes.push(code);
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
  return new Uint8Array(bytes);
}

/** Decodes bytes. `onError` answers text for what cannot be decoded; it may throw. */
export function decodeBytes(
  data: Uint8Array,
  encoding: Encoding,
  onError: (error: CodecError) => string,
): string {
  let text = '';
  for (let i = 0; i < data.length; ) {
    const byte = data[i] as number;
    if (byte < 0x80 || encoding === 'latin-1') {
      text += String.fromCharCode(byte);
      i++;
    } else if (encoding === 'ascii') {
      text += onError({ start: i, end: i + 1, reason: 'ordinal not in range(128)' });
      i++;
    } else {
      const sequence = decodeSequence(data, i);
      if (typeof sequence === 'number') {
        text += String.fromCodePoint(sequence);
        i += sequence < 0x800 ? 2 : sequence < 0x10000 ? 3 : 4;
      } else {
        text += onError(sequence);
        i = sequence.end;
      }
    }
  }
  return text;
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
