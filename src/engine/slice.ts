import { stillRuns } from '../kernel/hosting.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { Halt, NO_EXIT, Thread } from '../kernel/layout.ts';
import type { Executors, Outcome } from './executors.ts';

/**
 * Runs a thread from one switch point to the next: until it suspends, ends or has used up its budget, or a step by lines or
 * instructions stops it in between. Afterwards the caller asks the kernel who is next. In virtual time only.
 */
export function runSlice(kernel: Kernel, executors: Executors, thread: number): void {
  const budget = kernel.resume(thread);
  if (isEnding(kernel, thread)) {
    finish(kernel, thread);
    return;
  }
  const outcome = executors.run(thread, budget);
  if (outcome.kind === 'budget') kernel.yielded(outcome.spent);
  else if (outcome.kind === 'interrupted') kernel.interrupt(outcome.spent, outcome.left);
  else if (outcome.kind === 'ended') end(kernel, thread, outcome);
}

const isEnding = (kernel: Kernel, thread: number): boolean => kernel.memory.get(thread + Thread.ending) !== 0;

/** The thread's code is over. What it ends with is kept in the kernel: it may have to wait for its turn to end. */
function end(kernel: Kernel, thread: number, outcome: Outcome & { kind: 'ended' }): void {
  const { memory } = kernel;
  kernel.spent += outcome.spent;
  memory.set(thread + Thread.ending, 1 + outcome.how);
  memory.set(thread + Thread.exitCode, outcome.exitCode ?? NO_EXIT);
  finish(kernel, thread);
}

function finish(kernel: Kernel, thread: number): void {
  const { memory } = kernel;
  const code = memory.get(thread + Thread.exitCode);
  if (code === NO_EXIT) kernel.endCurrent(memory.get(thread + Thread.ending) - 1);
  else kernel.endCurrentProcess(code);
}

/** Live mode: runs a thread for as long as it may run at all. */
export function runLive(kernel: Kernel, executors: Executors, thread: number): void {
  const self = kernel.memory.get(thread + Thread.host);
  while (kernel.halted === Halt.none) {
    const outcome = executors.run(thread, kernel.resume(thread));
    if (outcome.kind === 'ended') {
      end(kernel, thread, outcome);
      return;
    }
    if (outcome.kind === 'budget') kernel.yielded(outcome.spent);
    if (outcome.kind === 'suspended') return;
    if (!stillRuns(kernel, thread, self)) return;
  }
}
