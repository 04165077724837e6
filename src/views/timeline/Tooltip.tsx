import { objectLabelOf, processLabel, threadLabel } from '../../model/labels.ts';
import type { Model } from '../../model/model.ts';
import { segmentAt } from '../../model/segments.ts';
import { sentenceAt } from '../../model/sentence.ts';
import { plain } from '../../model/sentence-parts.ts';
import { SegmentStatus } from '../../model/timeline.ts';
import { usePlayhead, usePreferences, useSession } from '../../store/react.ts';
import { WaitKind } from '../../trace/events.ts';
import { formatTime } from '../format.ts';
import { hueStyle } from '../parts/Names.tsx';
import { useWords } from '../words/useWords.ts';
import type { Place } from './chart.ts';
import { nearestMark } from './marks.ts';

const statusNames = ['', 'ready', 'running', 'blocked', 'sleeping', 'zombie'] as const;

/** What a thread does where the pointer is. */
export function Tooltip({ place, width }: { readonly place: Place; readonly width: number }) {
  const words = useWords();
  const language = usePreferences((each) => each.language);
  const model = useSession((session) => session.model);
  const axis = usePlayhead((each) => each.axis);
  const { row, position } = place;
  if (row === undefined || position === null) return null;
  const segments = model.segments(row.tid);
  const index = segmentAt(segments, position, axis);
  const mark = nearestMark(model, row.tid, position, place.pixel * 6, axis);
  const status = statusNames[segments.status[index] ?? 0] ?? '';
  if (index < 0 && mark < 0) return null;
  const start = segments.start[index] ?? 0;
  const end = segments.end[index] ?? 0;
  const right = place.x > width - 260;
  return (
    <div
      className="timeline-tip"
      style={{
        ...hueStyle(row.tid),
        top: Math.max(2, place.y + 8),
        ...(right ? { right: width - place.x + 12 } : { left: place.x + 12 }),
      }}
    >
      <b>{row.label}</b>
      {status !== '' && (
        <span>
          {' '}
          {words.threads.states[status]}
          {segments.status[index] === SegmentStatus.blocked &&
            `: ${target(model, segments.wait[index] ?? 0, segments.object[index] ?? 0)}`}
        </span>
      )}
      {index >= 0 && (
        <small>
          {words.timeline.until(formatTime(start), formatTime(end))} · {formatTime(end - start)}
        </small>
      )}
      {mark >= 0 && <p>{plain(sentenceAt(model, mark + 1, language))}</p>}
    </div>
  );
}

function target(model: Model, wait: number, object: number): string {
  const state = model.stateAt(model.length);
  if (wait === WaitKind.joinThread) return threadLabel(state, object);
  if (wait === WaitKind.joinProcess) return processLabel(state, object);
  return object > 0 ? objectLabelOf(state, object) : 'input';
}
