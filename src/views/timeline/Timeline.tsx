import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { threadOf } from '../../model/state.ts';
import { useActions, usePlayhead, usePreferences, useSelection, useSession } from '../../store/react.ts';
import { currentThread } from '../current.ts';
import { IconButton } from '../parts/Button.tsx';
import { Segmented } from '../parts/Segmented.tsx';
import { useSize } from '../parts/useSize.ts';
import { useStill } from '../parts/useStill.ts';
import { useWords } from '../words/useWords.ts';
import { type Chart, createChart, type Place } from './chart.ts';
import { Grid } from './Grid.tsx';
import { playheadAtPosition } from './layout.ts';
import { CHEVRON } from './paint-labels.ts';
import { createSharedAxis, isSameRange, type SharedAxis } from './shared-axis.ts';
import { Tooltip } from './Tooltip.tsx';
import { useLaneView } from './useLaneView.ts';
import './timeline.css';

/** What a timeline by itself follows. */
const OWN_AXIS = createSharedAxis();

interface TimelineProps {
  /** The axis, where other runs are shown on the same one. */
  readonly shared?: SharedAxis;
}

/** Every thread's life side by side: when it ran, waited and slept, and who let whom go on. */
export function Timeline({ shared }: TimelineProps) {
  const words = useWords().timeline;
  const { seek, seekTime, setAxis, selectThread, hoverThread } = useActions();
  const { model, length } = useSession((session) => ({ model: session.model, length: session.length }));
  const { playhead, time, playing, axis } = usePlayhead((each) => each);
  const { selected, hover } = useSelection((each) => ({ selected: each.thread, hover: each.hoverThread }));
  const theme = usePreferences((each) => each.theme);
  const still = useStill();
  const extent = useStore(shared ?? OWN_AXIS, (each) => each.extent);
  const root = useRef<HTMLElement>(null);
  const lanes = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const overlay = useRef<SVGSVGElement>(null);
  const overview = useRef<SVGSVGElement>(null);
  const strip = useRef<HTMLCanvasElement>(null);
  const chart = useRef<Chart | null>(null);
  const [place, setPlace] = useState<Place | null>(null);
  const [lane, setLane] = useState<string | null>(null);
  const { view, toggleCores, toggleTasks } = useLaneView();
  const { width, height } = useSize(lanes);
  const current = selected ?? currentThread(model, playhead);
  const state = model.stateAt(playhead);
  const task = threadOf(state, current)?.task ?? 0;
  const numbered = model.stateAt(length).processes.length > 1;
  const labelWidth = width < 560 ? 86 : numbered ? 156 : 128;

  const goTo = useRef<(place: Place) => void>(() => {});
  goTo.current = ({ row, position, x }) => {
    if (position === null) {
      if (row !== undefined && row.open !== null && x < CHEVRON.reach) toggleTasks(row.tid);
      else if (row !== undefined && row.kind !== 'core') selectThread(row.tid === selected ? null : row.tid);
    } else if (axis === 'time') seekTime(position);
    else seek(playheadAtPosition(model, position, axis));
  };
  const labels = useRef(words.core);
  labels.current = words.core;
  const point = useRef<(place: Place | null) => void>(() => {});
  point.current = (next) => {
    setPlace(next);
    setLane(next?.row?.key ?? null);
    hoverThread(next?.row?.tid || null);
  };

  useEffect(() => {
    if (
      lanes.current === null ||
      scroller.current === null ||
      canvas.current === null ||
      overlay.current === null ||
      overview.current === null ||
      strip.current === null
    )
      return;
    const made = createChart(
      {
        lanes: lanes.current,
        scroller: scroller.current,
        canvas: canvas.current,
        overlay: overlay.current,
        overview: overview.current,
        strip: strip.current,
      },
      {
        onClick: (place) => goTo.current(place),
        onHover: (next) => point.current(next),
        onSeek: (position) => goTo.current({ row: undefined, position, x: 0, y: 0, pixel: 0 }),
        coreLabel: (core) => labels.current(core),
        onRange: (range) => {
          if (shared !== undefined && !isSameRange(shared.getState().range, range))
            shared.setState({ range });
        },
      },
    );
    chart.current = made;
    const unsubscribe = shared?.subscribe(({ range }) => range !== null && made.show(range));
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    scheme.addEventListener('change', made.recolor);
    void document.fonts.ready.then(made.recolor);
    return () => {
      scheme.removeEventListener('change', made.recolor);
      unsubscribe?.();
      made.destroy();
      chart.current = null;
    };
  }, [shared]);

  useEffect(() => {
    chart.current?.update({
      model,
      length,
      playhead,
      time,
      playing,
      axis,
      view,
      current,
      task,
      lane,
      hover: hover ?? 0,
      still: still || !playing,
      extent,
    });
  });
  useEffect(() => chart.current?.resize(width, height, labelWidth), [width, height, labelWidth]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme has other colours.
  useEffect(() => chart.current?.recolor(), [theme]);

  return (
    <section className="timeline" aria-label={words.title} ref={root}>
      <div className={length === 0 ? 'timeline-chart idle' : 'timeline-chart'} ref={lanes}>
        <svg className="timeline-overlay" ref={overlay} aria-hidden="true" />
        <div className="timeline-scroller" ref={scroller} tabIndex={-1}>
          <div className="timeline-lanes">
            <canvas ref={canvas} />
          </div>
        </div>
        {length > 0 && <Grid view={view} onLane={setLane} onToggle={toggleTasks} />}
        {place !== null && length > 0 && <Tooltip place={place} width={width} />}
        {length === 0 && <p className="pane-empty">{words.empty}</p>}
      </div>
      <div className="timeline-foot" style={{ display: length === 0 ? 'none' : undefined }}>
        <div className="timeline-tools">
          <IconButton
            className="small"
            size={14}
            icon="minus"
            label={words.zoomOut}
            onClick={() => chart.current?.zoomBy(1 / 1.6)}
          />
          <IconButton
            className="small"
            size={14}
            icon="plus"
            label={words.zoomIn}
            onClick={() => chart.current?.zoomBy(1.6)}
          />
          <IconButton
            className="small"
            size={14}
            icon="fit"
            label={words.fit}
            onClick={() => chart.current?.fit()}
          />
          <IconButton
            className="small"
            size={14}
            icon="core"
            label={words.cores}
            aria-pressed={view.cores}
            onClick={toggleCores}
          />
        </div>
        <div className="timeline-overview" style={{ marginLeft: Math.max(0, labelWidth - 126) }}>
          <canvas ref={strip} />
          <svg ref={overview} aria-hidden="true" />
        </div>
        {shared === undefined && (
          <Segmented
            label={words.axis}
            value={axis}
            options={[
              ['time', words.time],
              ['steps', words.steps],
            ]}
            onChange={setAxis}
          />
        )}
      </div>
    </section>
  );
}
