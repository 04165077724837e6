/** `float.hex`, `float.fromhex` and `float.as_integer_ratio`. */

const view = new DataView(new ArrayBuffer(8));

/** A finite double as a fraction in lowest terms. */
export function decomposeExactly(value: number): [numerator: bigint, denominator: bigint] {
  view.setFloat64(0, Math.abs(value));
  const bits = view.getBigUint64(0);
  const biased = Number(bits >> 52n);
  let mantissa = bits & 0xfffffffffffffn;
  let exponent = -1074;
  if (biased !== 0) {
    mantissa |= 1n << 52n;
    exponent = biased - 1075;
  }
  while (exponent < 0 && mantissa !== 0n && (mantissa & 1n) === 0n) {
    mantissa >>= 1n;
    exponent++;
  }
  if (value < 0) mantissa = -mantissa;
  if (mantissa === 0n) return [0n, 1n];
  return exponent >= 0 ? [mantissa << BigInt(exponent), 1n] : [mantissa, 1n << BigInt(-exponent)];
}

export function floatHex(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf';
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const sign = bits >> 63n === 1n ? '-' : '';
  const biased = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  if (biased === 0 && fraction === 0n) return `${sign}0x0.0p+0`;
  const exponent = biased === 0 ? -1022 : biased - 1023;
  const lead = biased === 0 ? 0 : 1;
  return `${sign}0x${lead}.${fraction.toString(16).padStart(13, '0')}p${exponent < 0 ? '' : '+'}${exponent}`;
}

const HEX = /^([+-]?)(?:0x)?([0-9a-f]*)(?:\.([0-9a-f]*))?(?:p([+-]?\d+))?$/;

/** The double that hexadecimal text stands for, null when it is none. */
export function parseFloatHex(source: string): number | null | 'overflow' {
  const text = source.trim().toLowerCase();
  const special = /^([+-]?)(inf|infinity|nan)$/.exec(text);
  if (special !== null) {
    const value = special[2] === 'nan' ? Number.NaN : Number.POSITIVE_INFINITY;
    return special[1] === '-' ? -value : value;
  }
  const match = HEX.exec(text);
  if (match === null) return null;
  const whole = match[2] ?? '';
  const decimals = match[3] ?? '';
  if (whole + decimals === '') return null;
  const mantissa = BigInt(`0x0${whole}${decimals}`);
  const exponent = Number(match[4] ?? '0') - decimals.length * 4;
  const value = roundBinary(mantissa, exponent);
  if (!Number.isFinite(value)) return 'overflow';
  return match[1] === '-' ? -value : value;
}

/** mantissa * 2 ** exponent, rounded once, half to even. */
function roundBinary(mantissa: bigint, exponent: number): number {
  if (mantissa === 0n) return 0;
  const bits = mantissa.toString(2).length;
  if (bits + exponent > 1024) return Number.POSITIVE_INFINITY;
  if (bits + exponent < -1080) return 0;
  // How many low bits do not fit: by the 53 bits of a double, and by the unit 2 ** -1074 of the smallest ones.
  const cut = Math.max(bits - 53, -1074 - exponent);
  if (cut <= 0) return power(Number(mantissa), exponent);
  const unit = 1n << BigInt(cut);
  const rest = mantissa & (unit - 1n);
  let kept = mantissa >> BigInt(cut);
  if (rest * 2n > unit || (rest * 2n === unit && (kept & 1n) === 1n)) kept += 1n;
  return power(Number(kept), exponent + cut);
}

function power(value: number, exponent: number): number {
  if (exponent > 1000) return value * 2 ** 1000 * 2 ** (exponent - 1000);
  if (exponent < -1000) return value * 2 ** -1000 * 2 ** (exponent + 1000);
  return value * 2 ** exponent;
}
