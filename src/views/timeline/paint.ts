import { marksBetween } from '../../model/marks.ts';
import type { Model } from '../../model/model.ts';
import { edges, occupancy, visible } from '../../model/segments.ts';
import { type Marks, SegmentStatus, type Segments } from '../../model/timeline.ts';
import type { Axis } from '../../store/playhead.ts';
import { EventKind, WaitKind } from '../../trace/events.ts';
import { colorOf, hueOf } from '../palette.ts';
import type { LaneRow, Range, Rows } from './layout.ts';

/** What the lanes are painted from. */
export interface Scene {
  readonly model: Model;
  readonly rows: Rows;
  readonly axis: Axis;
  readonly range: Range;
  /** Width of the lanes, without their labels, and the visible height. */
  readonly width: number;
  readonly height: number;
  readonly scroll: number;
  readonly labelWidth: number;
  readonly ticks: readonly number[];
  /** The thread to set apart; 0: none. */
  readonly current: number;
  readonly hover: number;
}

/** Brushes of a canvas: colours of the scheme, and hatches in them. */
export interface Brushes {
  readonly ink: (color: string) => string;
  readonly hatch: (color: string) => CanvasPattern | string;
}

const S = SegmentStatus;
/** Painting one segment after the other is worth it up to this many on a pixel. */
const DENSE = 0.4;

/** Marks that stand as a tick: a thread enters, leaves, or changes something. Others are a dot. */
const tickKinds: ReadonlySet<number> = new Set(
  (['acquire', 'release', 'set', 'clear', 'put', 'get', 'notify', 'barrier', 'pass', 'give-up'] as const).map(
    (name) => EventKind[name],
  ),
);

/** Paints labels, lanes and marks. Work is in proportion to pixels, whatever the length of the trace. */
export function paint(context: CanvasRenderingContext2D, scene: Scene, brushes: Brushes): void {
  const { width, height, labelWidth, rows, scroll, ticks, range } = scene;
  context.clearRect(0, 0, labelWidth + width, height);
  const scale = width / (range.to - range.from);
  context.fillStyle = brushes.ink('var(--line-2)');
  for (const tick of ticks)
    context.fillRect(Math.round(labelWidth + (tick - range.from) * scale), 0, 1, height);

  for (const row of rows.rows) {
    const y = row.y - scroll;
    if (y + rows.rowHeight < 0 || y > height) continue;
    if (row.tid === scene.hover) {
      context.fillStyle = brushes.ink('color-mix(in srgb, var(--ink) 4%, transparent)');
      context.fillRect(0, y, labelWidth + width, rows.rowHeight);
    }
    if (row.divided) {
      context.fillStyle = brushes.ink('var(--line)');
      context.fillRect(0, Math.round(y), labelWidth + width, 1);
    }
    if (labelWidth > 0) paintLabel(context, scene, row, y, brushes);
    context.save();
    context.beginPath();
    context.rect(labelWidth - 2, y, width + 2, rows.rowHeight);
    context.clip();
    paintLane(context, scene, row, y, brushes);
    context.restore();
  }
}

function paintLabel(
  context: CanvasRenderingContext2D,
  { rows, labelWidth, current }: Scene,
  row: LaneRow,
  y: number,
  { ink }: Brushes,
): void {
  const strong = row.tid === current;
  context.font = `${strong ? 650 : 450} ${labelWidth < 100 ? 11 : 12.5}px "Inter Variable", Inter, sans-serif`;
  context.fillStyle = strong ? ink(hueOf(row.tid)) : ink('var(--ink-2)');
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  context.fillText(
    fitted(context, row.label, labelWidth - 20),
    labelWidth - 12,
    y + rows.rowHeight / 2 + 0.5,
  );
}

/** A label without what it can be told apart without (the function of a thread), else cut. */
function fitted(context: CanvasRenderingContext2D, whole: string, width: number): string {
  if (context.measureText(whole).width <= width) return whole;
  const text = whole.replace(/ \(.*\)$/, '');
  if (text !== whole && context.measureText(text).width <= width) return text;
  let end = text.length - 1;
  while (end > 1 && context.measureText(`${text.slice(0, end)}…`).width > width) end--;
  return `${text.slice(0, end)}…`;
}

function paintLane(
  context: CanvasRenderingContext2D,
  scene: Scene,
  row: LaneRow,
  y: number,
  brushes: Brushes,
): void {
  const { model, axis, range, width, labelWidth, rows } = scene;
  const segments = model.segments(row.tid);
  const { first, last } = visible(segments, range.from, range.to, axis);
  const middle = y + rows.rowHeight / 2;
  const size = Math.min(1.25, rows.rowHeight / 18);
  const { ink } = brushes;
  const hue = ink(hueOf(row.tid));
  const quiet = ink('var(--line)');
  const brush = (index: number): BarStyle => ({ hue, quiet, hatch: hatchOf(segments, index, hue, brushes) });
  const scale = width / (range.to - range.from);
  if (last - first > width * DENSE) {
    const { status, share, row: source } = occupancy(segments, range.from, range.to, Math.ceil(width), axis);
    // Neighbouring pixels that look alike are one bar.
    const look = (pixel: number): number => {
      const kind = status[pixel] ?? 0;
      if (kind === 0) return 0;
      const object = kind === S.blocked ? (segments.object[source[pixel] ?? 0] ?? 0) : 0;
      return (object * 8 + kind) * 4 + Math.min(3, Math.floor((share[pixel] ?? 0) * 4));
    };
    for (let pixel = 0; pixel < status.length; ) {
      const same = look(pixel);
      let end = pixel + 1;
      while (end < status.length && look(end) === same) end++;
      if (same !== 0) {
        context.globalAlpha = 0.4 + 0.2 * (same % 4);
        const kind = status[pixel] ?? 0;
        bar(context, kind, labelWidth + pixel, labelWidth + end, middle, size, brush(source[pixel] ?? 0));
      }
      pixel = end;
    }
    context.globalAlpha = 1;
  } else {
    const { start, end } = edges(segments, axis);
    for (let index = first; index < last; index++) {
      const left = labelWidth + (Math.max(start[index] ?? 0, range.from) - range.from) * scale;
      const right = labelWidth + (Math.min(end[index] ?? 0, range.to) - range.from) * scale;
      bar(context, segments.status[index] ?? 0, left, Math.max(right, left + 1), middle, size, brush(index));
    }
  }
  paintMarks(context, scene, model.marks(row.tid), middle, size, hue);
}

interface BarStyle {
  readonly hue: string;
  readonly hatch: CanvasPattern | string;
  /** For what hardly matters. */
  readonly quiet: string;
}

/** The fill of a blocked segment: hatched in the colour of what it waits for. */
function hatchOf(
  segments: Segments,
  index: number,
  hue: string,
  { ink, hatch }: Brushes,
): CanvasPattern | string {
  if (segments.status[index] !== S.blocked) return hue;
  const wait = segments.wait[index] ?? 0;
  const join = wait === WaitKind.joinThread || wait === WaitKind.joinProcess || wait === WaitKind.input;
  return hatch(ink(join ? 'var(--hue-main)' : colorOf(segments.object[index] ?? 0)));
}

function bar(
  context: CanvasRenderingContext2D,
  status: number,
  left: number,
  right: number,
  middle: number,
  size: number,
  { hue, hatch, quiet }: BarStyle,
): void {
  const width = right - left;
  switch (status) {
    case S.running:
      context.fillStyle = hue;
      context.fillRect(left, middle - 5 * size, width, 10 * size);
      return;
    case S.blocked:
      context.fillStyle = hatch;
      context.fillRect(left, middle - 4 * size, width, 8 * size);
      return;
    case S.ready:
      context.strokeStyle = hue;
      context.lineWidth = 1;
      if (width < 3) context.globalAlpha *= 0.5;
      context.strokeRect(left + 0.5, middle - 3.5 * size, Math.max(0.5, width - 1), 7 * size);
      if (width < 3) context.globalAlpha = Math.min(1, context.globalAlpha * 2);
      return;
    case S.sleeping: {
      const alpha = context.globalAlpha;
      context.globalAlpha = alpha * 0.42;
      context.fillStyle = hue;
      context.fillRect(left, middle - 2 * size, width, 4 * size);
      context.globalAlpha = alpha;
      return;
    }
    case S.zombie:
      context.fillStyle = quiet;
      for (let x = left; x < right; x += 6) context.fillRect(x, middle - 0.5, Math.min(2, right - x), 1);
      return;
  }
}

function paintMarks(
  context: CanvasRenderingContext2D,
  { model, axis, range, width, labelWidth }: Scene,
  marks: Marks,
  middle: number,
  size: number,
  hue: string,
): void {
  const scale = width / (range.to - range.from);
  const positions: ArrayLike<number> = axis === 'time' ? marks.time : marks.event;
  const bounds =
    axis === 'time'
      ? marksBetween(marks, range.from, range.to)
      : marksBetween(marks, model.timeAt(Math.ceil(range.from)), model.timeAt(Math.floor(range.to) + 1));
  context.fillStyle = hue;
  let free = Number.NEGATIVE_INFINITY;
  for (let index = bounds.first; index < bounds.last; ) {
    const position = positions[index] ?? 0;
    const x = labelWidth + (position - range.from) * scale;
    if (x >= free) {
      if (tickKinds.has(marks.kind[index] ?? 0)) {
        context.beginPath();
        context.roundRect(x - 1.5, middle - 6 * size, 3, 12 * size, 1.5);
        context.fill();
        free = x + 2;
      } else {
        context.fillRect(x - 0.75, middle - 4.5 * size, 1.5, 9 * size);
        free = x + 1;
      }
      index++;
    } else {
      // Nothing more fits here: go on where there is room.
      index = firstAtLeast(positions, index + 1, bounds.last, range.from + (free - labelWidth) / scale);
    }
  }
}

function firstAtLeast(values: ArrayLike<number>, from: number, to: number, limit: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const half = (low + high) >> 1;
    if ((values[half] ?? 0) < limit) low = half + 1;
    else high = half;
  }
  return low;
}
