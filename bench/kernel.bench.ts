import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { createMachine } from '../src/kernel/create.ts';
import { Parallel, type Part, type TestWorker, takePart } from '../src/kernel/hosts.test-support.ts';
import { Kernel } from '../src/kernel/kernel.ts';
import { Header } from '../src/kernel/layout.ts';
import { KERNEL_BYTES, setupOf, TestMachine } from '../src/kernel/machine.test-support.ts';
import { parse } from '../src/kernel/script.test-support.ts';
import { EventKind } from '../src/trace/events.ts';

/**
 * What waiting and waking cost in a live machine of two worker threads, beside two workers that do nothing but pass a
 * word to and fro with Atomics.wait and Atomics.notify; how fast events are recorded; what a decision costs.
 */

const ROUNDS = 5_000;
const REPEATS = 7;

/** One of the two workers of the raw ping-pong: waits for its own number, writes the other. */
function pingPong(words: Int32Array, self: number): void {
  for (let round = 0; round < ROUNDS; round++) {
    while (Atomics.load(words, 0) !== self) Atomics.wait(words, 0, 1 - self);
    Atomics.store(words, 0, 1 - self);
    Atomics.notify(words, 0);
  }
}

function serve(): void {
  parentPort?.on(
    'message',
    (message: Part | { readonly words: SharedArrayBuffer; readonly self: number }) => {
      if ('words' in message) pingPong(new Int32Array(message.words), message.self);
      else takePart(message);
      parentPort?.postMessage('');
    },
  );
}

const spawn = (): TestWorker & { readonly worker: Worker } => {
  const worker = new Worker(new URL(import.meta.url), { workerData: 'host' });
  return {
    worker,
    post: (part) => worker.postMessage(part),
    listen: (listener) => {
      worker.on('message', listener);
      worker.on('error', (error) => listener(error.message));
    },
    terminate: () => void worker.terminate(),
  };
};

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] as number;

const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

/** Nanoseconds of one hand-over between two bare workers. */
async function rawHandOver(workers: readonly Worker[]): Promise<number> {
  const words = new SharedArrayBuffer(4);
  const started = performance.now();
  await Promise.all(
    workers.map(
      (worker, self) =>
        new Promise((resolve) => {
          worker.once('message', resolve);
          worker.postMessage({ words, self });
        }),
    ),
  );
  return ((performance.now() - started) * 1e6) / (2 * ROUNDS);
}

/** Nanoseconds between the first and the last event of a kind, by the live machine's own clock. */
async function spanOf(parallel: Parallel, source: string, kind: number): Promise<number> {
  const setup = { live: true, speed: 1 };
  const { events } = await parallel.run(parse(source), { gil: 'free-threaded', setup }, breathe);
  const times = events.filter((event) => event.kind === kind).map(({ time }) => time);
  return (times.at(-1) as number) - (times[0] as number);
}

const LOCKS = `lock x; lock y
  A ×${ROUNDS}: release x; acquire y
  B ×${ROUNDS}: acquire x; release y
  main: acquire x; acquire y; start B; start A; join A; join B`;
const QUEUES = `queue x; queue y
  A ×${ROUNDS}: put x 1; get y
  B ×${ROUNDS}: get x; put y 1`;
const STARTS = `A: work 1
  main ×1000: start A; join A`;

async function handOvers(): Promise<void> {
  const raw: number[] = [];
  const locks: number[] = [];
  const queues: number[] = [];
  const starts: number[] = [];
  const bare = [spawn(), spawn()];
  const parallel = new Parallel([spawn(), spawn(), spawn()]);
  for (let repeat = 0; repeat <= REPEATS; repeat++) {
    const one = [
      await rawHandOver(bare.map(({ worker }) => worker)),
      (await spanOf(parallel, LOCKS, EventKind.acquire)) / (2 * ROUNDS),
      (await spanOf(parallel, QUEUES, EventKind.get)) / (2 * ROUNDS),
      (await spanOf(parallel, STARTS, EventKind['thread-start'])) / 1000,
    ];
    // The first time everything is compiled.
    if (repeat === 0) continue;
    for (const [i, list] of [raw, locks, queues, starts].entries()) list.push(one[i] as number);
  }
  for (const { worker } of bare) void worker.terminate();
  parallel.dispose();
  const base = median(raw);
  const show = (name: string, values: readonly number[]): void => {
    const value = median(values);
    console.log(
      `${name.padEnd(34)} ${(value / 1000).toFixed(2).padStart(8)} µs   ${(value / base).toFixed(2)} × raw`,
    );
  };
  show('raw Atomics ping-pong, one way', raw);
  show('lock, release → acquire', locks);
  show('queue, put → get', queues);
  show('thread, start and join', starts);
}

function recording(): void {
  const COUNT = 2_000_000;
  const memory = createMachine(new ArrayBuffer(KERNEL_BYTES), setupOf({}));
  const empty = (): void => memory.set(Header.ringRead, memory.get(Header.ringWrite));
  const kernel = new Kernel(memory, {
    nudge: () => {},
    full: empty,
    threadGiven: () => {},
    milliseconds: () => performance.now(),
  });
  const rate = (text: string): number => {
    const rates = Array.from({ length: REPEATS }, () => {
      const started = performance.now();
      for (let i = 0; i < COUNT; i++) kernel.emit(EventKind.acquire, 1, i, 2, 3, text, 4);
      return COUNT / ((performance.now() - started) / 1000);
    });
    return median(rates) / 1e6;
  };
  console.log(`${'events recorded'.padEnd(34)} ${rate('').toFixed(2).padStart(8)} M/s`);
  console.log(
    `${'events recorded, with 12 letters'.padEnd(34)} ${rate('a short text').toFixed(2).padStart(8)} M/s`,
  );
}

function decisions(): void {
  for (const threads of [2, 20, 200]) {
    const total = 200_000;
    const times = total / threads / 2;
    const names = Array.from({ length: threads }, (_, i) => `T${i}`);
    const source = ['lock l', ...names.map((name) => `${name} ×${times}: acquire l; release l`)].join('\n');
    for (const policy of ['timed', 'random'] as const) {
      const machine = new TestMachine(source, {
        policy,
        gil: 'free-threaded',
        setup: { ringWords: 2 ** 16 },
      });
      machine.executor.onAnswer = () => {};
      const started = performance.now();
      machine.go();
      const each = ((performance.now() - started) * 1e6) / total;
      console.log(
        `${`operation, ${policy}, ${threads} threads`.padEnd(34)} ${(each / 1000).toFixed(2).padStart(8)} µs`,
      );
    }
  }
}

if (!isMainThread && workerData === 'host') serve();
else {
  await handOvers();
  recording();
  decisions();
}
