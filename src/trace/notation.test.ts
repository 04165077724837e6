import { describe, expect, test } from 'vitest';
import { eventAt } from './builder.ts';
import { dump, dumpLines } from './dump.ts';
import { EVENT_KINDS, EventKind, eventName, WaitKind } from './events.ts';
import { FORMS } from './notation.ts';
import { NotationError, readTrace } from './read.ts';

const EVERY_EVENT = `
# A little of everything.
0 - process-start main
0.000000001 main@3 object-new lock - 0
0.5 main@1:4!2 object-name lock#1 door
0.5 main object-new semaphore keys 4
0.5 main object-copy -#9 keys
0.5 main process-start "Process-1:1"#1005:7 daemon
0.5 - process-rename process#1005 child
0.5 main thread-start "Thread-1 (work)" daemon
0.5 - thread-rename thread#8 worker
0.5 thread#8 thread-begin main
0.5 thread#8 run 3
0.5 thread#8 ready woken main
0.5 main acquire door 1
0.5 thread#8 block acquire door 2.5
0.5 main release door
0.5 thread#8 give-up acquire door timeout
0.5 thread#8 block sleep 1e-05
0.5 main block joinThread thread#8
0.5 main pass joinThread thread#8
0.5 main pass joinProcess process#1005
0.5 main object-new event light#20
0.5 main set light
0.5 main clear light
0.5 main pass event light
0.5 main object-new condition room
0.5 main notify room 2
0.5 main object-new queue line 5
0.5 main put line "'a b'" 1 1
0.5 main get line "'a b'" 0 1
0.5 main task-done line
0.5 main object-new barrier gate 2
0.5 main barrier gate 1
0.5 main barrier gate 0 opened
0.5 main output stdout "two\\nlines\\t\\"quoted\\""
0.5 main input "x\\n"
0.5 main object-new file paper
0.5 main file-open paper write data.json
0.5 main file-write paper 2 "{}"
0.5 main file-read paper 2
0.5 main file-close paper
0.5 main file-content paper 2 "{}"
0.5 main signal process#1005 15
0.5 main object-new messageQueue post 3
0.5 main buffer post 7 1 1
0.5 main drop post 0 1
0.5 main object-new pipe left
0.5 main object-new pipe right
0.5 main pair left right one-way
0.5 main send right "'a'" 5 5
0.5 main receive left "'a'" 0 5
0.5 main close right 1
0.5 - close right 0 process#1005
0.5 main shutdown left 2
0.5 main object-new socket server
0.5 main listen server 8000
0.5 main connect right 8000 server
0.5 main accept left server
0.5 main object-new sharedValue total
0.5 main load total 5
0.5 main store total 6
0.5 main object-new pool counters 4
0.5 main pool-worker counters begins
0.5 main task-new 30 job "visit(1)" counters
0.5 main task-run 30
0.5 main task-wait 30 "sleeps for 1 s"
0.5 main task-end 30 raised "ValueError()"
0.5 main line 1
0.5 main call f 1
0.5 main variable global 0 n "1"
0.5 main variable local 1 m 2
0.5 main return f 1
0.5 main exception "ValueError: x"
0.5 - thinned line
0.5 thread#8 thread-end exception main
0.5 - process-exit process#1005 -15
0.5 - process-orphan process#1005
0.5 main process-reap process#1005 main
0.5 - deadlock 2 "a waits for b"
0.5 - limit output "too much"
0.5 - end 3
`;

describe('the text form', () => {
  test('has a form for every kind of event', () => {
    const kinds = Array.from({ length: EVENT_KINDS }, (_, kind) => eventName(kind));
    expect(Object.keys(FORMS).sort()).toEqual(kinds.sort());
  });

  test('says what it was read from', () => {
    const trace = readTrace(EVERY_EVENT);
    const text = dump(trace);
    const again = readTrace(text);
    for (let index = 0; index < trace.columns.length; index++)
      expect(eventAt(again.columns, index)).toEqual(eventAt(trace.columns, index));
    expect(again.columns.length).toBe(trace.columns.length);
    expect(again.meta).toEqual(trace.meta);
    expect(dump(again)).toBe(text);
    const used = new Set(trace.columns.kind.subarray(0, trace.columns.length));
    expect(used.size).toBe(EVENT_KINDS - 1);
  });

  test('reads well', () => {
    const trace = readTrace(`
      0    -        process-start main
      0    main@1   object-new semaphore keys 4
      0.25 main@2!1 acquire keys 3
      1    main     block sleep 1.5
    `);
    expect([...dumpLines(trace, 1)].map((line) => line.replace(/ +/g, ' '))).toEqual([
      '0 main@1 object-new semaphore keys 4',
      '0.25 main@2!1 acquire keys 3',
      '1 main block sleep 1.5',
    ]);
  });

  test('fills in what goes without saying', () => {
    const { columns } = readTrace(`
      0 - process-start main
      0 main thread-start worker
      0 main object-new lock door
      0 main block acquire door 2.5
    `);
    expect(eventAt(columns, 1)).toMatchObject({ a: 2, text: 'worker' });
    expect(eventAt(columns, 3)).toMatchObject({ a: 1, b: WaitKind.acquire, c: 1, text: '2.5' });
    expect(eventAt(columns, 0)).toMatchObject({ kind: EventKind['process-start'], tid: 0, a: 1000, b: 1 });
  });

  test.each([
    ['0 - process-start main\n0 main frobnicate', 'line 2: there is no event called frobnicate'],
    ['0 nobody acquire x', 'line 1: no thread, or more than one, is called nobody'],
    ['later - end 0', 'line 1: later is not a time in seconds'],
    ['0 - end many', 'line 1: many is not a whole number'],
    ['0 - end 0 0', 'line 1: end has at most 1 fields here'],
    ['0 - limit speed "x"', 'line 1: speed is none of events'],
  ])('says what is wrong with %j', (text, message) => {
    expect(() => readTrace(text)).toThrow(NotationError);
    expect(() => readTrace(text)).toThrow(message);
  });
});
