import { describe, expect, it } from 'vitest';
import { nextDouble, nextWord, STATE_WORDS, seedByKey } from './mersenne.ts';

describe('the Mersenne Twister', () => {
  it('gives the numbers of its authors', () => {
    const words = new Int32Array(STATE_WORDS);
    seedByKey(words, 0, [0x123, 0x234, 0x345, 0x456]);
    expect(Array.from({ length: 5 }, () => nextWord(words, 0))).toEqual([
      1067595299, 955945823, 477289528, 4107218783, 4228976476,
    ]);
  });

  it('gives the numbers of random.seed(42)', () => {
    const words = new Int32Array(STATE_WORDS + 3);
    seedByKey(words, 3, [42]);
    expect([nextDouble(words, 3), nextDouble(words, 3)]).toEqual([0.6394267984578837, 0.025010755222666936]);
  });
});
