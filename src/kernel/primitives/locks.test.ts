import { describe, expect, test } from 'vitest';
import { lines, run, story } from '../machine.test-support.ts';

describe('a lock', () => {
  test('is held by one thread at a time; the others follow in the order in which they came', () => {
    expect(
      story(`lock l
        A: acquire l; work 9000; release l
        B: acquire l; release l
        C: acquire l; release l`),
    ).toBe(
      lines(`
        A acquire l 1
        A release l 0
        B acquire l 1
        B release l 0
        C acquire l 1
        C release l 0`),
    );
  });

  test('is waited for no longer than the timeout, and not at all when that was asked', () => {
    expect(
      story(`lock l
        A: acquire l; sleep 5; release l
        B: acquire l within 2
        C: acquire l now
        D: acquire l within 9; release l`),
    ).toBe(
      lines(`
        A acquire l 1
        A waits sleep  for 5
        B waits acquire l for 2
        C gives up acquire l
        D waits acquire l for 9
        B gives up acquire l (timeout)
        A release l 0
        D acquire l 1
        D release l 0`),
    );
  });

  test('goes to whoever comes first after a release; a waiter that lost keeps its place and its deadline', () => {
    // With one core, main goes on after the release and takes the lock before A, which was woken, has tried.
    const { schedule } = run(
      `lock l
        main: acquire l; start A; start B; sleep 1; release l; acquire l; sleep 1; release l; sleep 9; join A; join B
        A: acquire l within 5; release l
        B: acquire l; release l`,
      { setup: { cores: 1 } },
    );
    const events = schedule.split('\n').filter((line) => /acquire|release|A ready/.test(line));
    expect(events.join('\n')).toBe(
      lines(`
        0.000 main acquire l 1
        0.070 A ready born
        0.101 A waits acquire l for 5
        0.120 B waits acquire l
        1.101 main release l 0
        1.101 A ready woken by main
        1.101 main acquire l 1
        1.101 A waits acquire l for 3.9997
        2.101 main release l 0
        2.101 A ready woken by main
        2.101 A acquire l 1
        2.101 A release l 0
        2.101 B acquire l 1
        2.101 B release l 0`),
    );
  });
});

describe('what may not be released', () => {
  test('answers 1 for a lock that is free, 2 for an RLock of another, 1 above a bound', () => {
    const { answers } = run(`lock l; rlock r; bounded b 1 1
      main: release l; release r; release b; acquire r; start B; join B; release r; release r
      B: release r; acquire r now`);
    expect(answers.filter((answer) => !/start|join/.test(answer))).toEqual([
      'main release 1',
      'main release 2',
      'main release 1',
      'main acquire 1',
      'B release 2',
      'B acquire 0',
      'main release 0',
      'main release 2',
    ]);
  });

  test('a lock is released by anybody', () => {
    expect(run(`lock l\nmain: acquire l; start B; join B; acquire l\nB: release l`).halted).toBe('finished');
  });
});

describe('an RLock', () => {
  test('is taken again by its owner and free after as many releases', () => {
    expect(
      story(`rlock r
        A: acquire r; acquire r; work 9000; release r; release r
        B: acquire r; release r`),
    ).toBe(
      lines(`
        A acquire r 1
        A acquire r 2
        A release r 1
        A release r 0
        B acquire r 1
        B release r 0`),
    );
  });

  test('given back by its depth wakes who waits', () => {
    expect(
      story(`rlock r
        A: acquire r; acquire r; sleep 1; depth r 0; sleep 1
        B: acquire r`),
    ).toBe(
      lines(`
        A acquire r 1
        A acquire r 2
        A waits sleep  for 1
        B waits acquire r
        A release r 0
        A waits sleep  for 1
        B acquire r 1`),
    );
  });
});

describe('a semaphore', () => {
  test('lets in as many as it has permits; a release of several wakes as many', () => {
    expect(
      story(`semaphore s 1
        A: acquire s; sleep 1; release s 2
        B: acquire s
        C: acquire s
        D: acquire s within 3`),
    ).toBe(
      lines(`
        A acquire s 0
        A waits sleep  for 1
        B waits acquire s
        C waits acquire s
        D waits acquire s for 3
        A release s 2
        B acquire s 1
        C acquire s 0
        D gives up acquire s (timeout)`),
    );
  });
});
