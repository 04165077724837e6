import { bytes, countBelow, countUpTo, doubles, integers } from './grow.ts';
import type { Segments } from './timeline.ts';

/** Collects the segments of one thread, the last of which may still be going on. */
export class SegmentBuilder {
  readonly #start = doubles();
  readonly #end = doubles();
  readonly #startEvent = integers();
  readonly #endEvent = integers();
  readonly #status = bytes();
  readonly #wait = bytes();
  readonly #object = integers();
  readonly #core = integers();
  #open = false;

  /** Ends what was going on and begins something else; `status` 0: nothing. */
  begin(status: number, time: number, event: number, wait = 0, object = 0, core = -1): void {
    if (this.#open) {
      const last = this.#status.length - 1;
      const same =
        this.#status.data[last] === status &&
        this.#core.data[last] === core &&
        this.#wait.data[last] === wait &&
        this.#object.data[last] === object;
      if (same) return;
      this.#end.data[last] = Math.max(time, this.#start.data[last]!);
      this.#endEvent.data[last] = event;
    }
    this.#open = status !== 0;
    if (status === 0) return;
    this.#start.push(Math.max(time, this.#end.last(0)));
    this.#startEvent.push(event);
    this.#end.push(time);
    this.#endEvent.push(event);
    this.#status.push(status);
    this.#wait.push(wait);
    this.#object.push(object);
    this.#core.push(core);
  }

  /** The columns, with what is going on drawn to the end of the trace. */
  view(endTime: number, endEvent: number): Segments {
    const length = this.#status.length;
    if (this.#open) {
      this.#end.data[length - 1] = Math.max(endTime, this.#start.data[length - 1]!);
      this.#endEvent.data[length - 1] = endEvent;
    }
    return {
      length,
      start: this.#start.data,
      end: this.#end.data,
      startEvent: this.#startEvent.data,
      endEvent: this.#endEvent.data,
      status: this.#status.data,
      wait: this.#wait.data,
      object: this.#object.data,
      core: this.#core.data,
    };
  }
}

/** A lane of segments for each number. */
export class SegmentTable {
  readonly #lanes = new Map<number, SegmentBuilder>();

  of(number: number): SegmentBuilder {
    let lane = this.#lanes.get(number);
    if (lane === undefined) {
      lane = new SegmentBuilder();
      this.#lanes.set(number, lane);
    }
    return lane;
  }
}

export type Axis = 'time' | 'steps';

/** Where segments begin and end on an axis. */
export const edges = (
  segments: Segments,
  axis: Axis,
): { start: ArrayLike<number>; end: ArrayLike<number> } =>
  axis === 'time'
    ? { start: segments.start, end: segments.end }
    : { start: segments.startEvent, end: segments.endEvent };

/** The rows `first … last - 1` that touch what lies between `from` and `to`. */
export function visible(
  segments: Segments,
  from: number,
  to: number,
  axis: Axis = 'time',
): { first: number; last: number } {
  const { start, end } = edges(segments, axis);
  const first = countBelow(end, segments.length, from);
  return { first, last: Math.max(first, countUpTo(start, segments.length, to)) };
}

/** The row that is going on at a position, or -1. */
export function segmentAt(segments: Segments, position: number, axis: Axis = 'time'): number {
  const { start, end } = edges(segments, axis);
  const row = countUpTo(start, segments.length, position) - 1;
  return row >= 0 && position <= end[row]! ? row : -1;
}

/** A lane by pixels: what to draw where segments are narrower than a pixel. */
export interface Occupancy {
  /** SegmentStatus that takes most of the pixel; 0 nothing. */
  readonly status: Uint8Array;
  /** How much of the pixel is taken by it, 0 … 1. */
  readonly share: Float32Array;
  /** Row of the longest segment in the pixel, for its colour; -1 none. */
  readonly row: Int32Array;
}

const STATUSES = 6;

/** Sums up a lane between two positions in as many columns as there are pixels. Work: visible segments + pixels. */
export function occupancy(
  segments: Segments,
  from: number,
  to: number,
  pixels: number,
  axis: Axis = 'time',
): Occupancy {
  const status = new Uint8Array(pixels);
  const share = new Float32Array(pixels);
  const row = new Int32Array(pixels).fill(-1);
  if (!(to > from)) return { status, share, row };
  const { start, end } = edges(segments, axis);
  const { first, last } = visible(segments, from, to, axis);
  const scale = pixels / (to - from);
  const taken = new Float32Array(STATUSES);
  const longest = new Float32Array(STATUSES);
  const rows = new Int32Array(STATUSES);
  let pixel = -1;

  const flush = (): void => {
    if (pixel < 0 || pixel >= pixels) return;
    let best = 0;
    for (let each = 1; each < STATUSES; each++) if (taken[each]! > taken[best]!) best = each;
    if (best !== 0) {
      status[pixel] = best;
      share[pixel] = Math.min(1, taken[best]!);
      row[pixel] = rows[best]!;
    }
    taken.fill(0);
    longest.fill(0);
  };
  const add = (at: number, amount: number, kind: number, index: number): void => {
    if (at !== pixel) {
      flush();
      pixel = at;
    }
    // Something that takes no time is still there.
    const size = Math.max(amount, 1e-6);
    taken[kind]! += size;
    if (size > longest[kind]!) {
      longest[kind] = size;
      rows[kind] = index;
    }
  };

  for (let index = first; index < last; index++) {
    const left = Math.max(0, (start[index]! - from) * scale);
    const right = Math.min(pixels, (end[index]! - from) * scale);
    const kind = segments.status[index]!;
    const leftPixel = Math.min(pixels - 1, Math.floor(left));
    // What ends at the edge of a pixel is not in the next one.
    const rightPixel = Math.max(leftPixel, Math.ceil(right) - 1);
    add(leftPixel, Math.min(right, leftPixel + 1) - left, kind, index);
    if (rightPixel === leftPixel) continue;
    flush();
    status.fill(kind, leftPixel + 1, rightPixel);
    share.fill(1, leftPixel + 1, rightPixel);
    row.fill(index, leftPixel + 1, rightPixel);
    pixel = rightPixel;
    add(rightPixel, right - rightPixel, kind, index);
  }
  flush();
  return { status, share, row };
}
