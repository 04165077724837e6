import { SegmentStatus, type Segments } from '../../model/timeline.ts';
import { WaitKind } from '../../trace/events.ts';
import { colorOf, hueOf } from '../palette.ts';
import type { LaneItem } from './rows.ts';

/** Brushes of a canvas: colours of the scheme, and hatches in them. */
export interface Brushes {
  readonly ink: (color: string) => string;
  readonly hatch: (color: string) => CanvasPattern | string;
}

const S = SegmentStatus;

/** How a segment is painted. */
export interface BarStyle {
  readonly hue: string;
  readonly hatch: CanvasPattern | string;
  /** For what is over, but not gone. */
  readonly quiet: string;
}

/** Waits that are for nothing that has a colour. */
const COLORLESS: ReadonlySet<number> = new Set([
  WaitKind.joinThread,
  WaitKind.joinProcess,
  WaitKind.joinAny,
  WaitKind.input,
]);

/** The style of a segment: of a core in the colour of who runs on it; blocked, hatched in the colour of what is waited for. */
export function barStyle(
  { kind, tid }: LaneItem,
  segments: Segments,
  index: number,
  { ink, hatch }: Brushes,
): BarStyle {
  const object = segments.object[index] ?? 0;
  const hue = ink(hueOf(kind === 'core' ? object : tid));
  const quiet = ink('var(--ink-3)');
  if (segments.status[index] !== S.blocked) return { hue, quiet, hatch: hue };
  const plain = object === 0 || (kind === 'thread' && COLORLESS.has(segments.wait[index] ?? 0));
  return { hue, quiet, hatch: hatch(ink(plain ? 'var(--hue-main)' : colorOf(object))) };
}

/** Paints one segment. @param size 1: as tall as usual */
export function bar(
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
      // A shell of what it was: two dashed lines with nothing between them, and a bar where it ended.
      context.fillStyle = quiet;
      context.fillRect(left, middle - 5 * size, 1.5, 10 * size);
      for (let x = left + 3; x < right; x += 7) {
        const dash = Math.min(4, right - x);
        context.fillRect(x, middle - 4 * size, dash, 1);
        context.fillRect(x, middle + 4 * size - 1, dash, 1);
      }
      return;
  }
}
