import { select } from 'd3';
import { flowsInto } from '../../model/flows.ts';
import type { Model } from '../../model/model.ts';
import type { Axis } from '../../store/playhead.ts';
import { EventKind } from '../../trace/events.ts';
import { FlowKind } from '../../trace/flows.ts';
import type { TraceEvent } from '../../trace/trace.ts';
import { colorOf, hueOf } from '../palette.ts';
import { eventPosition, type Range, type Rows } from './layout.ts';

/** One arrow from cause to effect, in pixels. */
export interface Arrow {
  readonly key: number;
  readonly path: string;
  readonly x: number;
  readonly y: number;
  readonly color: string;
  /** `now`: the playhead has just passed it; `past` a little ago; `faint`: somewhere else in view. */
  readonly when: 'now' | 'past' | 'faint';
}

const OF_TASKS: ReadonlySet<number> = new Set([
  EventKind['task-run'],
  EventKind['task-wait'],
  EventKind['task-end'],
]);
const STARTS: ReadonlySet<number> = new Set([
  FlowKind.threadStart,
  FlowKind.processStart,
  FlowKind.taskStart,
]);

const RECENT = 24;
const MOST_FAINT = 80;

/** The arrows to draw: those the playhead has just passed, and all in view while they are few. */
export function arrowsInView(
  model: Model,
  playhead: number,
  axis: Axis,
  range: Range,
  rows: Rows,
  width: number,
): Arrow[] {
  const flows = model.flows();
  const middles = new Map(rows.rows.map((row) => [row.key, row.y + rows.rowHeight / 2]));
  // What happens to a task is on its own lane where that is shown.
  const middleOf = ({ kind, a, tid }: TraceEvent): number | undefined =>
    (OF_TASKS.has(kind) ? middles.get(`task ${a}`) : undefined) ?? middles.get(`thread ${tid}`);
  const scale = width / (range.to - range.from);
  const x = (event: number): number => (eventPosition(model, event, axis) - range.from) * scale;
  const arrow = (index: number, when: Arrow['when']): Arrow | undefined => {
    const from = flows.from[index] ?? 0;
    const to = flows.to[index] ?? 0;
    const source = model.event(from);
    const y1 = middleOf(source);
    const y2 = middleOf(model.event(to));
    if (y1 === undefined || y2 === undefined || y1 === y2) return undefined;
    const kind = flows.kind[index] ?? 0;
    const object = flows.object[index] ?? 0;
    const start = STARTS.has(kind);
    // Births are many and alike: they are shown as they happen, not left standing.
    if (start && when === 'faint') return undefined;
    const color = object > 0 ? colorOf(object) : hueOf(start ? model.event(to).tid : source.tid);
    return { key: to, path: curve(x(from), y1, x(to), y2), x: x(to), y: y2, color, when };
  };
  const arrows = new Map<number, Arrow>();
  const add = (index: number, when: Arrow['when']): void => {
    const made = arrow(index, when);
    if (made !== undefined) arrows.set(made.key, made);
  };
  const inView =
    axis === 'time'
      ? flowsInto(flows, model.playheadAt(range.from) - 1, model.playheadAt(range.to) - 1)
      : flowsInto(flows, Math.floor(range.from), Math.ceil(range.to));
  if (inView.last - inView.first <= MOST_FAINT)
    for (let index = inView.first; index < inView.last; index++) add(index, 'faint');
  const recent = flowsInto(flows, Math.max(0, playhead - RECENT), playhead - 1);
  const lastEvent = flows.to[recent.last - 1] ?? -1;
  for (let index = Math.max(recent.first, recent.last - 4); index < recent.last; index++)
    add(index, flows.to[index] === lastEvent && playhead - lastEvent < 8 ? 'now' : 'past');
  return [...arrows.values()];
}

function curve(x1: number, y1: number, x2: number, y2: number): string {
  const down = y2 > y1 ? 1 : -1;
  const end = y2 - down * 5;
  const lean = Math.min(40, Math.abs(x2 - x1) / 2 + 8);
  const half = (y1 + end) / 2;
  return `M${x1},${y1}C${x1 + lean},${half} ${x2 - lean},${half} ${x2},${end}`;
}

/** Draws arrows into a group; the one that has just been passed grows from its cause. */
export function drawArrows(group: SVGGElement, arrows: readonly Arrow[], still: boolean): void {
  select(group)
    .selectAll<SVGGElement, Arrow>('g')
    .data(arrows, (arrow) => String(arrow.key))
    .join(
      (enter) => {
        const made = enter.append('g');
        made.append('path').attr('class', 'line').attr('pathLength', 1);
        made.append('path').attr('class', 'tip');
        return made;
      },
      (update) => update,
      (exit) => exit.remove(),
    )
    .attr('class', (arrow) => `arrow ${arrow.when}${still ? ' still' : ''}`)
    .style('color', (arrow) => arrow.color)
    .each(function (arrow) {
      const group = select(this);
      group.select('.line').attr('d', arrow.path);
      const [, from = 0] = /^M[^,]+,([\d.-]+)C/.exec(arrow.path) ?? [];
      const down = Number(from) < arrow.y ? 1 : -1;
      const tip = arrow.y - down * 3;
      group.select('.tip').attr('d', `M${arrow.x},${tip}l-3.5,${-down * 6}h7z`);
    });
}
