import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { builtCli } from '../scripts/support/cli.mjs';
import type { Coordinator } from '../src/engine/coordinator.ts';
import { nodeCoordinator } from '../src/engine/run.node.ts';
import { DEFAULT_CONFIG, DEFAULT_SCHEDULE, type Stop, type TraceBatch } from '../src/engine/session.ts';
import { EventKind, WaitKind } from '../src/trace/events.ts';

/** Live runs that a person has a hand in: lines of input, pauses. Nothing here waits for a clock. */

vi.setConfig({ testTimeout: 60_000 });

let coordinator: Coordinator;
let runs = 0;
let stdout = '';
let events = 0;
/** A thread waits for a line of input, as far as the trace has come. */
let asked = false;
let watchers: (() => void)[] = [];

function take({ run, columns }: TraceBatch): void {
  if (run !== runs) return;
  events += columns.length;
  for (let i = 0; i < columns.length; i++) {
    if (columns.kind[i] === EventKind.output) stdout += columns.strings[columns.text[i] as number];
    if (columns.kind[i] === EventKind.block) asked ||= columns.b[i] === WaitKind.input;
    if (columns.kind[i] === EventKind.input) asked = false;
  }
  for (const watcher of watchers) watcher();
}

/** Resolves when something is true of what the trace has told. */
function until(condition: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const watcher = (): void => {
      if (!condition()) return;
      watchers = watchers.filter((each) => each !== watcher);
      resolve();
    };
    watchers.push(watcher);
    watcher();
  });
}

beforeAll(async () => {
  coordinator = nodeCoordinator(pathToFileURL(await builtCli()), take);
}, 120_000);
afterAll(() => coordinator.dispose());

async function load(source: string): Promise<void> {
  stdout = '';
  events = 0;
  asked = false;
  const { ok } = await coordinator.load(
    {
      name: 'live.py',
      source,
      files: {},
      stdin: [],
      inputEnds: false,
      argv: [],
      config: { ...DEFAULT_CONFIG, clock: 'live', hosts: 'workers' },
      schedule: DEFAULT_SCHEDULE,
    },
    ++runs,
  );
  expect(ok).toBe(true);
}

const advance = (): Promise<Stop> => coordinator.advance({ kind: 'end' });

describe('input', () => {
  it('is asked for when nobody else can go on, as often as the program wants it', async () => {
    await load("for _ in range(3):\n    print('hello', input('name? '))\nprint('done')\n");
    for (const name of ['Ann', 'Ben', 'Cleo']) {
      expect((await advance()).reason).toBe('input');
      // Nothing has changed: it is asked again.
      expect((await advance()).reason).toBe('input');
      await coordinator.answer(name);
    }
    expect((await advance()).reason).toBe('finished');
    expect(stdout).toBe('name? hello Ann\nname? hello Ben\nname? hello Cleo\ndone\n');
  });

  it('may end', async () => {
    await load('try:\n    input()\nexcept EOFError as e:\n    print(e)\n');
    expect((await advance()).reason).toBe('input');
    await coordinator.answer(null);
    expect((await advance()).reason).toBe('finished');
    expect(stdout).toBe('EOF when reading a line\n');
  });

  it('is asked for in any thread or forked process', async () => {
    await load(`
import os, threading
def ask(who):
    print(who, input(who + '? '))
t = threading.Thread(target=ask, args=('thread',))
t.start()
t.join()
if os.fork() == 0:
    ask('child')
    os._exit(0)
os.wait()
ask('parent')
`);
    for (const line of ['1', '2', '3']) {
      expect((await advance()).reason).toBe('input');
      await coordinator.answer(line);
    }
    expect((await advance()).reason).toBe('finished');
    expect(stdout).toBe('thread? thread 1\nchild? child 2\nparent? parent 3\n');
  });

  it('is answered while others go on', async () => {
    await load(`
import threading, time
done = False
def tick():
    while not done:
        print('tick')
        time.sleep(0.001)
t = threading.Thread(target=tick)
t.start()
print('got', input())
done = True
t.join()
`);
    const over = advance();
    await until(() => asked && stdout.split('tick').length > 5);
    await coordinator.answer('a line');
    expect((await over).reason).toBe('finished');
    expect(stdout).toContain('got a line\n');
  });
});

describe('a pause', () => {
  it('stops threads that compute, and they go on where they were', async () => {
    await load(`
import threading
def count():
    n = 0
    while True:
        n += 1
        if n % 5000 == 0:
            print(n)
for _ in range(3):
    threading.Thread(target=count).start()
`);
    let over = advance();
    for (let time = 1; time <= 3; time++) {
      const before = stdout.length;
      await until(() => stdout.length > before);
      await coordinator.pause();
      const stop = await over;
      expect(stop.reason).toBe('paused');
      const rested = events;
      // Hosts that still ran would have the ring drained here.
      await coordinator.workers();
      await coordinator.pause();
      expect(events).toBe(rested);
      over = advance();
    }
    const before = stdout.length;
    await until(() => stdout.length > before);
    await coordinator.stop();
    await over;
    // Each number once by each thread, and none left out.
    const counts = stdout.trim().split('\n').map(Number);
    const reached = Math.max(...counts) / 5000;
    expect(new Set(counts)).toEqual(new Set(Array.from({ length: reached }, (_, i) => 5000 * (i + 1))));
    for (const n of counts) expect(counts.filter((each) => each === n).length).toBeLessThanOrEqual(3);
  });

  it('stops a machine whose threads all sleep or wait for input', async () => {
    await load("import time\nprint('sleeps')\ntime.sleep(3600)\n");
    let over = advance();
    await until(() => stdout !== '');
    await coordinator.pause();
    expect((await over).reason).toBe('paused');

    await load('print(input())\n');
    over = advance();
    expect((await over).reason).toBe('input');
    over = advance();
    await coordinator.pause();
    await over;
    await coordinator.pause();
    await coordinator.answer('while it rests');
    expect((await advance()).reason).toBe('finished');
    expect(stdout).toBe('while it rests\n');
  });

  it('may be followed by a stop', async () => {
    await load('while True:\n    print(1)\n');
    const over = advance();
    await until(() => stdout !== '');
    await coordinator.pause();
    expect((await over).reason).toBe('paused');
    await coordinator.stop();
    await load('print(2)\n');
    expect((await advance()).reason).toBe('finished');
    expect(stdout).toBe('2\n');
  });
});
