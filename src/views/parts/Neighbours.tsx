import { placeOf, type Scenario } from '../../scenarios/index.ts';
import { usePreferences, useSession } from '../../store/react.ts';
import { useWords } from '../words/useWords.ts';
import { Icon } from './Icon.tsx';
import './neighbours.css';

interface NeighboursProps {
  readonly linkTo: (id: string) => string;
  /** With their titles spelled out. */
  readonly spelled?: boolean;
}

/** The ways to the scenarios before and after this one in the course. */
export function Neighbours({ linkTo, spelled = false }: NeighboursProps) {
  const words = useWords().header;
  const origin = useSession((session) => session.origin);
  const place = origin.kind === 'scenario' ? placeOf(origin.id) : null;
  if (place === null) return null;
  const { previous, next, number, of } = place;
  return (
    <nav className={spelled ? 'neighbours spelled' : 'neighbours'} aria-label={words.neighbours}>
      <Neighbour scenario={previous} side="previous" spelled={spelled} linkTo={linkTo} />
      {!spelled && <span className="neighbours-place">{words.place(number, of)}</span>}
      <Neighbour scenario={next} side="next" spelled={spelled} linkTo={linkTo} />
    </nav>
  );
}

interface NeighbourProps extends Required<NeighboursProps> {
  readonly scenario: Scenario | null;
  readonly side: 'previous' | 'next';
}

function Neighbour({ scenario, side, spelled, linkTo }: NeighbourProps) {
  const words = useWords().header;
  const language = usePreferences((each) => each.language);
  const look = spelled ? 'neighbour' : 'neighbour icon-button small';
  const icon = <Icon name={side} size={18} />;
  // At either end of the course there is nothing to go to, and the other way stays where it is.
  if (scenario === null) return <span className={look}>{!spelled && icon}</span>;
  const title = scenario.title[language];
  return (
    <a
      className={`${look} ${side}`}
      href={linkTo(scenario.id)}
      rel={side === 'previous' ? 'prev' : 'next'}
      aria-label={words[side](title)}
      title={words[side](title)}
    >
      {icon}
      {spelled && title}
    </a>
  );
}
