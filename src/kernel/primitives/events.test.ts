import { describe, expect, test } from 'vitest';
import { lines, run, story } from '../machine.test-support.ts';

describe('an event', () => {
  test('lets go everybody who waits when it is set, even when it is cleared before they run', () => {
    expect(
      story(`event e
        A: wait e
        B: wait e within 1
        C: wait e
        D: sleep 3; set e; clear e
        E: wait e within 0; sleep 4; wait e within 1`),
    ).toBe(
      lines(`
        A waits event e
        B waits event e for 1
        C waits event e
        D waits sleep  for 3
        E gives up event e (timeout)
        E waits sleep  for 4
        B gives up event e (timeout)
        D set e
        D clear e
        A passes event e
        C passes event e
        E waits event e for 1
        E gives up event e (timeout)`),
    );
  });
});

describe('a condition', () => {
  test('gives its lock back while it waits, and takes it back before it goes on', () => {
    expect(
      story(`condition c; lock l
        A: acquire l; wait-for c l; release l
        B: acquire l; wait-for c l within 2; release l
        C: sleep 1; acquire l; notify c l; sleep 3; notify c l all; release l`),
    ).toBe(
      lines(`
        A acquire l 1
        A release l 0
        A waits condition c
        B acquire l 1
        B release l 0
        B waits condition c for 2
        C waits sleep  for 1
        C acquire l 1
        C notify c 1
        A waits acquire l
        C waits sleep  for 3
        B waits acquire l
        C notify c 0
        C release l 0
        A acquire l 1
        A passes condition c
        A release l 0
        B acquire l 1
        B gives up condition c (timeout)
        B release l 0`),
    );
  });

  test('answers whether it was notified', () => {
    const { answers } = run(`condition c; lock l
      A: acquire l; wait-for c l; wait-for c l within 1; release l
      B: sleep 1; acquire l; notify c l; release l`);
    expect(answers.filter((answer) => answer.includes('wait-for'))).toEqual(['A wait-for 1', 'A wait-for 0']);
  });

  test('keeps how deep its RLock was held', () => {
    expect(
      story(`condition c; rlock r
        A: acquire r; acquire r; wait-for c r; release r; release r
        B: sleep 1; acquire r; notify c r 5; release r`),
    ).toBe(
      lines(`
        A acquire r 1
        A acquire r 2
        A release r 0
        A waits condition c
        B waits sleep  for 1
        B acquire r 1
        B notify c 1
        A waits acquire r
        B release r 0
        A acquire r 2
        A passes condition c
        A release r 1
        A release r 0`),
    );
  });

  test('needs its lock held: 2', () => {
    const { answers } = run(`condition c; lock l; rlock r
      main: wait-for c l; notify c l; acquire r; start B; join B
      B: notify c r`);
    expect(answers).toEqual([
      'main wait-for 2',
      'main notify 2',
      'main acquire 1',
      'main start 2',
      'B notify 2',
      'main join 1',
    ]);
  });
});
