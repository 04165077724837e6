import { describe, expect, test } from 'vitest';
import { readTrace } from '../trace/read.ts';
import { createModel } from './model.ts';
import { objectOf, type State, threadOf } from './state.ts';

/** The state at the end of a trace. */
function end(text: string): State {
  const { meta, columns } = readTrace(`0 - process-start main\n${text}`);
  return createModel(meta, columns).stateAt(columns.length);
}

describe('an RLock', () => {
  const twice = `
0 main object-new rlock door
0 main acquire door 1
0 main acquire door 2`;
  test('has a depth', () => {
    expect(objectOf(end(twice), 1)).toMatchObject({ free: 0, holders: [{ tid: 1, depth: 2 }] });
    expect(objectOf(end(`${twice}\n0 main release door 1`), 1)).toMatchObject({
      holders: [{ tid: 1, depth: 1 }],
    });
  });
  test('is free when it has been released as often', () => {
    const state = end(`${twice}\n0 main release door 1\n0 main release door 0`);
    expect(objectOf(state, 1)).toMatchObject({ free: 1, holders: [] });
    expect(threadOf(state, 1)?.holds).toEqual([]);
  });
});

describe('a queue', () => {
  const filled = `
0 main object-new queue tray 3
0 main put tray first 1 1
0 main put tray second 2 2
0 main put tray third 3 3`;
  const reprs = (more: string) => objectOf(end(filled + more), 1)?.items.map(({ repr }) => repr);
  test('shows what is in it', () => {
    expect(reprs('')).toEqual(['first', 'second', 'third']);
    expect(reprs('\n0 main get tray second 2 2')).toEqual(['first', 'third']);
    expect(objectOf(end(filled), 1)?.unfinished).toBe(3);
  });
  test('gives up the item that looks right when its number is not told', () => {
    expect(reprs('\n0 main get tray first 2')).toEqual(['second', 'third']);
    expect(reprs('\n0 main get tray third 2')).toEqual(['first', 'second']);
    expect(reprs('\n0 main get tray second 2')).toEqual(['first', 'third']);
    expect(reprs('\n0 main get tray fourth 2')).toEqual(['first', 'second', 'third']);
  });
});

test('a queue is known by the order in which it gives', () => {
  const order = (...taken: string[]) => {
    const puts = ['a', 'b', 'c', 'd'].map((item, at) => `\n0 main put tray ${item} ${at + 1} ${at + 1}`);
    const gets = taken.map((item) => `\n0 main get tray ${item} 0 ${'abcd'.indexOf(item) + 1}`);
    return objectOf(end(`0 main object-new queue tray${puts.join('')}${gets.join('')}`), 1)?.order;
  };
  expect(order()).toBeNull();
  expect(order('a', 'b', 'c', 'd')).toBe('oldest');
  expect(order('d', 'c', 'b', 'a')).toBe('newest');
  expect(order('a', 'd', 'b')).toBe('sorted');
  expect(order('b')).toBe('sorted');
});

describe('a condition', () => {
  const notified = `
0 main object-new lock door
0 main object-new condition room
0 main thread-start ann
0 ann acquire door 1
0 ann release door
0 ann block condition room
0 main acquire door 1
0 main notify room 1
1 ann block acquire door`;
  test('hands a notified thread over to the lock', () => {
    const state = end(notified);
    expect(objectOf(state, 2)?.waiters).toEqual([]);
    expect(objectOf(state, 1)?.waiters).toMatchObject([{ tid: 2, kind: 'acquire' }]);
    expect(threadOf(state, 2)?.waitsFor).toMatchObject({ kind: 'acquire', since: 1e9 });
  });
});

test('an event is set and cleared', () => {
  const light = '\n0 main object-new event light';
  expect(objectOf(end(light), 1)?.flag).toBe(false);
  expect(objectOf(end(`${light}\n0 main set light`), 1)?.flag).toBe(true);
  expect(objectOf(end(`${light}\n0 main set light\n0 main clear light`), 1)?.flag).toBe(false);
});

test('a barrier counts who has come and opens', () => {
  const gate = '\n0 main object-new barrier gate 2\n0 main barrier gate 1';
  expect(objectOf(end(gate), 1)).toMatchObject({ permits: 2, arrived: 1, broken: false });
  expect(objectOf(end(`${gate}\n0 main barrier gate 0 opened`), 1)).toMatchObject({ arrived: 0, uses: 1 });
  expect(objectOf(end(`${gate}\n0 main barrier gate 0 broken`), 1)).toMatchObject({ broken: true });
});

test('a file has a path, a content and who has it open', () => {
  const open = `
0 main file-open file#7 write data.json
0 main file-write file#7 2 "{}"`;
  expect(objectOf(end(open), 7)).toMatchObject({
    kind: 'file',
    path: 'data.json',
    text: '{}',
    openers: [{ tid: 1, mode: 'write' }],
  });
  expect(objectOf(end(`${open}\n0 main file-close file#7`), 7)?.openers).toEqual([]);
});

test('a fork copies an object, held by the twin of the thread that forked', () => {
  const state = end(`
0 main object-new lock door
0 main acquire door 1
0 main process-start child
0 - object-copy - door`);
  expect(objectOf(state, 2)).toMatchObject({
    name: 'door',
    copyOf: 1,
    pid: 1001,
    holders: [{ tid: 2 }],
    uses: 0,
  });
  expect(threadOf(state, 2)?.holds).toEqual([2]);
  expect(objectOf(state, 1)?.holders).toMatchObject([{ tid: 1 }]);
});

test('a lock may be released by somebody else', () => {
  const state = end(`
0 main object-new lock door
0 main thread-start ann
0 ann acquire door 1
0 main release door`);
  expect(objectOf(state, 1)).toMatchObject({ free: 1, holders: [] });
  expect(threadOf(state, 2)?.holds).toEqual([]);
});

describe('the end of a process', () => {
  const held = `
0 main process-start child
0 child object-new lock door
0 child acquire door 1
0 - process-exit child -15`;
  test('kills its threads, and what they held stays held', () => {
    const state = end(held);
    expect(threadOf(state, 2)).toMatchObject({ status: 'done', endReason: 'killed' });
    expect(objectOf(state, 1)?.holders).toMatchObject([{ tid: 2 }]);
    expect(state.processes[1]).toMatchObject({ status: 'zombie', exitCode: -15 });
  });
  test('makes orphans, which process 1 adopts', () => {
    const state = end(`
0 main process-start child
0 child process-start grandchild
0 - process-exit child 0
0 - process-orphan grandchild
0 - process-exit grandchild 0`);
    expect(state.processes[2]).toMatchObject({ orphaned: 0, parent: 1, status: 'reaped' });
  });
});

test('who loses the race for a lock waits on, though no event says so', () => {
  const state = end(`
0 main object-new lock door
0 main thread-start ann
0 main acquire door 1
1 ann block acquire door
2 main release door
2 ann ready woken main
2 main acquire door 1
3 main block sleep 1
3 ann run 0
4 main ready timeout
4 main run 0`);
  expect(threadOf(state, 2)).toMatchObject({ status: 'blocked', waitsFor: { since: 1e9, woken: false } });
  expect(objectOf(state, 1)).toMatchObject({ contended: 1, waiters: [{ tid: 2, woken: false }] });
});

test('a run tells why it ended, and what it left out', () => {
  expect(end('0 - end 3').ending).toMatchObject({ kind: 'finished', exitCode: 3 });
  expect(end('0 - limit output "too much"\n0 - end 4').ending).toMatchObject({
    kind: 'limit',
    text: 'too much',
  });
  const thinned = end('0 main call f 1\n0 main thinned line\n0 main thinned call');
  expect(thinned).toMatchObject({ thinned: ['line', 'call'], threads: [{ stack: null }] });
});

describe('a queue between processes', () => {
  const post = `
0 main object-new messageQueue post
0 main thread-start feeder
0 main buffer post x 1 1
0 main buffer post y 2 2`;
  const queue = (more: string) => objectOf(end(post + more), 1)!;
  test('has a buffer in each process, from where a feeder brings the items on', () => {
    expect(queue('')).toMatchObject({ items: [], unfinished: 2, buffered: [{ repr: 'x' }, { repr: 'y' }] });
    expect(queue('\n1 feeder put post x 1 1')).toMatchObject({
      items: [{ number: 1, repr: 'x', tid: 1 }],
      buffered: [{ number: 2, repr: 'y' }],
      unfinished: 2,
    });
  });
  test('loses what is dropped and what goes down with its process', () => {
    expect(queue('\n1 feeder drop post 1 1')).toMatchObject({ buffered: [{ repr: 'y' }], lost: 1 });
    expect(queue('\n1 - process-exit main')).toMatchObject({ buffered: [], lost: 2 });
  });
});

describe('a shared value', () => {
  const shared = '\n0 main object-new sharedValue total\n0 main load total 5';
  const cells = (more: string) => objectOf(end(shared + more), 1)?.cells;
  test('has a history, which begins with what was found there', () => {
    expect(cells('')).toMatchObject([{ repr: '5', changes: 0, previous: null }]);
    expect(cells('\n0 main store total 6\n0 main load total 6')).toMatchObject([
      { repr: '6', changes: 1, previous: { repr: '5' } },
    ]);
  });
  test('may have several parts', () => {
    expect(cells('\n0 main store total 9 2')).toMatchObject([{ repr: '5' }, undefined, { repr: '9' }]);
  });
});

test('a file has a text from the start, and the text before the last change', () => {
  const state = end(`
0 main object-new file paper
0 main file-content paper 2 "{}"
0 main file-write paper 4 "{1}"
0 main file-write paper 4 "{2}"`);
  expect(objectOf(state, 1)).toMatchObject({ text: '{2}', textBefore: '{1}', writer: 1 });
});

test('a file that is emptied to be written again is compared with what it held before', () => {
  const state = end(`
0 main object-new file paper
0 main file-content paper 2 "{1}"
0 main file-write paper 0
0 main file-write paper 3 "{2}"`);
  expect(objectOf(state, 1)).toMatchObject({ text: '{2}', textBefore: '{1}' });
});

test('a condition is known by the lock that its waiters give back', () => {
  const state = end(`
0 main object-new rlock door
0 main object-new condition room
0 main acquire door 1
0 main release door
0 main block condition room`);
  expect(objectOf(state, 2)?.lock).toBe(1);
});

test('a barrier that is broken can be reset', () => {
  const gate = '\n0 main object-new barrier gate 2\n0 main barrier gate 0 broken';
  expect(objectOf(end(gate), 1)?.broken).toBe(true);
  expect(objectOf(end(`${gate}\n0 main barrier gate 0 reset`), 1)?.broken).toBe(false);
});

test('a variable knows who has set it, and where', () => {
  const state = end(`
0 main@3 variable global 0 n 1
0 main thread-start ann
0 ann@7 variable global 0 n 2
0 ann@7 variable global 0 n 3`);
  expect(state.variables[0]).toMatchObject({ repr: '3', setters: [1, 2], sites: [3, 7] });
});

test('an attribute goes by its object and its own name, and keeps its history', () => {
  // The first name of the trace has the number 0.
  const { variables } = end(`
0 main variable global 0 ada "<Account>"
0 main variable attribute 0 balance 100
0 main variable attribute 0 balance 105
`);
  const balance = variables.find((each) => each.name === 'ada.balance');
  expect(balance?.repr).toBe('105');
  expect(balance?.previous?.repr).toBe('100');
});
