import { expect, test } from 'vitest';
import { type ChromeEvent, chromeEvents, toChrome } from './chrome.ts';
import { readTrace } from './read.ts';

const trace = readTrace(`
0     -     process-start MainProcess
0     MainProcess object-new lock -
0     MainProcess object-name lock#1 door
0     MainProcess object-new queue tray 2
0.001 MainProcess thread-start worker
0.001 MainProcess run 0
0.002 MainProcess acquire door 1
0.003 worker run 1
0.003 worker thread-begin MainProcess
0.004 worker block acquire door
0.005 MainProcess release door 0
0.005 worker ready woken MainProcess
0.006 worker run 1
0.006 worker acquire door 1
0.007 worker put tray bun 1 1
0.008 MainProcess get tray bun 0 1
0.009 worker release door
0.010 worker thread-end returned
0.011 MainProcess pass joinThread worker
`);
const events = chromeEvents(trace);
const of = (ph: ChromeEvent['ph']) => events.filter((event) => event.ph === ph);

test('waits are slices of their thread and never overlap', () => {
  const slices = of('X').filter(({ cat, tid }) => cat === 'thread' && tid === 2);
  expect(slices.map(({ name, ts, dur }) => [name, ts, dur])).toEqual([
    ['running', 3000, 1000],
    ['wait for door', 4000, 1000],
    ['ready', 5000, 1000],
    ['running', 6000, 4000],
  ]);
});

test('holding a lock is an async slice', () => {
  expect([...of('b'), ...of('e')].map(({ name, tid, ts, id }) => [name, tid, ts, id])).toEqual([
    ['door', 1, 2000, 'held 1 1'],
    ['door', 2, 6000, 'held 1 2'],
    ['door', 1, 5000, 'held 1 1'],
    ['door', 2, 9000, 'held 1 2'],
  ]);
});

test('hand-overs are flows, each with a start and an end', () => {
  expect(of('s').map(({ name, tid }) => [name, tid])).toEqual([
    ['threadStart', 1],
    ['handOver', 1],
    ['item', 2],
    ['threadJoin', 2],
  ]);
  expect(of('f').map(({ id }) => id)).toEqual(of('s').map(({ id }) => id));
});

test('a queue is a counter, and everybody has a name', () => {
  expect(of('C').map(({ name, args }) => [name, args?.['items']])).toEqual([
    ['tray', 1],
    ['tray', 0],
  ]);
  expect(of('M').map(({ name, tid, args }) => [name, tid, args?.['name']])).toEqual([
    ['process_name', 0, 'MainProcess'],
    ['thread_name', 1, 'MainThread'],
    ['thread_name', 2, 'worker'],
  ]);
  expect(JSON.parse(toChrome(trace))).toHaveProperty('traceEvents');
});

test('a task is an async slice from its making to its end', () => {
  const tasks = chromeEvents(
    readTrace(`
0     -    process-start main
0.001 main task-new 30 coroutine fetch
0.002 main task-new 31 greenlet
0.003 main task-run 30
0.004 main task-end 30 returned 42
0.005 main task-run 31
`),
  ).filter(({ cat }) => cat === 'task');
  expect(tasks.map(({ ph, name, ts, args }) => [ph, name, ts, args?.['result']])).toEqual([
    ['b', 'fetch', 1000, undefined],
    ['b', 'greenlet#31', 2000, undefined],
    ['e', 'fetch', 4000, '42'],
    ['e', 'greenlet#31', 5000, undefined],
  ]);
});
