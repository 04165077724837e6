import { awaitTurn, passBaton, restsWithoutUs, ringAll } from '../../kernel/hosting.ts';
import { Kernel, type KernelHost } from '../../kernel/kernel.ts';
import { Halt, Header, Thread } from '../../kernel/layout.ts';
import { KernelMemory } from '../../kernel/memory.ts';
import { Executors } from '../executors.ts';
import type { Attach, FromHost } from '../protocol.ts';
import { runLive, runSlice } from '../slice.ts';

/**
 * What a worker host does from attach to the end of the run. It blocks its worker (Atomics.wait) while none of its
 * threads may run, so nothing reaches it but its doorbell; what it has to say it posts.
 */
export function takePart(attach: Attach, post: (message: FromHost) => void): void {
  const { run, host } = attach;
  const memory = new KernelMemory(attach.buffers.kernel);
  const kernel = new Kernel(memory, kernelHost(attach, memory, post));
  const executors = new Executors(kernel, attach.program, attach.buffers.images);
  try {
    if (memory.get(Header.live) === 1) live(kernel, executors, host, () => post({ kind: 'parked', run }));
    else virtual(kernel, executors, host, () => post({ kind: 'parked', run }));
  } catch (error) {
    kernel.halt(Halt.failed, 'A host failed.');
    ringAll(kernel);
    post({
      kind: 'failed',
      run,
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
  post({ kind: 'idle', run, host });
}

function virtual(kernel: Kernel, executors: Executors, self: number, parked: () => void): void {
  for (let thread = awaitTurn(kernel, self); thread !== 0; thread = awaitTurn(kernel, self)) {
    do {
      runSlice(kernel, executors, thread);
      thread = kernel.next();
    } while (passBaton(kernel, thread, self));
    if (thread !== 0) continue;
    if (kernel.halted !== Halt.none) ringAll(kernel);
    parked();
  }
}

function live(kernel: Kernel, executors: Executors, self: number, parked: () => void): void {
  for (let thread = awaitTurn(kernel, self); thread !== 0; thread = awaitTurn(kernel, self)) {
    runLive(kernel, executors, thread);
    if (kernel.halted !== Halt.none) ringAll(kernel);
    else if (!restsWithoutUs(kernel)) continue;
    parked();
  }
}

function kernelHost(attach: Attach, memory: KernelMemory, post: (message: FromHost) => void): KernelHost {
  const { run } = attach;
  const offset = performance.timeOrigin - attach.timeOrigin;
  const { words } = memory;
  return {
    milliseconds: () => performance.now() + offset,
    nudge: () => post({ kind: 'nudge', run }),
    full: () => {
      const seen = Atomics.load(words, Header.ringRead);
      post({ kind: 'nudge', run });
      // Woken by the drainer; also looks again by itself, since a halted machine is drained no more.
      while (Atomics.load(words, Header.ringRead) === seen) {
        Atomics.wait(words, Header.ringRead, seen, 100);
        if (Atomics.load(words, Header.halt) !== Halt.none) return;
      }
    },
    threadGiven: (thread) => post({ kind: 'wanted', run, host: memory.get(thread + Thread.host) }),
  };
}
