import * as dd from './double-double.ts';
import * as precise from './precise.ts';
import { expDouble, logDouble, low as lowOf } from './precise.ts';

/** Special functions: gamma, its logarithm, and the error function, computed with twice the precision. */

/** log(2 π) / 2. */
const HALF_LOG_TWO_PI = [0.9189385332046728, -3.878294158067242e-17] as const;
/** Stirling's series: numerators and denominators of B(2k) / (2k (2k - 1)). */
const STIRLING = [
  [1, 12],
  [-1, 360],
  [1, 1260],
  [-1, 1680],
  [1, 1188],
  [-691, 360360],
  [1, 156],
  [-3617, 122400],
  [43867, 244188],
  [-174611, 125400],
] as const;

/** Low part of the last result of logGammaLarge and shift. */
let low = 0;

/** log(gamma(x)) for x ≥ 30, where Stirling's series is good. */
function logGammaLarge(x: number, xl: number): number {
  const inverse = dd.divide(1, 0, x, xl);
  const inverseLow = dd.low;
  const square = dd.multiply(inverse, inverseLow, inverse, inverseLow);
  const squareLow = dd.low;
  let sum = 0;
  let sumLow = 0;
  for (let k = STIRLING.length - 1; k >= 0; k--) {
    const [numerator, denominator] = STIRLING[k] as (typeof STIRLING)[number];
    const product = dd.multiply(sum, sumLow, square, squareLow);
    const productLow = dd.low;
    const term = dd.divide(numerator, 0, denominator, 0);
    sum = dd.add(term, dd.low, product, productLow);
    sumLow = dd.low;
  }
  sum = dd.multiply(sum, sumLow, inverse, inverseLow);
  sum = dd.add(sum, dd.low, HALF_LOG_TWO_PI[0], HALF_LOG_TWO_PI[1]);
  sum = dd.add(sum, dd.low, -x, -xl);
  sumLow = dd.low;
  // (x - 1/2) log x; the logarithm of x + xl is that of x and xl / x.
  const log = logDouble(x);
  const logSum = dd.add(log, lowOf, xl / x, 0);
  const logLow = dd.low;
  const factor = dd.add(x, xl, -0.5, 0);
  const product = dd.multiply(factor, dd.low, logSum, logLow);
  const result = dd.add(product, dd.low, sum, sumLow);
  low = dd.low;
  return result;
}

/** x shifted up to at least 30, and the product of what was passed on the way. */
function shiftUp(x: number): { x: number; xl: number; product: number; productLow: number } {
  let high = x;
  let rest = 0;
  let product = 1;
  let productLow = 0;
  while (high < 30) {
    product = dd.multiply(product, productLow, high, rest);
    productLow = dd.low;
    high = dd.add(high, rest, 1, 0);
    rest = dd.low;
  }
  return { x: high, xl: rest, product, productLow };
}

/** lgamma; infinite at zero and the negative whole numbers. */
export function logGamma(x: number): number {
  if (!Number.isFinite(x)) return Number.isNaN(x) ? x : Number.POSITIVE_INFINITY;
  if (x === 1 || x === 2) return 0;
  if (x <= 0 && Number.isInteger(x)) return Number.POSITIVE_INFINITY;
  if (x < 0) {
    const sine = Math.abs(precise.sin(Math.PI * (x - Math.floor(x))));
    return precise.log(Math.PI / sine) - logGamma(1 - x);
  }
  if (x < 1e-20) return -precise.log(x);
  if (x > 1e17) return x * (precise.log(x) - 1);
  const shifted = shiftUp(x);
  const high = logGammaLarge(shifted.x, shifted.xl);
  if (shifted.product === 1) return high;
  const highLow = low;
  const log = logDouble(shifted.product);
  const logSum = dd.add(log, lowOf, shifted.productLow / shifted.product, 0);
  return dd.add(high, highLow, -logSum, -dd.low);
}

/** gamma; NaN at zero and the negative whole numbers. */
export function gamma(x: number): number {
  if (x === Number.POSITIVE_INFINITY || Number.isNaN(x)) return x;
  if (Number.isInteger(x)) {
    if (x <= 0) return Number.NaN;
    if (x > 171) return Number.POSITIVE_INFINITY;
    let product = 1n;
    for (let i = 2n; i < BigInt(x); i++) product *= i;
    return Number(product);
  }
  if (x > 171.7) return Number.POSITIVE_INFINITY;
  if (x < -184) return Math.floor(x) % 2 === 0 ? 0 : -0;
  if (x < 0) return gammaOfNegative(x);
  const shifted = shiftUp(x);
  // By the square root of the value, so that nothing leaves the range on the way.
  const log = logGammaLarge(shifted.x, shifted.xl);
  const root = expDouble(log / 2, low / 2);
  const rootLow = lowOf;
  const quotient = dd.divide(root, rootLow, shifted.product, shifted.productLow);
  return dd.multiply(quotient, dd.low, root, rootLow);
}

/** π / (sin(π x) gamma(1 - x)). */
function gammaOfNegative(x: number): number {
  const fraction = x - Math.floor(x);
  const sine = precise.sin(Math.PI * fraction) * (Math.floor(x) % 2 === 0 ? 1 : -1);
  const other = 1 - x;
  if (other < 170) return Math.PI / (sine * gamma(other));
  return Math.PI / sine / precise.exp(logGamma(other) / 2) / precise.exp(logGamma(other) / 2);
}

const TWO_OVER_ROOT_PI = [1.1283791670955126, 1.533545961316588e-17] as const;

/** erf(x) for |x| < 3, its low part in `low`: x + 2 x³ / 3 + 4 x⁵ / 15 + …, all of one sign, times exp(-x²). */
function erfSeries(x: number): number {
  const square = dd.twoProduct(x, x);
  const squareLow = dd.low;
  let term = x;
  let termLow = 0;
  let sum = x;
  let sumLow = 0;
  for (let n = 1; Math.abs(term) > Math.abs(sum) * 1e-34; n++) {
    const product = dd.multiply(term, termLow, 2 * square, 2 * squareLow);
    term = dd.divide(product, dd.low, 2 * n + 1, 0);
    termLow = dd.low;
    sum = dd.add(sum, sumLow, term, termLow);
    sumLow = dd.low;
  }
  const power = expDouble(-square, -squareLow);
  const product = dd.multiply(sum, sumLow, power, lowOf);
  const result = dd.multiply(product, dd.low, TWO_OVER_ROOT_PI[0], TWO_OVER_ROOT_PI[1]);
  low = dd.low;
  return result;
}

/** The error function. */
export function erf(x: number): number {
  if (Number.isNaN(x) || x === 0) return x;
  if (Math.abs(x) < 3) return erfSeries(x);
  const tail = 1 - complement(Math.abs(x));
  return x < 0 ? -tail : tail;
}

/** 1 - erf(x), without loss for large x. */
export function erfc(x: number): number {
  if (Number.isNaN(x)) return x;
  if (Math.abs(x) < 3) {
    const high = erfSeries(x);
    return dd.add(1, 0, -high, -low);
  }
  return x < 0 ? 2 - complement(-x) : complement(x);
}

/** erfc for x ≥ 3 by its continued fraction, from the far end. */
function complement(x: number): number {
  if (x > 27.3) return 0;
  let fraction = x;
  let fractionLow = 0;
  for (let k = 120; k > 0; k--) {
    const quotient = dd.divide(k / 2, 0, fraction, fractionLow);
    fraction = dd.add(x, 0, quotient, dd.low);
    fractionLow = dd.low;
  }
  const square = dd.twoProduct(x, x);
  const power = square < 690 ? expDouble(-square, -dd.low) : Math.exp(-x * x);
  const quotient = dd.divide(power, square < 690 ? lowOf : 0, fraction, fractionLow);
  return dd.multiply(quotient, dd.low, TWO_OVER_ROOT_PI[0] / 2, TWO_OVER_ROOT_PI[1] / 2);
}
