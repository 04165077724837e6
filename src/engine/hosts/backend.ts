import type { Kernel } from '../../kernel/kernel.ts';
import type { Program } from '../../program/program.ts';
import type { LiveRest } from '../live-rest.ts';
import type { RunConfig } from '../session.ts';
import type { MachineBuffers } from '../setup.ts';

/** One run, ready to go. */
export interface Machine {
  readonly run: number;
  readonly program: Program;
  readonly config: RunConfig;
  readonly buffers: MachineBuffers;
  /** The coordinator's own view of the kernel. */
  readonly kernel: Kernel;
  /** Of use in live runs only. */
  readonly rest: LiveRest;
}

/** What executes a machine's threads: the inline host, or a pool of worker hosts. */
export interface Backend {
  /** How many hosts threads are spread over. */
  readonly hostCount: number;
  readonly shared: boolean;
  attach(machine: Machine): void;
  /** A thread was given to a host by the coordinator itself: the first one of a run. */
  threadGiven(host: number): void;
  /** Lets the machine run; resolves when it parks or has halted. Rejects when a host fails. */
  go(): Promise<void>;
  /** Called while it runs: it is to park (pause) or to leave (halted) soon. */
  interrupt(): void;
  /** The run is over. Resolves with whether every host has left it, so that its buffers can be used again. */
  detach(): Promise<boolean>;
  dispose(): void;
  counts(): { readonly alive: number; readonly used: number };
}
