import { threadLabel } from '../../model/labels.ts';
import { marksBetween } from '../../model/marks.ts';
import type { Model } from '../../model/model.ts';
import { edges, occupancy, visible } from '../../model/segments.ts';
import { type Marks, SegmentStatus, type Segments } from '../../model/timeline.ts';
import type { Axis } from '../../store/playhead.ts';
import { EventKind } from '../../trace/events.ts';
import { hueOf } from '../palette.ts';
import type { LaneRow, Range, Rows } from './layout.ts';
import { type Brushes, bar, barStyle } from './paint-bars.ts';
import { fitted, type LabelScene, paintLabel } from './paint-labels.ts';
import { marksOf, segmentsOf } from './rows.ts';

export type { Brushes } from './paint-bars.ts';

/** What the lanes are painted from. */
export interface Scene extends Omit<LabelScene, 'pids' | 'rowHeight'> {
  readonly model: Model;
  readonly rows: Rows;
  readonly axis: Axis;
  readonly range: Range;
  /** Width of the lanes, without their labels, and the visible height. */
  readonly width: number;
  readonly height: number;
  readonly scroll: number;
  readonly ticks: readonly number[];
  /** The lane to shade; where none is, those of the thread that is pointed at elsewhere. */
  readonly lane: string | null;
  readonly hover: number;
}

const S = SegmentStatus;
/** Painting one segment after the other is worth it up to this many on a pixel. */
const DENSE = 0.4;

/** Marks that stand as a tick: a thread enters, leaves, or changes something. Others are a dot. */
const tickKinds: ReadonlySet<number> = new Set(
  (
    [
      'acquire',
      'release',
      'set',
      'clear',
      'put',
      'get',
      'buffer',
      'notify',
      'barrier',
      'pass',
      'give-up',
      'send',
      'receive',
      'connect',
      'accept',
      'close',
      'store',
    ] as const
  ).map((name) => EventKind[name]),
);

/** Paints labels, lanes and marks. Work is in proportion to pixels, whatever the length of the trace. */
export function paint(context: CanvasRenderingContext2D, scene: Scene, brushes: Brushes): void {
  const { width, height, labelWidth, rows, scroll, ticks, range } = scene;
  context.clearRect(0, 0, labelWidth + width, height);
  const scale = width / (range.to - range.from);
  context.fillStyle = brushes.ink('var(--line-2)');
  for (const tick of ticks)
    context.fillRect(Math.round(labelWidth + (tick - range.from) * scale), 0, 1, height);

  const { rowHeight } = rows;
  const pids = rows.rows.filter(({ main }) => main).length > 1;
  for (const row of rows.rows) {
    const y = row.y - scroll;
    if (y + rows.rowHeight < 0 || y > height) continue;
    if (scene.lane === null ? scene.hover !== 0 && row.tid === scene.hover : row.key === scene.lane) {
      context.fillStyle = brushes.ink('color-mix(in srgb, var(--ink) 4%, transparent)');
      context.fillRect(0, y, labelWidth + width, rows.rowHeight);
    }
    if (row.divided) {
      context.fillStyle = brushes.ink('var(--line)');
      context.fillRect(0, Math.round(y), labelWidth + width, 1);
    }
    if (labelWidth > 0) paintLabel(context, { ...scene, pids, rowHeight }, row, y, brushes);
    context.save();
    context.beginPath();
    context.rect(labelWidth - 2, y, width + 2, rows.rowHeight);
    context.clip();
    paintLane(context, scene, row, y, brushes);
    context.restore();
  }
}

function paintLane(
  context: CanvasRenderingContext2D,
  scene: Scene,
  row: LaneRow,
  y: number,
  brushes: Brushes,
): void {
  const { model, axis, range, width, labelWidth, rows } = scene;
  const segments = segmentsOf(model, row);
  const { first, last } = visible(segments, range.from, range.to, axis);
  const middle = y + rows.rowHeight / 2;
  const size = Math.min(1.25, rows.rowHeight / 18) * (row.kind === 'task' ? 0.8 : 1);
  const brush = (index: number) => barStyle(row, segments, index, brushes);
  const scale = width / (range.to - range.from);
  if (last - first > width * DENSE) {
    const { status, share, row: source } = occupancy(segments, range.from, range.to, Math.ceil(width), axis);
    // Neighbouring pixels that look alike are one bar.
    const look = (pixel: number): number => {
      const kind = status[pixel] ?? 0;
      if (kind === 0) return 0;
      const colored = kind === S.blocked || row.kind === 'core';
      const object = colored ? (segments.object[source[pixel] ?? 0] ?? 0) : 0;
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
      if (row.kind === 'core' && labelWidth > 0)
        paintName(context, scene, segments, index, left, right, middle, brushes);
    }
  }
  if (row.orphaned !== null && labelWidth > 0) paintAdoption(context, scene, row, middle, brushes);
  paintMarks(context, scene, marksOf(model, row), middle, size, brushes.ink(hueOf(row.tid)));
}

/** Room that a name needs on the bar of a core. */
const NAME = { least: 22, margin: 8, lowest: 17 } as const;

/** Who runs on a core, where there is room to say it. */
function paintName(
  context: CanvasRenderingContext2D,
  { model, rows }: Scene,
  segments: Segments,
  index: number,
  left: number,
  right: number,
  middle: number,
  { ink }: Brushes,
): void {
  if (right - left < NAME.least || rows.rowHeight < NAME.lowest) return;
  context.font = '600 10px "Inter Variable", Inter, sans-serif';
  context.fillStyle = ink('var(--on-hue)');
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  const label = threadLabel(model.stateAt(model.length), segments.object[index] ?? 0);
  const text = fitted(context, label, right - left - NAME.margin);
  if (text.length > 2 || text === label) context.fillText(text, left + NAME.margin / 2, middle + 0.5);
}

/** Where process 1 adopted an orphan: its number in a ring. */
function paintAdoption(
  context: CanvasRenderingContext2D,
  { model, axis, range, width, labelWidth, rows }: Scene,
  { orphaned }: LaneRow,
  middle: number,
  { ink }: Brushes,
): void {
  if (orphaned === null || rows.rowHeight < NAME.lowest) return;
  const position = axis === 'time' ? orphaned : model.playheadAt(orphaned) - 1;
  const x = labelWidth + ((position - range.from) / (range.to - range.from)) * width;
  context.beginPath();
  context.arc(x, middle, 7, 0, 2 * Math.PI);
  context.fillStyle = ink('var(--paper)');
  context.fill();
  context.strokeStyle = ink('var(--waiting)');
  context.lineWidth = 1.5;
  context.stroke();
  context.font = '650 10px "Inter Variable", Inter, sans-serif';
  context.fillStyle = ink('var(--waiting)');
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText('1', x, middle + 0.5);
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
