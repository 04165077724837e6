/** Special functions: gamma, its logarithm, and the error function. */

const HALF_LOG_TWO_PI = 0.9189385332046727;
/** Stirling's series: B(2k) / (2k (2k - 1)). */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400];

/** log(gamma(x)) for x > 0. */
function logGammaPositive(x: number): number {
  // The series is good from about 10 on; below, gamma(x) = gamma(x + n) / (x (x + 1) … (x + n - 1)).
  let product = 1;
  while (x < 12) {
    product *= x;
    x += 1;
  }
  const square = 1 / (x * x);
  let series = 0;
  for (let k = STIRLING.length - 1; k >= 0; k--) series = series * square + (STIRLING[k] as number);
  return (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + series / x - Math.log(product);
}

/** lgamma; infinite at zero and the negative whole numbers. */
export function logGamma(x: number): number {
  if (!Number.isFinite(x)) return Number.isNaN(x) ? x : Number.POSITIVE_INFINITY;
  if (x === 1 || x === 2) return 0;
  if (x > 0) return logGammaPositive(x);
  if (Number.isInteger(x)) return Number.POSITIVE_INFINITY;
  const sine = Math.abs(Math.sin(Math.PI * (x - Math.floor(x))));
  return Math.log(Math.PI / sine) - logGammaPositive(1 - x);
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
  if (x < -180) return Math.floor(x) % 2 === 0 ? 0 : -0;
  if (x < 0.5) return Math.PI / (Math.sin(Math.PI * x) * gamma(1 - x));
  if (x > 171.7) return Number.POSITIVE_INFINITY;
  // Shift up and divide, so that the logarithm stays small where the result is.
  let product = 1;
  let shifted = x;
  while (shifted < 12) {
    product *= shifted;
    shifted += 1;
  }
  const square = 1 / (shifted * shifted);
  let series = 0;
  for (let k = STIRLING.length - 1; k >= 0; k--) series = series * square + (STIRLING[k] as number);
  const half = shifted ** ((shifted - 0.5) / 2);
  return ((half * Math.exp(-shifted + HALF_LOG_TWO_PI + series / shifted)) / product) * half;
}

const TWO_OVER_ROOT_PI = 1.1283791670955126;

/** The error function. */
export function erf(x: number): number {
  if (Number.isNaN(x)) return x;
  const size = Math.abs(x);
  if (size < 2.5) {
    // x + 2 x³ / 3 + 4 x⁵ / 15 + …: all terms of one sign, so nothing cancels.
    let term = x;
    let sum = x;
    for (let n = 1; Math.abs(term) > Math.abs(sum) * 1e-18; n++) {
      term *= (2 * x * x) / (2 * n + 1);
      sum += term;
    }
    return TWO_OVER_ROOT_PI * Math.exp(-x * x) * sum;
  }
  const tail = 1 - complement(size);
  return x < 0 ? -tail : tail;
}

/** 1 - erf(x), without loss for large x. */
export function erfc(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x < 2.5) return 1 - erf(x);
  return complement(x);
}

/** erfc for x ≥ 2.5 by its continued fraction, from the far end. */
function complement(x: number): number {
  if (x > 27.3) return 0;
  let fraction = x;
  for (let k = 80; k > 0; k--) fraction = x + k / 2 / fraction;
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * fraction);
}
