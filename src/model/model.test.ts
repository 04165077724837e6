import { describe, expect, test } from 'vitest';
import { sliceOf } from '../trace/builder.ts';
import { FlowKind } from '../trace/flows.ts';
import { readTrace } from '../trace/read.ts';
import { createModel } from './model.ts';
import { objectOf, type SyncObject, stackOf, threadOf } from './state.ts';
import { SegmentStatus } from './timeline.ts';

const KTV = `
0      -      process-start MainProcess
0      MainProcess@17  object-new semaphore keys 1
0.001  MainProcess@18  process-start ann
0.002  MainProcess@18  process-start ben
0.003  MainProcess@19  block joinProcess ann
0.003  ann      run 0
0.003  ann      thread-begin ann
0.003  ben      run 1
0.003  ben      thread-begin ben
0.004  ann@10   acquire keys 0
0.005  ben@10   block acquire keys
0.006  ann@12   block sleep 2
2.006  ann      ready timeout
2.006  ann      run 0
2.007  ann@10   release keys 1
2.007  ben      ready woken ann
2.008  ben      run 1
2.008  ben@10   acquire keys 0
2.009  ann      thread-end returned
2.009  -        process-exit ann
2.010  MainProcess  pass joinProcess ann
2.010  MainProcess  process-reap ann MainProcess
2.011  ben      output stdout "ben goes in\\n"
2.012  ben      release keys 1
`;

const trace = readTrace(KTV);
const model = createModel(trace.meta, trace.columns);
/** The state after the line of the text above that contains this. */
const stateAfter = (line: string) => {
  const index = KTV.trim()
    .split('\n')
    .findIndex((each) => each.replace(/\s+/g, ' ').includes(line));
  if (index < 0) throw new Error(`no line has ${line}`);
  return model.stateAt(index + 1);
};
const keys = (state: { readonly objects: readonly SyncObject[] }) => objectOf(state, 1)!;

describe('a semaphore', () => {
  test('has a holder and a waiter', () => {
    const state = stateAfter('ben@10 block acquire');
    expect(keys(state)).toMatchObject({ name: 'keys', permits: 1, free: 0, site: 17 });
    expect(keys(state).holders).toMatchObject([{ tid: 2, depth: 1 }]);
    expect(keys(state).waiters).toMatchObject([{ tid: 3, kind: 'acquire', woken: false }]);
    expect(threadOf(state, 3)).toMatchObject({
      status: 'blocked',
      waitsFor: { kind: 'acquire', object: 1, timeout: null },
      site: 10,
    });
    expect(threadOf(state, 2)?.holds).toEqual([1]);
  });

  test('is handed over', () => {
    const woken = stateAfter('ben ready woken');
    expect(keys(woken).holders).toEqual([]);
    expect(keys(woken).waiters).toMatchObject([{ tid: 3, woken: true }]);
    const over = stateAfter('ben@10 acquire');
    expect(keys(over)).toMatchObject({ holders: [{ tid: 3 }], waiters: [], contended: 1, longestWaiter: 3 });
    expect(keys(over).longestWait).toBeCloseTo(2.003e9, -3);
    expect(threadOf(over, 3)?.waitsFor).toBeNull();
  });
});

describe('processes', () => {
  test('form a tree', () => {
    const state = stateAfter('ben thread-begin');
    expect(state.processes.map(({ pid, parent, name }) => [pid, parent, name])).toEqual([
      [1000, 0, 'MainProcess'],
      [1001, 1000, 'ann'],
      [1002, 1000, 'ben'],
    ]);
    expect(state.processes[0]?.children).toEqual([1001, 1002]);
    expect(state.processes[1]?.gil).toBe(2);
    expect(state.cores).toEqual([2, 3]);
  });

  test('are zombies until they are reaped', () => {
    expect(stateAfter('process-exit ann').processes[1]).toMatchObject({ status: 'zombie', exitCode: 0 });
    expect(stateAfter('process-reap ann').processes[1]).toMatchObject({ status: 'reaped' });
  });
});

describe('the timeline', () => {
  test('has a lane per thread', () => {
    expect(model.lanes().map(({ label, main }) => [label, main])).toEqual([
      ['main', true],
      ['ann', true],
      ['ben', true],
    ]);
  });

  test('has segments', () => {
    const { length, status, object, startEvent, endEvent } = model.segments(3);
    expect([...status.subarray(0, length)]).toEqual([
      SegmentStatus.ready,
      SegmentStatus.running,
      SegmentStatus.blocked,
      SegmentStatus.ready,
      SegmentStatus.running,
    ]);
    expect(object[2]).toBe(1);
    expect([...startEvent.subarray(1, length)]).toEqual([...endEvent.subarray(0, length - 1)]);
    expect(endEvent[length - 1]).toBe(model.length);
    const ann = model.segments(2);
    expect(ann.status[ann.length - 1]).toBe(SegmentStatus.zombie);
  });

  test('has lanes for cores and for who holds a lock', () => {
    const rows = ({ length, object, startEvent, endEvent }: ReturnType<typeof model.segments>) =>
      Array.from({ length }, (_, row) => [object[row], startEvent[row], endEvent[row]]);
    expect(rows(model.coreSegments(0))).toEqual([
      [2, 5, 11],
      [2, 13, 18],
    ]);
    expect(rows(model.holderSegments(1))).toEqual([
      [2, 9, 14],
      [3, 17, 23],
    ]);
  });

  test('has arrows', () => {
    const { length, from, to, kind } = model.flows();
    const arrows = Array.from({ length }, (_, row) => [from[row], to[row], kind[row]]);
    expect(arrows).toEqual([
      [2, 6, FlowKind.processStart],
      [3, 8, FlowKind.processStart],
      [14, 17, FlowKind.handOver],
      [19, 20, FlowKind.processJoin],
    ]);
  });
});

describe('moving the playhead', () => {
  test('by operation skips what is none', () => {
    const playhead = model.next(5, 'operation');
    expect(model.event(playhead - 1).tid).toBe(2);
    expect(playhead).toBe(10);
    expect(model.previous(playhead, 'operation')).toBe(5);
    expect(model.next(model.length, 'operation')).toBe(model.length);
    expect(model.previous(1, 'operation')).toBe(0);
  });

  test('to the next operation of a thread and to the first that waits', () => {
    expect(model.nextOf(11, 3)).toBe(18);
    expect(model.nextOf(model.length, 3)).toBeNull();
    expect(model.firstBlocked()).toBe(5);
    expect(model.firstBlocked(5)).toBe(11);
  });

  test('to a time', () => {
    expect(model.playheadAt(0)).toBe(2);
    expect(model.timeAt(2)).toBe(0);
    expect(model.playheadAt(1e9)).toBe(12);
    expect(model.playheadAt(1e12)).toBe(model.length);
  });

  test('back gives the very states that were there', () => {
    const there = model.stateAt(9);
    model.stateAt(20);
    for (let playhead = 19; playhead >= 0; playhead--)
      expect(model.stateAt(playhead).playhead).toBe(playhead);
    expect(model.stateAt(9)).toStrictEqual(there);
  });

  test('one step shares what did not change', () => {
    const before = model.stateAt(9);
    const next = model.stateAt(10);
    expect(next.threads[2]).toBe(before.threads[2]);
    expect(next.processes).toBe(before.processes);
    expect(next.threads[1]).not.toBe(before.threads[1]);
  });
});

test('a call has a stack with locals', () => {
  const { meta, columns } = readTrace(`
0    -        process-start main
0    main@9   variable global 0 total 0
0    main@9   line 0
0    main@3   call add 1
0    main@3   variable local 1 n 2
0    main@4   line 1
0    main@6   call helper 2
0    main@6   variable local 1 n 3
0    main@4   variable global 0 total 2
0    main@4   return helper 2
0    main@9   return add 1
`);
  const model = createModel(meta, columns);
  const stack = (playhead: number) =>
    stackOf(threadOf(model.stateAt(playhead), 1)!).map(({ name, site, locals }) => [
      name,
      site,
      locals.map((local) => `${local.name}=${local.repr}`).join(),
    ]);
  expect(stack(8)).toEqual([
    ['helper', 0, ''],
    ['add', 4, 'n=3'],
  ]);
  expect(stack(10)).toEqual([['add', 4, 'n=3']]);
  expect(stack(11)).toEqual([]);
  const total = model.stateAt(11).variables[0];
  expect(total).toMatchObject({ name: 'total', repr: '2', changes: 2, previous: { repr: '0' } });
});

test('a batch at a time makes the same model as all at once', () => {
  const whole = createModel(trace.meta, trace.columns);
  const grown = createModel(trace.meta);
  const ends = [7, 8, 20, whole.length];
  ends.forEach((end, index) => {
    grown.append(sliceOf(trace.columns, ends[index - 1] ?? 0, end));
    expect(grown.stateAt(end)).toStrictEqual(whole.stateAt(end));
  });
  expect(grown.flows()).toEqual(whole.flows());
  expect(grown.lanes()).toEqual(whole.lanes());
  expect(grown.trace().columns).toEqual(whole.trace().columns);
});
