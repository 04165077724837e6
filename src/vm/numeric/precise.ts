import * as dd from './double-double.ts';

/**
 * Elementary functions with the last bit right, which JavaScript's own do not promise and C's nearly always have. They
 * compute with twice the precision and round once. Where that does not reach (huge arguments, results next to zero or
 * infinity) they answer what JavaScript does.
 */

const LN2 = [
  0.6931471803691238, 1.9082149288430703e-10, 4.2751755897281784e-20, 1.9470450922716674e-31,
] as const;
const HALF_PI = [
  1.5707963267341256, 6.077100506303966e-11, 2.0222662487111665e-21, 8.478427660348229e-32,
] as const;

/** Low part of the last result of expDouble, logDouble and the series. */
export let low = 0;

/** x + xl - k * (a constant in four parts, of which the first products with k are exact). */
function reduce(x: number, xl: number, k: number, parts: readonly number[]): number {
  let high = x;
  let rest = xl;
  for (const part of parts) {
    const product = dd.twoProduct(k, part);
    high = dd.add(high, rest, -product, -dd.low);
    rest = dd.low;
  }
  low = rest;
  return high;
}

/** 1 / n!, high and low parts. */
const INVERSE = new Float64Array(32).fill(1);
const INVERSE_LOW = new Float64Array(32);
for (let n = 2; n < 32; n++) {
  INVERSE[n] = dd.divide(INVERSE[n - 1] as number, INVERSE_LOW[n - 1] as number, n, 0);
  INVERSE_LOW[n] = dd.low;
}

const HALVINGS = 8;
const EXP_TERMS = 9;

/** exp(x + xl) for |x| < 700. */
export function expDouble(x: number, xl: number): number {
  const k = Math.round(x / Math.LN2);
  const scale = 2 ** -HALVINGS;
  const r = reduce(x, xl, k, LN2) * scale;
  const rl = low * scale;
  // (exp(r) - 1) / r by Horner: 1 + r/2! + r²/3! + …
  let sum = INVERSE[EXP_TERMS] as number;
  let sumLow = INVERSE_LOW[EXP_TERMS] as number;
  for (let n = EXP_TERMS - 1; n >= 1; n--) {
    const product = dd.multiply(sum, sumLow, r, rl);
    sum = dd.add(INVERSE[n] as number, INVERSE_LOW[n] as number, product, dd.low);
    sumLow = dd.low;
  }
  sum = dd.multiply(sum, sumLow, r, rl);
  sumLow = dd.low;
  // (1 + e)² - 1 = 2 e + e², as often as r was halved.
  for (let i = 0; i < HALVINGS; i++) {
    const square = dd.multiply(sum, sumLow, sum, sumLow);
    sum = dd.add(2 * sum, 2 * sumLow, square, dd.low);
    sumLow = dd.low;
  }
  sum = dd.add(1, 0, sum, sumLow);
  const power = 2 ** k;
  low = dd.low * power;
  return sum * power;
}

/** log(x) for a normal x > 0. */
export function logDouble(x: number): number {
  let k = Math.round(Math.log2(x));
  if (k > 1000) k = 1000;
  const m = x * 2 ** -k;
  const guess = Math.log(m);
  // One step of Newton's method: log m = guess + log(1 + w), w = m exp(-guess) - 1, and w is tiny.
  const e = expDouble(-guess, 0);
  const product = dd.multiply(e, low, m, 0);
  const w = dd.add(product, dd.low, -1, 0);
  const high = dd.add(guess, 0, w - (w * w) / 2, dd.low);
  let rest = dd.low;
  let sum = high;
  for (const part of LN2) {
    const term = dd.twoProduct(k, part);
    sum = dd.add(sum, rest, term, dd.low);
    rest = dd.low;
  }
  low = rest;
  return sum;
}

const TINY = 1e-290;
const isNormal = (x: number): boolean => Math.abs(x) > TINY && Math.abs(x) < 1e300;

export function exp(x: number): number {
  return x === 0 || !(Math.abs(x) < 690) ? Math.exp(x) : expDouble(x, 0);
}

export const log = (x: number): number => (x > 0 && x !== 1 && isNormal(x) ? logDouble(x) : Math.log(x));

export function log2(x: number): number {
  if (!(x > 0) || x === 1 || !isNormal(x)) return Math.log2(x);
  const exponent = Math.round(Math.log2(x));
  if (2 ** exponent === x) return exponent;
  const high = logDouble(x);
  return dd.divide(high, low, Math.LN2, 2.3190468138462996e-17);
}

/** x ** y as JavaScript defines the special cases. */
export function pow(x: number, y: number): number {
  if (y === 2) return x * x;
  if (y === 1 || y === 0 || y === 0.5 || x === 0 || x === 1 || !isNormal(x) || !Number.isFinite(y)) {
    return y === 0.5 && x > 0 ? Math.sqrt(x) : x ** y;
  }
  if (x < 0 && !Number.isInteger(y)) return Number.NaN;
  if (y > 0 && y <= 16 && Number.isInteger(y)) return powerOfWhole(x, y);
  const high = logDouble(Math.abs(x));
  const product = dd.multiply(high, low, y, 0);
  if (!(Math.abs(product) < 680)) return x ** y;
  const result = expDouble(product, dd.low);
  return x < 0 && y % 2 !== 0 ? -result : result;
}

/** x ** n for a small whole n by multiplication. */
function powerOfWhole(x: number, n: number): number {
  if (Math.abs(n * Math.log2(Math.abs(x))) > 900) return x ** n;
  let high = x;
  let rest = 0;
  for (let bit = 1 << (30 - Math.clz32(n)); bit > 0; bit >>= 1) {
    high = dd.multiply(high, rest, high, rest);
    rest = dd.low;
    if ((n & bit) !== 0) {
      high = dd.multiply(high, rest, x, 0);
      rest = dd.low;
    }
  }
  return high;
}

const MOST = 2 ** 20;
const SIN_TERMS = 27;

/** sin(r) (from term 1) or cos(r) (from term 0) for |r| < 0.8, by the series of every second term. */
function series(r: number, rl: number, first: number): number {
  const square = dd.multiply(r, rl, r, rl);
  const squareLow = dd.low;
  const last = SIN_TERMS - 1 + first;
  let sum = INVERSE[last] as number;
  let sumLow = INVERSE_LOW[last] as number;
  for (let n = last - 2; n >= first; n -= 2) {
    const product = dd.multiply(sum, sumLow, square, squareLow);
    sum = dd.add(INVERSE[n] as number, INVERSE_LOW[n] as number, -product, -dd.low);
    sumLow = dd.low;
  }
  if (first === 1) {
    sum = dd.multiply(sum, sumLow, r, rl);
    sumLow = dd.low;
  }
  low = sumLow;
  return sum;
}

/** sin (quarter 0) or cos (quarter 1) of x, its low part in `low`. */
function circular(x: number, quarter: number): number {
  const k = Math.round(x / (Math.PI / 2));
  const r = reduce(x, 0, k, HALF_PI);
  const rl = low;
  const which = (((k + quarter) % 4) + 4) % 4;
  const value = series(r, rl, which % 2 === 0 ? 1 : 0);
  if (which < 2) return value;
  low = -low;
  return -value;
}

const inReach = (x: number): boolean => Math.abs(x) < MOST && Math.abs(x) > 1e-8;

export const sin = (x: number): number => (inReach(x) ? circular(x, 0) : Math.sin(x));
export const cos = (x: number): number => (inReach(x) ? circular(x, 1) : Math.cos(x));

export function tan(x: number): number {
  if (!inReach(x)) return Math.tan(x);
  const sine = circular(x, 0);
  const sineLow = low;
  const cosine = circular(x, 1);
  return dd.divide(sine, sineLow, cosine, low);
}

/** An angle improved by one step: guess + (y cos guess - x sin guess) / (x cos guess + y sin guess). */
function improveAngle(guess: number, y: number, yl: number, x: number, xl: number): number {
  const sine = circular(guess, 0);
  const sineLow = low;
  const cosine = circular(guess, 1);
  const cosineLow = low;
  const left = dd.multiply(y, yl, cosine, cosineLow);
  const leftLow = dd.low;
  const right = dd.multiply(x, xl, sine, sineLow);
  const difference = dd.add(left, leftLow, -right, -dd.low);
  return guess + difference / (x * cosine + y * sine);
}

export const atan = (x: number): number =>
  inReach(x) ? improveAngle(Math.atan(x), x, 0, 1, 0) : Math.atan(x);

export function atan2(y: number, x: number): number {
  if (!isNormal(x) || !isNormal(y) || !inReach(y / x)) return Math.atan2(y, x);
  return improveAngle(Math.atan2(y, x), y, 0, x, 0);
}

/** sqrt(1 - x²), its low part in `low`. */
function otherSide(x: number): number {
  const square = dd.twoProduct(x, x);
  const rest = dd.add(1, 0, -square, -dd.low);
  const restLow = dd.low;
  const root = Math.sqrt(rest);
  const rootSquare = dd.twoProduct(root, root);
  const error = dd.add(rest, restLow, -rootSquare, -dd.low);
  const high = dd.quickSum(root, error / (2 * root));
  low = dd.low;
  return high;
}

export function asin(x: number): number {
  if (!(Math.abs(x) < 1) || !inReach(x)) return Math.asin(x);
  const side = otherSide(x);
  return improveAngle(Math.asin(x), x, 0, side, low);
}

export function acos(x: number): number {
  if (!(Math.abs(x) < 1) || !inReach(x)) return Math.acos(x);
  const side = otherSide(x);
  return improveAngle(Math.acos(x), side, low, x, 0);
}

export function cosh(x: number): number {
  const size = Math.abs(x);
  if (!(size < 680) || size < 0.35) return Math.cosh(x);
  const power = exp(size);
  return size < 22 ? power / 2 + 0.5 / power : power / 2;
}

export function asinh(x: number): number {
  const size = Math.abs(x);
  if (!(size > 2 && size < 1e150)) return Math.asinh(x);
  const value = log(2 * size + 1 / (Math.sqrt(x * x + 1) + size));
  return x < 0 ? -value : value;
}

export const acosh = (x: number): number =>
  x > 2 && x < 1e150 ? log(2 * x - 1 / (x + Math.sqrt(x * x - 1))) : Math.acosh(x);

/** sqrt(a² + b² + …), as math.hypot: scaled by a power of two, the squares added with twice the precision. */
export function squareRootOfSquares(values: readonly number[]): number {
  let largest = 0;
  let nan = false;
  for (const value of values) {
    if (Number.isNaN(value)) nan = true;
    else largest = Math.max(largest, Math.abs(value));
  }
  if (largest === Number.POSITIVE_INFINITY) return largest;
  if (nan) return Number.NaN;
  if (largest === 0) return 0;
  if (values.length === 1) return largest;
  const scale = 2 ** -Math.max(-1000, Math.min(1000, Math.floor(Math.log2(largest))));
  let sum = 0;
  let sumLow = 0;
  for (const value of values) {
    const square = dd.twoProduct(value * scale, value * scale);
    sum = dd.add(sum, sumLow, square, dd.low);
    sumLow = dd.low;
  }
  const root = Math.sqrt(sum);
  const square = dd.twoProduct(root, root);
  const error = dd.add(sum, sumLow, -square, -dd.low);
  return (root + error / (2 * root)) / scale;
}
