import { describe, expect, test } from 'vitest';
import { lines, run, story } from '../machine.test-support.ts';

describe('a sleep', () => {
  test('ends when its time is over, whoever began first', () => {
    const { schedule } = run(`
      A: sleep 3; print a
      B: sleep 1; print b; sleep 1; print bb
      C: sleep 2; print c`);
    const output = schedule.split('\n').filter((line) => line.includes('output'));
    expect(output.join('\n')).toBe(
      lines(`
        1.151 B output b
        2.153 B output bb
        2.171 C output c
        3.151 A output a`),
    );
  });
});

describe('a join', () => {
  test('of a thread waits for its end, at most its timeout, and passes ever after', () => {
    expect(
      story(`
        A: start B; join B; join B
        B: sleep 1
        C: start D; join D within 1; join D
        D: sleep 2`),
    ).toBe(
      lines(`
        A waits joinThread B
        C waits joinThread D for 1
        B waits sleep  for 1
        D waits sleep  for 2
        C gives up joinThread D (timeout)
        C waits joinThread D
        A passes joinThread B
        A passes joinThread B
        C passes joinThread D`),
    );
  });

  test('of a process waits for its end; its exit code is asked for once', () => {
    const { answers } = run(`
      main: fork P; reap P; join-process P within 1; join-process P; reap P; reap P
      P: sleep 5; exit 7`);
    expect(answers).toEqual([
      'main fork 1001',
      'main reap none',
      'main join-process 0',
      'P sleep 1',
      'main join-process 1',
      'main reap 7',
      'main reap none',
    ]);
  });

  test('of any child ends with the one that ends first; one that exists longer has precedence', () => {
    const { answers, story: told } = run(`
      main: join-any; fork P; fork Q; fork R; join-any; reap Q; sleep 9; join-any; join-any; reap P; join-any; reap R; join-any
      P: sleep 5
      Q: sleep 1; exit 3
      R: sleep 5`);
    expect(answers.filter((answer) => /join-any|reap/.test(answer))).toEqual([
      'main join-any -4',
      'main join-any 1002',
      'main reap 3',
      'main join-any 1001',
      'main join-any 1001',
      'main reap 0',
      'main join-any 1003',
      'main reap 0',
      'main join-any -4',
    ]);
    expect(told).toContain('main waits joinAny');
  });

  test('of any child is woken by no grandchild; another thread may be faster', () => {
    const { answers } = run(`
      main: fork P; start T; join-any; reap P; join T
      T: join-any; reap P
      P: fork Q; sleep 5
      Q: sleep 1`);
    const joined = answers.filter((answer) => /join-any|main reap|T reap/.test(answer)).sort();
    expect(joined).toEqual(['T join-any -4', 'T reap none', 'main join-any 1001', 'main reap 0']);
  });

  test('of any child that waits for its parent is named as what it is', () => {
    expect(run('lock l shared\nmain: acquire l; fork P; join-any\nP: acquire l').kernel.haltText).toContain(
      'waits for any child process to end',
    );
  });
});
