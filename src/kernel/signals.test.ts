import { describe, expect, test } from 'vitest';
import { lines, type Options, run } from './machine.test-support.ts';

const told = (source: string, what: RegExp, options: Options = {}): string =>
  run(source, options)
    .story.split('\n')
    .filter((line) => what.test(line))
    .join('\n');

describe('a signal for which there is a handler', () => {
  test('interrupts a wait of the main thread, which then goes on for the time that is left', () => {
    const source = `event e
      main: catch 10; start B; sleep 5; wait e within 9
      B: sleep 1; kill main 10; sleep 6; kill main 10`;
    expect(told(source, /main waits/)).toBe(
      lines(`
        main waits sleep  for 5
        main waits sleep  for 3.9797
        main waits event e for 9
        main waits event e for 6.9796`),
    );
    expect(run(source).answers.filter((answer) => /handles|main (sleep|wait)/.test(answer))).toEqual([
      'main handles 10',
      'main sleep 1',
      'main handles 10',
      'main wait 0',
    ]);
  });

  test('leaves whoever waits for a lock its place', () => {
    const source = `lock l
      main: catch 10; start A; sleep 1; start B; acquire l; release l; join B; join C
      A: acquire l; sleep 5; release l
      B: sleep 1; start C; sleep 1; kill main 10
      C: acquire l`;
    expect(told(source, /acquire/)).toBe(
      lines(`
        A acquire l 1
        main waits acquire l
        C waits acquire l
        main waits acquire l
        main acquire l 1
        C acquire l 1`),
    );
  });

  test('hands on what the main thread was woken for', () => {
    const source = `lock l
      main: catch 10; start B; sleep 1; start C; acquire l; release l; join C
      B: acquire l; sleep 2; release l; kill main 10
      C: sleep 0.5; acquire l; release l`;
    const { halted, answers } = run(source, { setup: { cores: 1 } });
    expect(halted).toBe('finished');
    expect(answers).toContain('main handles 10');
  });

  test('is a matter of the main thread alone, which waits on at a condition or barrier', () => {
    const source = `lock l; condition c; barrier b 2
      main: catch 10; start B; acquire l; wait-for c l; release l; meet b
      B: sleep 1; kill main 10; sleep 1; acquire l; notify c l; release l; sleep 1; kill main 10; sleep 1; meet b`;
    expect(told(source, /condition|barrier|notify/)).toBe(
      lines(`
        main waits condition c
        main waits condition c
        B notify c 1
        main passes condition c
        main barrier b is reached (1)
        main waits barrier b
        main waits barrier b
        B barrier b opens (0)
        main passes barrier b`),
    );
  });

  test('ends a pause, and comes from an alarm as well', () => {
    const source = 'main: catch 14; alarm 3; pause; alarm 2; work 200000; sleep 1';
    expect(run(source).answers.filter((answer) => /handles|pause|work|sleep/.test(answer))).toEqual([
      'main handles 14',
      'main pause 1',
      'main handles 14',
      'main sleep 1',
    ]);
    expect(told(source, /signal/)).toBe('- signal 1000 14\n- signal 1000 14');
  });

  test('is inherited by a fork, not by a spawn', () => {
    for (const [how, code] of [
      ['fork', '0'],
      ['spawn', '-10'],
    ]) {
      const { answers } = run(`
        main: catch 10; ${how} P; sleep 40; kill P 10; join-process P; reap P
        P: sleep 60`);
      expect(answers).toContain(`main reap ${code}`);
    }
  });
});

describe('any other signal', () => {
  test('ends the process, if it is not ignored', () => {
    for (const [prepare, signal, code] of [
      ['work 1', 15, '-15'],
      ['ignore 15', 15, '0'],
      ['catch 9', 9, '-9'],
      ['ignore 9', 9, '-9'],
      ['work 1', 17, '0'],
    ]) {
      const { answers } = run(`
        main: fork P; sleep 2; kill P ${signal}; join-process P; reap P
        P: ${prepare}; sleep 9`);
      expect(answers).toContain(`main reap ${code}`);
    }
  });

  test('that is sent while another is on its way arrives with it', () => {
    const { answers } = run(`
      main: fork P; sleep 2; kill P 15; kill P 9; join-process P; reap P
      P: ignore 15; sleep 9`);
    expect(answers).toContain('main reap -9');
  });

  test('that nobody will send is waited for in vain', () => {
    const { halted, kernel } = run('main: pause');
    expect(halted).toBe('deadlock');
    expect(kernel.haltText).toContain('waits for a signal (line 1)');
  });
});
