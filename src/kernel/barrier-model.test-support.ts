import { EventKind } from '../trace/events.ts';
import type { TraceEvent } from '../trace/trace.ts';

/** What a barrier is, once more: who is inside, who may leave, who has to. Answers what is wrong with an event, or ''. */
export class BarrierModel {
  readonly #bound: number;
  readonly #inside = new Set<number>();
  /** By opening, and by breaking or a reset. */
  readonly #leaving = new Set<number>();
  readonly #expelled = new Set<number>();
  #acting = false;
  #broken = false;

  constructor(bound: number) {
    this.#bound = bound;
  }

  /** What a forked child gets: those inside never leave it there. */
  copy(): BarrierModel {
    const copy = new BarrierModel(this.#bound);
    for (const tid of this.#inside) copy.#inside.add(tid);
    for (const tid of this.#leaving) copy.#leaving.add(tid);
    for (const tid of this.#expelled) copy.#expelled.add(tid);
    copy.#acting = this.#acting;
    copy.#broken = this.#broken;
    return copy;
  }

  follow({ kind, tid, b, c }: TraceEvent): string {
    if (kind === EventKind.pass) return this.#leaving.delete(tid) ? '' : 'passes a barrier that is closed';
    if (kind === EventKind['give-up'])
      return this.#expelled.delete(tid) || (b === 2 && this.#broken) ? '' : 'gives up at a barrier';
    return [this.#comes, this.#opens, this.#breaks, this.#resets][c]?.call(this, tid, b) ?? 'what is that?';
  }

  /** Would a thread that waits here go on if it looked? */
  wouldGoOn(tid: number): boolean {
    if (this.#leaving.has(tid) || this.#expelled.has(tid)) return true;
    return !this.#inside.has(tid) && !this.#acting && this.#isEmptied;
  }

  get #isEmptied(): boolean {
    return this.#broken || (this.#leaving.size === 0 && this.#expelled.size === 0);
  }

  #comes(tid: number, waiting: number): string {
    if (this.#broken || this.#acting || !this.#isEmptied) return 'comes in where nobody may';
    this.#inside.add(tid);
    this.#acting = this.#inside.size === this.#bound;
    return waiting === this.#inside.size && waiting <= this.#bound ? '' : 'wrong number at a barrier';
  }

  #opens(tid: number): string {
    const count = this.#inside.has(tid) ? this.#inside.size : this.#inside.size + 1;
    const problem = count === this.#bound && this.#isEmptied && !this.#broken ? '' : 'opens too early';
    this.#inside.delete(tid);
    this.#moveTo(this.#leaving, this.#inside);
    return problem;
  }

  #breaks(tid: number): string {
    const problem = this.#acting && !this.#inside.has(tid) ? 'breaks a barrier that acts' : '';
    // Who ran the action is not sent away by it: it raises what went wrong.
    if (this.#acting) this.#inside.delete(tid);
    this.#broken = true;
    this.#moveTo(this.#expelled, this.#inside);
    this.#moveTo(this.#expelled, this.#leaving);
    return problem;
  }

  #resets(): string {
    const problem = this.#acting ? 'resets a barrier that acts' : '';
    this.#broken = false;
    this.#moveTo(this.#expelled, this.#inside);
    return problem;
  }

  #moveTo(to: Set<number>, from: Set<number>): void {
    this.#acting = false;
    for (const tid of from) to.add(tid);
    from.clear();
  }
}
