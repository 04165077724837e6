import { TraceBuilder } from '../trace/builder.ts';
import { EventKind, eventName, nameOf, WaitKind } from '../trace/events.ts';
import { decodeRecords } from '../trace/record.ts';
import type { TraceEvent } from '../trace/trace.ts';
import { createMachine, type MachineSetup } from './create.ts';
import { Executor, IMAGE_WORDS, ringOf } from './executor.test-support.ts';
import { Kernel } from './kernel.ts';
import { Gil, Halt, Header, Policy, Thread } from './layout.ts';
import { parse, type Script } from './script.test-support.ts';

export interface Options {
  readonly policy?: keyof typeof Policy;
  readonly gil?: keyof typeof Gil;
  readonly seed?: number;
  readonly setup?: Partial<MachineSetup>;
}

export const setupOf = (options: Options): MachineSetup => ({
  live: false,
  policy: Policy[options.policy ?? 'timed'],
  gilMode: Gil[options.gil ?? 'gil'],
  cores: 4,
  startMethod: 1,
  seed: options.seed ?? 0,
  choices: [],
  speed: 1,
  eventLimit: Number.POSITIVE_INFINITY,
  outputLimit: Number.POSITIVE_INFINITY,
  threadLimit: 1000,
  processLimit: 16,
  detailLimit: 0,
  instructionLimit: Number.POSITIVE_INFINITY,
  timeLimit: Number.POSITIVE_INFINITY,
  epoch: 0,
  files: {},
  program: { name: 'main.py', source: '' },
  stdin: [],
  inputOpen: false,
  hostCount: 1,
  ringWords: 2 ** 16,
  ...options.setup,
});

export const KERNEL_BYTES = 4 * 2 ** 20;

/** A machine that runs a script, inline, with its trace. */
export class TestMachine {
  readonly kernel: Kernel;
  readonly executor: Executor;
  readonly answers: string[] = [];
  /** Who was chosen, decision by decision. */
  readonly choices: { readonly at: number; readonly tid: number }[] = [];
  readonly #builder = new TraceBuilder();
  readonly #names = new Map<number, string>();

  constructor(script: string | Script, options: Options = {}) {
    const memory = createMachine(new ArrayBuffer(KERNEL_BYTES), setupOf(options));
    this.kernel = new Kernel(memory, {
      nudge: () => {},
      full: () => this.drain(),
      threadGiven: () => {},
      milliseconds: () => 0,
    });
    const parsed = typeof script === 'string' ? parse(script) : script;
    this.executor = new Executor(this.kernel, parsed, new Int32Array(IMAGE_WORDS));
    this.executor.onAnswer = (program, { verb }, answer) => {
      this.answers.push(`${program} ${verb} ${answer}`);
      this.#note(this.executor.system.tid);
    };
    this.executor.boot();
  }

  /** Runs until the machine parks or halts. */
  go(): this {
    const { kernel } = this;
    for (let thread = kernel.next(); thread !== 0; thread = kernel.next()) {
      const tid = kernel.memory.get(thread + Thread.tid);
      this.#note(tid);
      this.executor.slice(thread);
      this.#note(tid);
    }
    return this;
  }

  /** The last decision was for this thread. */
  #note(tid: number): void {
    const at = this.kernel.decision - 1;
    if (this.choices.at(-1)?.at !== at) this.choices.push({ at, tid });
  }

  step(operations = 1): this {
    this.kernel.setGoal(1, operations, 0);
    return this.go();
  }

  drain(): void {
    const { memory } = this.kernel;
    const to = memory.get(Header.ringWrite);
    decodeRecords(ringOf(this.kernel), memory.get(Header.ringRead), to, this.#builder);
    memory.set(Header.ringRead, to);
    memory.set(Header.ringNudged, 0);
  }

  get events(): TraceEvent[] {
    this.drain();
    return Array.from({ length: this.#builder.length }, (_, i) => this.#builder.event(i));
  }

  get halted(): string {
    return nameOf(Halt, this.kernel.halted);
  }

  /** The whole trace as one string that is equal only for equal traces. */
  get bytes(): string {
    return this.events.map((event) => JSON.stringify(event)).join('\n');
  }

  /** What happened, without how it was scheduled: `A acquire l`, `B waits acquire l`, … */
  get story(): string {
    return this.lines((event) => !QUIET.has(event.kind)).join('\n');
  }

  /** The same with moments in milliseconds, and with `run` and `ready`. */
  get schedule(): string {
    return this.lines((event) => !DULL.has(event.kind), true).join('\n');
  }

  lines(wanted: (event: TraceEvent) => boolean, timed = false): string[] {
    const lines: string[] = [];
    for (const event of this.events) {
      const { kind, a, b, text } = event;
      if (kind === EventKind['thread-start']) this.#names.set(a, text);
      if (kind === EventKind['process-start']) this.#names.set(b, text);
      if (kind === EventKind['object-name']) this.#names.set(-a, text);
      if (kind === EventKind['object-copy']) this.#names.set(-a, `${this.#names.get(-b)}'`);
      if (!wanted(event)) continue;
      const who = event.tid === 0 ? '-' : (this.#names.get(event.tid) ?? `#${event.tid}`);
      const line = `${who} ${this.#words(event)}`.trimEnd();
      lines.push(timed ? `${(event.time / 1e6).toFixed(3)} ${line}` : line);
    }
    return lines;
  }

  #words({ kind, a, b, c, text }: TraceEvent): string {
    const object = this.#names.get(-a) ?? `#${a}`;
    const wait = (number: number): string => nameOf(WaitKind, number);
    const target = (number: number): string =>
      number === WaitKind.joinThread ? (this.#names.get(a) ?? `#${a}`) : a === 0 ? '' : object;
    const name = eventName(kind) as string;
    switch (kind) {
      case EventKind.block:
        return `waits ${wait(b)} ${target(b)}${c === 1 ? ` for ${Number((Number(text) * 1000).toFixed(4))}` : ''}`;
      case EventKind['give-up']:
        return `gives up ${wait(c)} ${target(c)}${['', ' (timeout)', ' (broken)'][b]}`;
      case EventKind.pass:
        return `passes ${wait(b)} ${target(b)}`;
      case EventKind.acquire:
      case EventKind.release:
        return `${name} ${object} ${b}`;
      case EventKind.buffer:
      case EventKind.put:
      case EventKind.get:
        return `${name} ${object} ${text} (${b})${kind === EventKind.put ? '' : ` #${c}`}`;
      case EventKind.barrier:
        return `barrier ${object} ${['is reached', 'opens', 'breaks', 'is reset'][c]} (${b})`;
      case EventKind.drop:
        return `drop ${object} (${b}) #${c}`;
      case EventKind.send:
      case EventKind.receive:
        return `${name} ${object} ${text} (${b})`;
      case EventKind.connect:
        return `connect ${object} ${b}`;
      case EventKind.accept:
        return `accept ${object} from ${this.#names.get(-b)}`;
      case EventKind.listen:
      case EventKind.shutdown:
        return `${name} ${object} ${b}`;
      case EventKind.close:
        return `close ${object} (${b})`;
      case EventKind.notify:
        return `notify ${object} ${b}`;
      case EventKind['task-done']:
        return `task-done ${object} ${b}`;
      case EventKind.set:
      case EventKind.clear:
        return `${name} ${object}`;
      case EventKind.output:
      case EventKind.input:
        return `${name} ${text}`;
      case EventKind.run:
        return `run ${a}`;
      case EventKind.ready:
        return `ready ${['born', 'woken', 'preempted', 'timeout', 'gave way'][a]}${b === 0 ? '' : ` by ${this.#names.get(b)}`}`;
      case EventKind['thread-start']:
        return `start ${text}`;
      case EventKind['thread-end']:
        return a === 0 ? 'end' : 'is killed';
      case EventKind['process-exit']:
        return `process-exit ${a} ${b}`;
      case EventKind['object-copy']:
        return `object-copy ${this.#names.get(-b)}`;
      default:
        return `${name} ${[a, b, c].filter((value) => value !== 0).join(' ')} ${text}`.trimEnd();
    }
  }
}

const SETUP = [
  EventKind['object-new'],
  EventKind['object-name'],
  EventKind['thread-begin'],
  EventKind['process-start'],
];
const DULL = new Set<number>(SETUP);
const QUIET = new Set<number>([
  ...SETUP,
  EventKind.run,
  EventKind.ready,
  EventKind['thread-start'],
  EventKind['thread-end'],
]);

/** Runs a script to its end. */
export const run = (script: string | Script, options: Options = {}): TestMachine =>
  new TestMachine(script, options).go();

/** The story of all but `main`. */
export const story = (script: string, options: Options = {}): string =>
  run(script, options)
    .story.split('\n')
    .filter((line) => !/^(main|-) /.test(line))
    .join('\n');

/** Leaves out the indentation of a template. */
export const lines = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
