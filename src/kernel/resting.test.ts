import { describe, expect, test } from 'vitest';
import { TraceBuilder } from '../trace/builder.ts';
import { eventName } from '../trace/events.ts';
import { decodeRecords } from '../trace/record.ts';
import { createMachine } from './create.ts';
import { Executor, IMAGE_WORDS, ringOf } from './executor.test-support.ts';
import { restsWithoutUs } from './hosting.ts';
import { Kernel } from './kernel.ts';
import { Header } from './layout.ts';
import { KERNEL_BYTES, setupOf } from './machine.test-support.ts';
import { answerInput } from './output.ts';
import { goOn, isAtRest } from './resting.ts';
import { parse } from './script.test-support.ts';

const HOSTS = 4;

/** A live machine whose hosts take turns in this thread, with a clock that stands still unless it is set. */
class LiveMachine {
  readonly kernel: Kernel;
  readonly executor: Executor;
  milliseconds = 0;
  readonly #builder = new TraceBuilder();

  constructor(source: string, pauseAfter: string | null = null) {
    const setup = setupOf({ setup: { live: true, hostCount: HOSTS, inputOpen: true } });
    this.kernel = new Kernel(createMachine(new ArrayBuffer(KERNEL_BYTES), setup), {
      milliseconds: () => this.milliseconds,
      nudge: () => {},
      full: () => this.#drain(),
      threadGiven: () => {},
    });
    this.executor = new Executor(this.kernel, parse(source), new Int32Array(IMAGE_WORDS));
    this.executor.onAnswer = (program, { verb }) => {
      if (`${program} ${verb}` === pauseAfter) this.kernel.requestPause();
    };
    this.executor.boot();
  }

  /** Lets every host do what it can. */
  run(): this {
    for (let again = true; again; ) {
      again = false;
      for (let host = 0; host < HOSTS; host++) {
        const thread = this.kernel.memory.get(Header.hostThreads + host);
        if (thread === 0) continue;
        again = true;
        this.executor.live(thread, host);
      }
    }
    return this;
  }

  /** So much time passes, and every host looks at its timers. */
  wait(milliseconds: number): this {
    this.milliseconds += milliseconds;
    for (let host = 0; host < HOSTS; host++) this.kernel.fireDeadlines(host);
    return this.run();
  }

  #drain(): void {
    const { memory } = this.kernel;
    const to = memory.get(Header.ringWrite);
    decodeRecords(ringOf(this.kernel), memory.get(Header.ringRead), to, this.#builder);
    memory.set(Header.ringRead, to);
  }

  /** What happened since the last look: `milliseconds thread event`. */
  get news(): string[] {
    this.#drain();
    const { length, time, tid, kind } = this.#builder.takeBatch();
    return Array.from({ length }, (_, i) => {
      const who = this.executor.nameOf(tid[i] as number);
      return `${Math.round((time[i] as number) / 1e6)} ${who} ${eventName(kind[i] as number)}`;
    });
  }
}

describe('a live machine that is paused', () => {
  const source = `lock l
    A: acquire l; work 900000; release l; print A
    B: sleep 5; print B`;

  test('rests when those who ran have used up their budget, and nobody is started', () => {
    const machine = new LiveMachine(source, 'A acquire').run();
    expect(isAtRest(machine.kernel)).toBe(true);
    expect(restsWithoutUs(machine.kernel)).toBe(true);
    expect(machine.news.at(-1)).toBe('0 A ready');
    machine.wait(100);
    expect(machine.news).toEqual([]);
    expect(isAtRest(machine.kernel)).toBe(true);
  });

  test('goes on where it was; the pause has not been', () => {
    const machine = new LiveMachine(source, 'A acquire').run().wait(100);
    expect(machine.news).toContain('0 A ready');
    goOn(machine.kernel, 100);
    machine.run();
    expect(machine.news).toEqual(expect.arrayContaining(['0 A run', '0 A release', '0 A output']));
    expect(machine.wait(4).news).toEqual([]);
    expect(machine.wait(1).news).toContain('5 B output');
  });

  test('hears of what is woken meanwhile when it goes on', () => {
    const machine = new LiveMachine('A: read; print A').run();
    machine.kernel.requestPause();
    answerInput(machine.kernel, 'line');
    expect(machine.run().news).not.toContain('0 A input');
    goOn(machine.kernel, 0);
    expect(machine.run().news).toEqual(expect.arrayContaining(['0 A input', '0 A output']));
  });
});

describe('a live machine that waits for input', () => {
  test('rests when nobody else can go on, until there is a line', () => {
    const machine = new LiveMachine('A: read; read; print A').run();
    expect(isAtRest(machine.kernel)).toBe(true);
    answerInput(machine.kernel, 'one');
    expect(isAtRest(machine.kernel)).toBe(false);
    expect(isAtRest(machine.run().kernel)).toBe(true);
    answerInput(machine.kernel, null);
    expect(machine.run().news).toContain('0 main thread-end');
    expect(isAtRest(machine.kernel)).toBe(false);
  });

  test('does not rest while a timer runs', () => {
    const machine = new LiveMachine('A: read\nB: sleep 5').run();
    expect(isAtRest(machine.kernel)).toBe(false);
    expect(isAtRest(machine.wait(6).kernel)).toBe(true);
  });
});
