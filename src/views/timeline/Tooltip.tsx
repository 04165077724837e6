import { objectLabelOf, processLabel, taskLabelOf, threadLabel } from '../../model/labels.ts';
import type { Model } from '../../model/model.ts';
import { segmentAt } from '../../model/segments.ts';
import { sentenceAt } from '../../model/sentence.ts';
import { plain } from '../../model/sentence-parts.ts';
import { processOf, taskOf } from '../../model/state.ts';
import { SegmentStatus } from '../../model/timeline.ts';
import { usePlayhead, usePreferences, useSession } from '../../store/react.ts';
import { WaitKind } from '../../trace/events.ts';
import { formatTime } from '../format.ts';
import { hueStyle } from '../parts/Names.tsx';
import { useWords } from '../words/useWords.ts';
import type { Place } from './chart.ts';
import type { LaneRow } from './layout.ts';
import { nearestMark } from './marks.ts';
import { marksOf, segmentsOf } from './rows.ts';

const statusNames = ['', 'ready', 'running', 'blocked', 'sleeping', 'zombie'] as const;

/** What a thread does where the pointer is. */
export function Tooltip({ place, width }: { readonly place: Place; readonly width: number }) {
  const words = useWords();
  const language = usePreferences((each) => each.language);
  const model = useSession((session) => session.model);
  const axis = usePlayhead((each) => each.axis);
  const { row, position } = place;
  if (row === undefined) return null;
  if (position === null) return <LaneFacts row={row} place={place} />;
  const segments = segmentsOf(model, row);
  const index = segmentAt(segments, position, axis);
  const mark = nearestMark(marksOf(model, row), position, place.pixel * 6, axis);
  const status = statusNames[segments.status[index] ?? 0] ?? '';
  if (index < 0 && mark < 0) return null;
  const whole = model.stateAt(model.length);
  // On a core it is the thread that does something.
  const name = row.kind === 'core' ? threadLabel(whole, segments.object[index] ?? 0) : row.label;
  const start = segments.start[index] ?? 0;
  const end = segments.end[index] ?? 0;
  const right = place.x > width - 260;
  return (
    <div
      className="timeline-tip"
      style={{
        ...hueStyle(row.kind === 'core' ? (segments.object[index] ?? 0) : row.tid),
        top: Math.max(2, place.y + 8),
        ...(right ? { right: width - place.x + 12 } : { left: place.x + 12 }),
      }}
    >
      <b>{name}</b>
      {status !== '' && (
        <span>
          {' '}
          {words.threads.states[status]}
          {segments.status[index] === SegmentStatus.blocked &&
            target(model, row, segments.wait[index] ?? 0, segments.object[index] ?? 0)}
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

/** What is known of a lane itself: of a process, its number and its parent. */
function LaneFacts({ row, place }: { readonly row: LaneRow; readonly place: Place }) {
  const words = useWords();
  const model = useSession((session) => session.model);
  if (row.kind !== 'thread') return null;
  const process = processOf(model.stateAt(model.length), row.pid);
  if (process === undefined) return null;
  const { pid, parent, orphaned } = process;
  return (
    <div
      className="timeline-tip"
      style={{ ...hueStyle(row.tid), top: Math.max(2, place.y + 8), left: place.x + 12 }}
    >
      <b>{row.label}</b>
      <small>
        {words.threads.pid} {pid}
        {parent > 0 && ` · ${words.threads.parent} ${parent}`}
        {orphaned !== null && ` · ${words.threads.orphan}`}
      </small>
    </div>
  );
}

/** What a blocked thread or a waiting task waits for, after a colon; '' when that is not known. */
function target(model: Model, { kind }: LaneRow, wait: number, object: number): string {
  const state = model.stateAt(model.length);
  if (kind === 'thread' && wait === WaitKind.joinThread) return `: ${threadLabel(state, object)}`;
  if (kind === 'thread' && wait === WaitKind.joinProcess) return `: ${processLabel(state, object)}`;
  if (kind === 'thread' && wait === WaitKind.input) return ': input';
  if (object === 0) return '';
  return `: ${taskOf(state, object) === undefined ? objectLabelOf(state, object) : taskLabelOf(state, object)}`;
}
