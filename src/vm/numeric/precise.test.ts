import { describe, expect, it } from 'vitest';
import * as precise from './precise.ts';
import { erf, erfc, gamma, logGamma } from './special.ts';
import { exactSum } from './sums.ts';

describe('elementary functions', () => {
  // Arguments where JavaScript's own functions are one unit off, with the right values.
  it.each([
    ['log', precise.log, [0.43265283527720855], -0.8378196386694369],
    ['exp', precise.exp, [3.695129188148904], 40.25077217485114],
    ['sin', precise.sin, [2.502000067248604], 0.5968686070409888],
    ['cos', precise.cos, [8.874347697019488], -0.852299549786697],
    ['tan', precise.tan, [0.39849531141605965], 0.4210206871893229],
    ['atan', precise.atan, [-2.6626712768696077], -1.2115324263766756],
    ['asin', precise.asin, [-0.6766492794181869], -0.7432023424848672],
    ['acos', precise.acos, [-0.7591003192044701], 2.432726271832325],
    ['pow', precise.pow, [7.332467520407636, -9.138611445754831], 1.238269268639764e-8],
    ['atan2', precise.atan2, [5.060016068667428, -4.7939456013776205], 2.329199679091802],
  ] as const)('%s', (_name, run, args, expected) => {
    expect((run as (...args: readonly number[]) => number)(...args)).toBe(expected);
  });

  it('are JavaScript’s where nothing can be gained', () => {
    expect(precise.exp(0)).toBe(1);
    expect(precise.exp(1000)).toBe(Number.POSITIVE_INFINITY);
    expect(precise.log(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(precise.sin(1e300)).toBe(Math.sin(1e300));
    expect(precise.pow(-8, 1 / 3)).toBeNaN();
    expect(precise.log2(2 ** 40)).toBe(40);
    expect(precise.squareRootOfSquares([3, 4])).toBe(5);
  });

  it('add up exactly', () => {
    expect(exactSum([0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1])).toBe(1);
    expect(exactSum([1e100, 1, -1e100])).toBe(1);
    expect(exactSum([1e308, 1e308])).toBe('overflow');
  });
});

describe('special functions', () => {
  it('have their known values', () => {
    expect(gamma(0.5)).toBe(1.772453850905516);
    expect(gamma(5)).toBe(24);
    expect(logGamma(100)).toBe(359.1342053695754);
    expect(erf(1)).toBe(0.8427007929497149);
    expect(erfc(1)).toBe(0.15729920705028513);
    expect(erfc(10)).toBe(2.088487583762545e-45);
  });
});
