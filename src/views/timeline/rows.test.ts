import { describe, expect, test } from 'vitest';
import { createModel } from '../../model/model.ts';
import { readTrace } from '../../trace/read.ts';
import { layRows } from './layout.ts';
import { lanesShown, marksOf, segmentsOf, USUAL_VIEW } from './rows.ts';

const { meta, columns } = readTrace(
  `
0 - process-start MainProcess
0 MainProcess run 0
0 MainProcess object-new pool counters 2
0 MainProcess thread-start clerk
0 clerk pool-worker counters begins
0 MainProcess process-start loop
0 MainProcess task-new 30 job visit counters
1 clerk run 1
1 clerk task-run 30
1 loop task-new 31 coroutine fetch
2 loop task-run 31
3 loop task-wait 31 "sleep 1"
`,
  { cores: 2 },
);
const model = createModel(meta, columns);
const keys = (view = USUAL_VIEW) => lanesShown(model, view).map(({ key }) => key);

describe('the lanes', () => {
  test('of coroutines are shown within their thread, those of jobs are not', () => {
    expect(keys()).toEqual(['thread 1', 'thread 2', 'thread 3', 'task 31']);
    expect(lanesShown(model, USUAL_VIEW).map(({ open }) => open)).toEqual([null, false, true, null]);
  });
  test('of tasks can be hidden and shown', () => {
    expect(keys({ ...USUAL_VIEW, toggled: new Set([2, 3]) })).toEqual([
      'thread 1',
      'thread 2',
      'task 30',
      'thread 3',
    ]);
  });
  test('of cores stand above all others when asked for', () => {
    const cores = { ...USUAL_VIEW, cores: true };
    expect(keys(cores).slice(0, 3)).toEqual(['core 0', 'core 1', 'thread 1']);
    const { rows } = layRows(lanesShown(model, cores), 400);
    expect(rows.filter(({ divided }) => divided).map(({ key }) => key)).toEqual(['thread 1', 'thread 3']);
  });
});

test('a lane is painted from what belongs to it', () => {
  const segments = segmentsOf(model, { kind: 'core', id: 1 });
  expect([segments.length, segments.object[0]]).toEqual([1, 2]);
  expect(segmentsOf(model, { kind: 'task', id: 31 }).length).toBe(3);
  expect(marksOf(model, { kind: 'task', id: 31 }).length).toBe(2);
  expect(marksOf(model, { kind: 'thread', id: 3 }).length).toBe(2);
  expect(marksOf(model, { kind: 'core', id: 0 }).length).toBe(0);
});
