/** `repr(float)`: the shortest digits that read back as the same double, in CPython's form. */

export function floatRepr(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf';
  const magnitude = Math.abs(value);
  // JavaScript writes the same digits; it only changes to an exponent later, and leaves `.0` and `-0` out.
  if ((magnitude >= 1e-4 && magnitude < 1e16) || magnitude === 0) {
    const text = String(value);
    if (Number.isInteger(value)) return Object.is(value, -0) ? '-0.0' : `${text}.0`;
    return text;
  }
  const text = value.toExponential();
  const e = text.indexOf('e');
  return text.slice(0, e) + exponentText(Number(text.slice(e + 1)));
}

/** `e+16`, `e-05`: a sign and at least two digits. */
export function exponentText(exponent: number): string {
  const digits = String(Math.abs(exponent));
  return `e${exponent < 0 ? '-' : '+'}${digits.length < 2 ? `0${digits}` : digits}`;
}
