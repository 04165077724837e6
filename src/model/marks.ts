import { bytes, countBelow, countUpTo, doubles, integers } from './grow.ts';
import type { Marks } from './timeline.ts';

/** Collects the operations of one thread. */
export class MarkBuilder {
  readonly #event = integers();
  readonly #time = doubles();
  readonly #kind = bytes();
  readonly #object = integers();

  add(event: number, time: number, kind: number, object: number): void {
    this.#event.push(event);
    this.#time.push(time);
    this.#kind.push(kind);
    this.#object.push(object);
  }

  view(): Marks {
    return {
      length: this.#event.length,
      event: this.#event.data,
      time: this.#time.data,
      kind: this.#kind.data,
      object: this.#object.data,
    };
  }
}

/** The marks of each thread, or of each task. */
export class MarkTable {
  readonly #lanes = new Map<number, MarkBuilder>();

  of(number: number): MarkBuilder {
    let lane = this.#lanes.get(number);
    if (lane === undefined) {
      lane = new MarkBuilder();
      this.#lanes.set(number, lane);
    }
    return lane;
  }
}

/** The rows `first … last - 1` between two moments (inclusive). */
export const marksBetween = (marks: Marks, from: number, to: number): { first: number; last: number } => ({
  first: countBelow(marks.time, marks.length, from),
  last: countUpTo(marks.time, marks.length, to),
});

/** The row of the first mark at or after an event, or -1: for going from mark to mark with the arrow keys. */
export function markFrom(marks: Marks, event: number): number {
  const row = countBelow(marks.event, marks.length, event);
  return row < marks.length ? row : -1;
}

/** The row of the last mark before an event, or -1. */
export const markBefore = (marks: Marks, event: number): number =>
  countBelow(marks.event, marks.length, event) - 1;
