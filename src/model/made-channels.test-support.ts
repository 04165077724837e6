/** The part of made-up traces that is about pipes, sockets, shared values, buffers of queues, tasks and pools. */
import { EventKind as K, ObjectKind, TaskKind } from '../trace/events.ts';

/** Who acts: a running thread. */
interface Actor {
  readonly tid: number;
  readonly pid: number;
}

type Push = (kind: number, tid: number, a?: number, b?: number, c?: number, text?: string) => void;

interface MadeTask {
  readonly id: number;
  readonly pooled: boolean;
  /** The thread that executes it; 0: it waits or has not begun. */
  tid: number;
  begun: boolean;
}

const PIPE = [11, 12] as const;
const CALLER = 13;
const SERVER = 14;
const DOOR = 15;
const COUNTER = 16;
const MESSAGES = 17;
const POOL = 18;
const FILE = 19;
const FIRST_TASK = 20;

export class Channels {
  readonly #push: Push;
  readonly #random: () => number;
  /** By end: bytes of what waits there, oldest first. */
  readonly #waiting = new Map<number, number[]>(PIPE.map((end) => [end, []]));
  readonly #buffers = new Map<number, number[]>();
  readonly #queue: number[] = [];
  readonly #tasks: MadeTask[] = [];
  readonly #workers = new Set<number>();
  #items = 0;
  #connected = 0;

  constructor(push: Push, random: () => number) {
    this.#push = push;
    this.#random = random;
    for (const end of PIPE) push(K['object-new'], 1, end, ObjectKind.pipe, 0, `end${end}`);
    push(K.pair, 1, PIPE[0], PIPE[1]);
    for (const end of [CALLER, SERVER, DOOR]) push(K['object-new'], 1, end, ObjectKind.socket);
    push(K.listen, 1, DOOR, 8000);
    push(K['object-new'], 1, COUNTER, ObjectKind.sharedValue, 0, 'counter');
    push(K['object-new'], 1, MESSAGES, ObjectKind.messageQueue, 0, 'messages');
    push(K['object-new'], 1, POOL, ObjectKind.pool, 2, 'pool');
    push(K['file-content'], 1, FILE, 2, 0, '{}');
  }

  /** One thing that a running thread may do. */
  act(actor: Actor): void {
    const luck = this.#random();
    if (luck < 0.3) this.#stream(actor);
    else if (luck < 0.4) this.#share(actor);
    else if (luck < 0.6) this.#message(actor);
    else if (luck < 0.65) this.#connect(actor);
    else if (luck < 0.7) this.#work(actor);
    else this.#task(actor);
  }

  #dice(sides: number): number {
    return Math.floor(this.#random() * sides);
  }

  #stream({ tid }: Actor): void {
    const side = this.#dice(2) as 0 | 1;
    const end = PIPE[side];
    if (this.#random() < 0.5) {
      const there = this.#waiting.get(PIPE[side === 0 ? 1 : 0])!;
      const bytes = 1 + this.#dice(9);
      there.push(bytes);
      this.#push(K.send, tid, end, sum(there), bytes, `chunk ${bytes}`);
      return;
    }
    const here = this.#waiting.get(end)!;
    const size = Math.min(sum(here), 1 + this.#dice(9));
    for (let left = size; left > 0; ) {
      const part = Math.min(left, here[0]!);
      here[0]! -= part;
      left -= part;
      if (here[0] === 0) here.shift();
    }
    if (size > 0) this.#push(K.receive, tid, end, sum(here), size, 'chunk');
  }

  #share({ tid }: Actor): void {
    const index = this.#dice(3);
    if (this.#random() < 0.5) this.#push(K.load, tid, COUNTER, index, 0, '0');
    else this.#push(K.store, tid, COUNTER, index, 0, `${this.#dice(100)}`);
  }

  /** Into the own buffer, out of it into the queue as a feeder does, and out of the queue. */
  #message({ tid, pid }: Actor): void {
    const buffer = this.#buffers.get(pid) ?? [];
    this.#buffers.set(pid, buffer);
    const luck = this.#random();
    if (luck < 0.4) {
      buffer.push(++this.#items);
      this.#push(K.buffer, tid, MESSAGES, buffer.length, this.#items, `letter ${this.#items}`);
      return;
    }
    const item = luck < 0.75 ? buffer.shift() : this.#queue.shift();
    if (item === undefined) return;
    if (luck >= 0.75) this.#push(K.get, tid, MESSAGES, this.#queue.length, item, `letter ${item}`);
    else if (luck < 0.43) this.#push(K.drop, tid, MESSAGES, buffer.length, item);
    else {
      this.#queue.push(item);
      this.#push(K.put, tid, MESSAGES, this.#queue.length, item, `letter ${item}`);
    }
  }

  #connect({ tid }: Actor): void {
    const step = this.#connected++;
    if (step === 0) this.#push(K.connect, tid, CALLER, 8000, DOOR);
    else if (step === 1) {
      this.#push(K.pair, tid, SERVER, CALLER);
      this.#push(K.accept, tid, SERVER, DOOR);
    } else if (step === 3) this.#push(K.close, tid, CALLER, 1);
    else if (step === 4) this.#push(K.close, 0, CALLER, 0, 1000);
    else if (step > 4) this.#push(K['file-write'], tid, FILE, 2, 0, `${step}`);
  }

  #work({ tid }: Actor): void {
    const works = this.#workers.has(tid);
    if (works) this.#workers.delete(tid);
    else this.#workers.add(tid);
    this.#push(K['pool-worker'], tid, POOL, works ? 0 : 1);
  }

  #task({ tid }: Actor): void {
    const own = this.#tasks.find((task) => task.tid === tid);
    const luck = this.#random();
    if (luck < 0.25) {
      const pooled = this.#random() < 0.5;
      const id = FIRST_TASK + this.#tasks.length;
      this.#tasks.push({ id, pooled, tid: 0, begun: false });
      const kind = pooled ? TaskKind.job : TaskKind.coroutine;
      this.#push(K['task-new'], tid, id, pooled ? POOL : 0, kind, `task-${id}`);
    } else if (own === undefined || luck < 0.4) {
      // A task that was executed before gives way; a job of a pool is not begun twice.
      const free = this.#tasks.filter((task) => task.tid === 0 && !(task.pooled && task.begun));
      const next = free[this.#dice(free.length)];
      if (next === undefined || own?.pooled) return;
      if (own !== undefined) own.tid = 0;
      Object.assign(next, { tid, begun: true });
      this.#push(K['task-run'], tid, next.id);
    } else if (luck < 0.6 && !own.pooled) {
      own.tid = 0;
      const other = this.#tasks[this.#dice(this.#tasks.length)]!;
      this.#push(K['task-wait'], tid, own.id, other === own ? 0 : other.id, 0, 'sleep');
    } else {
      own.tid = -1;
      this.#push(K['task-end'], tid, own.id, this.#dice(2), 0, '42');
    }
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
