import { useId, useState } from 'react';
import { sentenceAt } from '../../model/sentence.ts';
import { plain } from '../../model/sentence-parts.ts';
import { useActions, usePlayhead, usePreferences, useSession } from '../../store/react.ts';
import { formatTime } from '../format.ts';
import { useWords } from '../words/useWords.ts';
import { neighbourMark } from './marks.ts';

/**
 * The lanes for those who do not see or point at them: one stop for the Tab key, up and down from thread to thread, left
 * and right from mark to mark, which moves the playhead.
 */
export function Grid() {
  const words = useWords();
  const language = usePreferences((each) => each.language);
  const { seek, hoverThread } = useActions();
  const model = useSession((session) => session.model);
  const playhead = usePlayhead((each) => each.playhead);
  const [lane, setLane] = useState(0);
  const [focused, setFocused] = useState(false);
  const id = useId();
  const lanes = model.lanes();
  const index = Math.min(lane, lanes.length - 1);
  const row = lanes[index];
  if (row === undefined) return null;
  const own = neighbourMark(model, row.tid, playhead, -1);

  const toLane = (next: number): void => {
    const clamped = Math.max(0, Math.min(lanes.length - 1, next));
    setLane(clamped);
    hoverThread(lanes[clamped]?.tid ?? null);
  };
  const toMark = (event: number): void => {
    if (event >= 0) seek(event + 1);
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowUp: () => toLane(index - 1),
    ArrowDown: () => toLane(index + 1),
    ArrowRight: () => toMark(neighbourMark(model, row.tid, playhead - 1, 1)),
    ArrowLeft: () => toMark(neighbourMark(model, row.tid, playhead - 1, -1)),
    Home: () => toMark(neighbourMark(model, row.tid, -1, 1)),
    End: () => toMark(neighbourMark(model, row.tid, model.length, -1)),
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
        hoverThread(row.tid);
      }}
      onBlur={() => {
        setFocused(false);
        hoverThread(null);
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
      <div role="row" tabIndex={-1} aria-rowindex={index + 1}>
        {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
        <span role="gridcell" tabIndex={-1} id={`${id}-cell`} aria-colindex={1}>
          {row.label}
          {own >= 0 &&
            `, ${formatTime(model.timeAt(own + 1))}: ${plain(sentenceAt(model, own + 1, language))}`}
        </span>
      </div>
    </div>
  );
}
