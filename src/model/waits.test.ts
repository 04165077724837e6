import { describe, expect, test } from 'vitest';
import { readTrace } from '../trace/read.ts';
import { metricsOf } from './metrics.ts';
import { createModel } from './model.ts';
import { waitGraph } from './waits.ts';

const CAST = `
0 - process-start main
0 main object-new lock a
0 main object-new lock b
0 main object-new semaphore keys 1
0 main object-new event light
0 main thread-start ann
0 main thread-start ben
0 main thread-start cleo
`;
const state = (text: string) => {
  const { meta, columns } = readTrace(CAST + text, { gil: 'free-threaded' });
  return createModel(meta, columns).stateAt(columns.length);
};
const graph = (text: string) => waitGraph(state(text));

const CROSSED = `
0 ann acquire a 1
0 ben acquire b 1
0 ann block acquire b
0 ben block acquire a`;

describe('two locks taken in opposite order', () => {
  test('are a ring', () => {
    const { cycles, stuck, edges } = graph(CROSSED);
    expect(cycles).toEqual([{ threads: [2, 3], objects: [2, 1] }]);
    expect(stuck).toEqual([2, 3]);
    expect(edges).toEqual([
      { kind: 'waits', thread: 2, object: 2, target: 0 },
      { kind: 'waits', thread: 3, object: 1, target: 0 },
      { kind: 'holds', thread: 3, object: 2, target: 0 },
      { kind: 'holds', thread: 2, object: 1, target: 0 },
    ]);
  });

  test('take with them who waits for one of them', () => {
    expect(graph(`${CROSSED}\n0 cleo block joinThread ann`).stuck).toEqual([2, 3, 4]);
  });

  test('are none while one of them may give up', () => {
    const { cycles, stuck } = graph(CROSSED.replace('block acquire a', 'block acquire a 2.5'));
    expect({ cycles, stuck }).toEqual({ cycles: [], stuck: [] });
  });
});

test('who takes a plain lock twice waits for itself', () => {
  expect(graph('0 ann acquire a 1\n0 ann block acquire a').cycles).toEqual([{ threads: [2], objects: [1] }]);
});

test('an event may be set by anybody who can still run', () => {
  expect(graph('0 ann block event light').stuck).toEqual([]);
  const nobody = '0 ann block event light\n0 main block joinThread ann\n0 ben thread-end\n0 cleo thread-end';
  expect(graph(nobody).stuck.toSorted()).toEqual([1, 2]);
});

test('a lock whose holder is dead is never released', () => {
  expect(graph('0 ann acquire a 1\n0 ann thread-end killed\n0 ben block acquire a').stuck).toEqual([3]);
});

test('numbers of a run', () => {
  const { threads, objects, coreUse, elapsed } = metricsOf(
    state(`
0 ann run 0
2 ann acquire keys 0
2 ann block sleep 4
2 ben run 0
3 ben block acquire keys
6 ann ready timeout
7 ann run 0
8 ann release keys 1
8 ben ready woken ann
9 ben run 1
9 ben acquire keys 0
10 cleo run 2`),
    2,
  );
  expect(threads[1]).toMatchObject({
    tid: 2,
    running: 5e9,
    sleeping: 4e9,
    ready: 1e9,
    blocked: 0,
    lived: 10e9,
  });
  expect(threads[2]).toMatchObject({ running: 2e9, blocked: 5e9, ready: 1e9 });
  expect(objects).toEqual([
    { object: 3, uses: 2, contended: 1, totalWait: 6e9, longestWait: 6e9, longestWaiter: 3, waiting: 0 },
  ]);
  expect(elapsed).toBe(10e9);
  // Main has run from the beginning.
  expect(coreUse).toBeCloseTo((10 + 5 + 2) / 20);
});

test('who waits for any child is set free by each of them that runs', () => {
  const family = '0 ann process-start one\n0 ann process-start two\n0 ann block joinAny\n';
  expect(graph(family).stuck).toEqual([]);
  const locked = `${family}0 ben acquire a 1\n0 one block acquire a\n0 two block acquire a\n`;
  expect(graph(locked).stuck).toEqual([]);
  const stuck = `${locked}0 main thread-end\n0 cleo thread-end\n0 ben block acquire a`;
  expect(graph(stuck).stuck).toEqual([2, 3, 5, 6]);
});
