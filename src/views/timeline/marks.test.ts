import { expect, test } from 'vitest';
import { ktvTrace } from '../../../tests/support/ktv-trace.ts';
import { createModel } from '../../model/model.ts';
import { nearestMark, neighbourMark } from './marks.ts';

const { meta, columns } = ktvTrace();
const model = createModel(meta, columns);
const tid = 5;
const marks = model.marks(tid);
const events = Array.from(marks.event.subarray(0, marks.length));

test('the arrow keys visit every mark of a lane, there and back', () => {
  const there: number[] = [];
  for (let event = neighbourMark(marks, -1, 1); event >= 0; event = neighbourMark(marks, event, 1))
    there.push(event);
  expect(there).toEqual(events);
  const back: number[] = [];
  for (
    let event = neighbourMark(marks, model.length, -1);
    event >= 0;
    event = neighbourMark(marks, event, -1)
  )
    back.unshift(event);
  expect(back).toEqual(events);
});

test('the pointer finds a mark within its reach only', () => {
  const event = events[2]!;
  const time = model.timeAt(event + 1);
  expect(nearestMark(marks, event + 0.4, 1, 'steps')).toBe(event);
  expect(nearestMark(marks, time, 0, 'time')).toBeGreaterThanOrEqual(0);
  expect(nearestMark(marks, -10, 5, 'steps')).toBe(-1);
});
