import { useId, useMemo, useState } from 'react';
import { threadLabel } from '../../model/labels.ts';
import type { Model } from '../../model/model.ts';
import { sentenceAt } from '../../model/sentence.ts';
import { plain } from '../../model/sentence-parts.ts';
import { useActions, usePlayhead, usePreferences, useSession } from '../../store/react.ts';
import { formatTime } from '../format.ts';
import { useWords } from '../words/useWords.ts';
import type { Words } from '../words/words.ts';
import { neighbourMark } from './marks.ts';
import { type LaneItem, type LaneView, lanesShown, marksOf } from './rows.ts';

interface GridProps {
  readonly view: LaneView;
  /** Tells which lane has the focus. */
  readonly onLane: (key: string | null) => void;
  readonly onToggle: (tid: number) => void;
}

/**
 * The lanes for those who do not see or point at them: one stop for the Tab key, up and down from lane to lane, left and right
 * from mark to mark, which moves the playhead; Enter shows and hides the tasks of a thread.
 */
export function Grid({ view, onLane, onToggle }: GridProps) {
  const words = useWords();
  const language = usePreferences((each) => each.language);
  const { seek } = useActions();
  const { model, length } = useSession((session) => ({ model: session.model, length: session.length }));
  const playhead = usePlayhead((each) => each.playhead);
  const [lane, setLane] = useState(0);
  const [focused, setFocused] = useState(false);
  const id = useId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the model stays the same object while it grows.
  const lanes = useMemo(() => lanesShown(model, view), [model, length, view]);
  const index = Math.min(lane, lanes.length - 1);
  const row = lanes[index];
  if (row === undefined) return null;
  const marks = marksOf(model, row);
  const own = neighbourMark(marks, playhead, -1);

  const toLane = (next: number): void => {
    const clamped = Math.max(0, Math.min(lanes.length - 1, next));
    setLane(clamped);
    onLane(lanes[clamped]?.key ?? null);
  };
  const toMark = (event: number): void => {
    if (event >= 0) seek(event + 1);
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowUp: () => toLane(index - 1),
    ArrowDown: () => toLane(index + 1),
    ArrowRight: () => toMark(neighbourMark(marks, playhead - 1, 1)),
    ArrowLeft: () => toMark(neighbourMark(marks, playhead - 1, -1)),
    Home: () => toMark(neighbourMark(marks, -1, 1)),
    End: () => toMark(neighbourMark(marks, model.length, -1)),
    Enter: () => row.open !== null && onToggle(row.tid),
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot take the focus as one thing.
    <div
      className={focused ? 'timeline-grid focused' : 'timeline-grid'}
      role="grid"
      tabIndex={0}
      aria-label={words.timeline.grid}
      aria-rowcount={lanes.length}
      aria-activedescendant={`${id}-cell`}
      onFocus={() => {
        setFocused(true);
        onLane(row.key);
      }}
      onBlur={() => {
        setFocused(false);
        onLane(null);
      }}
      onKeyDown={(event) => {
        const act = keys[event.key];
        if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        event.stopPropagation();
        act();
      }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
      <div role="row" tabIndex={-1} aria-rowindex={index + 1} aria-expanded={row.open ?? undefined}>
        {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
        <span role="gridcell" tabIndex={-1} id={`${id}-cell`} aria-colindex={1}>
          {nameOf(row, model, playhead, words)}
          {own >= 0 &&
            `, ${formatTime(model.timeAt(own + 1))}: ${plain(sentenceAt(model, own + 1, language))}`}
        </span>
      </div>
    </div>
  );
}

/** The name of a lane; of a core, who is on it. */
function nameOf({ kind, id, label, tid }: LaneItem, model: Model, playhead: number, words: Words): string {
  const state = model.stateAt(playhead);
  if (kind === 'task') return words.timeline.taskOf(label, threadLabel(state, tid));
  if (kind === 'thread') return label;
  const on = state.cores[id] ?? 0;
  return `${words.timeline.core(label)}: ${on === 0 ? words.timeline.idle : threadLabel(state, on)}`;
}
