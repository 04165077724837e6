import { describe, expect, test } from 'vitest';
import { lines, run, story } from '../machine.test-support.ts';

describe('a queue', () => {
  test('holds back those who put while it is full and those who get while it is empty', () => {
    expect(
      story(`queue q 1
        A: put q 1; put q 2; put q 3 within 1; put q 4 now
        B: sleep 2; get q; get q; get q now`),
    ).toBe(
      lines(`
        A put q 1 (1)
        A waits put q
        B waits sleep  for 2
        B get q 1 (0) #1
        B waits get q
        A put q 2 (1)
        A waits put q for 1
        B get q 2 (0) #2
        B gives up get q
        A put q 3 (1)
        A gives up put q`),
    );
  });

  test('is done when every task is', () => {
    expect(
      story(`queue q
        A: put q 1; put q 2; join-queue q
        B: sleep 1; get q; get q; done q; done q; done q
        C: join-queue q`),
    ).toBe(
      lines(`
        A put q 1 (1)
        A put q 2 (2)
        A waits queueJoin q
        B waits sleep  for 1
        C waits queueJoin q
        B get q 1 (1) #1
        B get q 2 (0) #2
        B task-done q 1
        B task-done q 0
        A passes queueJoin q
        C passes queueJoin q`),
    );
  });

  test('answers 1 for a task too many', () => {
    expect(run('queue q\nmain: put q 1; done q; done q').answers).toEqual([
      'main put 1',
      'main done 0',
      'main done 1',
    ]);
  });

  test('that holds no more answers that there is no memory, and nothing has happened', () => {
    const { answers, halted } = run('queue q\nmain ×300: put q 1');
    expect(answers.filter((answer) => answer === 'main put -2')).toHaveLength(300 - 254);
    expect(halted).toBe('finished');
  });
});

describe('a queue of messages', () => {
  test('carries bytes from process to process', () => {
    const { story: told } = run(`messages m 2
      main: fork P; get m; get m; get m within 1; join-process P
      P: put m 5; put m 6`);
    expect(
      told
        .split('\n')
        .filter((line) => /put|get/.test(line))
        .join('\n'),
    ).toBe(
      lines(`
        main waits get m
        P put m 5 (1)
        main get m 5 (0) #1
        main waits get m
        P put m 6 (1)
        main get m 6 (0) #2
        main waits get m for 1
        main gives up get m (timeout)`),
    );
  });
});
