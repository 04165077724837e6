import { atan2, cos, exp, log, pow as realPow, sin, squareRootOfSquares } from './precise.ts';

/** Arithmetic of complex numbers as C99 and CPython define it, signed zeros and all. */

export type Complex = readonly [real: number, imag: number];

export const add = (a: Complex, b: Complex): Complex => [a[0] + b[0], a[1] + b[1]];
export const subtract = (a: Complex, b: Complex): Complex => [a[0] - b[0], a[1] - b[1]];
export const multiply = (a: Complex, b: Complex): Complex => [
  a[0] * b[0] - a[1] * b[1],
  a[0] * b[1] + a[1] * b[0],
];

/** The quotient (Smith's method), or null for a division by zero. */
export function divide(a: Complex, b: Complex): Complex | null {
  const [real, imag] = b;
  if (Math.abs(real) >= Math.abs(imag)) {
    if (real === 0) return null;
    const ratio = imag / real;
    const denominator = real + imag * ratio;
    return [(a[0] + a[1] * ratio) / denominator, (a[1] - a[0] * ratio) / denominator];
  }
  if (Math.abs(imag) >= Math.abs(real)) {
    const ratio = real / imag;
    const denominator = real * ratio + imag;
    return [(a[0] * ratio + a[1]) / denominator, (a[1] * ratio - a[0]) / denominator];
  }
  return [Number.NaN, Number.NaN];
}

export const magnitude = (a: Complex): number => {
  if (!Number.isFinite(a[0]) || !Number.isFinite(a[1])) {
    return a.some((part) => Math.abs(part) === Number.POSITIVE_INFINITY)
      ? Number.POSITIVE_INFINITY
      : Number.NaN;
  }
  return squareRootOfSquares(a);
};

/** Small whole exponents are multiplied out. */
const MOST_MULTIPLIED = 100;

/** `a ** b`; null for zero to a negative or complex power, 'overflow' for a result out of range. */
export function power(a: Complex, b: Complex): Complex | null | 'overflow' {
  const whole = b[1] === 0 && Number.isInteger(b[0]) && Math.abs(b[0]) <= MOST_MULTIPLIED;
  const result = whole ? wholePower(a, b[0]) : polarPower(a, b);
  if (result === null) return null;
  const finite = [...a, ...b].every(Number.isFinite);
  return finite && !result.every(Number.isFinite) ? 'overflow' : result;
}

function wholePower(a: Complex, exponent: number): Complex | null {
  let result: Complex = [1, 0];
  let square = a;
  for (let left = Math.abs(exponent); left > 0; left >>= 1) {
    if ((left & 1) === 1) result = multiply(result, square);
    square = multiply(square, square);
  }
  return exponent < 0 ? divide([1, 0], result) : result;
}

function polarPower(a: Complex, b: Complex): Complex | null {
  if (b[0] === 0 && b[1] === 0) return [1, 0];
  if (a[0] === 0 && a[1] === 0) return b[1] !== 0 || b[0] < 0 ? null : [0, 0];
  const size = magnitude(a);
  const angle = atan2(a[1], a[0]);
  let length = realPow(size, b[0]);
  let phase = angle * b[0];
  if (b[1] !== 0) {
    length *= exp(-angle * b[1]);
    phase += b[1] * log(size);
  }
  return [length * cos(phase), length * sin(phase)];
}
