/**
 * The Mersenne Twister MT19937 (Matsumoto and Nishimura, 1998) over 625 words that lie anywhere: 624 of state, and how
 * many of them were used up.
 */

export const STATE_WORDS = 625;
const N = 624;
const M = 397;

/** The next 32 random bits, unsigned. */
export function nextWord(words: Int32Array, state: number): number {
  let index = words[state + N] as number;
  if (index >= N) {
    refill(words, state);
    index = 0;
  }
  words[state + N] = index + 1;
  let y = words[state + index] as number;
  y ^= y >>> 11;
  y ^= (y << 7) & 0x9d2c5680;
  y ^= (y << 15) & 0xefc60000;
  return (y ^ (y >>> 18)) >>> 0;
}

function refill(words: Int32Array, state: number): void {
  for (let k = 0; k < N; k++) {
    const next = k + 1 === N ? 0 : k + 1;
    const middle = k + M < N ? k + M : k + M - N;
    const y = ((words[state + k] as number) & 0x80000000) | ((words[state + next] as number) & 0x7fffffff);
    words[state + k] = (words[state + middle] as number) ^ (y >>> 1) ^ ((y & 1) === 0 ? 0 : 0x9908b0df);
  }
}

/** A double in [0, 1) of 53 random bits. */
export function nextDouble(words: Int32Array, state: number): number {
  const high = nextWord(words, state) >>> 5;
  const low = nextWord(words, state) >>> 6;
  return (high * 67108864 + low) / 9007199254740992;
}

function seedWord(words: Int32Array, state: number, seed: number): void {
  words[state] = seed;
  for (let i = 1; i < N; i++) {
    const previous = words[state + i - 1] as number;
    words[state + i] = Math.imul(1812433253, previous ^ (previous >>> 30)) + i;
  }
}

/** Fills the state from a key of 32-bit numbers. */
export function seedByKey(words: Int32Array, state: number, key: readonly number[]): void {
  seedWord(words, state, 19650218);
  let i = 1;
  let j = 0;
  const step = (): number => {
    const previous = words[state + i - 1] as number;
    return previous ^ (previous >>> 30);
  };
  const advance = (): void => {
    i++;
    if (i >= N) {
      words[state] = words[state + N - 1] as number;
      i = 1;
    }
  };
  for (let k = Math.max(N, key.length); k > 0; k--) {
    words[state + i] = ((words[state + i] as number) ^ Math.imul(step(), 1664525)) + (key[j] as number) + j;
    advance();
    j = (j + 1) % key.length;
  }
  for (let k = N - 1; k > 0; k--) {
    words[state + i] = ((words[state + i] as number) ^ Math.imul(step(), 1566083941)) - i;
    advance();
  }
  words[state] = 0x80000000 | 0;
  words[state + N] = N;
}
