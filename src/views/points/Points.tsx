import { useId, useState } from 'react';
import { findScenario } from '../../scenarios/index.ts';
import { pointStates } from '../../store/points.ts';
import {
  useActions,
  usePlayhead,
  usePreferences,
  usePreferencesStore,
  useSession,
} from '../../store/react.ts';
import { formatTime } from '../format.ts';
import { Button, IconButton } from '../parts/Button.tsx';
import { Neighbours } from '../parts/Neighbours.tsx';
import { useMedia } from '../parts/useMedia.ts';
import { useSettled } from '../parts/useSettled.ts';
import { useWords } from '../words/useWords.ts';
import { type Mark, marksOf, spelledOut } from './layout.ts';
import './points.css';

/** Where all points are spelled out unless somebody folds them. */
const ROOMY = '(min-width: 1100px) and (min-height: 720px)';
/** A search that is over sooner than this is not worth a word. */
const LOOKING_SHOWN_MS = 300;

interface PointsProps {
  /** Addresses of other scenarios; without them none is named. */
  readonly links?: ScenarioLinks;
}

export interface ScenarioLinks {
  readonly toScenario: (id: string) => string;
  /** To the nth run that a scenario asks to be compared with, from 1. */
  readonly toComparison: (id: string, number: number) => string;
}

/** What the scenario is about and what to look for; each point leads to where it happens in this run. */
export function Points({ links }: PointsProps) {
  const words = useWords().points;
  const { seekPoint } = useActions();
  const language = usePreferences((each) => each.language);
  const preferences = usePreferencesStore();
  const chosen = usePreferences((each) => each.foldPoints);
  const roomy = useMedia(ROOMY);
  const { lookFor, sought } = useSession(({ lookFor, sought }) => ({ lookFor, sought }));
  const states = useSession(pointStates);
  const marks = usePlayhead(({ playhead }) => marksOf(states, playhead));
  const looking = useSettled(sought, LOOKING_SHOWN_MS);
  const shownSought = sought !== null && looking === sought ? sought : null;
  const [asked, setAsked] = useState<number | null>(null);
  const id = useId();
  if (lookFor.length === 0) return null;
  const folded = chosen ?? !roomy;
  const spelled = spelledOut(marks, states, sought);
  const never = asked !== null && states[asked]?.kind === 'never';
  return (
    <section className={folded ? 'points folded' : 'points'} aria-label={words.title}>
      <About id={id} />
      {folded && <span className="points-label">{words.title}</span>}
      <ol>
        {lookFor.map((point, index) => (
          <li key={point.en}>
            <PointButton
              number={index + 1}
              text={point[language]}
              mark={marks[index] ?? 'ahead'}
              sought={index === shownSought}
              onClick={() => {
                setAsked(index);
                void seekPoint(index);
              }}
            />
            {!folded && index === shownSought && <Looking />}
          </li>
        ))}
      </ol>
      {links !== undefined && !folded && (
        <>
          <Onward {...links} />
          <Neighbours linkTo={links.toScenario} spelled />
        </>
      )}
      {folded && (
        <div className="points-spelled">
          {shownSought === null ? (
            <p aria-hidden="true">
              {lookFor[spelled]?.[language]}
              {marks[spelled] === 'never' && <small>{words.never}</small>}
            </p>
          ) : (
            <Looking />
          )}
        </div>
      )}
      <IconButton
        className="small points-fold"
        icon="down"
        size={18}
        label={folded ? words.unfold : words.fold}
        aria-expanded={!folded}
        aria-controls={id}
        onClick={() => preferences.setState({ foldPoints: !folded })}
      />
      <p className="unseen" role="status">
        {shownSought !== null ? words.looking : never ? words.saidNever(asked + 1) : ''}
      </p>
    </section>
  );
}

interface PointButtonProps {
  readonly number: number;
  readonly text: string;
  readonly mark: Mark;
  readonly sought: boolean;
  readonly onClick: () => void;
}

/** One point. What does not happen stays in the order of Tab, so that it can be read. */
function PointButton({ number, text, mark, sought, onClick }: PointButtonProps) {
  const words = useWords().points;
  return (
    <button
      type="button"
      className={`point ${mark} ${sought ? 'sought' : ''}`}
      title={mark === 'never' ? `${text} (${words.never})` : text}
      aria-current={mark === 'here' ? 'step' : undefined}
      aria-disabled={mark === 'never'}
      onClick={onClick}
    >
      <span className="point-number" aria-hidden="true">
        {number}
      </span>
      <span className="point-text">
        {text} {mark === 'never' && <small>{words.never}</small>}
      </span>
    </button>
  );
}

/** How far the run has come that goes on for a point, and the way to give it up. */
function Looking() {
  const words = useWords().points;
  const { cancelSearch } = useActions();
  const time = useSession((session) => (session.length > 0 ? session.model.endTime : 0));
  return (
    <div className="points-looking">
      <span>
        {words.looking} <span className="points-time">{formatTime(time)}</span>
      </span>
      <Button kind="quiet" onClick={cancelSearch}>
        {words.cancel}
      </Button>
    </div>
  );
}

/** What the scenario is about, and what CPython needs for it. */
function About({ id }: { readonly id: string }) {
  const words = useWords();
  const language = usePreferences((each) => each.language);
  const { origin, title, summary } = useSession(({ origin, title, summary }) => ({ origin, title, summary }));
  const scenario = origin.kind === 'scenario' ? findScenario(origin.id) : undefined;
  const packages = scenario?.packages ?? [];
  return (
    <div className="points-about" id={id}>
      <h2>{title?.[language]}</h2>
      <p>{summary?.[language]}</p>
      {packages.length > 0 && <p className="points-needs">† {words.gallery.needs(packages.join(', '))}</p>}
    </div>
  );
}

/** Where to go on: runs to compare this one with, and scenarios about the same. */
function Onward({ toScenario, toComparison }: ScenarioLinks) {
  const words = useWords().points;
  const language = usePreferences((each) => each.language);
  const origin = useSession((session) => session.origin);
  const scenario = origin.kind === 'scenario' ? findScenario(origin.id) : undefined;
  if (scenario === undefined) return null;
  const related = scenario.related.flatMap((id) => findScenario(id) ?? []);
  if (scenario.compare.length + related.length === 0) return null;
  return (
    <div className="points-ways">
      {scenario.compare.length > 0 && (
        <nav className="points-onward" aria-label={words.compare}>
          {scenario.compare.map(({ title }, index) => (
            <a key={title.en} href={toComparison(scenario.id, index + 1)}>
              {title[language]}
            </a>
          ))}
        </nav>
      )}
      {related.length > 0 && (
        <nav className="points-onward" aria-label={words.related}>
          {related.map(({ id, title }) => (
            <a key={id} href={toScenario(id)}>
              {title[language]}
            </a>
          ))}
        </nav>
      )}
    </div>
  );
}
