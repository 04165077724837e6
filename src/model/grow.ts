/** Lists of numbers that grow: amortised doubling over typed arrays. `data` has room to spare beyond `length`. */
type Numbers = Uint8Array | Int32Array | Float64Array;

export class Growing<T extends Numbers> {
  data: T;
  length = 0;
  readonly #make: (capacity: number) => T;

  constructor(make: (capacity: number) => T) {
    this.#make = make;
    this.data = make(16);
  }

  push(value: number): void {
    if (this.length === this.data.length) {
      const larger = this.#make(2 * this.length);
      larger.set(this.data);
      this.data = larger;
    }
    this.data[this.length++] = value;
  }

  /** The last number; `none` when the list is empty. */
  last(none: number): number {
    return this.length === 0 ? none : this.data[this.length - 1]!;
  }
}

export const bytes = (): Growing<Uint8Array> => new Growing((capacity) => new Uint8Array(capacity));
export const integers = (): Growing<Int32Array> => new Growing((capacity) => new Int32Array(capacity));
export const doubles = (): Growing<Float64Array> => new Growing((capacity) => new Float64Array(capacity));

/** How many of the first `length` numbers, which ascend, are at most `value`. */
export function countUpTo(sorted: ArrayLike<number>, length: number, value: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of the first `length` numbers, which ascend, are below `value`. */
export function countBelow(sorted: ArrayLike<number>, length: number, value: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
