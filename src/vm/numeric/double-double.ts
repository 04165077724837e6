/**
 * Numbers of twice the precision: the unevaluated sum of two doubles, high and low. Enough to round a function's value
 * right in practically all cases, as C libraries do, where JavaScript's own functions may be one unit off.
 *
 * The functions return the high part and leave the low part in `low`, so that no object is made.
 */
export let low = 0;

/** a + b. */
function twoSum(a: number, b: number): number {
  const sum = a + b;
  const part = sum - a;
  low = a - (sum - part) + (b - part);
  return sum;
}

/** a + b where |a| ≥ |b|. */
export function quickSum(a: number, b: number): number {
  const sum = a + b;
  low = b - (sum - a);
  return sum;
}

const SPLITTER = 134217729; // 2 ** 27 + 1

/** a * b. */
export function twoProduct(a: number, b: number): number {
  const product = a * b;
  const ca = SPLITTER * a;
  const aHigh = ca - (ca - a);
  const aLow = a - aHigh;
  const cb = SPLITTER * b;
  const bHigh = cb - (cb - b);
  const bLow = b - bHigh;
  low = aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
  return product;
}

/** (a + al) + (b + bl). */
export function add(a: number, al: number, b: number, bl: number): number {
  const high = twoSum(a, b);
  const rest = low;
  const tail = twoSum(al, bl);
  const tailRest = low;
  const next = quickSum(high, rest + tail);
  return quickSum(next, low + tailRest);
}

/** (a + al) * (b + bl). */
export function multiply(a: number, al: number, b: number, bl: number): number {
  const high = twoProduct(a, b);
  return quickSum(high, low + (a * bl + al * b));
}

/** (a + al) / (b + bl). */
export function divide(a: number, al: number, b: number, bl: number): number {
  const first = a / b;
  let product = multiply(b, bl, first, 0);
  let rest = add(a, al, -product, -low);
  let restLow = low;
  const second = rest / b;
  product = multiply(b, bl, second, 0);
  rest = add(rest, restLow, -product, -low);
  restLow = low;
  const third = (rest + restLow) / b;
  const quotient = quickSum(first, second);
  return add(quotient, low, third, 0);
}
