import type { CodecError, Encoding, Replacement } from './encoding.ts';

/**
 * The encodings of simplified Chinese. Their two-byte characters are in every host's own tables; where those are newer than
 * CPython's (which are of the year 2000), or have characters of users, CPython's stand here.
 *
 *     gb2312  ⊂  gbk  ⊂  gb18030, which has all of Unicode: the rest in four bytes, in order
 */

/** Trail bytes that gbk does not have, by lead byte: pairs of the first and the last. */
const HOLES: Readonly<Record<number, readonly number[]>> = {
  162: [0xab, 0xb0, 0xe3, 0xe4, 0xef, 0xf0, 0xfd, 0xfe],
  164: [0xf4, 0xfe],
  165: [0xf7, 0xfe],
  166: [0xb9, 0xc0, 0xd9, 0xdf, 0xec, 0xed, 0xf3, 0xf3, 0xf6, 0xfe],
  167: [0xc2, 0xd0, 0xf2, 0xfe],
  168: [0x96, 0xa0, 0xbc, 0xbc, 0xbf, 0xbf, 0xc1, 0xc4, 0xea, 0xfe],
  169: [0x58, 0x58, 0x5b, 0x5b, 0x5d, 0x5f, 0x89, 0x95, 0x97, 0xa3, 0xf0, 0xfe],
  215: [0xfa, 0xfe],
  254: [0x50, 0xfe],
};

function isGbk(lead: number, trail: number): boolean {
  if (lead >= 0xa1 && lead <= 0xa7 && trail < 0xa1) return false;
  if (((lead >= 0xaa && lead <= 0xaf) || lead >= 0xf8) && trail >= 0xa1) return false;
  const holes = HOLES[lead] ?? [];
  for (let i = 0; i < holes.length; i += 2) {
    if (trail >= (holes[i] as number) && trail <= (holes[i + 1] as number)) return false;
  }
  return true;
}

/** What gb2312 lacks of the characters of gbk whose two bytes are both from 0xa1 on. */
const isGb2312 = (lead: number, trail: number): boolean =>
  lead >= 0xa1 &&
  lead <= 0xf7 &&
  trail >= 0xa1 &&
  !(lead === 0xa2 && trail < 0xb1) &&
  !(lead === 0xa6 && trail >= 0xe0 && trail <= 0xf5) &&
  !(lead === 0xa8 && (trail === 0xbb || trail === 0xbd || trail === 0xbe || trail === 0xc0));

const GB2312_OWN: Readonly<Record<number, number>> = { 41380: 0x30fb, 41386: 0x2015 };

/** Two-byte characters of gb18030 that hosts have elsewhere by now. */
const GB18030_OWN: Readonly<Record<number, number>> = {
  41888: 0xe5e5,
  42713: 0xe78d,
  42714: 0xe78e,
  42715: 0xe78f,
  42716: 0xe790,
  42717: 0xe791,
  42718: 0xe792,
  42719: 0xe793,
  42732: 0xe794,
  42733: 0xe795,
  42739: 0xe796,
  43196: 0xe7c7,
  65113: 0xe81e,
  65121: 0xe826,
  65126: 0xe82b,
  65127: 0xe82c,
  65133: 0xe832,
  65150: 0xe843,
  65168: 0xe854,
  65184: 0xe864,
};

type Table = ReadonlyMap<number, number>;

/** The two-byte characters, by lead * 256 + trail. */
function table(
  label: string,
  has: (lead: number, trail: number) => boolean,
  own: Readonly<Record<number, number>>,
): Table {
  const host = new TextDecoder(label);
  const codes = new Map<number, number>();
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) {
      if (trail === 0x7f || !has(lead, trail)) continue;
      const pair = lead * 256 + trail;
      codes.set(pair, own[pair] ?? (host.decode(Uint8Array.of(lead, trail)).codePointAt(0) as number));
    }
  }
  return codes;
}

/** The code points below U+10000 that take four bytes, in the order of these. */
function fourByteCodes(known: ReadonlySet<number>): number[] {
  const codes: number[] = [];
  for (let code = 0x80; code < 0x10000; code++) {
    if (!known.has(code) && (code < 0xd800 || code > 0xdfff)) codes.push(code);
  }
  return codes;
}

const FIRST_BEYOND = 189_000;

interface FourBytes {
  /** The bytes of a code point, or undefined. */
  bytesOf(code: number): readonly number[] | undefined;
  /** The code point of four bytes, or undefined. */
  codeOf(bytes: readonly number[]): number | undefined;
}

function fourBytes(pairs: Table): FourBytes {
  const codes = fourByteCodes(new Set(pairs.values()));
  const places = new Map(codes.map((code, place) => [code, place]));
  return {
    bytesOf(code) {
      const place = code >= 0x10000 ? FIRST_BEYOND + code - 0x10000 : places.get(code);
      if (place === undefined) return undefined;
      const bytes = [place / 12600, (place / 1260) % 10, (place / 10) % 126, place % 10].map(Math.floor);
      return bytes.map((digit, i) => digit + (i % 2 === 0 ? 0x81 : 0x30));
    },
    codeOf([first, second, third, fourth]) {
      const digits = [
        (first as number) - 0x81,
        (second as number) - 0x30,
        (third as number) - 0x81,
        (fourth as number) - 0x30,
      ];
      const inside = digits.every((digit, i) => digit >= 0 && digit < (i % 2 === 0 ? 126 : 10));
      if (!inside) return undefined;
      const [a, b, c, d] = digits as [number, number, number, number];
      const place = ((a * 10 + b) * 126 + c) * 10 + d;
      if (place < FIRST_BEYOND) return codes[place];
      const code = place - FIRST_BEYOND + 0x10000;
      return code <= 0x10ffff ? code : undefined;
    },
  };
}

function chinese(name: string, pairs: Table, four?: FourBytes): Encoding {
  const pairOf = new Map<number, number>();
  for (const [pair, code] of pairs) if (!pairOf.has(code)) pairOf.set(code, pair);

  function encode(codes: readonly number[], onError: (error: CodecError) => Replacement): Uint8Array {
    const bytes: number[] = [];
    for (const [i, code] of codes.entries()) {
      const pair = pairOf.get(code);
      if (code < 0x80) bytes.push(code);
      else if (pair !== undefined) bytes.push(pair >> 8, pair & 255);
      else {
        const quad = four?.bytesOf(code);
        if (quad) bytes.push(...quad);
        else {
          const instead = onError({ start: i, end: i + 1, reason: 'illegal multibyte sequence' });
          bytes.push(...('bytes' in instead ? instead.bytes : encode(instead.codes, onError)));
        }
      }
    }
    return Uint8Array.from(bytes);
  }

  /** The character at a place of the bytes, with its end, or an error. */
  function step(data: Uint8Array, at: number): { code: number; end: number } | CodecError {
    const lead = data[at] as number;
    if (lead < 0x80) return { code: lead, end: at + 1 };
    const error = (reason: string, size = 1): CodecError => ({
      start: at,
      end: at + size,
      reason: `${reason} multibyte sequence`,
    });
    if (lead === 0x80 || lead === 0xff) return error('illegal');
    const trail = data[at + 1];
    if (trail === undefined) return error('incomplete');
    if (four && trail >= 0x30 && trail <= 0x39) {
      if (at + 4 > data.length) return error('incomplete', data.length - at);
      const code = four.codeOf([...data.subarray(at, at + 4)]);
      return code === undefined ? error('illegal') : { code, end: at + 4 };
    }
    const code = pairs.get(lead * 256 + trail);
    return code === undefined ? error('illegal') : { code, end: at + 2 };
  }

  function decode(data: Uint8Array, onError: (error: CodecError) => string): string {
    let text = '';
    for (let at = 0; at < data.length; ) {
      const here = step(data, at);
      text += 'code' in here ? String.fromCodePoint(here.code) : onError(here);
      at = here.end;
    }
    return text;
  }

  return { name, extendsAscii: true, encode, decode };
}

/** The encodings, made when they are asked for. */
export const CHINESE: Readonly<Record<string, () => Encoding>> = {
  gbk: () => chinese('gbk', table('gbk', isGbk, {})),
  gb2312: () =>
    chinese(
      'gb2312',
      table('gbk', (lead, trail) => isGbk(lead, trail) && isGb2312(lead, trail), GB2312_OWN),
    ),
  gb18030() {
    const pairs = table('gb18030', () => true, GB18030_OWN);
    return chinese('gb18030', pairs, fourBytes(pairs));
  },
};
