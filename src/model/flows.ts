import { FlowFinder } from '../trace/flows.ts';
import { bytes, countBelow, countUpTo, integers } from './grow.ts';
import type { Flows } from './timeline.ts';

/** Collects the arrows of a trace. */
export class FlowBuilder {
  readonly #finder = new FlowFinder();
  readonly #from = integers();
  readonly #to = integers();
  readonly #kind = bytes();
  readonly #object = integers();

  see(index: number, kind: number, tid: number, a: number, b: number, c: number, text: number): void {
    const finder = this.#finder;
    if (!finder.see(index, kind, tid, a, b, c, text)) return;
    this.#from.push(finder.from);
    this.#to.push(index);
    this.#kind.push(finder.kind);
    this.#object.push(finder.object);
  }

  view(): Flows {
    return {
      length: this.#to.length,
      from: this.#from.data,
      to: this.#to.data,
      kind: this.#kind.data,
      object: this.#object.data,
    };
  }
}

/** The rows `first … last - 1` of arrows whose effect is one of the events `from … to`. */
export const flowsInto = (flows: Flows, from: number, to: number): { first: number; last: number } => ({
  first: countBelow(flows.to, flows.length, from),
  last: countUpTo(flows.to, flows.length, to),
});

/** The row of the arrow that ends at an event, or -1. */
export function flowInto(flows: Flows, event: number): number {
  const row = countBelow(flows.to, flows.length, event);
  return row < flows.length && flows.to[row] === event ? row : -1;
}
