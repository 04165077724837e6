import { describe, expect, test } from 'vitest';
import { readTrace } from '../trace/read.ts';
import { createModel } from './model.ts';
import { objectOf, type State, stackOf, taskOf, threadOf } from './state.ts';
import { SegmentStatus } from './timeline.ts';

const modelOf = (text: string) => {
  const { meta, columns } = readTrace(`0 - process-start main\n0 main thread-start ann\n${text}`);
  return createModel(meta, columns);
};
function end(text: string): State {
  const model = modelOf(text);
  return model.stateAt(model.length);
}

describe('coroutines of one thread', () => {
  const two = `
0 main task-new 30 coroutine a
0 main task-new 31 coroutine b
1 main task-run 30`;
  const statuses = (more: string) => end(two + more).tasks.map(({ status }) => status);

  test('are executed one at a time', () => {
    expect(statuses('')).toEqual(['running', 'new']);
    expect(statuses('\n2 main task-run 31')).toEqual(['ready', 'running']);
    expect(statuses('\n2 main task-run 0')).toEqual(['ready', 'new']);
    expect(threadOf(end(two), 1)?.task).toBe(30);
    expect(threadOf(end(`${two}\n2 main task-wait 30 sleep`), 1)?.task).toBe(0);
  });

  test('wait, for each other or for something else', () => {
    const waits = '\n2 main task-wait 30 "b is done" 31\n2 main task-run 31';
    expect(statuses(waits)).toEqual(['waiting', 'running']);
    expect(taskOf(end(two + waits), 30)?.waitsFor).toEqual({ on: 31, text: 'b is done' });
    expect(statuses(`${waits}\n3 main task-end 31 returned 42`)).toEqual(['ready', 'done']);
  });

  test('come to an end', () => {
    expect(taskOf(end(`${two}\n3 main task-end 30 raised "ValueError()"`), 30)).toMatchObject({
      how: 'raised',
      result: 'ValueError()',
      ended: 3e9,
    });
    // Not by their own doing: the process is gone.
    expect(taskOf(end(`${two}\n3 - process-exit main`), 30)).toMatchObject({ how: 'cancelled' });
  });

  test('have lanes in that of their thread', () => {
    const model = modelOf(`${two}\n2 main task-wait 30 sleep\n3 main task-run 31\n4 main task-run 30`);
    expect(model.lanes()[0]?.tasks.map(({ label, start, end }) => [label, start, end])).toEqual([
      ['a', 0, 4e9],
      ['b', 0, 4e9],
    ]);
    const { length, status, start } = model.taskSegments(30);
    expect([...status.subarray(0, length)]).toEqual([
      SegmentStatus.ready,
      SegmentStatus.running,
      SegmentStatus.sleeping,
      SegmentStatus.running,
    ]);
    expect([...start.subarray(0, length)]).toEqual([0, 1e9, 2e9, 4e9]);
    expect(model.taskMarks(30).length).toBe(3);
  });
});

describe('a pool', () => {
  const pool = `
0 main object-new pool counters 2
0 ann pool-worker counters begins
0 main task-new 30 job one counters
0 main task-new 31 job two counters`;
  const counters = (more: string) => objectOf(end(pool + more), 1)?.pool;

  test('has workers, and jobs that wait', () => {
    expect(counters('')).toEqual({ workers: [2], waiting: [30, 31], running: [], done: 0 });
  });

  test('works them off', () => {
    expect(counters('\n1 ann task-run 30')).toMatchObject({ waiting: [31], running: [30] });
    expect(counters('\n1 ann task-run 30\n2 ann task-end 30')).toMatchObject({ running: [], done: 1 });
    expect(counters('\n1 main task-end 31 cancelled')).toMatchObject({ waiting: [30], done: 1 });
  });

  test('loses a worker that ends, with the job it had', () => {
    expect(counters('\n1 ann task-run 30\n2 ann thread-end killed')).toMatchObject({
      workers: [],
      running: [],
      done: 1,
    });
  });

  test('is one for all processes', () => {
    const state = end(`
0 main object-new pool counters 2
0 main process-start child
0 - object-copy - counters
0 main task-new 30 job one counters
1 child pool-worker pool#2 begins
1 child task-run 30`);
    expect(objectOf(state, 1)?.pool).toEqual({ workers: [3], waiting: [], running: [30], done: 0 });
    expect(objectOf(state, 2)?.pool?.workers).toEqual([]);
  });
});

describe('greenlets of one thread', () => {
  const stackAt = (text: string): string[] => {
    const thread = threadOf(end(text), 1);
    return thread === undefined
      ? []
      : stackOf(thread).map(({ name, locals }) => [name, ...locals.map((each) => each.repr)].join(' '));
  };
  const two = `
0 main task-new 30 greenlet a
0 main task-new 31 greenlet b
1 main call <module> 1
1 main task-run 30
1 main call eat 4
1 main variable local 4 n 1
2 main task-wait 30 "a switch back"
2 main task-run 31
2 main call play 4
2 main call jump 5`;

  test('have stacks of their own', () => {
    expect(stackAt(two)).toEqual(['jump', 'play']);
    const back = `${two}\n3 main task-wait 31 "a switch back"\n3 main task-run 30`;
    expect(stackAt(back)).toEqual(['eat 1']);
    const deeper = `${back}\n3 main call chew 5\n4 main task-wait 30 "a switch back"\n4 main task-run 0`;
    expect(stackAt(deeper)).toEqual(['<module>']);
    expect(stackAt(`${deeper}\n5 main task-run 30`)).toEqual(['chew', 'eat 1']);
    expect(stackAt(`${deeper}\n5 main task-run 31\n5 main return jump 5`)).toEqual(['play']);
  });

  test('leave nothing on the stack when they end, nor does their thread', () => {
    expect(stackAt(`${two}\n3 main task-end 31 returned None\n3 main task-run 0`)).toEqual(['<module>']);
    expect(
      stackAt(`${two}\n3 main task-end 31 returned None\n3 main task-run 0\n4 main task-run 31`),
    ).toEqual([]);
    expect(threadOf(end(`${two}\n3 main thread-end returned`), 1)).toMatchObject({
      stack: null,
      ownStack: null,
    });
  });

  test('are other than coroutines, whose frames are on the stack of their thread', () => {
    expect(stackAt(two.replaceAll('greenlet', 'coroutine'))).toEqual(['jump', 'play', '<module>']);
  });
});
