import { describe, expect, test } from 'vitest';
import { sliceOf } from '../trace/builder.ts';
import type { EventName } from '../trace/events.ts';
import type { Moment } from '../trace/moment.ts';
import { readTrace } from '../trace/read.ts';
import { createModel } from './model.ts';
import { MomentNames } from './moment-names.ts';
import { findMoment, findMoments, momentFinder } from './moments.ts';

/** Two processes, two threads in the second, one lock that gets its name late. The index of each event stands before it. */
const trace = readTrace(`
  # 0
  0   -      process-start MainProcess
  0   thread#1      object-new lock -
  0   -             object-name lock#1 door
  0   thread#1      process-start Ada
  1   thread#2      acquire door
  # 5
  1   thread#2      thread-start Thread-1
  1   thread#3      thread-begin Ada
  1   -             thread-rename thread#3 Bo
  2   thread#3      block acquire door
  2   thread#1      block joinProcess Ada
  # 10
  2   thread#2      output stdout "Ada is in"
  2   thread#2      output stdout "Ada is out"
  3   thread#2      release door 1
  3   thread#3      acquire door
  3   thread#3      output stdout "Bo is in"
  # 15
  4   thread#3      release door 1
  4   thread#3      variable global 1 stock 41
  4   thread#3      variable global 1 stock 40
  5   thread#1      signal Ada 15
  5   thread#2      thread-end killed Ada
  # 20
  5   -             process-exit Ada -15
  5   thread#1      pass joinProcess Ada
  5   thread#1      end
`);

const find = (event: EventName, rest: Omit<Moment, 'event'> = {}): number =>
  findMoment(trace, { event, ...rest });

describe('a moment is the first event that fits', () => {
  test('by its kind, and what is left out fits anything', () => {
    expect(find('acquire')).toBe(4);
    expect(find('end')).toBe(22);
    expect(find('deadlock')).toBe(-1);
  });

  test('by a part of its text', () => {
    expect(find('output', { text: 'is in' })).toBe(10);
    expect(find('output', { text: 'Bo' })).toBe(14);
    expect(find('output', { text: 'Cy' })).toBe(-1);
  });

  test('by the number in column b', () => {
    expect(find('signal', { value: 15 })).toBe(18);
    expect(find('signal', { value: 9 })).toBe(-1);
    expect(find('process-exit', { value: -15 })).toBe(20);
  });

  test('or the nth, or the last of those that fit', () => {
    expect(find('output', { nth: 2 })).toBe(11);
    expect(find('output', { nth: 3 })).toBe(14);
    expect(find('output', { nth: 4 })).toBe(-1);
    expect(find('output', { nth: -1 })).toBe(14);
    expect(find('output', { nth: -3 })).toBe(10);
    expect(find('output', { nth: -4 })).toBe(-1);
    expect(find('output', { text: 'is in', nth: -1 })).toBe(14);
  });
});

describe('who does it', () => {
  test('is the thread by any name it has in the run, also before it had it', () => {
    for (const thread of ['Bo', 'Thread-1', 'Ada/Bo', 'Ada/Thread-1'])
      expect([thread, find('thread-begin', { thread })]).toEqual([thread, 6]);
  });

  test('is a main thread by its process, and no other thread of it', () => {
    expect(find('acquire', { thread: 'Ada' })).toBe(4);
    expect(find('acquire', { thread: 'Ada', nth: -1 })).toBe(4);
    for (const thread of ['main', 'MainProcess', 'MainThread'])
      expect([thread, find('object-new', { thread })]).toEqual([thread, 1]);
    expect(find('acquire', { thread: 'MainThread' })).toBe(-1);
  });

  test('is who it is about where the machine notes it', () => {
    expect(find('process-exit', { thread: 'Ada' })).toBe(20);
    expect(find('thread-rename', { thread: 'Bo' })).toBe(7);
    expect(find('process-exit', { thread: 'main' })).toBe(-1);
  });
});

describe('what it is done to', () => {
  test('is an object by its name or its number, also before it was named', () => {
    expect(find('object-new', { object: 'door' })).toBe(1);
    expect(find('acquire', { object: 'door', nth: 2 })).toBe(13);
    expect(find('acquire', { object: 'lock#1' })).toBe(4);
    expect(find('acquire', { object: 'window' })).toBe(-1);
  });

  test('is what a wait is for', () => {
    expect(find('block', { object: 'door' })).toBe(8);
    expect(find('block', { object: 'Ada' })).toBe(9);
    expect(find('pass', { object: 'Ada' })).toBe(21);
  });

  test('is the process or thread that is started, signalled or gone', () => {
    expect(find('process-start', { object: 'Ada' })).toBe(3);
    expect(find('thread-start', { object: 'Bo' })).toBe(5);
    expect(find('signal', { object: 'Ada' })).toBe(18);
    expect(find('process-exit', { object: 'Ada' })).toBe(20);
  });

  test('is a variable, with its value as the text', () => {
    expect(find('variable', { object: 'stock' })).toBe(16);
    expect(find('variable', { object: 'stock', text: '40' })).toBe(17);
    expect(find('variable', { object: 'store' })).toBe(-1);
  });

  test('is a file by its path, a function by its name', () => {
    const other = readTrace(`
      0 -        process-start main
      0 thread#1 call look 1
      0 thread#1 file-open file#7 read ticket.json
      0 thread#1 file-close file#7
    `);
    expect(findMoment(other, { event: 'file-close', object: 'ticket.json' })).toBe(3);
    expect(findMoment(other, { event: 'call', object: 'look' })).toBe(1);
    expect(findMoment(other, { event: 'call', object: 'buy' })).toBe(-1);
  });

  test('is a copy of an object by the name that it was copied with, and by its own number', () => {
    const forked = readTrace(`
      0 -        process-start main
      0 thread#1 object-new lock door
      0 thread#1 process-start child
      0 -        object-copy -#2 door
      1 thread#2 acquire object#2
    `);
    expect(findMoment(forked, { event: 'acquire', object: 'door' })).toBe(4);
    expect(findMoment(forked, { event: 'acquire', object: 'lock#2' })).toBe(4);
    expect(findMoment(forked, { event: 'acquire', object: 'lock#1' })).toBe(-1);
  });
});

test('the names of a run can be listed', () => {
  const names = new MomentNames(trace);
  expect(names.all('object')).toEqual(['lock#1', 'door']);
  expect(names.all('process')).toEqual(['MainProcess', 'Ada', 'main']);
  expect(names.all('thread')).toEqual(
    expect.arrayContaining(['MainThread', 'main', 'Ada', 'Thread-1', 'Bo']),
  );
});

describe('tasks', () => {
  const tasks = readTrace(`
    0 -        process-start main
    0 thread#1 task-new 1 coroutine Ann
    0 thread#1 task-new 2 coroutine Ben
    0 thread#1 task-run 1
    0 thread#1 output stdout begins
    1 thread#1 task-wait 1 "1 s"
    1 thread#1 task-run 2
    1 thread#1 output stdout begins
    2 thread#1 task-end 2
    2 thread#1 task-run 0
    2 thread#1 output stdout over
  `);

  test('are what it is done to', () => {
    expect(findMoment(tasks, { event: 'task-new', object: 'Ben' })).toBe(2);
    expect(findMoment(tasks, { event: 'task-run', object: 'Ben' })).toBe(6);
  });

  test('count as who does it while the thread executes them', () => {
    expect(findMoment(tasks, { event: 'output', thread: 'Ben' })).toBe(7);
    expect(findMoment(tasks, { event: 'output', thread: 'Ben', nth: 2 })).toBe(-1);
    expect(findMoment(tasks, { event: 'output', thread: 'main', nth: -1 })).toBe(10);
  });
});

describe('a list of moments', () => {
  test('means its last, each searched after the one before', () => {
    const inside: Moment = { event: 'output', text: 'is in' };
    expect(findMoments(trace, [{ event: 'release' }, inside])).toBe(14);
    expect(findMoments(trace, [inside, inside])).toBe(14);
    expect(findMoments(trace, [inside, inside, inside])).toBe(-1);
    expect(findMoments(trace, [{ event: 'output', nth: -1 }, { event: 'release' }])).toBe(15);
  });

  test('is searched in a model as in a trace, as far as the run has come', () => {
    const model = createModel(trace.meta);
    const last: Moment = { event: 'acquire', nth: -1 };
    expect(findMoment(model, last)).toBe(-1);
    model.append(sliceOf(trace.columns, 0, 10));
    expect(findMoment(model, last)).toBe(4);
    model.append(sliceOf(trace.columns, 10, 14));
    expect(findMoment(model, last)).toBe(13);
  });

  test('is found for many lists with one look at the names', () => {
    const finder = momentFinder(trace);
    expect([[{ event: 'acquire' } as const], [{ event: 'end' } as const]].map(finder)).toEqual([4, 22]);
  });
});
