import type { Kernel } from '../kernel/kernel.ts';
import { Halt, Process, Thread, ThreadState } from '../kernel/layout.ts';
import type { Executors } from './executors.ts';

/**
 * Runs a thread from one switch point to the next: until it suspends, ends or has used up its budget, or a step by lines or
 * instructions stops it in between. Afterwards the caller asks the kernel who is next. In virtual time only.
 */
export function runSlice(kernel: Kernel, executors: Executors, thread: number): void {
  const budget = kernel.resume(thread);
  const outcome = executors.run(thread, budget);
  switch (outcome.kind) {
    case 'suspended':
      return;
    case 'budget':
      kernel.yielded(outcome.spent);
      return;
    case 'interrupted':
      kernel.interrupt(outcome.spent, outcome.left);
      return;
    case 'ended':
      finish(kernel, outcome.spent, outcome.how, outcome.exitCode);
  }
}

/** The thread's code is over: it ends, and with a main thread its process. It may have to wait for its turn to do so. */
function finish(kernel: Kernel, spent: number, how: number, exitCode: number | null): boolean {
  kernel.spent += spent;
  return exitCode === null ? kernel.endCurrent(how) : kernel.endCurrentProcess(exitCode);
}

/** Live mode: runs a thread for as long as it may run at all. */
export function runLive(kernel: Kernel, executors: Executors, thread: number): void {
  const { memory } = kernel;
  while (kernel.halted === Halt.none) {
    const budget = kernel.resume(thread);
    const outcome = executors.run(thread, budget);
    if (outcome.kind === 'ended') {
      finish(kernel, outcome.spent, outcome.how, outcome.exitCode);
      return;
    }
    if (outcome.kind === 'budget') kernel.yielded(outcome.spent);
    if (outcome.kind === 'suspended') return;
    if (Atomics.load(memory.words, thread + Thread.state) !== ThreadState.running) return;
  }
}

/** Process id that a thread belongs to. */
export const pidOfThread = (kernel: Kernel, thread: number): number =>
  kernel.memory.get(kernel.memory.get(thread + Thread.process) + Process.pid);
