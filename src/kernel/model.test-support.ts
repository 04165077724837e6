import { EventKind, eventName, ObjectKind, WaitKind } from '../trace/events.ts';
import type { TraceEvent } from '../trace/trace.ts';
import { BarrierModel } from './barrier-model.test-support.ts';
import { StreamModel } from './model-streams.test-support.ts';
import type { Operation, Script } from './script.test-support.ts';

/**
 * What locks, queues, events and conditions are, said once more and as plainly as possible: a sequential model that is
 * led through a trace and protests where the kernel did something that no such object does. It knows nothing of
 * scheduling; it believes the order of the events.
 */
interface Thing {
  kind: number;
  free: number;
  bound: number;
  owner: number;
  flag: boolean;
  items: string[];
  unfinished: number;
  /** By number: what is in the buffers of processes, on the way into a queue between processes. */
  readonly buffered: Map<number, string>;
  readonly barrier: BarrierModel;
}

interface Wait {
  readonly kind: number;
  readonly on: number;
  readonly since: number;
  readonly timeout: number;
  /** The operation that waits: what it sends, or polls. */
  readonly operation: Operation | undefined;
  /** What it waited for happened meanwhile: the event was set, it was notified, all tasks were done. */
  released: boolean;
}

interface Thread {
  readonly pid: number;
  readonly program: number;
  wait: Wait | null;
  running: boolean;
  ended: boolean;
  /** Condition.wait has given this lock back. */
  owes: number;
}

export class Model {
  readonly #skew: number;
  readonly problems: string[] = [];
  readonly #script: Script;
  readonly #threads = new Map<number, Thread>();
  readonly #things = new Map<number, Thing>();
  readonly #streams = new StreamModel();
  /** Objects by the handle that the first process has of them. */
  readonly #handles: number[] = [];
  readonly #processes = new Map<number, boolean>();
  readonly #cores: number;
  readonly #gil: boolean;
  #forking = { parent: 0, child: 0 };
  #time = 0;
  #decision = 0;
  operations = 0;

  /** @param cores how many threads may run at a time @param gil one at a time in each process */
  /**
   * @param skew nanoseconds of the run's clock that the clocks of two hosts may differ by: none in virtual time
   */
  constructor(script: Script, cores: number, gil: boolean, skew = 0) {
    this.#skew = skew;
    this.#script = script;
    this.#cores = cores;
    this.#gil = gil;
  }

  follow(events: readonly TraceEvent[]): void {
    for (const event of events) this.#event(event);
  }

  #check(holds: boolean, event: TraceEvent, what: string): void {
    if (holds || this.problems.length >= 20) return;
    const { tid, a, b, c, text, time } = event;
    this.problems.push(`${what}: ${tid} ${eventName(event.kind)} ${a} ${b} ${c} ${text} at ${time}`);
  }

  #thing(id: number): Thing {
    const thing = this.#things.get(id);
    if (thing === undefined) throw new Error(`no object ${id}`);
    return thing;
  }

  #operation(event: TraceEvent): Operation | undefined {
    const thread = this.#threads.get(event.tid);
    return this.#script.programs[thread?.program ?? -1]?.operations[event.site - 1];
  }

  #event(event: TraceEvent): void {
    const { kind, tid, a, b, c, text, time, decision } = event;
    this.#check(time >= this.#time, event, 'time goes back');
    this.#check(decision >= this.#decision, event, 'decisions go back');
    this.#time = time;
    this.#decision = decision;
    const thread = this.#threads.get(tid);
    const acts = ACTS.has(kind);
    if (acts) {
      this.operations++;
      this.#check(thread?.running === true, event, 'acts without running');
    }
    switch (kind) {
      case EventKind['process-start']:
        this.#processes.set(a, true);
        this.#forking = { parent: tid, child: b };
        this.#born(b, a, tid === 0 ? 'main' : text);
        break;
      case EventKind['thread-start']:
        this.#born(a, b, text);
        break;
      case EventKind['object-new']: {
        const free = b === ObjectKind.lock || b === ObjectKind.rlock ? 0 : c;
        const declared = this.#script.objects[this.#things.size];
        this.#handles.push(a);
        this.#streams.made(a, c);
        this.#things.set(a, {
          kind: b,
          free: declared?.value ?? free,
          bound: declared?.bound ?? 0,
          owner: 0,
          flag: false,
          items: [],
          unfinished: 0,
          buffered: new Map(),
          barrier: new BarrierModel(declared?.bound ?? 0),
        });
        break;
      }
      case EventKind['object-copy']: {
        const original = this.#thing(b);
        const { parent, child } = this.#forking;
        const owner = original.owner === parent ? child : original.owner;
        this.#things.set(a, {
          ...original,
          owner,
          items: [...original.items],
          buffered: new Map(),
          barrier: original.barrier.copy(),
        });
        break;
      }
      case EventKind.run:
        this.#check(thread !== undefined && !thread.ended && !thread.running, event, 'runs wrongly');
        if (thread === undefined) break;
        this.#check(
          thread.wait === null || thread.wait.released || this.#mayTry(thread),
          event,
          'was not woken',
        );
        thread.running = true;
        this.#checkCores(event);
        break;
      case EventKind.ready:
        if (thread === undefined) break;
        thread.running = false;
        if (thread.wait !== null) this.#woken(thread, event);
        break;
      case EventKind.block:
        if (thread !== undefined) this.#block(thread, event);
        break;
      case EventKind['thread-end']:
        if (thread === undefined) break;
        thread.running = false;
        thread.ended = true;
        thread.wait = null;
        break;
      case EventKind['process-exit']:
        this.#processes.set(a, false);
        for (const each of this.#threads.values())
          this.#check(each.pid !== a || each.ended, event, 'a thread survives its process');
        break;
      case EventKind.acquire:
        this.#acquire(event);
        this.#over(thread);
        break;
      case EventKind.release:
        this.#release(event);
        break;
      case EventKind['give-up']:
        this.#giveUp(event);
        this.#over(thread);
        break;
      case EventKind.set: {
        this.#thing(a).flag = true;
        this.#releaseWaiters(a, WaitKind.event);
        break;
      }
      case EventKind.clear:
        this.#thing(a).flag = false;
        break;
      case EventKind.notify:
        this.#notify(event);
        break;
      case EventKind.pass:
        this.#pass(event);
        this.#over(thread);
        break;
      case EventKind.put: {
        const queue = this.#thing(a);
        if (queue.buffered.has(c)) {
          this.#check(queue.buffered.get(c) === text, event, 'another item than was buffered');
          queue.buffered.delete(c);
        } else {
          const bounded = queue.kind === ObjectKind.queue;
          this.#check(!bounded || hasRoom(queue), event, 'put into a full queue');
          queue.unfinished++;
        }
        queue.items.push(text);
        this.#check(b === queue.items.length, event, 'wrong size');
        this.#over(thread);
        break;
      }
      case EventKind.buffer: {
        const queue = this.#thing(a);
        this.#check(hasRoom(queue), event, 'put into a full queue');
        queue.buffered.set(c, text);
        queue.unfinished++;
        this.#releaseWaiters(a, WaitKind.buffer, Number.POSITIVE_INFINITY, thread?.pid);
        this.#over(thread);
        break;
      }
      case EventKind.barrier:
        this.#barrier(event);
        break;
      case EventKind.drop:
        this.#check(this.#thing(a).buffered.delete(c), event, 'drops what was not buffered');
        break;
      case EventKind.get: {
        const queue = this.#thing(a);
        this.#check(queue.items.shift() === text, event, 'not the first item');
        this.#check(b === queue.items.length, event, 'wrong size');
        this.#over(thread);
        break;
      }
      case EventKind.pair:
      case EventKind.close:
      case EventKind.send:
      case EventKind.receive: {
        const problem = this.#streams.follow(event);
        this.#check(problem === '', event, problem);
        this.#over(thread);
        break;
      }
      case EventKind['task-done']: {
        const queue = this.#thing(a);
        queue.unfinished--;
        this.#check(queue.unfinished === b && b >= 0, event, 'wrong number of tasks');
        if (b === 0) this.#releaseWaiters(a, WaitKind.queueJoin);
        break;
      }
      default:
    }
  }

  #barrier(event: TraceEvent): void {
    const problem = this.#thing(event.a).barrier.follow(event);
    this.#check(problem === '', event, problem);
  }

  #born(tid: number, pid: number, name: string): void {
    const program = this.#script.programs.findIndex((each) => each.name === name);
    this.#threads.set(tid, { pid, program, wait: null, running: false, ended: false, owes: 0 });
  }

  #over(thread: Thread | undefined): void {
    if (thread !== undefined) thread.wait = null;
  }

  #checkCores(event: TraceEvent): void {
    const running = [...this.#threads.values()].filter((each) => each.running);
    this.#check(running.length <= this.#cores, event, 'more threads run than there are cores');
    if (!this.#gil) return;
    const processes = running.map(({ pid }) => pid);
    this.#check(new Set(processes).size === processes.length, event, 'two threads of a process have its GIL');
  }

  #block(thread: Thread, event: TraceEvent): void {
    const { a, b, c, text, time } = event;
    this.#check(thread.running || thread.wait?.kind === WaitKind.condition, event, 'waits without running');
    const timeout = c === 1 ? Number(text) * 1e9 : Number.POSITIVE_INFINITY;
    const operation = this.#operation(event);
    const wait: Wait = { kind: b, on: a, since: time, timeout, operation, released: false };
    this.#check(
      b === WaitKind.condition || !this.#couldGoOn(wait, event.tid),
      event,
      'waits for what is there',
    );
    if (b === WaitKind.condition) {
      const lock = operation?.lock ?? 0;
      thread.owes = lock;
    }
    thread.wait = wait;
    thread.running = false;
  }

  /** Could a thread that waits so be released by nothing but being run? */
  #couldGoOn({ kind, on, operation }: Wait, tid: number): boolean {
    switch (kind) {
      case WaitKind.receive:
        return this.#streams.canReceive(on);
      case WaitKind.poll:
        return [operation?.on ?? 0, operation?.lock ?? 0].some((handle) => this.#isReady(handle));
      case WaitKind.acquire:
        return this.#isFree(this.#thing(on), tid);
      case WaitKind.get:
        return this.#thing(on).items.length > 0;
      case WaitKind.put:
        return hasRoom(this.#thing(on));
      case WaitKind.send:
        return this.#streams.has(on)
          ? this.#streams.canSend(on, operation?.value ?? 1)
          : load(this.#thing(on)) <= PIPE;
      case WaitKind.barrier:
        return this.#thing(on).barrier.wouldGoOn(tid);
      case WaitKind.event:
        return this.#thing(on).flag;
      case WaitKind.queueJoin:
        return this.#thing(on).unfinished <= 0;
      case WaitKind.joinThread:
        return this.#threads.get(on)?.ended !== false;
      case WaitKind.joinProcess:
        return this.#processes.get(on) !== true;
      default:
        return false;
    }
  }

  #isReady(handle: number): boolean {
    const id = this.#handles[Math.abs(handle) - 1];
    if (id === undefined) return false;
    if (handle < 0) return this.#streams.canSend(id, 1);
    return this.#streams.has(id) ? this.#streams.canReceive(id) : this.#thing(id).items.length > 0;
  }

  #isFree(thing: Thing, tid: number): boolean {
    if (thing.kind === ObjectKind.lock) return thing.owner === 0;
    if (thing.kind === ObjectKind.rlock) return thing.owner === 0 || thing.owner === tid;
    return thing.free > 0;
  }

  #mayTry({ wait }: Thread): boolean {
    const kind = wait?.kind;
    return !RELEASED.has(kind ?? WaitKind.none);
  }

  #woken(thread: Thread, event: TraceEvent): void {
    const wait = thread.wait as Wait;
    const timeout = event.a === 3;
    if (timeout) {
      this.#check(event.time >= wait.since + wait.timeout - 1 - this.#skew, event, 'timed out too early');
      wait.released = true;
    } else if (!this.#mayTry(thread)) {
      this.#check(wait.released, event, 'woken by nothing');
    }
  }

  #acquire(event: TraceEvent): void {
    const { tid, a, b } = event;
    const thing = this.#thing(a);
    this.#check(this.#isFree(thing, tid), event, 'takes what is taken');
    if (thing.kind === ObjectKind.lock) thing.owner = tid;
    else if (thing.kind === ObjectKind.rlock) {
      const restores = this.#operation(event)?.verb === 'wait-for';
      this.#check(restores ? b >= 1 : b === thing.free + 1, event, 'wrong depth');
      thing.owner = tid;
      thing.free = b;
    } else {
      thing.free--;
      this.#check(thing.free === b && b >= 0, event, 'wrong count');
    }
  }

  #release(event: TraceEvent): void {
    const { tid, a, b } = event;
    const thing = this.#thing(a);
    if (thing.kind === ObjectKind.lock) {
      this.#check(thing.owner !== 0, event, 'releases a free lock');
      thing.owner = 0;
    } else if (thing.kind === ObjectKind.rlock) {
      this.#check(thing.owner === tid, event, 'releases the lock of another');
      thing.free = b;
      if (b === 0) thing.owner = 0;
    } else {
      thing.free += this.#operation(event)?.value ?? 1;
      this.#check(thing.free === b, event, 'wrong count');
      this.#check(thing.kind !== ObjectKind.boundedSemaphore || b <= thing.bound, event, 'above its bound');
    }
  }

  #giveUp(event: TraceEvent): void {
    const { tid, a, b, c } = event;
    const operation = this.#operation(event);
    if (c === WaitKind.barrier) {
      this.#barrier(event);
      return;
    }
    const wait: Wait = { kind: c, on: a, since: 0, timeout: 0, operation, released: false };
    this.#check(!this.#couldGoOn(wait, tid), event, 'gives up though it could go on');
    const mayWait = operation?.blocking !== false && operation?.timeout !== 0;
    if (b === 0) this.#check(!mayWait, event, 'gives up though it may wait');
    else this.#check(operation !== undefined && Number.isFinite(operation.timeout), event, 'has no timeout');
  }

  #releaseWaiters(on: number, kind: number, most = Number.POSITIVE_INFINITY, of?: number): number {
    let count = 0;
    for (const { wait, pid } of this.#threads.values()) {
      if (wait?.kind !== kind || wait.on !== on || wait.released) continue;
      if (of !== undefined && pid !== of) continue;
      if (count++ < most) wait.released = true;
    }
    return Math.min(count, most);
  }

  /** Waiters are notified in the order in which they began to wait. */
  #notify(event: TraceEvent): void {
    const waiters = [...this.#threads.values()]
      .map(({ wait }) => wait)
      .filter((wait) => wait?.kind === WaitKind.condition && wait.on === event.a && !wait.released) as Wait[];
    const asked = this.#operation(event)?.value ?? 1;
    const expected = asked < 0 ? waiters.length : Math.min(asked, waiters.length);
    this.#check(event.b === expected, event, `notifies ${event.b} of ${expected}`);
    waiters.sort((x, y) => x.since - y.since);
    if (event.b === waiters.length) for (const wait of waiters) wait.released = true;
    else this.#partly(waiters, event.b);
  }

  /** Who was meant shows when they are woken: those who are told apart by their moments are marked here. */
  #partly(waiters: readonly Wait[], count: number): void {
    const limit = waiters[count - 1]?.since ?? -1;
    for (const wait of waiters) if (wait.since <= limit) wait.released = true;
  }

  #pass(event: TraceEvent): void {
    const { tid, a, b } = event;
    const wait = this.#threads.get(tid)?.wait ?? null;
    if (b === WaitKind.condition) return;
    if (b === WaitKind.barrier) {
      this.#barrier(event);
      return;
    }
    const operation = this.#operation(event);
    const now = { kind: b, on: a, since: 0, timeout: 0, operation, released: false };
    this.#check(wait?.released === true || this.#couldGoOn(now, tid), event, 'passes what is closed');
  }

  /** The machine has halted: nobody may be left who could go on. */
  finish(deadlocked: boolean): void {
    let left = 0;
    for (const [tid, { wait, ended, running }] of this.#threads) {
      if (ended) continue;
      left++;
      const stuck =
        wait !== null &&
        !running &&
        wait.timeout === Number.POSITIVE_INFINITY &&
        wait.kind !== WaitKind.sleep;
      const released = wait !== null && (wait.released || this.#couldGoOn(wait, tid));
      if (!stuck || released)
        this.problems.push(`${tid} is left though it could go on: ${JSON.stringify(wait)}`);
    }
    if (left > 0 && !deadlocked) this.problems.push(`${left} threads are left`);
    if (left === 0 && deadlocked) this.problems.push('a deadlock of nobody');
  }
}

/** Waits that end when somebody ends them; in all others a thread may try again. */
const RELEASED = new Set<number>([WaitKind.event, WaitKind.queueJoin, WaitKind.condition, WaitKind.buffer]);

const hasRoom = ({ bound, items, buffered }: Thing): boolean =>
  bound <= 0 || items.length + buffered.size < bound;

/** Bytes that the pipe of a queue between processes holds at most, and those in it: an item's text says how many it takes. */
const PIPE = 65536;
const load = ({ items }: Thing): number => items.reduce((sum, text) => sum + 4 + Number(text), 0);

/** Events that only a running thread makes. */
const ACTS = new Set<number>(
  (
    [
      'acquire',
      'release',
      'give-up',
      'set',
      'clear',
      'notify',
      'pass',
      'put',
      'get',
      'buffer',
      'drop',
      'send',
      'receive',
      'task-done',
      'barrier',
      'thread-start',
      'output',
    ] as const
  ).map((name) => EventKind[name]),
);
