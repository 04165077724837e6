import { TraceBuilder } from '../trace/builder.ts';
import { decodeRecords } from '../trace/record.ts';
import type { TraceEvent } from '../trace/trace.ts';
import { createMachine } from './create.ts';
import { Executor, IMAGE_WORDS, ringOf } from './executor.test-support.ts';
import { awaitTurn, passBaton, ringAll } from './hosting.ts';
import { Kernel } from './kernel.ts';
import { Halt, Header } from './layout.ts';
import { KERNEL_BYTES, type Options, setupOf } from './machine.test-support.ts';
import { KernelMemory } from './memory.ts';
import type { Script } from './script.test-support.ts';

/** Machines of scripts whose threads are spread over workers: the same for Node's workers and a browser's. */
export interface Part {
  readonly host: number;
  readonly script: Script;
  readonly kernel: ArrayBufferLike;
  readonly image: ArrayBufferLike;
  readonly timeOrigin: number;
}

export interface TestWorker {
  post(part: Part): void;
  /** Called with what goes wrong in the worker, or '' when it has left a machine. */
  listen(listener: (problem: string) => void): void;
  terminate(): void;
}

/** What a worker does from joining a machine until the machine has halted. */
export function takePart({ host, script, kernel: buffer, image, timeOrigin }: Part): void {
  const memory = new KernelMemory(buffer);
  const { words } = memory;
  const offset = performance.timeOrigin - timeOrigin;
  const kernel = new Kernel(memory, {
    milliseconds: () => performance.now() + offset,
    nudge: () => {},
    full: () => {
      Atomics.wait(words, Header.ringRead, Atomics.load(words, Header.ringRead), 100);
    },
    threadGiven: () => {},
  });
  const executor = new Executor(kernel, script, new Int32Array(image));
  const live = memory.get(Header.live) === 1;
  for (let thread = awaitTurn(kernel, host); thread !== 0; thread = awaitTurn(kernel, host)) {
    if (live) executor.live(thread, host);
    else {
      do {
        executor.slice(thread);
        thread = kernel.next();
      } while (passBaton(kernel, thread, host));
    }
    if (kernel.halted !== Halt.none) ringAll(kernel);
  }
}

export interface ParallelRun {
  readonly events: readonly TraceEvent[];
  readonly halted: number;
  readonly text: string;
}

/** Workers that run one machine after the other. */
export class Parallel {
  readonly #workers: readonly TestWorker[];
  #left = 0;
  #problem = '';
  /** Told of the run's events as they are drained; they are not kept then. */
  onEvents: ((events: readonly TraceEvent[]) => void) | null = null;

  constructor(workers: readonly TestWorker[]) {
    this.#workers = workers;
    for (const worker of workers)
      worker.listen((problem) => {
        this.#left--;
        this.#problem ||= problem;
      });
  }

  /** @param breathe lets messages of the workers arrive */
  async run(script: Script, options: Options, breathe: () => Promise<void>): Promise<ParallelRun> {
    const hosts = this.#workers.length;
    const buffer = new SharedArrayBuffer(KERNEL_BYTES);
    const image = new SharedArrayBuffer(IMAGE_WORDS * 4);
    const setup = setupOf(options);
    const memory = createMachine(buffer, { ...setup, hostCount: hosts, ringWords: 2 ** 18 });
    const { words } = memory;
    const builder = new TraceBuilder();
    const drain = (): void => {
      const to = Atomics.load(words, Header.ringWrite);
      decodeRecords(ringOf(kernel), Atomics.load(words, Header.ringRead), to, builder);
      Atomics.store(words, Header.ringNudged, 0);
      Atomics.store(words, Header.ringRead, to);
      Atomics.notify(words, Header.ringRead);
      if (this.onEvents === null) return;
      this.onEvents(eventsOf(builder));
      builder.takeBatch();
    };
    const kernel = new Kernel(memory, {
      milliseconds: () => performance.now(),
      nudge: () => {},
      full: drain,
      threadGiven: () => {},
    });
    new Executor(kernel, script, new Int32Array(image)).boot();
    this.#left = hosts;
    this.#problem = '';
    this.#workers.forEach((worker, host) => {
      worker.post({ host, script, kernel: buffer, image, timeOrigin: performance.timeOrigin });
    });
    if (!setup.live) passBaton(kernel, kernel.next(), -1);
    while (this.#left > 0 && this.#problem === '') {
      await breathe();
      drain();
    }
    drain();
    if (this.#problem !== '') throw new Error(this.#problem);
    return { events: eventsOf(builder), halted: kernel.halted, text: kernel.haltText };
  }

  dispose(): void {
    for (const worker of this.#workers) worker.terminate();
  }
}

const eventsOf = (builder: TraceBuilder): TraceEvent[] =>
  Array.from({ length: builder.length }, (_, i) => builder.event(i));
