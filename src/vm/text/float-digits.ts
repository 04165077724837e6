/**
 * Decimal digits of a double, exact and rounded half to even, however many are asked for. JavaScript's toFixed and
 * toExponential are exact as well but round ties up and stop at 100 digits, so they serve where no tie is possible.
 */

const MANTISSA = 2n ** 52n;
const view = new DataView(new ArrayBuffer(8));

/** A finite positive double as mantissa * 2 ** exponent. */
function decompose(value: number): [mantissa: bigint, exponent: number] {
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const biased = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & (MANTISSA - 1n);
  return biased === 0 ? [fraction, -1074] : [fraction | MANTISSA, biased - 1075];
}

/** round(value * 10 ** places), half to even, for a finite value ≥ 0. */
export function scaledInteger(value: number, places: number): bigint {
  const [mantissa, exponent] = decompose(value);
  let numerator = mantissa;
  let denominator = 1n;
  if (exponent >= 0) numerator <<= BigInt(exponent);
  else denominator <<= BigInt(-exponent);
  if (places >= 0) numerator *= 10n ** BigInt(places);
  else denominator *= 10n ** BigInt(-places);
  const quotient = numerator / denominator;
  const twice = (numerator % denominator) * 2n;
  const up = twice > denominator || (twice === denominator && (quotient & 1n) === 1n);
  return up ? quotient + 1n : quotient;
}

/** `value` ≥ 0 with so many digits after the point, as `%.*f` writes it. */
export function fixedDigits(value: number, places: number): string {
  if (places < 40 && value < 1e21) {
    // A tie has exactly one more digit, a 5; where the next digit is no 5 there is none.
    const next = value.toFixed(places + 1);
    if (!next.endsWith('5')) return value.toFixed(places);
  }
  const digits = scaledInteger(value, places).toString();
  if (places === 0) return digits;
  const padded = digits.padStart(places + 1, '0');
  return `${padded.slice(0, -places)}.${padded.slice(-places)}`;
}

/** The first `count` significant digits of a finite value ≥ 0, and the decimal exponent of the first. */
export function significantDigits(value: number, count: number): [digits: string, exponent: number] {
  if (value === 0) return ['0'.repeat(count), 0];
  if (count < 40) {
    const next = value.toExponential(count);
    const e = next.indexOf('e');
    if (next[e - 1] !== '5') {
      const text = value.toExponential(count - 1);
      const at = text.indexOf('e');
      return [text.slice(0, at).replace('.', ''), Number(text.slice(at + 1))];
    }
  }
  let exponent = Math.floor(Math.log10(value));
  for (;;) {
    const digits = scaledInteger(value, count - 1 - exponent).toString();
    if (digits.length === count) return [digits, exponent];
    // The estimate of the exponent was off, or rounding went up to the next power of ten.
    exponent += digits.length > count ? 1 : -1;
  }
}
