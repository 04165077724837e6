import { briefly, hueOf } from '../palette.ts';
import type { LaneRow } from './layout.ts';
import type { Brushes } from './paint-bars.ts';

/** What the labels of lanes are painted from. */
export interface LabelScene {
  readonly labelWidth: number;
  readonly rowHeight: number;
  /** The thread to set apart, and the task that it executes; 0: none. */
  readonly current: number;
  readonly task: number;
  /** Is there more than one process, so that their numbers tell something? */
  readonly pids: boolean;
  readonly coreLabel: (core: string) => string;
}

/** Where the arrow that shows and hides tasks stands, and how far right it can be pressed. */
export const CHEVRON = { x: 8, reach: 22 } as const;
const PID = { x: 16, w: 36 } as const;
const FONT = '"Inter Variable", Inter, sans-serif';
const CODE = '"JetBrains Mono Variable", "JetBrains Mono", monospace';

/** The name at the left of a lane; before it an arrow when it has tasks, and the number of its process. */
export function paintLabel(
  context: CanvasRenderingContext2D,
  scene: LabelScene,
  row: LaneRow,
  y: number,
  { ink }: Brushes,
): void {
  const { labelWidth, rowHeight, current, task, pids, coreLabel } = scene;
  const middle = y + rowHeight / 2;
  const strong = row.kind === 'task' ? row.id === task : row.kind === 'thread' && row.tid === current;
  const small = labelWidth < 100;
  context.textBaseline = 'middle';
  let left = 8;
  if (row.open !== null) {
    paintChevron(context, middle, row.open, ink('var(--ink-2)'));
    left = small ? CHEVRON.x + 8 : CHEVRON.reach;
  }
  if (pids && row.main && !small) {
    context.font = `400 10.5px ${CODE}`;
    context.fillStyle = ink('var(--ink-3)');
    context.textAlign = 'left';
    context.fillText(String(row.pid), PID.x, middle + 0.5);
    left = PID.x + PID.w;
  }
  const size = small ? 11 : row.kind === 'task' ? 11.5 : 12.5;
  context.font = `${strong ? 650 : 450} ${size}px ${FONT}`;
  context.fillStyle = strong ? ink(hueOf(row.tid)) : ink('var(--ink-2)');
  context.textAlign = 'right';
  const text = row.kind === 'core' ? coreLabel(row.label) : row.label;
  context.fillText(fitted(context, text, labelWidth - 12 - left), labelWidth - 12, middle + 0.5);
}

function paintChevron(context: CanvasRenderingContext2D, y: number, open: boolean, color: string): void {
  const { x } = CHEVRON;
  context.strokeStyle = color;
  context.lineWidth = 1.5;
  context.beginPath();
  if (open) {
    context.moveTo(x - 3.5, y - 2);
    context.lineTo(x, y + 2);
    context.lineTo(x + 3.5, y - 2);
  } else {
    context.moveTo(x - 2, y - 3.5);
    context.lineTo(x + 2, y);
    context.lineTo(x - 2, y + 3.5);
  }
  context.stroke();
}

/** A label as it fits into a width. */
export const fitted = (context: CanvasRenderingContext2D, whole: string, width: number): string =>
  shorten(whole, (text) => context.measureText(text).width <= width);

/**
 * A label without what it can be told apart without: the function of a thread; then as much of its beginning as fits, with the
 * number at its end, for that is what tells it from its like.
 */
export function shorten(whole: string, fits: (text: string) => boolean): string {
  if (fits(whole)) return whole;
  const text = briefly(whole);
  if (fits(text)) return text;
  const number = /\d{1,4}$/.exec(text)?.[0] ?? '';
  const head = text.slice(0, text.length - number.length);
  for (let end = head.length - 1; end > 0; end--) {
    const cut = `${head.slice(0, end)}…${number}`;
    if (fits(cut)) return cut;
  }
  return number === '' ? `${text.slice(0, 1)}…` : number;
}
