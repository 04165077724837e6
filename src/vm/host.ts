import type { NewProcess } from '../kernel/lifecycle.ts';
import type { System } from '../kernel/system.ts';
import type { Grow } from '../program/growing.ts';
import type { Image } from './image.ts';

/**
 * What the VM needs of the machine around it, so that it can run without one: the engine implements it over the
 * kernel, tests use a stub.
 */
export interface Host {
  /** Text for stdout (1) or stderr (2), where there is no machine to write through. */
  write(fd: number, text: string): void;
  /** A synchronization object was bound to a variable for the first time. */
  nameObject(handle: number, name: string): void;
  /**
   * The machine's system calls, of which modules/kernel.ts makes `_kernel`; null where there is no machine (tests
   * of the VM alone).
   */
  readonly machine: MachineHost | null;
  /** The compiler, for programs that compile while they run; null where there is none. */
  readonly grow: Grow | null;
}

/** The interpreter that makes a call to the machine; the engine knows which class it is. */
export interface Caller {
  readonly image: Image;
}

/** What `_kernel` needs beyond System: images for new processes. */
export interface MachineHost {
  readonly system: System;
  /**
   * Copies the image of the calling process into that of a new child, in which only the calling thread lives on, under the
   * child's tid and pid. To be called between createProcess and launchProcess (kernel/lifecycle.ts), with the caller's
   * frame already saved and the child's result of the call (0) already pushed.
   */
  forkImage(vm: Caller, child: NewProcess): void;
  /**
   * Boots a fresh image for a new child, whose main thread will import the main module as `__mp_main__` and then call
   * `multiprocessing._spawned(data)`.
   */
  spawnImage(vm: Caller, child: NewProcess, data: Uint8Array): void;
}
