import { describe, expect, test } from 'vitest';
import { lines, run, story } from '../machine.test-support.ts';

describe('a barrier', () => {
  test('lets everybody go when as many have come as it is for, and then fills again', () => {
    expect(
      story(`barrier b 2
        A ×2: meet b
        B: sleep 1; meet b; sleep 1; meet b`),
    ).toBe(
      lines(`
        A barrier b is reached (1)
        A waits barrier b
        B waits sleep  for 1
        B barrier b opens (0)
        B waits sleep  for 1
        A passes barrier b
        A barrier b is reached (1)
        A waits barrier b
        B barrier b opens (0)
        A passes barrier b`),
    );
  });

  test('answers the place of everybody in the order in which they came', () => {
    const { answers } = run('barrier b 3\nA: meet b\nB: meet b\nC: meet b');
    expect(answers.filter((answer) => answer.includes('meet'))).toEqual(['C meet 2', 'A meet 0', 'B meet 1']);
  });

  test('waits for its action, for which a timeout is no matter', () => {
    expect(
      story(`barrier b 2
        A: act b within 1
        B: act b
        C: sleep 1; abort b`),
    ).toBe(
      lines(`
        A barrier b is reached (1)
        A waits barrier b for 1
        B barrier b is reached (2)
        B waits sleep  for 2
        C waits sleep  for 1
        A waits barrier b
        C waits barrier b
        B barrier b opens (0)
        A passes barrier b
        C barrier b breaks (0)`),
    );
  });

  test('breaks when the action fails, for those who come later as well', () => {
    const { answers } = run(
      'barrier b 2\nA: meet b\nB: fail b; meet b; reset b\nC: sleep 1; meet b within 1',
    );
    expect(answers.filter((answer) => /meet|fail/.test(answer))).toEqual([
      'B fail -2',
      'B meet -4',
      'A meet -2',
      'C meet -2',
    ]);
  });

  test('breaks for all when the time of one is up', () => {
    expect(
      story(`barrier b 3
        A: meet b
        B: meet b within 1; meet b`),
    ).toBe(
      lines(`
        A barrier b is reached (1)
        A waits barrier b
        B barrier b is reached (2)
        B waits barrier b for 1
        B barrier b breaks (0)
        B gives up barrier b (timeout)
        B gives up barrier b (broken)
        A gives up barrier b (broken)`),
    );
  });

  test('that is reset sends those away who wait, and is as new', () => {
    expect(
      story(`barrier b 2
        A: meet b; meet b
        B: sleep 1; reset b; abort b; reset b; sleep 1; meet b`),
    ).toBe(
      lines(`
        A barrier b is reached (1)
        A waits barrier b
        B waits sleep  for 1
        B barrier b is reset (0)
        B barrier b breaks (0)
        B barrier b is reset (0)
        B waits sleep  for 1
        A gives up barrier b (broken)
        A barrier b is reached (1)
        A waits barrier b
        B barrier b opens (0)
        A passes barrier b`),
    );
  });

  test('holds back those who come before everybody has left', () => {
    expect(
      story(
        `barrier b 2
        A: meet b
        B: meet b; meet b
        C: meet b`,
        { setup: { cores: 1 } },
      ),
    ).toBe(
      lines(`
        A barrier b is reached (1)
        A waits barrier b
        B barrier b opens (0)
        B waits barrier b
        A passes barrier b
        B barrier b is reached (1)
        B waits barrier b
        C barrier b opens (0)
        B passes barrier b`),
    );
  });

  test('to which too few come is named when nobody can go on', () => {
    expect(run('barrier b 3\nA: meet b').kernel.haltText).toContain(
      'A of main (pid 1000) waits for Barrier b, where 1 of 3 are (line 1)',
    );
  });
});
