import { describe, expect, test } from 'vitest';
import { Header } from '../layout.ts';
import { lines, run, story, TestMachine } from '../machine.test-support.ts';
import { answerInput } from '../output.ts';

/** The answers of one program, in order. */
const answersOf = (script: string, program: string): string[] =>
  run(script)
    .answers.filter((answer) => answer.startsWith(`${program} `))
    .map((answer) => answer.slice(program.length + 1));

describe('a pipe', () => {
  test('carries bytes, and knows no borders between what was sent', () => {
    expect(
      story(`pipe r w
        A: send w 3; send w 2
        B: sleep 1; receive r 4; receive r 9`),
    ).toBe(
      lines(`
        A send w AAA (3)
        A send w AA (5)
        B waits sleep  for 1
        B receive r AAAA (1)
        B receive r A (0)`),
    );
  });

  test('holds back who reads while it is empty and who writes while it is full', () => {
    expect(
      story(`pipe r w 4
        A: receive r 9 now; receive r 9 within 1; receive r 2
        B: sleep 2; send w 3; send w 3; send w 2 within 1; send w 1 now
        C: sleep 5; receive r 2`),
    ).toBe(
      lines(`
        A gives up receive r
        A waits receive r for 1
        B waits sleep  for 2
        C waits sleep  for 5
        A gives up receive r (timeout)
        A waits receive r
        B send w BBB (3)
        B waits send w
        A receive r BB (1)
        B send w BBB (4)
        B waits send w for 1
        B gives up send w (timeout)
        B gives up send w
        C receive r BB (2)`),
    );
  });

  test('takes what is small as a whole, and what is large as it fits', () => {
    const script = `pipe r w 5000
      A: send w 4097; send w 4000 within 1; send w 6000
      B: sleep 2; receive r 9000; receive r 9000; receive r 9000 now`;
    expect(answersOf(script, 'A')).toEqual(['send 4097', 'send 0', 'send 903']);
  });

  test('lets a small write go on when a large one still has no room', () => {
    expect(
      story(`pipe r w 6
        A: send w 5; send w 5
        B: sleep 1; send w 3
        C: sleep 2; receive r 2; sleep 1; receive r 9; receive r 9`)
        .split('\n')
        .filter((line) => /send|receive/.test(line))
        .join('\n'),
    ).toBe(
      lines(`
        A send w AAAAA (5)
        A waits send w
        B waits send w
        C receive r AA (3)
        B send w BBB (6)
        C receive r AAABBB (0)
        C waits receive r
        A send w AAAAA (5)
        C receive r AAAAA (0)`),
    );
  });

  test('ends when its last writer has closed it, in whatever process', () => {
    const { story: told, answers } = run(`pipe r w
      main: fork P; close w; receive r 9; receive r 9; receive r 9; join-process P
      P: close r; sleep 1; send w 2; sleep 1; exit 0`);
    expect(answers.filter((answer) => answer.includes('receive'))).toEqual([
      `main receive 'PP'`,
      `main receive ''`,
      `main receive ''`,
    ]);
    expect(told).toContain('close w (0)');
  });

  test('does not end while somebody who only forgot to close it can write', () => {
    const { halted, kernel } = run(`pipe r w
      main: fork P; receive r 9; receive r 9
      P: send w 1`);
    expect(halted).toBe('deadlock');
    expect(kernel.haltText).toContain('data at Pipe end r, whose other end is open in main (pid 1000)');
  });

  test('is broken when nobody can read it any more, for who waits to write as well', () => {
    const script = `pipe r w 4
      main: fork P; close r; send w 4; send w 4; send w 4; join-process P
      P: close w; sleep 1`;
    expect(answersOf(script, 'main').filter((answer) => answer.startsWith('send'))).toEqual([
      'send 4',
      'send -4',
      'send -4',
    ]);
  });

  test('that is closed under a reader is read no more', () => {
    const script = `pipe r w
      A: receive r 1
      B: sleep 1; close r; send w 1`;
    expect(run(script).halted).toBe('deadlock');
    expect(answersOf(script, 'B')).toEqual(['sleep 1', 'close 0', 'send -4']);
  });

  test('refuses handles that are closed', () => {
    expect(answersOf('pipe r w\nmain: close r; receive r 1; close w; send w 1; poll r', 'main')).toEqual([
      'close 0',
      'receive -3',
      'close 0',
      'send -3',
      'poll -3',
    ]);
  });
});

describe('a duplex pipe', () => {
  test('carries bytes both ways at once', () => {
    expect(
      story(`duplex a b
        A: send a 2; receive a 9; close a
        B: receive b 9; send b 3; receive b 9`),
    ).toBe(
      lines(`
        A send a AA (2)
        A waits receive a
        B receive b AA (0)
        B send b BBB (3)
        B waits receive b
        A receive a BBB (0)
        A close a (0)
        B receive b  (0)`),
    );
  });

  test('of two processes ends with either', () => {
    const { answers } = run(`duplex a b
      main: fork P; close b; receive a 9; receive a 9; send a 1; join-process P
      P: close a; send b 1`);
    expect(answers.slice(-4)).toEqual([
      `main receive 'P'`,
      `main receive ''`,
      'main send -4',
      'main join-process 1',
    ]);
  });
});

describe('a poll', () => {
  test('waits for the first of several to be ready', () => {
    expect(
      story(`pipe r w; pipe s x
        A: poll r s; receive s 9; poll r s within 1; poll r s
        B: sleep 1; send x 1; sleep 3; close w`)
        .split('\n')
        .filter((line) => !line.startsWith('B'))
        .join('\n'),
    ).toBe(
      lines(`
        A waits poll
        A passes poll s
        A receive s B (0)
        A waits poll  for 1
        A gives up poll  (timeout)
        A waits poll
        A passes poll r`),
    );
  });

  test('tells what can be received from and what can be sent into', () => {
    expect(
      answersOf(
        `pipe r w 2
        main: poll r -w; send w 2; poll r -w; poll -w within 1; poll r; close r; poll -w`,
        'main',
      ),
    ).toEqual(['poll 01', 'send 2', 'poll 10', 'poll 0', 'poll 1', 'close 0', 'poll 1']);
  });

  test('is told of room by who receives', () => {
    expect(
      story(`pipe r w 2
        A: send w 2; poll -w; send w 1
        B: sleep 1; receive r 1`),
    ).toBe(
      lines(`
        A send w AA (2)
        A waits poll w
        B waits sleep  for 1
        B receive r A (1)
        A passes poll w
        A send w A (2)`),
    );
  });

  test.each(['timed', 'roundrobin', 'random', 'manual'] as const)(
    'wakes all who poll the same, in %s',
    (policy) => {
      const { answers, halted, kernel } = run(
        `pipe r w
      A: poll r; poll r within 1
      B: poll r
      C: sleep 1; send w 1`,
        { policy },
      );
      expect(halted).toBe('finished');
      expect(answers.filter((answer) => answer.endsWith('poll 1'))).toHaveLength(3);
      expect(kernel.memory.get(Header.pollerCount)).toBe(0);
    },
  );

  test('of a thread that is killed leaves nothing behind', () => {
    const { halted, kernel } = run(`pipe r w
      main: fork P; sleep 1; kill P 9; join-process P; close r; close w
      P: poll r w`);
    expect(halted).toBe('finished');
    expect(kernel.memory.get(Header.pollerCount)).toBe(0);
  });

  test.each(['timed', 'roundrobin', 'random', 'manual'] as const)(
    'of standard input among others parks the machine until somebody answers, in %s',
    (policy) => {
      const script = `pipe r w
        main: poll stdin r; read; poll stdin r; poll stdin within 1`;
      const machine = new TestMachine(script, { policy, setup: { stdin: ['one'], inputOpen: true } }).go();
      expect(machine.kernel.waitsForInput).toBe(true);
      expect(machine.halted).toBe('none');
      answerInput(machine.kernel, 'two');
      machine.go();
      expect(machine.answers).toEqual(['main poll 10', 'main read one\n', 'main poll 10', 'main poll 1']);
    },
  );
});
