import { describe, expect, test } from 'vitest';
import { lines, run, story } from '../machine.test-support.ts';

/** The answers of one program, in order. */
const answersOf = (script: string, program = 'main'): string[] =>
  run(script)
    .answers.filter((answer) => answer.startsWith(`${program} `))
    .map((answer) => answer.slice(program.length + 1));

const SERVER = 'socket s; socket c; accepted d';

describe('a connection', () => {
  test('is made when somebody listens, and waits to be accepted', () => {
    expect(
      story(`${SERVER}
        A: bind s 80; listen s 5; sleep 2; accept s; receive d 9; send d 2; close d
        B: sleep 1; connect c 80; send c 3; receive c 9; receive c 9`),
    ).toBe(
      lines(`
        A listen s 80
        A waits sleep  for 2
        B waits sleep  for 1
        B pair 2 3
        B connect c 80
        B send c BBB (3)
        B waits receive c
        A accept #3 from s
        A receive #3 BBB (0)
        A send #3 AA (2)
        A close #3 (0)
        B receive c AA (0)
        B receive c  (0)`),
    );
  });

  test('is refused where nobody listens', () => {
    expect(answersOf('socket c\nmain: connect c 80; connect c 80 now; receive c 1; send c 1')).toEqual([
      'connect -9',
      'connect -9',
      'receive -6',
      'send -4',
    ]);
  });

  test('waits while too many wait at the door', () => {
    const script = `socket s; socket a; socket b; accepted d
      main: bind s 80; listen s 0; start A; start B; sleep 2; accept s; accept s; join A; join B
      A: connect a 80
      B: sleep 1; connect b 80 now; connect b 80 within 0.5; connect b 80`;
    expect(answersOf(script, 'B')).toEqual(['sleep 1', 'connect 0', 'connect 0', 'connect 1']);
    expect(run(script).halted).toBe('finished');
  });

  test('is accepted by one of several who wait, in processes that share the socket', () => {
    const { answers, halted } = run(`socket s; socket c
      main: bind s 80; listen s 5; fork P; fork Q; sleep 1; connect c 80; receive c 1; join-process P; kill Q 9; join-process Q
      P: accept s
      Q: accept s`);
    expect(answers).toContain('P accept 3');
    expect(answers).toContain(`main receive ''`);
    expect(halted).toBe('finished');
  });

  test('that was never accepted is reset when the door is closed', () => {
    expect(
      answersOf(`${SERVER}
      main: bind s 80; listen s 5; connect c 80; send c 1; close s; receive c 1; receive c 1; send c 1; connect c 80`),
    ).toEqual([
      'bind 80',
      'listen 80',
      'connect 1',
      'send 1',
      'close 0',
      'receive -5',
      `receive ''`,
      'send -4',
      'connect -10',
    ]);
  });

  test('that the other side closed takes one more send, and then is broken', () => {
    expect(
      answersOf(`${SERVER}
      main: bind s 80; listen s 5; connect c 80; accept s; close d; send c 1; send c 1; receive c 1`).slice(
        4,
      ),
    ).toEqual(['close 0', 'send 1', 'send -4', `receive ''`]);
  });

  test('that is closed with bytes unread is reset, after what was on its way', () => {
    expect(
      answersOf(`${SERVER}
      main: bind s 80; listen s 5; connect c 80; accept s; send c 1; send d 2; close d; receive c 1; receive c 9; receive c 9; receive c 9; send c 1`).slice(
        7,
      ),
    ).toEqual([`receive 'm'`, `receive 'm'`, 'receive -5', `receive ''`, 'send -4']);
  });

  test('that was shut down before it is closed with bytes unread only ends', () => {
    expect(
      answersOf(`${SERVER}
      main: bind s 80; listen s 5; connect c 80; accept s; send c 1; shutdown d 1; close d; receive c 1; send c 1`).slice(
        7,
      ),
    ).toEqual([`receive ''`, 'send -4']);
  });

  test('can be shut down in one direction', () => {
    expect(
      story(`${SERVER}
        A: bind s 80; listen s 5; accept s; receive d 9; receive d 9; send d 1; shutdown d 1
        B: sleep 1; connect c 80; send c 2; shutdown c 1; send c 1; receive c 9; receive c 9; shutdown c 2`)
        .split('\n')
        .filter((line) => /send|receive|shutdown/.test(line))
        .join('\n'),
    ).toBe(
      lines(`
        B send c BB (2)
        B shutdown c 2
        B waits receive c
        A receive #3 BB (0)
        A receive #3  (0)
        A send #3 A (1)
        A shutdown #3 2
        B receive c A (0)
        B receive c  (0)`),
    );
  });
});

describe('a port', () => {
  test('belongs to one socket, whoever has it', () => {
    expect(
      answersOf(`socket s; socket t; socket u
      main: bind s 80; bind t 80; bind s 81; listen s 1; bind t 80 reuse; close s; bind t 80; listen u 1; bind u 5`),
    ).toEqual([
      'bind 80',
      'bind -8',
      'bind -7',
      'listen 80',
      'bind -8',
      'close 0',
      'bind 80',
      'listen 49152',
      'bind -7',
    ]);
  });

  test('stays taken for a minute when the server closed first, but for those who reuse addresses', () => {
    const first = (reuse: string): string => `${SERVER}; socket t
      main: bind s 80${reuse}; listen s 5; connect c 80; accept s; close d; close c; close s`;
    // The handle of the accepted connection comes after all that are declared.
    const script = (reuse: string, then: string): string =>
      `${first(reuse).replace('; accepted d; socket t', '; socket t; accepted d')}; ${then}`;
    expect(answersOf(script('', 'bind t 80')).at(-1)).toBe('bind -8');
    expect(answersOf(script('', 'sleep 60001; bind t 80')).at(-1)).toBe('bind 80');
    expect(answersOf(script(' reuse', 'bind t 80')).at(-1)).toBe('bind -8');
    expect(answersOf(script(' reuse', 'bind t 80 reuse')).at(-1)).toBe('bind 80');
  });

  test('is free at once when the client closed first', () => {
    expect(
      answersOf(`socket s; socket c; socket t; accepted d
      main: bind s 80; listen s 5; connect c 80; accept s; close c; receive d 1; close d; close s; bind t 80`).at(
        -1,
      ),
    ).toBe('bind 80');
  });
});

describe('a listening socket', () => {
  test('that is shut down lets nobody in and keeps nobody waiting', () => {
    expect(
      run(`${SERVER}
      main: bind s 80; listen s 5; start A; sleep 1; shutdown s 2; connect c 80; join A
      A: accept s`).answers,
    ).toEqual([
      'main bind 80',
      'main listen 80',
      'main start 2',
      'main sleep 1',
      'main shutdown 0',
      'main connect -9',
      'A accept -7',
      'main join 1',
    ]);
  });

  test.each(['timed', 'roundrobin', 'random', 'manual'] as const)(
    'is ready when somebody waits, in %s',
    (policy) => {
      const { answers, halted } = run(
        `${SERVER}
      main: bind s 80; listen s 5; start A; poll s; accept s; poll d within 1; join A; poll d; receive d 1
      A: sleep 1; connect c 80; sleep 5; send c 1`,
        { policy },
      );
      expect(halted).toBe('finished');
      expect(answers.filter((answer) => answer.startsWith('main poll'))).toEqual([
        'main poll 1',
        'main poll 0',
        'main poll 1',
      ]);
    },
  );

  test('is named in a deadlock', () => {
    const { kernel } = run(`${SERVER}\nmain: bind s 80; listen s 5; accept s`);
    expect(kernel.haltText).toContain('waits for somebody to connect to Socket s (port 80)');
  });
});

describe('a datagram', () => {
  test.each(['timed', 'roundrobin', 'random', 'manual'] as const)(
    'goes from port to port, in %s',
    (policy) => {
      const { answers, halted } = run(
        `datagrams a; datagrams b
      main: bind a 53; start B; receive-from a; poll a within 5; receive-from a; receive-from a within 1; join B
      B: sleep 1; send-to b 53; sleep 1; send-to b 53; close b`,
        { policy },
      );
      expect(halted).toBe('finished');
      expect(answers.filter((answer) => answer.startsWith('main')).slice(2)).toEqual([
        `main receive-from 'BBB' 49152`,
        'main poll 1',
        `main receive-from 'BBB' 49152`,
        'main receive-from 0',
        'main join 1',
      ]);
    },
  );

  test('to a port that nobody has is lost, which a connected sender is told by its next call', () => {
    expect(
      answersOf(`datagrams a
      main: send-to a 53; send-to a 53; connect a 53; send-to a 0; send-to a 0; send-to a 0; receive-from a`),
    ).toEqual([
      'send-to 3',
      'send-to 3',
      'connect 1',
      'send-to 3',
      'send-to -9',
      'send-to 3',
      'receive-from -9',
    ]);
  });

  test('is dropped by who has no room, or listens to somebody else', () => {
    expect(
      answersOf(`datagrams a; datagrams b; datagrams c
      main: bind a 53; bind b 54; bind c 55; connect a 54; send-to c 53; receive-from a now; send-to b 53; receive-from a; close a; bind c 53`),
    ).toEqual([
      'bind 53',
      'bind 54',
      'bind 55',
      'connect 1',
      'send-to 3',
      'receive-from 0',
      'send-to 3',
      `receive-from 'mmm' 54`,
      'close 0',
      'bind -7',
    ]);
  });
});
