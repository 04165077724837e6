import type { Kernel } from '../kernel/kernel.ts';
import { Halt } from '../kernel/layout.ts';
import { goOn, isAtRest, isPaused } from '../kernel/resting.ts';

/** The coordinator's hand on a live machine: asks it for rest, hears of it, and ends it. */
export class LiveRest {
  readonly #kernel: Kernel;
  readonly #drain: () => void;
  /** When the paused machine had come to rest, in milliseconds; its clock stands still from then on. */
  #pausedAt: number | null = null;

  constructor(kernel: Kernel, drain: () => void) {
    this.#kernel = kernel;
    this.#drain = drain;
  }

  /** Asks for a pause. Whoever has the mutex reads the request as it was when they took it. */
  request(): void {
    this.#exclusively(() => this.#kernel.requestPause());
  }

  /** Does nobody run any more, for now or for good? */
  hasCome(): boolean {
    const kernel = this.#kernel;
    let rests = kernel.halted !== Halt.none;
    if (rests) return true;
    this.#exclusively(() => {
      rests = isAtRest(kernel);
      if (rests && isPaused(kernel)) this.#pausedAt ??= performance.now();
    });
    return rests;
  }

  /** Lets the machine go on. */
  end(): void {
    const paused = this.#pausedAt === null ? 0 : performance.now() - this.#pausedAt;
    this.#pausedAt = null;
    this.#exclusively(() => goOn(this.#kernel, paused));
  }

  #exclusively(body: () => void): void {
    this.#kernel.exclusivelyDraining(this.#drain, body);
  }
}
