/** Makes up traces as a machine would leave them: threads that compute, lock, wait, put, send and work on tasks, on two cores, by a seed. */
import { TraceBuilder } from '../trace/builder.ts';
import { EventKind as K, ObjectKind, WaitKind } from '../trace/events.ts';
import { PLAIN_META } from '../trace/read.ts';
import { makeSite, type Trace } from '../trace/trace.ts';
import { Channels } from './made-channels.test-support.ts';

interface Worker {
  readonly tid: number;
  readonly pid: number;
  core: number;
  /** What it tries again when it has been woken. */
  retry: (() => boolean) | null;
  state: 'ready' | 'running' | 'blocked' | 'done';
  locks: number[];
  permits: number;
  depth: number;
}

const LOCKS = [1, 2, 3];
const SEMAPHORE = 4;
const PERMITS = 2;
const QUEUE = 5;
const BOUND = 3;
const CORES = 2;

/** Numbers from 0 to below 1 that a seed decides: mulberry32. */
export function dice(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function madeTrace(seed: number, events: number, threads = 6): Trace {
  return new Maker(seed, threads).make(events);
}

class Maker {
  readonly #builder = new TraceBuilder();
  readonly #random: () => number;
  readonly #workers: Worker[] = [];
  readonly #owner = new Map<number, number>();
  readonly #queue: number[] = [];
  readonly #channels: Channels;
  #free = PERMITS;
  #items = 0;
  #time = 0;

  constructor(seed: number, threads: number) {
    this.#random = dice(seed);
    this.#push(K['process-start'], 0, 1000, 1, 0, 'MainProcess');
    const add = (tid: number, pid: number): void => {
      const state = 'ready';
      this.#workers.push({ tid, pid, core: -1, retry: null, state, locks: [], permits: 0, depth: 0 });
    };
    add(1, 1000);
    for (const lock of LOCKS) this.#push(K['object-new'], 1, lock, ObjectKind.lock, 0, `lock${lock}`);
    this.#push(K['object-new'], 1, SEMAPHORE, ObjectKind.semaphore, PERMITS, 'keys');
    this.#push(K['object-new'], 1, QUEUE, ObjectKind.queue, BOUND, 'tray');
    this.#channels = new Channels((...event) => this.#push(...event), this.#random);
    for (let tid = 2; tid <= threads; tid++) {
      const pid = tid % 2 === 0 ? 1000 + tid / 2 : 1000;
      if (pid === 1000) this.#push(K['thread-start'], 1, tid, pid, 0, `worker-${tid}`);
      else this.#push(K['process-start'], 1, pid, tid, 0, `child-${tid}`);
      this.#push(K.ready, tid, 0);
      add(tid, pid);
    }
    this.#push(K.ready, 1, 4);
  }

  make(events: number): Trace {
    while (this.#builder.length < events) {
      this.#time += Math.floor(this.#random() * 1000);
      this.#turn();
    }
    return {
      meta: { ...PLAIN_META, names: ['n', 'total'], functions: ['work'] },
      columns: this.#builder.columns,
    };
  }

  #push(kind: number, tid: number, a = 0, b = 0, c = 0, text = ''): void {
    const site = tid === 0 ? 0 : makeSite(0, 1 + (this.#builder.length % 50));
    this.#builder.push(kind, tid, this.#time, 0, site, a, b, c, text);
  }

  #pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.#random() * list.length)]!;
  }

  #turn(): void {
    const running = this.#workers.filter((worker) => worker.state === 'running');
    const gils = new Set(running.map((worker) => worker.pid));
    const ready = this.#workers.filter((worker) => worker.state === 'ready' && !gils.has(worker.pid));
    if (ready.length > 0 && running.length < CORES && this.#random() < 0.7)
      this.#run(this.#pick(ready), running);
    else if (running.length > 0) this.#act(this.#pick(running));
    else this.#unblockAll();
  }

  #run(worker: Worker, running: readonly Worker[]): void {
    worker.core = running.some((other) => other.core === 0) ? 1 : 0;
    worker.state = 'running';
    this.#push(K.run, worker.tid, worker.core);
    if (worker.retry === null) return;
    // As in the machine, who loses the race waits on and no event says so.
    if (worker.retry()) worker.retry = null;
    else worker.state = 'blocked';
  }

  #act(worker: Worker): void {
    const luck = this.#random();
    if (luck < 0.2) this.#compute(worker);
    else if (luck < 0.4) this.#channels.act(worker);
    else if (luck < 0.45) this.#pause(worker, K.ready, 2);
    else if (luck < 0.5) {
      worker.state = 'ready';
      this.#push(K.block, worker.tid, 0, WaitKind.sleep, 1, '0.5');
      this.#push(K.ready, worker.tid, 3);
    } else if (luck < 0.7) this.#lock(worker);
    else if (luck < 0.85) this.#semaphore(worker);
    else this.#transfer(worker);
  }

  #pause(worker: Worker, kind: number, why: number): void {
    worker.state = 'ready';
    this.#push(kind, worker.tid, why);
  }

  #compute(worker: Worker): void {
    const luck = this.#random();
    if (luck < 0.4) this.#push(K.line, worker.tid, worker.depth);
    else if (luck < 0.6)
      this.#push(
        K.variable,
        worker.tid,
        this.#random() < 0.5 ? 0 : 1,
        worker.depth,
        this.#random() < 0.5 ? 0 : 1,
        `${this.#items}`,
      );
    else if (luck < 0.75 && worker.depth < 5) this.#push(K.call, worker.tid, 0, ++worker.depth);
    else if (worker.depth > 0) this.#push(K.return, worker.tid, 0, worker.depth--);
    else this.#push(K.output, worker.tid, 1, 0, 0, `line ${this.#items}\n`);
  }

  #attempt(worker: Worker, object: number, wait: number, action: () => boolean): void {
    if (action()) return;
    worker.state = 'blocked';
    worker.retry = action;
    this.#push(K.block, worker.tid, object, wait);
  }

  #wake(waker: Worker, few: number): void {
    const waiting = this.#workers.filter((worker) => worker.state === 'blocked').slice(0, few);
    for (const worker of waiting) {
      worker.state = 'ready';
      this.#push(K.ready, worker.tid, 1, waker.tid);
    }
  }

  #lock(worker: Worker): void {
    const held = worker.locks.at(-1);
    if (held !== undefined && this.#random() < 0.7) {
      worker.locks.pop();
      this.#owner.delete(held);
      this.#push(K.release, worker.tid, held);
      this.#wake(worker, 2);
      return;
    }
    // In order, so that nobody waits for ever.
    const lock = LOCKS.find((each) => each > (held ?? 0));
    if (lock === undefined || worker.permits > 0) return;
    this.#attempt(worker, lock, WaitKind.acquire, () => {
      if (this.#owner.has(lock)) return false;
      this.#owner.set(lock, worker.tid);
      worker.locks.push(lock);
      this.#push(K.acquire, worker.tid, lock, 1);
      return true;
    });
  }

  #semaphore(worker: Worker): void {
    if (worker.permits > 0) {
      worker.permits--;
      this.#push(K.release, worker.tid, SEMAPHORE, ++this.#free);
      this.#wake(worker, 2);
    } else if (worker.locks.length === 0)
      this.#attempt(worker, SEMAPHORE, WaitKind.acquire, () => {
        if (this.#free === 0) return false;
        worker.permits++;
        this.#push(K.acquire, worker.tid, SEMAPHORE, --this.#free);
        return true;
      });
  }

  #transfer(worker: Worker): void {
    if (this.#random() < 0.5) {
      if (this.#queue.length === BOUND) {
        this.#push(K['give-up'], worker.tid, QUEUE, 0, WaitKind.put);
        return;
      }
      this.#queue.push(++this.#items);
      this.#push(K.put, worker.tid, QUEUE, this.#queue.length, this.#items, `item ${this.#items}`);
    } else {
      const item = this.#queue.shift();
      if (item === undefined) {
        this.#push(K['give-up'], worker.tid, QUEUE, 0, WaitKind.get);
        return;
      }
      this.#push(K.get, worker.tid, QUEUE, this.#queue.length, item, `item ${item}`);
    }
  }

  #unblockAll(): void {
    const [first] = this.#workers;
    if (first !== undefined) this.#wake(first, this.#workers.length);
  }
}
