import { ObjectKind } from '../trace/events.ts';
import { MAX_BUDGET } from './costs.ts';
import { FileError } from './files.ts';
import { stillRuns } from './hosting.ts';
import { endHandler } from './interruption.ts';
import type { Kernel } from './kernel.ts';
import { Halt, Header, Process, Thread } from './layout.ts';
import { createProcess, launchProcess } from './lifecycle.ts';
import { MessageCalls } from './messages.test-support.ts';
import { OpenFlag, openFile, readFile, writeFile } from './open-files.ts';
import { readLine, write } from './output.ts';
import { alarm, decideOn } from './own-signals.ts';
import { barrierAbort, barrierOpen, barrierReset, barrierWait } from './primitives/barrier.ts';
import { pause } from './primitives/waiting.ts';
import { SUSPENDED } from './scheduler/operation.ts';
import type { Declared, Operation, Script } from './script.test-support.ts';
import { Action } from './signals.ts';
import { System } from './system.ts';

/** What a thread remembers, in a buffer that all hosts share: four words a tid. */
const Slot = { program: 0, pc: 1, round: 2, done: 3 } as const;
const THREADS = 4096;
const PROGRAMS = 4 * THREADS;
const CONTAINERS = PROGRAMS + 2 * 256;
const OBJECTS = 24;
const CAPACITY = 254;
const PROCESSES = 16;
/** How long the action of a barrier takes, in nanoseconds. */
const ACTION = 2e6;
export const IMAGE_WORDS = CONTAINERS + PROCESSES * OBJECTS * (CAPACITY + 2);

const NOTHING: Operation = { verb: '', on: 0, lock: 0, value: 0, text: '', blocking: true, timeout: 0 };

export type Outcome = 'suspended' | 'budget' | 'ended' | 'exit';

/** Runs the threads of a script on a kernel, as the interpreter runs those of a Python program. */
export class Executor {
  readonly kernel: Kernel;
  readonly system: System;
  readonly #script: Script;
  readonly #image: Int32Array;
  readonly #messages: MessageCalls;
  /** Told of every operation that has been done, with its answer. */
  onAnswer: (program: string, operation: Operation, answer: number | string) => void = () => {};
  spent = 0;
  #exitCode = 0;

  constructor(kernel: Kernel, script: Script, image: Int32Array) {
    this.kernel = kernel;
    this.system = new System(kernel);
    this.#script = script;
    this.#image = image;
    const containerOf = (queue: number): number =>
      this.#container(kernel.memory.get(kernel.current + Thread.process), queue);
    this.#messages = new MessageCalls(this.system, image, containerOf, CAPACITY);
  }

  /** Makes the first process with its objects. */
  boot(): void {
    const { kernel } = this;
    kernel.createFirst('main', ({ thread, tid, pid }) => {
      kernel.current = thread;
      this.#script.objects.forEach((declared, i) => {
        this.#make(declared, i + 1);
      });
      const program = this.#script.programs.findIndex(({ name }) => name === 'main');
      kernel.memory.set(thread + Thread.address, this.#attach(tid, program, pid));
    });
  }

  #make({ name, kind, value, bound, shared, end, oneWay, datagrams }: Declared, handle: number): void {
    const { system } = this;
    if (end === 0 && kind === ObjectKind.socket) system.streams.createSocket(datagrams === true);
    else if (end === 0) system.create(kind, value, bound, shared);
    if (end === 1) system.streams.createPair(kind, bound, oneWay);
    system.name(handle, name);
  }

  #attach(tid: number, program: number, pid: number): number {
    const at = tid * 4;
    this.#image.fill(0, at, at + 4);
    this.#image[at + Slot.program] = program;
    this.#image[PROGRAMS + 2 * program] = tid;
    this.#image[PROGRAMS + 2 * program + 1] = pid;
    return at + 1;
  }

  nameOf(tid: number): string {
    return this.#script.programs[this.#image[tid * 4] as number]?.name ?? String(tid);
  }

  /** Virtual time: one slice of a thread. */
  slice(thread: number): void {
    const { kernel } = this;
    const budget = kernel.resume(thread);
    const outcome = this.run(thread, budget);
    if (outcome === 'budget') kernel.yielded(this.spent);
    else if (outcome !== 'suspended') this.#finish(thread, outcome);
  }

  /** Live: a thread for as long as it may run. */
  live(thread: number, self: number): void {
    const { kernel } = this;
    while (kernel.halted === Halt.none) {
      const outcome = this.run(thread, kernel.resume(thread));
      if (outcome === 'suspended') return;
      if (outcome !== 'budget') {
        this.#finish(thread, outcome);
        return;
      }
      kernel.yielded(this.spent);
      if (!stillRuns(kernel, thread, self)) return;
    }
  }

  #finish(thread: number, outcome: Outcome): void {
    const { kernel } = this;
    kernel.spent += this.spent;
    const isMain = (kernel.memory.get(thread + Thread.flags) & 2) !== 0;
    if (outcome === 'exit') kernel.endCurrentProcess(this.#exitCode);
    else if (isMain) kernel.endCurrentProcess(0);
    else kernel.endCurrent(0);
  }

  run(thread: number, budget: number): Outcome {
    const { kernel, system } = this;
    const image = this.#image;
    const at = kernel.memory.get(thread + Thread.address) - 1;
    const program = this.#script.programs[image[at + Slot.program] as number] as Script['programs'][number];
    const signal = kernel.takeSignal(thread);
    if (signal !== 0) {
      this.onAnswer(program.name, { ...NOTHING, verb: 'handles' }, signal);
      kernel.asThread(() => endHandler(kernel, true));
    }
    let left = Math.min(budget, MAX_BUDGET);
    this.spent = 0;
    for (;;) {
      let pc = image[at + Slot.pc] as number;
      if (pc === program.operations.length) {
        if ((image[at + Slot.round] as number) + 1 >= program.times) return 'ended';
        image[at + Slot.round] = (image[at + Slot.round] as number) + 1;
        image[at + Slot.pc] = 0;
        pc = 0;
        if (program.operations.length === 0) return 'ended';
      }
      if (left <= 0) return 'budget';
      const operation = program.operations[pc] as Operation;
      if (operation.verb === 'work') {
        const done = Math.min(left, operation.value - (image[at + Slot.done] as number));
        image[at + Slot.done] = (image[at + Slot.done] as number) + done;
        this.spent += done;
        left -= done;
        if (image[at + Slot.done] !== operation.value) return 'budget';
        image[at + Slot.done] = 0;
      } else {
        // As the interpreter does: counted before, and with every attempt, where it may be interrupted anywhere.
        const before = kernel.fine ? 1 : 0;
        left -= before;
        system.enter(this.spent + before, pc + 1);
        this.spent = 0;
        if (operation.verb === 'exit') {
          this.#exitCode = operation.value;
          return 'exit';
        }
        const answer = this.#perform(operation, program.name);
        if (answer === SUSPENDED) return 'suspended';
        this.onAnswer(program.name, operation, answer);
        this.spent = 1 - before;
        left -= 1 - before;
      }
      image[at + Slot.pc] = pc + 1;
    }
  }

  #tidOf(program: number): number {
    return this.#image[PROGRAMS + 2 * program] as number;
  }

  #pidOf(program: number): number {
    return this.#image[PROGRAMS + 2 * program + 1] as number;
  }

  /** @returns the answer, or SUSPENDED */
  #perform(operation: Operation, program: string): number | string {
    const { system, kernel } = this;
    const { verb, on, lock, value, text, blocking, timeout } = operation;
    switch (verb) {
      case 'acquire':
        return system.acquire(on, blocking, timeout);
      case 'release':
        return system.release(on, value);
      case 'depth':
        system.resetOwner(on, value);
        return 0;
      case 'set':
        return system.eventSet(on);
      case 'clear':
        return system.eventClear(on);
      case 'wait':
        return system.eventWait(on, timeout);
      case 'wait-for':
        return system.conditionWait(on, lock, timeout);
      case 'notify':
        return system.conditionNotify(on, lock, value);
      case 'put':
        return this.#put(operation);
      case 'get':
        return this.#get(operation);
      case 'meet':
        return system.on(on, (_, barrier) => barrierWait(kernel, barrier, timeout, false));
      case 'act':
      case 'fail':
        return this.#act(operation);
      case 'abort':
        return system.on(on, barrierAbort);
      case 'reset':
        return system.on(on, barrierReset);
      case 'buffer':
        return this.#messages.buffer(on, value, blocking, timeout);
      case 'feed':
        return this.#messages.feed(on);
      case 'drop':
        return this.#messages.drop(on);
      case 'done':
        return system.taskDone(on);
      case 'join-queue':
        return system.queueJoin(on);
      case 'send':
        return system.streams.send(on, letters(operation, program), '', blocking, timeout, textOf);
      case 'receive': {
        const data = system.streams.receive(on, value, blocking, timeout, textOf);
        return typeof data === 'number' ? data : `'${textOf(data)}'`;
      }
      case 'poll': {
        const ready = system.streams.poll(lock === 0 ? [on] : [on, lock], timeout);
        return typeof ready === 'number' ? ready : ready.map(Number).join('');
      }
      case 'bind':
        return system.streams.bind(on, value, text === 'reuse');
      case 'listen':
        return system.streams.listen(on, value);
      case 'connect':
        return system.streams.connect(on, value, blocking, timeout);
      case 'accept':
        return system.streams.accept(on, blocking, timeout);
      case 'shutdown':
        return system.streams.shutdown(on, value);
      case 'send-to':
        return system.streams.sendTo(on, letters({ ...operation, value: 3 }, program), value, textOf);
      case 'receive-from': {
        const datagram = system.streams.receiveFrom(on, 9, false, blocking, timeout);
        return typeof datagram === 'number' ? datagram : `'${textOf(datagram.data)}' ${datagram.from}`;
      }
      case 'close':
        return system.close(on);
      case 'create':
        return system.create(ObjectKind.lock, 0, 0, false);
      case 'start':
        return system.startThread(this.#script.programs[on]?.name ?? '', false, (tid) =>
          this.#attach(tid, on, system.pid),
        );
      case 'join':
        return this.#tidOf(on) === 0 ? 0 : system.joinThread(this.#tidOf(on), timeout);
      case 'fork':
      case 'spawn':
        return this.#child(operation);
      case 'join-process':
        return system.joinProcess(this.#pidOf(on), timeout);
      case 'join-any':
        return system.joinChild(-1, timeout);
      case 'kill':
        return system.kill(this.#pidOf(on), value);
      case 'catch':
      case 'ignore':
        decideOn(kernel, value, verb === 'catch' ? Action.catch : Action.ignore);
        return 0;
      case 'alarm':
        alarm(kernel, value * 1e6, 0);
        return 0;
      case 'pause':
        return pause(kernel);
      case 'reap':
        return system.exitCode(this.#pidOf(on)) ?? 'none';
      case 'sleep':
        return system.sleep(timeout);
      case 'print':
        return write(kernel, 1, text);
      case 'read':
        return readLine(kernel) ?? SUSPENDED;
      case 'save':
        return this.#save(text, String(value));
      case 'load':
        return this.#load(text);
      default:
        throw new Error(`nothing is called ${verb}`);
    }
  }

  #child({ verb, on }: Operation): number {
    const { kernel } = this;
    // A script names its pipes by their handles: a spawned process gets them all.
    const inherited = verb === 'fork' ? 'all' : this.#script.objects.map((_, index) => index + 1);
    const child = createProcess(kernel, this.#script.programs[on]?.name ?? '', false, inherited);
    if (child === -1) return SUSPENDED;
    if (child === null) return 0;
    const image = this.#image;
    const from = this.#container(kernel.memory.get(kernel.current + Thread.process), 0);
    const to = this.#container(child.process, 0);
    image.copyWithin(to, from, from + OBJECTS * (CAPACITY + 2));
    // What is in the parent's buffers the parent's feeders bring into the queues.
    for (const [index, { kind }] of this.#script.objects.entries())
      if (kind === ObjectKind.messageQueue) image[this.#container(child.process, index + 1) + 1] = 0;
    kernel.memory.set(child.thread + Thread.address, this.#attach(child.tid, on, child.pid));
    launchProcess(kernel, child, verb === 'fork');
    return child.pid;
  }

  /** Where a process keeps the items of a queue: first, count, items in a ring. */
  #container(process: number, handle: number): number {
    const slot = this.kernel.memory.get(process + Process.slot) % PROCESSES;
    return CONTAINERS + (slot * OBJECTS + handle) * (CAPACITY + 2);
  }

  #put({ on, value, blocking, timeout }: Operation): number {
    const { system, kernel } = this;
    const image = this.#image;
    if (this.#script.objects[on - 1]?.kind === ObjectKind.messageQueue) return this.#messages.put(on, value);
    return system.queuePut(on, String(value), blocking, timeout, () => {
      const at = this.#container(kernel.memory.get(kernel.current + Thread.process), on);
      const count = image[at + 1] as number;
      if (count === CAPACITY) return false;
      image[at + 2 + (((image[at] as number) + count) % CAPACITY)] = value;
      image[at + 1] = count + 1;
      return true;
    });
  }

  #get({ on, blocking, timeout }: Operation): number {
    const { system, kernel } = this;
    const image = this.#image;
    if (this.#script.objects[on - 1]?.kind === ObjectKind.messageQueue) {
      return this.#messages.get(on, blocking, timeout);
    }
    const effect = (): string => {
      const at = this.#container(kernel.memory.get(kernel.current + Thread.process), on);
      const first = image[at] as number;
      const item = image[at + 2 + first] as number;
      image[at] = (first + 1) % CAPACITY;
      image[at + 1] = (image[at + 1] as number) - 1;
      return String(item);
    };
    return system.queueGet(on, blocking, timeout, effect, true);
  }

  /** By tid: how far somebody has got who came last to a barrier. */
  readonly #acting = new Map<number, 'acts' | 'opens'>();

  /** Meets at a barrier with an action, which takes some time and then ends well or fails. */
  #act({ verb, on, timeout }: Operation): number {
    const { system } = this;
    const { tid } = system;
    if (!this.#acting.has(tid)) {
      const bound = this.#script.objects[on - 1]?.bound ?? 0;
      const place = system.on(on, (kernel, barrier) => barrierWait(kernel, barrier, timeout, true));
      if (place !== bound - 1) return place;
      this.#acting.set(tid, 'acts');
    }
    if (this.#acting.get(tid) === 'acts') {
      if (system.sleep(ACTION) === SUSPENDED) return SUSPENDED;
      this.#acting.set(tid, 'opens');
    }
    const answer = system.on(on, (kernel, barrier) => barrierOpen(kernel, barrier, verb === 'act'));
    if (answer !== SUSPENDED) this.#acting.delete(tid);
    return answer;
  }

  /** Opening, writing and closing are operations of their own; here they are one line of a script, done step by step. */
  #save(path: string, text: string): number {
    return this.#steps([
      () => openFile(this.kernel, path, OpenFlag.writeOnly | OpenFlag.create | OpenFlag.append, 0o644),
      (file) =>
        this.system.on(file, (kernel, object) =>
          writeFile(kernel, object, new TextEncoder().encode(text), -1),
        ),
      (file) => this.system.close(file),
    ]) as number;
  }

  #load(path: string): number | string {
    return this.#steps([
      () => openFile(this.kernel, path, 0, 0),
      (file) => {
        const data = this.system.on(file, (kernel, object) => readFile(kernel, object, -1, -1));
        return typeof data === 'number' ? null : new TextDecoder().decode(data);
      },
      (file) => this.system.close(file),
    ]);
  }

  readonly #progress = new Map<number, { step: number; file: number; answer: number | string }>();

  #steps(steps: readonly ((file: number) => number | string | null)[]): number | string {
    const tid = this.system.tid;
    const progress = this.#progress.get(tid) ?? { step: 0, file: 0, answer: 0 };
    this.#progress.set(tid, progress);
    while (progress.step < steps.length) {
      const answer = steps[progress.step]?.(progress.file) ?? null;
      if (answer === null || answer === FileError.suspended || answer === SUSPENDED) return SUSPENDED;
      if (progress.step === 0) {
        if ((answer as number) < 0) {
          this.#progress.delete(tid);
          return `error ${answer}`;
        }
        progress.file = answer as number;
      } else if (progress.step === 1) progress.answer = answer;
      progress.step++;
    }
    this.#progress.delete(tid);
    return progress.answer;
  }
}

/** What a program sends: its first letter, over and over. */
const letters = ({ value }: Operation, program: string): Uint8Array =>
  new Uint8Array(value).fill(program.charCodeAt(0));

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes.slice(0, SHOWN));
const SHOWN = 12;

/** The trace ring of a kernel. */
export const ringOf = (kernel: Kernel): Int32Array => {
  const start = kernel.memory.get(Header.ringStart);
  return kernel.memory.words.subarray(start, start + kernel.memory.get(Header.ringWords));
};
