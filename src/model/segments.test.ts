import { describe, expect, test } from 'vitest';
import { FlowBuilder, flowInto, flowsInto } from './flows.ts';
import { MarkBuilder, markBefore, markFrom, marksBetween } from './marks.ts';
import { occupancy, SegmentBuilder, segmentAt, visible } from './segments.ts';
import { SegmentStatus } from './timeline.ts';

const { ready, running, blocked } = SegmentStatus;

/** Segments as `status until time`; event numbers count up by tens. */
function lane(...pieces: [status: number, until: number][]) {
  const builder = new SegmentBuilder();
  let time = 0;
  pieces.forEach(([status, until], index) => {
    builder.begin(status, time, 10 * index);
    time = until;
  });
  builder.begin(0, time, 10 * pieces.length);
  return builder.view(time, 1000);
}

const abc = lane([ready, 10], [running, 20], [blocked, 40]);

describe('segments', () => {
  test('are found by time and by step', () => {
    expect(segmentAt(abc, 15)).toBe(1);
    expect(segmentAt(abc, 15, 'steps')).toBe(1);
    expect(segmentAt(abc, 50)).toBe(-1);
    expect(visible(abc, 12, 30)).toEqual({ first: 1, last: 3 });
    expect(visible(abc, 50, 60)).toEqual({ first: 3, last: 3 });
  });

  test('grow to the end of the trace while they last', () => {
    const builder = new SegmentBuilder();
    builder.begin(running, 5, 1);
    expect(builder.view(30, 9)).toMatchObject({ length: 1 });
    expect(builder.view(30, 9).end[0]).toBe(30);
    expect(builder.view(50, 12).endEvent[0]).toBe(12);
  });

  test('that go on in the same way are one', () => {
    expect(lane([running, 10], [running, 20]).length).toBe(1);
  });
});

describe('occupancy', () => {
  const rounded = (numbers: Iterable<number>) => [...numbers].map((each) => Math.round(each * 100) / 100);

  test('is what takes most of a pixel', () => {
    const { status, share, row } = occupancy(abc, 0, 40, 4);
    expect([...status]).toEqual([ready, running, blocked, blocked]);
    expect(rounded(share)).toEqual([1, 1, 1, 1]);
    expect([...row]).toEqual([0, 1, 2, 2]);
  });

  test('sums up what is narrower than a pixel', () => {
    const busy = lane([running, 3], [ready, 4], [running, 7], [ready, 10], [blocked, 20]);
    const { status, share } = occupancy(busy, 0, 20, 2);
    expect([...status]).toEqual([running, blocked]);
    expect(rounded(share)).toEqual([0.6, 1]);
  });

  test('leaves pixels empty where there was no thread', () => {
    expect([...occupancy(abc, -40, 80, 6).status]).toEqual([0, 0, ready, blocked, 0, 0]);
    expect([...occupancy(abc, 30, 30, 2).status]).toEqual([0, 0]);
    expect([...occupancy(lane(), 0, 10, 2).status]).toEqual([0, 0]);
  });

  test('shows a segment that takes no time', () => {
    expect(occupancy(lane([running, 0]), 0, 10, 2).status[0]).toBe(running);
  });
});

test('marks are found by time and by event', () => {
  const builder = new MarkBuilder();
  for (const event of [3, 5, 8]) builder.add(event, 10 * event, 20, 1);
  const marks = builder.view();
  expect(marksBetween(marks, 30, 50)).toEqual({ first: 0, last: 2 });
  expect([markFrom(marks, 4), markFrom(marks, 9)]).toEqual([1, -1]);
  expect([markBefore(marks, 5), markBefore(marks, 3)]).toEqual([0, -1]);
});

test('no arrows are found where there are none', () => {
  const flows = new FlowBuilder().view();
  expect(flowInto(flows, 3)).toBe(-1);
  expect(flowsInto(flows, 0, 9)).toEqual({ first: 0, last: 0 });
});
