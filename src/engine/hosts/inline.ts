import { Halt } from '../../kernel/layout.ts';
import { Executors } from '../executors.ts';
import { runSlice } from '../slice.ts';
import type { Backend, Machine } from './backend.ts';

/** How long the inline host works before it lets its event loop deliver messages, in milliseconds. */
const SLICE = 12;

/**
 * The inline host: all threads of all processes in one place, one after the other, over memory that need not be shared. It
 * breathes between slices so that pause and stop are heard.
 */
export class InlineBackend implements Backend {
  readonly hostCount = 1;
  readonly shared = false;
  readonly #breathe: () => Promise<void>;
  #machine: Machine | null = null;
  #executors: Executors | null = null;

  /** @param breathe resolves after the event loop has had its turn */
  constructor(breathe: () => Promise<void>) {
    this.#breathe = breathe;
  }

  attach(machine: Machine): void {
    this.#machine = machine;
    this.#executors = new Executors(machine.kernel, machine.program, machine.buffers.images);
  }

  async go(): Promise<void> {
    const machine = this.#machine;
    const executors = this.#executors;
    if (machine === null || executors === null) return;
    const { kernel } = machine;
    let started = performance.now();
    for (let thread = kernel.next(); thread !== 0; thread = kernel.next()) {
      runSlice(kernel, executors, thread);
      if (performance.now() - started < SLICE) continue;
      await this.#breathe();
      if (this.#machine !== machine || kernel.halted !== Halt.none) return;
      started = performance.now();
    }
  }

  threadGiven(): void {}

  interrupt(): void {}

  async detach(): Promise<boolean> {
    this.#machine = null;
    this.#executors = null;
    return true;
  }

  dispose(): void {
    void this.detach();
  }

  counts(): { readonly alive: number; readonly used: number } {
    return { alive: 0, used: 0 };
  }
}
