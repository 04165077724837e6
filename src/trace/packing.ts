/**
 * A column of whole numbers as few bytes: differences of neighbours, small ones whether positive or negative (0, -1, 1, -2, … become
 * 0, 1, 2, 3, …), seven bits a byte with the high bit for "there is more". Exact for every whole number below 2⁵².
 */
import { fromBase64, toBase64 } from '../base/base64.ts';

/** null when a number is not whole or too large. */
export function pack(column: ArrayLike<number>, length: number): string | null {
  let bytes = new Uint8Array(2 * length + 16);
  let at = 0;
  let previous = 0;
  for (let index = 0; index < length; index++) {
    const value = column[index]!;
    if (!(Math.abs(value) < 2 ** 51) || !Number.isInteger(value)) return null;
    const difference = value - previous;
    previous = value;
    let rest = difference < 0 ? -2 * difference - 1 : 2 * difference;
    if (at + 8 > bytes.length) {
      const larger = new Uint8Array(2 * bytes.length);
      larger.set(bytes);
      bytes = larger;
    }
    while (rest >= 128) {
      bytes[at++] = (rest % 128) | 128;
      rest = Math.floor(rest / 128);
    }
    bytes[at++] = rest;
  }
  return toBase64(bytes.subarray(0, at));
}

/** Fills the column; false when the text does not hold exactly as many numbers. */
export function unpack(text: string, column: { [index: number]: number; readonly length: number }): boolean {
  const bytes = fromBase64(text);
  if (bytes === null) return false;
  let at = 0;
  let previous = 0;
  for (let index = 0; index < column.length; index++) {
    let value = 0;
    let scale = 1;
    let byte = 128;
    while (byte >= 128) {
      if (at >= bytes.length || scale > 2 ** 52) return false;
      byte = bytes[at++]!;
      value += (byte & 127) * scale;
      scale *= 128;
    }
    previous += value % 2 === 1 ? -(value + 1) / 2 : value / 2;
    column[index] = previous;
  }
  return at === bytes.length;
}
