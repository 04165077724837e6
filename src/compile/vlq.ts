/**
 * Whole numbers as text: base64 VLQ, as in the `mappings` of a source map (ECMA-426, "Base64 VLQ"): five bits a
 * character, the lowest first, a sixth bit when more follow, the sign in the lowest bit. Small numbers take one character.
 */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const MORE = 0x20;
const FIVE_BITS = 0x1f;

const DIGITS = new Uint8Array(128);
for (const [digit, character] of [...ALPHABET].entries()) DIGITS[character.charCodeAt(0)] = digit;

/** Writes numbers of at most 31 bits and a sign. */
export function writeNumbers(numbers: Iterable<number>): string {
  const out: string[] = [];
  for (const number of numbers) {
    let rest = number < 0 ? -number * 2 + 1 : number * 2;
    do {
      const digit = rest % (FIVE_BITS + 1);
      rest = Math.floor(rest / (FIVE_BITS + 1));
      out.push(ALPHABET[rest > 0 ? digit + MORE : digit] as string);
    } while (rest > 0);
  }
  return out.join('');
}

/** Reads what `writeNumbers` wrote into an array that has just as many places. */
export function readNumbers(text: string, into: Int32Array): Int32Array {
  let index = 0;
  let value = 0;
  let weight = 1;
  for (let at = 0; at < text.length; at += 1) {
    const digit = DIGITS[text.charCodeAt(at)] as number;
    value += (digit & FIVE_BITS) * weight;
    if (digit & MORE) {
      weight *= FIVE_BITS + 1;
      continue;
    }
    into[index++] = value % 2 === 1 ? -(value - 1) / 2 : value / 2;
    value = 0;
    weight = 1;
  }
  return into;
}
