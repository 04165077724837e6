import { useEffect, useMemo, useRef, useState } from 'react';
import { processLabel } from '../../model/labels.ts';
import { threadOf } from '../../model/state.ts';
import { useActions, useMachine, usePlayhead, useSession } from '../../store/react.ts';
import { siteFile, siteLine, type TraceFile } from '../../trace/trace.ts';
import { currentThread } from '../current.ts';
import { useSize } from '../parts/useSize.ts';
import { useStill } from '../parts/useStill.ts';
import { useWords } from '../words/useWords.ts';
import { drawDiscs, drawItems, drawSticks } from './discs.ts';
import { Family } from './Family.tsx';
import { Furniture } from './Furniture.tsx';
import { isAbout, layStage } from './layout.ts';
import type { Slots } from './slots.ts';
import { Tasks } from './Tasks.tsx';
import { Variables } from './Variables.tsx';
import './stage.css';
import './stage-people.css';

const DURATION_MS = 240;
/** Threads walk when few things happened between two looks; a jump in the trace is a jump on the stage. */
const MOST_EVENTS_TO_WALK = 40;
const PADDING = 20;

const sourceLine = (files: readonly TraceFile[], site: number): string =>
  files[siteFile(site)]?.source.split('\n')[siteLine(site) - 1] ?? '';

/** Locks, queues, files and variables as things, with the threads among them. */
export function Stage() {
  const words = useWords();
  const state = useMachine();
  const { model, length, files, dress } = useSession((session) => ({
    model: session.model,
    length: session.length,
    files: session.files,
    dress: session.dress,
  }));
  const { playhead, time } = usePlayhead((each) => ({ playhead: each.playhead, time: each.time }));
  const { hoverThread, selectThread } = useActions();
  const still = useStill();
  const pane = useRef<HTMLElement>(null);
  const { width, height } = useSize(pane);
  const discs = useRef<SVGGElement>(null);
  const items = useRef<SVGGElement>(null);
  const sticks = useRef<SVGGElement>(null);
  const [showsGil, setShowsGil] = useState(true);
  const memory = useRef<{ model: object; slots: Map<number, Slots> }>({ model, slots: new Map() });
  const shown = useRef(0);

  const inner = Math.max(200, Math.min(width - 2 * PADDING, 760));
  const plan = useMemo(() => {
    if (memory.current.model !== model) memory.current = { model, slots: new Map() };
    const { slots } = memory.current;
    const whole = model.stateAt(length);
    const lineAt = (site: number): string => sourceLine(model.meta.files, site);
    const made = layStage(state, { whole, width: inner, memory: slots, dress, files, lineAt });
    for (const { object, slots: places } of made.blocks) slots.set(object.id, places);
    return made;
  }, [state, inner, model, length, files, dress]);
  // Where only one thread of a process can run at a time, and there are several.
  const hasGil = useMemo(
    () =>
      model.meta.gil !== 'free-threaded' &&
      model.stateAt(length).processes.some(({ threads }) => threads.length > 1),
    [model, length],
  );
  const current = currentThread(model, playhead);
  const event = playhead > 0 ? model.event(playhead - 1) : null;

  useEffect(() => {
    const duration = still || Math.abs(playhead - shown.current) > MOST_EVENTS_TO_WALK ? 0 : DURATION_MS;
    shown.current = playhead;
    if (items.current !== null) drawItems(items.current, plan.blocks, duration);
    if (sticks.current !== null)
      drawSticks(sticks.current, showsGil ? plan.sticks : [], duration, (pid) =>
        words.stage.gilOf(processLabel(state, pid)),
      );
    if (discs.current !== null)
      drawDiscs(discs.current, plan.discs, {
        duration,
        current,
        onHover: hoverThread,
        onSelect: selectThread,
      });
  }, [plan, current, still, playhead, hoverThread, selectThread, showsGil, words, state]);

  const progress = (tid: number): number | null => {
    const wait = threadOf(state, tid)?.waitsFor;
    if (wait?.kind !== 'sleep' || wait.timeout === null || wait.timeout === 0) return null;
    return Math.max(0, Math.min(1, (time - wait.since) / (wait.timeout * 1e9)));
  };
  const total = plan.height + 2 * PADDING;
  const top = Math.max(PADDING, (height - 36 - plan.height) * 0.32);
  const scroll = useRef<HTMLDivElement>(null);
  const currentBlock = event === null ? undefined : plan.blocks.find((block) => isAbout(block, playhead - 1));
  const blockTop = currentBlock === undefined ? null : currentBlock.y + top;
  const blockHeight = currentBlock?.h ?? 0;
  useEffect(() => {
    const node = scroll.current;
    if (node === null || blockTop === null) return;
    const { scrollTop, clientHeight } = node;
    if (
      blockTop >= scrollTop - 8 &&
      blockTop + Math.min(blockHeight, clientHeight) <= scrollTop + clientHeight + 8
    )
      return;
    node.scrollTo({ top: Math.max(0, blockTop - 24), behavior: still ? 'instant' : 'smooth' });
  }, [blockTop, blockHeight, still]);
  return (
    <section className="stage" aria-label={words.stage.title} ref={pane}>
      <div className="pane-title">
        <h2>{words.stage.title}</h2>
      </div>
      {hasGil && length > 0 && (
        <button
          type="button"
          className="stage-gil"
          aria-pressed={showsGil}
          title={words.stage.gilHelp}
          onClick={() => setShowsGil(!showsGil)}
        >
          GIL
        </button>
      )}
      {length === 0 && <p className="pane-empty">{words.stage.empty}</p>}
      {length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        <div className="stage-scroll" tabIndex={0} ref={scroll}>
          <svg width={width} height={Math.max(total, height - 40)} role="img" aria-label={words.stage.title}>
            <g transform={`translate(${(width - inner) / 2},${top})`}>
              {plan.tasks.map((group) => (
                <Tasks key={group.tid} group={group} words={words} />
              ))}
              {plan.blocks.map((block) => (
                <Furniture
                  key={block.object.id}
                  block={block}
                  words={words}
                  state={state}
                  progress={progress}
                  current={block === currentBlock}
                />
              ))}
              <Variables boxes={plan.variables} now={playhead - 1} words={words} />
              {plan.elsewhere >= 0 && (
                <text className="note" y={plan.elsewhere + 10}>
                  {plan.family === null ? words.stage.threads : words.stage.processes}
                </text>
              )}
              {plan.family !== null && <Family family={plan.family} y={plan.elsewhere + 24} words={words} />}
              <g ref={items} />
              <g ref={discs} />
              <g ref={sticks} />
            </g>
          </svg>
        </div>
      )}
    </section>
  );
}
