/** Sums and products of doubles without loss. */

/** The exact sum of doubles, rounded once: partial sums that do not overlap (Shewchuk). */
export function exactSum(values: readonly number[]): number | 'overflow' | 'infinities' {
  const partials: number[] = [];
  let special = 0;
  let infinities = 0;
  for (const value of values) {
    let x = value;
    let used = 0;
    for (let y of partials) {
      if (Math.abs(x) < Math.abs(y)) [x, y] = [y, x];
      const high = x + y;
      const low = y - (high - x);
      if (low !== 0) partials[used++] = low;
      x = high;
    }
    partials.length = used;
    if (x === 0) continue;
    if (Number.isFinite(x)) partials.push(x);
    else {
      if (Number.isFinite(value)) return 'overflow';
      if (!Number.isNaN(value)) infinities += value;
      special += value;
      partials.length = 0;
    }
  }
  if (special !== 0) return Number.isNaN(infinities) ? 'infinities' : special;
  let n = partials.length;
  if (n === 0) return 0;
  let high = partials[--n] as number;
  let low = 0;
  while (n > 0) {
    const x = high;
    const y = partials[--n] as number;
    high = x + y;
    low = y - (high - x);
    if (low !== 0) break;
  }
  // Half way between two doubles, what is left decides.
  if (n > 0 && low < 0 === (partials[n - 1] as number) < 0 && low !== 0) {
    const twice = low * 2;
    const up = high + twice;
    if (twice === up - high) high = up;
  }
  return high;
}

/** a * b as two doubles whose sum is exact (Dekker). */
export function exactProduct(a: number, b: number): [high: number, low: number] {
  const high = a * b;
  const [aHigh, aLow] = halves(a);
  const [bHigh, bLow] = halves(b);
  return [high, aLow * bLow - (high - aHigh * bHigh - aLow * bHigh - aHigh * bLow)];
}

function halves(a: number): [number, number] {
  const c = 134217729 * a;
  const high = c - (c - a);
  return [high, a - high];
}
