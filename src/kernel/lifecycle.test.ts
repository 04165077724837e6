import { describe, expect, test } from 'vitest';
import { EventKind } from '../trace/events.ts';
import { lines, type Options, run, TestMachine } from './machine.test-support.ts';
import { answerInput } from './output.ts';

const told = (source: string, what: RegExp, options: Options = {}): string =>
  run(source, options)
    .schedule.split('\n')
    .filter((line) => what.test(line))
    .join('\n');

describe('a process that is killed', () => {
  test('keeps what it holds', () => {
    const source = `lock l shared
      main: fork P; sleep 1; kill P 15; join-process P; reap P; acquire l within 1
      P: acquire l; sleep 99; release l`;
    expect(told(source, /acquire|signal|exit 1001|killed/)).toBe(
      lines(`
        1.500 P acquire l 1
        2.000 main signal 1001 15
        2.300 P is killed
        2.300 - process-exit 1001 -15
        2.300 main waits acquire l for 1
        3.300 main gives up acquire l (timeout)`),
    );
    expect(run(source).answers).toContain('main reap -15');
  });

  test('hands on a wake-up that it did not use', () => {
    // One core: P is woken by the release, and killed before main leaves the core to it.
    const source = `lock l shared
      main: acquire l; fork P; fork Q; sleep 10; kill P 9; work 12000; release l; work 50000; join-process Q
      P: acquire l; sleep 100
      Q: acquire l`;
    expect(told(source, /acquire|release|killed|woken by/, { setup: { cores: 1 } })).toBe(
      lines(`
        0.000 main acquire l 1
        2.001 P waits acquire l
        2.500 Q waits acquire l
        12.241 main release l 0
        12.241 P ready woken by main
        12.301 Q ready woken by P
        12.301 P is killed
        13.241 Q acquire l 1`),
    );
  });

  test('by itself ends at once', () => {
    const source = `main: fork P; join-process P; reap P
      P: start Q; kill P 6; sleep 5
      Q: sleep 9`;
    expect(told(source, /signal|exit 1001|killed|sleep/)).toBe(
      lines(`
        1.550 P signal 1001 6
        1.550 P is killed
        1.550 Q is killed
        1.550 - process-exit 1001 -6`),
    );
    expect(run(source).answers).toContain('main reap -6');
  });

  test('while it waits for nothing with a queue leaves the tables alone', () => {
    for (const wait of ['sleep 9', 'read', 'join Q', 'work 90000'])
      expect(
        run(`main: fork P; sleep 2; kill P 9; join-process P\nP: start Q; ${wait}\nQ: sleep 9`, {
          setup: { inputOpen: true },
        }).halted,
      ).toBe('finished');
  });
});

describe('a fork', () => {
  test('copies what is private with its state and its holder, and shares what is shared', () => {
    const { answers, halted } = run(`lock l; rlock r; semaphore s 3 shared; lock k
      main: acquire l; acquire r; acquire s; start A; sleep 1; fork P; release l; release r; join-process P; acquire s now
      A: acquire k; sleep 9
      P: release l; release r; acquire r; acquire s; acquire k now`);
    expect(answers.filter((answer) => answer.startsWith('P'))).toEqual([
      'P release 0',
      'P release 0',
      'P acquire 1',
      'P acquire 1',
      'P acquire 0',
    ]);
    expect(answers.at(-1)).toBe('main acquire 1');
    expect(halted).toBe('finished');
  });
});

describe('handles', () => {
  test('of closed objects are given out again', () => {
    const { answers } = run('lock a; lock b; lock c\nmain: close b; close a; create; create; create');
    expect(answers.filter((answer) => answer.includes('create'))).toEqual([
      'main create 1',
      'main create 2',
      'main create 4',
    ]);
  });

  test('that a fork copies are closed in the child where they were in the parent', () => {
    const { answers } = run(
      'lock a; lock b\nmain: close a; fork P; join-process P; create\nP: acquire a; create; create',
    );
    expect(answers).toEqual([
      'main close 0',
      'main fork 1001',
      'P acquire -3',
      'P create 1',
      'P create 3',
      'main join-process 1',
      'main create 1',
    ]);
  });

  test('closed under a thread that waits lose the object, and nothing else', () => {
    const { halted, answers } = run(`lock l
      main: acquire l; start A; sleep 1; close l; create; create; acquire l; sleep 1; release l
      A: acquire l; print never`);
    expect(halted).toBe('finished');
    expect(answers).not.toContain('A print 0');
  });
});

describe('a limit', () => {
  test.each([
    ['output', 'A ×9: print abcdefgh', { outputLimit: 30 }],
    ['threads', 'main ×9: start A\nA: sleep 1', { threadLimit: 4 }],
    ['processes', 'main ×9: fork P\nP: sleep 99', { processLimit: 4 }],
    ['zombies', 'main ×1500: fork P; join-process P\nP: print .', {}],
    ['time', 'main: sleep 5000', { timeLimit: 1e9 }],
    ['instructions', 'main ×9999: work 1000', { instructionLimit: 5000 }],
    ['events', 'lock l\nmain ×9999: acquire l; release l', { eventLimit: 50 }],
  ])('of %s halts the run and says so', (_, source, setup) => {
    const machine = run(source, { setup });
    expect(machine.halted).toBe('limit');
    expect(machine.kernel.exitCode).toBe(4);
    const last = machine.events.findLast(({ text }) => text !== '');
    expect(last?.text).toBe(machine.kernel.haltText);
  });
});

describe('input', () => {
  const source = 'A: read; print a; read; print aa\nB: read; print b';
  test('parks the machine until somebody answers; the end wakes all', () => {
    for (const policy of ['timed', 'roundrobin', 'random', 'manual'] as const) {
      const machine = new TestMachine(source, { policy, setup: { stdin: ['one'], inputOpen: true } }).go();
      expect(machine.kernel.waitsForInput).toBe(true);
      answerInput(machine.kernel, 'two');
      machine.go();
      expect(machine.halted).toBe('none');
      answerInput(machine.kernel, null);
      expect(machine.go().halted).toBe('finished');
      expect(machine.events.filter(({ kind }) => kind === EventKind.input)).toHaveLength(2);
    }
  });
});

describe('files', () => {
  test('are there for all processes, with their content in the trace', () => {
    const { answers } = run(
      'main: load f; save f 1; fork P; join-process P; load f; save d/x 3\nP: save f 2',
      {},
    );
    expect(answers).toEqual([
      'main load error -2',
      'main save 1',
      'main fork 1001',
      'P save 1',
      'main join-process 1',
      'main load 12',
      'main save error -2',
    ]);
  });
});

describe('a deadlock', () => {
  test('is told with who waits for what, and its cycle', () => {
    const machine = run('lock a; lock b\nA: acquire a; sleep 1; acquire b\nB: acquire b; sleep 1; acquire a');
    expect(machine.halted).toBe('deadlock');
    expect(machine.kernel.exitCode).toBe(3);
    expect(machine.kernel.haltText).toBe(
      [
        'Deadlock: no thread can go on.',
        '  MainThread of main (pid 1000) waits for A to end (line 3)',
        '  A of main (pid 1000) waits for Lock b, held by B (line 3)',
        '  B of main (pid 1000) waits for Lock a, held by A (line 3)',
        '  cycle: A → Lock b → B → Lock a → A',
      ].join('\n'),
    );
  });

  test('names a thread that waits for itself, and waits that make no cycle', () => {
    const { haltText } = run(`lock a; event e; queue q; semaphore s 0
      A: acquire a; acquire a
      B: wait e
      C: get q
      D: acquire s`).kernel;
    expect(haltText.split('\n').slice(2)).toEqual([
      '  A of main (pid 1000) waits for Lock a, held by A (line 2)',
      '  B of main (pid 1000) waits for Event e to be set (line 1)',
      '  C of main (pid 1000) waits for an item of Queue q, which is empty (line 1)',
      '  D of main (pid 1000) waits for Semaphore s, of which none is left (line 1)',
      '  cycle: A → Lock a → A',
    ]);
  });
});
