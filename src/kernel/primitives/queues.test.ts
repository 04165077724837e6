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

/** What happens to the messages themselves, and who waits for them. */
const told = (script: string): string =>
  run(script)
    .story.split('\n')
    .filter((line) => /put|get|buffer|drop|send/.test(line))
    .join('\n');

describe('a queue of messages', () => {
  test('carries bytes from process to process', () => {
    expect(
      told(`messages m 2
        main: fork P; get m; get m; get m within 1; join-process P
        P: put m 5; put m 6`),
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

  test('is fed from the buffers of processes, each by a thread of its own', () => {
    expect(
      told(`messages m
        main: start F; sleep 1; buffer m 5; buffer m 6; sleep 1; fork P; get m; get m; get m; join-process P
        F ×2: feed m
        P: buffer m 7; feed m`),
    ).toBe(
      lines(`
        F waits buffer m
        main buffer m 5 (1) #1
        main buffer m 6 (2) #2
        F put m 5 (1)
        F put m 6 (2)
        main get m 5 (1) #1
        main get m 6 (0) #2
        main waits get m
        P buffer m 7 (1) #3
        P put m 7 (1)
        main get m 7 (0) #3`),
    );
  });

  test('has as many places as it was made with, for what is in buffers as well', () => {
    expect(
      told(`messages m 2
        A: buffer m 1; feed m; buffer m 2; buffer m 3 now; buffer m 3 within 1; buffer m 3; buffer m 4
        B: sleep 3; get m; sleep 1; drop m`),
    ).toBe(
      lines(`
        A buffer m 1 (1) #1
        A put m 1 (1)
        A buffer m 2 (1) #2
        A gives up put m
        A waits put m for 1
        A gives up put m (timeout)
        A waits put m
        B get m 1 (0) #1
        A buffer m 3 (2) #3
        A waits put m
        B drop m (1) #2
        A buffer m 4 (2) #4`),
    );
  });

  test('lets a sender go on when all of its message is in the pipe', () => {
    expect(
      told(`messages m
        A: put m 40000; put m 30000; put m 1
        B: sleep 1; get m; get m; get m`),
    ).toBe(
      lines(`
        A put m 40000 (1)
        A put m 30000 (2)
        A waits send m
        B get m 40000 (1) #1
        B get m 30000 (0) #2
        B waits get m
        A put m 1 (1)
        B get m 1 (0) #3`),
    );
  });

  test('counts a task from the moment when its item is buffered', () => {
    expect(run('messages m\nmain: buffer m 1; done m; join-queue m; done m').answers).toEqual([
      'main buffer 1',
      'main done 0',
      'main join-queue 1',
      'main done 1',
    ]);
  });

  test('that nobody empties is named with its sender, when nobody can go on', () => {
    const { halted, kernel } = run('messages m\nmain: put m 70000');
    expect(halted).toBe('deadlock');
    expect(kernel.haltText).toContain('waits for somebody to get from Queue m, whose pipe is full (line 1)');
  });
});
