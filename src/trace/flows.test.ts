import { expect, test } from 'vitest';
import { eventAt } from './builder.ts';
import { eventName, nameOf } from './events.ts';
import { FlowFinder, FlowKind } from './flows.ts';
import { readTrace } from './read.ts';

/** The arrows of a trace, in words. */
function arrows(text: string): string[] {
  const { columns } = readTrace(`0 - process-start main\n0 main thread-start ann\n${text}`);
  const finder = new FlowFinder();
  const found: string[] = [];
  for (let index = 0; index < columns.length; index++) {
    const { kind, tid, a, b, c } = eventAt(columns, index);
    if (!finder.see(index, kind, tid, a, b, c, columns.text[index] ?? 0)) continue;
    const cause = eventAt(columns, finder.from);
    found.push(`${nameOf(FlowKind, finder.kind)}: ${eventName(cause.kind)} → ${eventName(kind)}`);
  }
  return found;
}

const LOCK = '0 main object-new lock door\n0 main acquire door 1\n';
const PIPE = '0 main object-new pipe near\n0 main object-new pipe far\n0 main pair near far one-way\n';
const QUEUE = '0 main object-new queue tray 1\n';

test('bytes come from the send that they were part of', () => {
  const { columns } = readTrace(`0 - process-start main\n${PIPE}0 main send far hello 5 5
0 main send far you 8 3\n0 main receive near he 6 2\n0 main receive near lloy 2 4\n0 main receive near ou 0 2`);
  const finder = new FlowFinder();
  const from: number[] = [];
  for (let index = 0; index < columns.length; index++) {
    const { kind, tid, a, b, c } = eventAt(columns, index);
    if (finder.see(index, kind, tid, a, b, c, 0)) from.push(finder.from);
  }
  expect(from).toEqual([4, 4, 5]);
});

test.each([
  ['a thread begins', '0 ann thread-begin', ['threadStart: thread-start → thread-begin']],
  [
    'a process begins',
    '0 main process-start ben\n0 ben thread-begin',
    ['processStart: process-start → thread-begin'],
  ],
  ['a thread is joined', '0 ann thread-end\n0 main pass joinThread ann', ['threadJoin: thread-end → pass']],
  [
    'a process is joined',
    '0 main process-start ben\n0 - process-exit ben\n0 main pass joinProcess ben',
    ['processJoin: process-exit → pass'],
  ],
  [
    'a lock is handed over',
    `${LOCK}0 ann block acquire door\n0 main release door\n0 ann ready woken main\n0 ann acquire door 1`,
    ['handOver: release → acquire'],
  ],
  ['a free lock is taken', `${LOCK}0 main release door\n0 ann acquire door 1`, []],
  ['an item is handed over', `${QUEUE}0 main put tray x 1 1\n0 ann get tray x 0 1`, ['item: put → get']],
  [
    'room is made',
    `${QUEUE}0 main put tray x 1 1\n0 main block put tray\n0 ann get tray x 0 1\n0 main put tray y 1 2`,
    ['item: put → get', 'room: get → put'],
  ],
  [
    'a queue is worked off',
    `${QUEUE}0 main block queueJoin tray\n0 ann task-done tray 0\n0 main pass queueJoin tray`,
    ['tasks: task-done → pass'],
  ],
  [
    'an event lets go who waited',
    '0 main object-new event light\n0 ann block event light\n0 main set light\n0 ann pass event light',
    ['set: set → pass'],
  ],
  [
    'an event that is set holds nobody',
    '0 main object-new event light\n0 main set light\n0 ann pass event light',
    [],
  ],
  [
    'a notified thread goes on',
    '0 main object-new condition room\n0 ann block condition room\n0 main notify room 1\n0 ann ready woken main',
    ['notify: notify → ready'],
  ],
  [
    'a notified thread waits for the lock',
    `${LOCK}0 main object-new condition room
0 ann block condition room\n0 main notify room 1\n0 ann block acquire door
0 main release door\n0 ann ready woken main\n0 ann acquire door 1\n0 ann pass condition room`,
    ['notify: notify → block', 'handOver: release → acquire'],
  ],
  [
    'a barrier opens',
    '0 main object-new barrier gate 2\n0 ann barrier gate 1\n0 ann block barrier gate\n0 main barrier gate 0 opened\n0 ann pass barrier gate',
    ['barrier: barrier → pass'],
  ],
  [
    'a feeder thread brings an item on',
    `0 main object-new messageQueue post
0 main buffer post x 1 1\n0 main buffer post x 2 2\n0 ann put post x 1 2\n0 main get post x 0 2`,
    ['feed: buffer → put', 'item: put → get'],
  ],
  [
    'room is made for what waits to be put into a buffer',
    `0 main object-new messageQueue post 1
0 main block put post\n0 ann get post x 0 1\n0 main buffer post y 1 2`,
    ['room: get → buffer'],
  ],
  [
    'bytes are received in pieces',
    `${PIPE}0 main send far hello 5 5\n0 main send far you 8 3
0 ann receive near he 6 2\n0 ann receive near llo 3 3\n0 ann receive near you 0 3`,
    ['bytes: send → receive', 'bytes: send → receive', 'bytes: send → receive'],
  ],
  [
    'the end of a pipe is found',
    `${PIPE}0 main close far 1\n0 - close far\n0 ann receive near`,
    ['endOfFile: close → receive'],
  ],
  [
    'a caller is let in',
    `0 main object-new socket door\n0 main object-new socket one\n0 main object-new socket two
0 main object-new socket mine\n0 ann connect one 80 door\n0 ann connect two 80 door
0 main pair mine two\n0 main accept mine door\n0 main accept mine door\n0 main accept mine door`,
    ['connect: connect → accept', 'connect: connect → accept'],
  ],
  [
    'a task is made, executed, and waits for another',
    `0 main task-new 30 coroutine a\n0 main task-new 31 coroutine b\n0 main task-run 30
0 main task-wait 30 b 31\n0 main task-run 31\n0 main task-end 31\n0 main task-run 30`,
    ['taskStart: task-new → task-run', 'taskStart: task-new → task-run', 'taskJoin: task-end → task-run'],
  ],
  ['a wait is given up', `${LOCK}0 ann block acquire door 1\n0 ann give-up acquire door timeout`, []],
])('%s', (_, text, expected) => {
  expect(arrows(text)).toEqual(expected);
});
