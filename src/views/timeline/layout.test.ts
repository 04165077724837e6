import { expect, test } from 'vitest';
import { ktvTrace } from '../../../tests/support/ktv-trace.ts';
import { createModel } from '../../model/model.ts';
import {
  eventPosition,
  keepInView,
  layRows,
  playheadAtPosition,
  tickStep,
  ticks,
  wholeRange,
} from './layout.ts';
import { lanesShown, USUAL_VIEW } from './rows.ts';

const { meta, columns } = ktvTrace();
const model = createModel(meta, columns);

test('lanes share the height as far as they stay legible', () => {
  const lanes = lanesShown(model, USUAL_VIEW);
  expect(lanes).toHaveLength(21);
  expect(layRows(lanes, 2000).rowHeight).toBe(26);
  expect(layRows(lanes, 432).rowHeight).toBe(20);
  const low = layRows(lanes, 100);
  expect(low.rowHeight).toBe(15);
  expect(low.height).toBeGreaterThan(100);
});

test('a position and the playhead it means belong together on both axes', () => {
  for (const axis of ['time', 'steps'] as const)
    for (const event of [0, 10, columns.length - 1]) {
      const playhead = playheadAtPosition(model, eventPosition(model, event, axis), axis);
      if (axis === 'steps') expect(playhead).toBe(event + 1);
      else expect(model.timeAt(playhead)).toBe(model.timeAt(event + 1));
    }
});

test('ticks are round and far enough apart', () => {
  const range = { from: 0, to: 14e9 };
  expect(tickStep(range, 1300)).toBe(1e9);
  expect(ticks({ from: 0.5e9, to: 3.2e9 }, 1e9)).toEqual([1e9, 2e9, 3e9]);
  expect(tickStep(range, 300)).toBe(5e9);
});

test('the playhead is kept in view by moving, not by zooming', () => {
  const whole = wholeRange(model, 'time');
  const view = { from: 1e9, to: 3e9 };
  expect(keepInView(view, 2e9, whole)).toBe(view);
  const moved = keepInView(view, 5e9, whole);
  expect(moved.to - moved.from).toBe(2e9);
  expect(moved.from).toBeLessThan(5e9);
});
