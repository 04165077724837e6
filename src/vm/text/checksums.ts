/** Checksums of bytes, each going on from the one of what stands before. */

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

export function crc32(data: Uint8Array, before: number): number {
  let value = ~before;
  for (const byte of data) value = (CRC_TABLE[(value ^ byte) & 255] as number) ^ (value >>> 8);
  return ~value >>> 0;
}

const ADLER_PRIME = 65521;

export function adler32(data: Uint8Array, before: number): number {
  let low = before & 0xffff;
  let high = (before >>> 16) & 0xffff;
  for (const byte of data) {
    low = (low + byte) % ADLER_PRIME;
    high = (high + low) % ADLER_PRIME;
  }
  return ((high << 16) | low) >>> 0;
}
