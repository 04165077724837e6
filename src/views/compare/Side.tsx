import { useSession } from '../../store/react.ts';
import { Console } from '../console/Console.tsx';
import { formatTime } from '../format.ts';
import type { SharedAxis } from '../timeline/shared-axis.ts';
import { Timeline } from '../timeline/Timeline.tsx';
import { useWords } from '../words/useWords.ts';
import { timesAsLong } from './figures.ts';

interface SideProps {
  readonly name: string;
  /** What sets its run apart, such as `LOCKED = False`. */
  readonly differences: readonly string[];
  /** Address of its program; null until it is known. */
  readonly href: string | null;
  readonly axis: SharedAxis;
  /** How long the other run took, in nanoseconds. */
  readonly other: number;
}

/** One of the two runs: what it is, its timeline, and what it printed so far. */
export function Side({ name, differences, href, axis, other }: SideProps) {
  const words = useWords().compare;
  return (
    <section className="compare-side" aria-label={name}>
      <header className="compare-side-head">
        <h2>{name}</h2>
        {differences.map((each) => (
          <code key={each} className="compare-difference">
            {each}
          </code>
        ))}
        <Outcome other={other} />
        {href !== null && (
          <a className="compare-open" href={href}>
            {words.open}
          </a>
        )}
      </header>
      <div className="compare-side-body">
        <Timeline shared={axis} />
        <Console />
      </div>
    </section>
  );
}

function Outcome({ other }: { readonly other: number }) {
  const words = useWords().compare;
  const { stop, took, refused, failure } = useSession((session) => ({
    stop: session.stop,
    took: session.length === 0 ? 0 : session.model.endTime,
    refused: session.phase === 'refused' ? session.diagnostics[0] : undefined,
    failure: session.failure,
  }));
  const problem = failure ?? (refused && `${words.refused}: ${refused.message} (${refused.line})`);
  if (problem) return <p className="compare-problem">{problem}</p>;
  if (stop === null) return null;
  const factor = other > 0 ? timesAsLong(took, other) : null;
  const note = stop.reason === 'limit' ? words.unended : `${words.exitCode} ${stop.exitCode}`;
  return (
    <p className="compare-outcome">
      <b>{formatTime(took)}</b>
      {factor !== null && <span>{words.times(factor)}</span>}
      <span className={stop.exitCode === 0 ? '' : 'bad'}>{note}</span>
    </p>
  );
}
