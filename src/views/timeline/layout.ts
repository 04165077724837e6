import type { Model } from '../../model/model.ts';
import type { Axis } from '../../store/playhead.ts';
import type { LaneItem } from './rows.ts';

/** What is in view, in nanoseconds or in steps. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** One lane on the screen; `y` is its top before scrolling. */
export interface LaneRow extends LaneItem {
  readonly y: number;
  /** Does a line part it from the lane above? */
  readonly divided: boolean;
}

export interface Rows {
  readonly rows: readonly LaneRow[];
  readonly rowHeight: number;
  readonly height: number;
}

const TALLEST = 26;
const LOWEST = 15;
const PADDING = 6;

/** Lanes as tall as fit, within what can still be read. */
export function layRows(lanes: readonly LaneItem[], height: number): Rows {
  const share = (height - 2 * PADDING) / Math.max(1, lanes.length);
  const rowHeight = Math.floor(Math.max(LOWEST, Math.min(TALLEST, share)));
  const grouped = lanes.some((lane) => !lane.main && lane.kind === 'thread');
  const rows = lanes.map((lane, index) => {
    const afterCores = lane.kind !== 'core' && lanes[index - 1]?.kind === 'core';
    const divided = index > 0 && ((grouped && lane.main) || afterCores);
    return { ...lane, y: PADDING + index * rowHeight, divided };
  });
  return { rows, rowHeight, height: lanes.length * rowHeight + 2 * PADDING };
}

/** The whole trace on an axis that is at least `extent` long, with some air at its end. */
export function wholeRange(model: Model, axis: Axis, extent = 0): Range {
  const end = Math.max(extent, axis === 'time' ? model.endTime : model.length - 1);
  return { from: 0, to: Math.max(end, axis === 'time' ? 1000 : 1) * 1.02 };
}

/** Where an event stands on the axis. */
export const eventPosition = (model: Model, event: number, axis: Axis): number =>
  axis === 'time' ? model.timeAt(event + 1) : event;

/** Where the playhead stands: on the current event, or between two of them while it plays. */
export const playheadPosition = (playhead: number, time: number, axis: Axis): number =>
  axis === 'time' ? time : Math.max(0, playhead - 1);

/** The playhead that a position means. */
export const playheadAtPosition = (model: Model, position: number, axis: Axis): number =>
  axis === 'time' ? model.playheadAt(position) : Math.round(position) + 1;

/** A range of the same length with the position a fifth from its left edge, if it is not in view already. */
export function keepInView(range: Range, position: number, whole: Range): Range {
  if (position >= range.from && position <= range.to) return range;
  const length = range.to - range.from;
  const from = Math.max(whole.from, Math.min(whole.to - length, position - length / 5));
  return { from, to: from + length };
}

/** Round distances between ticks: 1, 2 or 5 of a power of ten, at least `least` pixels apart. */
export function tickStep(range: Range, width: number, least = 90): number {
  const raw = ((range.to - range.from) / Math.max(1, width)) * least;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].find((each) => each * power >= raw) ?? 10;
  return step * power;
}

export function ticks(range: Range, step: number): number[] {
  const first = Math.ceil(range.from / step);
  const last = Math.floor(range.to / step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * step);
}
