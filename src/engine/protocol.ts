import type { Program } from '../program/program.ts';
import type { RunConfig } from './session.ts';
import type { MachineBuffers } from './setup.ts';

/** The messages between the coordinator and its worker hosts. Types only; both sides import them. */

/** What a worker host needs to take part in a run. */
export interface Attach {
  readonly kind: 'attach';
  readonly run: number;
  /** Index of the host: its doorbell, and `Thread.host` of its threads. */
  readonly host: number;
  readonly program: Program;
  readonly buffers: MachineBuffers;
  readonly config: RunConfig;
  /** `performance.timeOrigin` of the coordinator: workers count their own milliseconds from elsewhere. */
  readonly timeOrigin: number;
}

export type ToHost = Attach;

export type FromHost =
  /** The worker runs its script and can be attached. */
  | { readonly kind: 'ready' }
  /** The trace ring fills up. */
  | { readonly kind: 'nudge'; readonly run: number }
  /** Virtual time: nobody has the baton. Live: the machine has halted. */
  | { readonly kind: 'parked'; readonly run: number }
  /** A thread was given to a host that nobody has attached yet. */
  | { readonly kind: 'wanted'; readonly run: number; readonly host: number }
  /** The host has left the run and can be attached to another. `used`: how many threads it ran. */
  | { readonly kind: 'idle'; readonly run: number; readonly host: number }
  /** Our own failure; the run cannot go on. */
  | { readonly kind: 'failed'; readonly run: number; readonly message: string };
