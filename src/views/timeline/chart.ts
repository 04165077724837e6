import { select } from 'd3';
import type { Model } from '../../model/model.ts';
import type { Axis } from '../../store/playhead.ts';
import { formatTick, formatTime } from '../format.ts';
import { createInk } from '../palette.ts';
import { arrowsInView, drawArrows } from './arrows.ts';
import { createGestures, dragSideways } from './gestures.ts';
import { createHatches } from './hatch.ts';
import {
  keepInView,
  type LaneRow,
  layRows,
  playheadPosition,
  type Range,
  type Rows,
  tickStep,
  ticks,
  wholeRange,
} from './layout.ts';
import { createOverview } from './overview.ts';
import { type Brushes, paint } from './paint.ts';
import { type LaneView, lanesShown } from './rows.ts';
import { isSameRange } from './shared-axis.ts';

/** What the chart shows; the caller changes it as a whole. */
export interface ChartState {
  readonly model: Model;
  readonly length: number;
  readonly playhead: number;
  readonly time: number;
  readonly playing: boolean;
  readonly axis: Axis;
  readonly view: LaneView;
  readonly current: number;
  /** The task that the current thread executes; 0: none. */
  readonly task: number;
  /** The lane that is pointed at, and the thread that is, here or in another view. */
  readonly lane: string | null;
  readonly hover: number;
  /** No motion: the reader prefers jumps, or the playhead was moved by hand. */
  readonly still: boolean;
  /** The axis is at least this long: another run is shown beside this one. */
  readonly extent: number;
}

/** A place in the chart that a person points at. */
export interface Place {
  readonly row: LaneRow | undefined;
  /** In nanoseconds or steps; null: on a label. */
  readonly position: number | null;
  readonly x: number;
  readonly y: number;
  /** What one pixel stands for. */
  readonly pixel: number;
}

interface ChartOptions {
  onClick(place: Place): void;
  onHover(place: Place | null): void;
  onSeek(position: number): void;
  /** A person looks at another part of the axis. */
  onRange(range: Range): void;
  /** What the lane of a core is called. */
  coreLabel(core: string): string;
}

interface ChartNodes {
  readonly lanes: HTMLElement;
  readonly scroller: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly overlay: SVGSVGElement;
  readonly overview: SVGSVGElement;
  readonly strip: HTMLCanvasElement;
}

const AXIS_HEIGHT = 28;

/** The timeline as a controller: canvas for lanes, SVG for axis, playhead and arrows, gestures by D3. */
export function createChart(nodes: ChartNodes, options: ChartOptions) {
  const { canvas, overlay, scroller, strip } = nodes;
  let state: ChartState | undefined;
  let whole: Range = { from: 0, to: 1 };
  let range: Range = whole;
  let fitted = true;
  let rows: Rows = { rows: [], rowHeight: 18, height: 0 };
  let size = { width: 0, height: 0, labelWidth: 120 };
  let brushes: Brushes | undefined;
  let stripRequest = 0;
  /** The thread whose lane was last brought into view. */
  let laneShown = 0;
  let request = 0;

  const lanesWidth = (): number => Math.max(1, size.width - size.labelWidth - 12);
  const toX = (position: number): number =>
    size.labelWidth + ((position - range.from) / (range.to - range.from)) * lanesWidth();
  const toPosition = (x: number): number =>
    range.from + ((x - size.labelWidth) / lanesWidth()) * (range.to - range.from);
  const placeAt = (x: number, y: number): Place => ({
    row: rows.rows.find(
      (row) => y + scroller.scrollTop >= row.y && y + scroller.scrollTop < row.y + rows.rowHeight,
    ),
    position: x < size.labelWidth - 6 ? null : Math.max(whole.from, Math.min(whole.to, toPosition(x))),
    x,
    y,
    pixel: (range.to - range.from) / lanesWidth(),
  });
  const setRange = (next: Range): void => {
    range = next;
    fitted = next.from <= whole.from + 1e-9 && next.to >= whole.to * (1 - 1e-9);
    schedule();
  };

  /** Shows what a person asked to see. */
  const look = (next: Range): void => {
    gestures.show(next);
    options.onRange(range);
  };

  const gestures = createGestures(nodes.lanes, {
    labelWidth: () => size.labelWidth,
    width: lanesWidth,
    whole: () => whole,
    onRange: (next, byHand) => {
      setRange(next);
      if (byHand) options.onRange(next);
    },
    onScroll: (pixels) => {
      scroller.scrollTop += pixels;
    },
    onClick: (x, y) => options.onClick(placeAt(x, y)),
    onHover: (place) => options.onHover(place === null ? null : placeAt(place.x, place.y)),
  });
  const overview = createOverview(nodes.overview, {
    whole: () => whole,
    onRange: look,
  });
  const svg = select(overlay);
  const ticksGroup = svg.append('g').attr('class', 'axis');
  const arrowsGroup = svg.append('g').attr('class', 'arrows');
  // The axis is drawn over arrows that come from lanes out of sight.
  arrowsGroup.lower();
  const head = svg.append('g').attr('class', 'playhead');
  head.append('line').attr('y1', AXIS_HEIGHT - 8);
  const flag = head.append('g').attr('class', 'flag');
  flag.append('rect').attr('height', 18).attr('y', 3).attr('rx', 9);
  flag.append('text').attr('y', 16).attr('text-anchor', 'middle');
  const flagNode = flag.node();
  if (flagNode !== null) dragSideways(flagNode, overlay, (x) => options.onSeek(toPosition(x)));
  scroller.addEventListener('scroll', schedule);

  function schedule(): void {
    request ||= requestAnimationFrame(draw);
  }

  function draw(): void {
    request = 0;
    if (state === undefined || size.width === 0) return;
    const context = canvas.getContext('2d');
    if (context === null) return;
    // Once a frame: to ask where a list is scrolled to lays out the page.
    if (laneShown !== state.current) {
      laneShown = state.current;
      showLane(laneShown);
    }
    brushes ??= { ink: createInk(nodes.lanes), hatch: createHatches(context, devicePixelRatio) };
    const width = lanesWidth();
    const step = Math.max(tickStep(range, width), state.axis === 'steps' ? 1 : 0);
    const marks = ticks(range, step);
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    paint(
      context,
      {
        model: state.model,
        rows,
        axis: state.axis,
        range,
        width,
        height: size.height,
        scroll: scroller.scrollTop,
        labelWidth: size.labelWidth,
        ticks: marks,
        current: state.current,
        task: state.task,
        lane: state.lane,
        hover: state.hover,
        coreLabel: options.coreLabel,
      },
      brushes,
    );
    drawAxis(state, marks, step);
    drawHead(state);
    const arrows = arrowsInView(state.model, state.playhead, state.axis, range, rows, width);
    const node = arrowsGroup
      .attr('transform', `translate(${size.labelWidth},${AXIS_HEIGHT - scroller.scrollTop})`)
      .node();
    if (node !== null) drawArrows(node, arrows, state.still);
    overview.show(range);
  }

  function drawAxis({ axis }: ChartState, marks: readonly number[], step: number): void {
    ticksGroup
      .selectAll<SVGTextElement, number>('text')
      .data(marks)
      .join('text')
      .attr('x', (tick) => toX(tick))
      .attr('y', 18)
      .text((tick) => (axis === 'time' ? formatTick(tick, step) : String(tick)));
  }

  function drawHead({ playhead, time, axis, length }: ChartState): void {
    const x = toX(playheadPosition(playhead, time, axis));
    const inside = length > 0 && x >= size.labelWidth - 1 && x <= size.width;
    head.attr('display', inside ? null : 'none').attr('transform', `translate(${x},0)`);
    head.select('line').attr('y2', AXIS_HEIGHT + size.height);
    const text = axis === 'time' ? formatTime(time) : String(playhead);
    const half = Math.max(18, text.length * 3.6 + 8);
    const shift = Math.max(0, half - x) - Math.max(0, x + half - size.width);
    flag.attr('transform', `translate(${shift},0)`);
    flag
      .select('rect')
      .attr('x', -half)
      .attr('width', 2 * half);
    flag.select('text').text(text);
  }

  function stripSoon(): void {
    cancelAnimationFrame(stripRequest);
    stripRequest = requestAnimationFrame(drawStrip);
  }

  function drawStrip(): void {
    const context = strip.getContext('2d');
    if (context === null || state === undefined || brushes === undefined) return;
    const width = lanesWidth();
    const height = strip.clientHeight;
    const lane = Math.max(1, Math.min(4, (height - 4) / Math.max(1, rows.rows.length)));
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    context.clearRect(0, 0, size.width, height);
    context.save();
    context.translate(0, 2);
    context.scale(1, lane / rows.rowHeight);
    const scene = {
      model: state.model,
      rows,
      axis: state.axis,
      range: whole,
      width,
      scroll: 0,
      labelWidth: 0,
      coreLabel: options.coreLabel,
    };
    paint(
      context,
      { ...scene, height: rows.height, ticks: [], current: 0, task: 0, lane: null, hover: 0 },
      { ...brushes, hatch: brushes.ink },
    );
    context.restore();
  }

  /** Scrolls as little as needed for the lane of a thread to be seen. */
  function showLane(tid: number): void {
    const row = rows.rows.find((each) => each.kind === 'thread' && each.tid === tid);
    if (row === undefined || rows.height <= size.height) return;
    const { scrollTop } = scroller;
    const lowest = row.y + rows.rowHeight - size.height;
    if (row.y < scrollTop) scroller.scrollTop = row.y;
    else if (lowest > scrollTop) scroller.scrollTop = lowest;
  }

  function layOut(): void {
    if (state === undefined) return;
    rows = layRows(lanesShown(state.model, state.view), size.height);
    whole = wholeRange(state.model, state.axis, state.extent);
    scroller.style.setProperty('--lanes-height', `${rows.height}px`);
    if (fitted) range = whole;
    gestures.show(range);
  }

  return {
    update(next: ChartState): void {
      const old = state;
      state = next;
      if (old?.axis !== next.axis || old.model !== next.model) fitted = true;
      const same = old?.model === next.model && old.length === next.length && old.extent === next.extent;
      if (!same || old.axis !== next.axis || old.view !== next.view) {
        layOut();
        stripSoon();
      }
      const moved = old?.playhead !== next.playhead || old.time !== next.time;
      if (moved && !fitted) {
        const kept = keepInView(range, playheadPosition(next.playhead, next.time, next.axis), whole);
        if (kept !== range) gestures.show(kept);
      }
      schedule();
    },
    resize(width: number, height: number, labelWidth: number): void {
      size = { width, height: Math.max(0, height - AXIS_HEIGHT), labelWidth };
      const ratio = devicePixelRatio;
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(size.height * ratio);
      strip.width = Math.round(lanesWidth() * ratio);
      strip.height = Math.round(strip.clientHeight * ratio);
      overview.resize(lanesWidth(), strip.clientHeight);
      layOut();
      schedule();
      stripSoon();
    },
    /** The colours of the page have changed. */
    recolor(): void {
      brushes = undefined;
      schedule();
      requestAnimationFrame(stripSoon);
    },
    zoomBy(factor: number): void {
      const anchor =
        state === undefined ? range.from : playheadPosition(state.playhead, state.time, state.axis);
      const inside = anchor >= range.from && anchor <= range.to ? anchor : (range.from + range.to) / 2;
      const from = Math.max(whole.from, inside - (inside - range.from) / factor);
      const to = Math.min(whole.to, inside + (range.to - inside) / factor);
      look({ from, to });
    },
    fit: (): void => look(whole),
    /** Brings a part of the axis into view. */
    show(next: Range): void {
      if (!isSameRange(range, next)) gestures.show(next);
    },
    destroy(): void {
      cancelAnimationFrame(request);
      cancelAnimationFrame(stripRequest);
      scroller.removeEventListener('scroll', schedule);
      gestures.destroy();
      svg.selectAll('*').remove();
      select(nodes.overview).selectAll('*').remove();
    },
  };
}

export type Chart = ReturnType<typeof createChart>;
