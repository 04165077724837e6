import type { Words } from '../words/words.ts';
import { type Family as FamilyPlan, PROCESS, type ProcessCard } from './family.ts';
import { fitting } from './text.ts';

interface FamilyProps {
  readonly family: FamilyPlan;
  /** Where it begins. */
  readonly y: number;
  readonly words: Words;
}

/** The tree of processes as cards; their threads stand on them. */
export function Family({ family, y, words }: FamilyProps) {
  const { cards, links } = family;
  return (
    <g className="family" transform={`translate(0,${y})`}>
      {links.map(({ from, to }) => {
        const parent = cards[from];
        const child = cards[to];
        if (parent === undefined || child === undefined) return null;
        return (
          <path key={child.pid} className={child.orphan ? 'kin adopted' : 'kin'} d={elbow(parent, child)} />
        );
      })}
      {cards.map((card) => (
        <Card key={card.pid} card={card} words={words} />
      ))}
    </g>
  );
}

/** From the right side of the parent, or from below it where its children stand below. */
function elbow(parent: ProcessCard, child: ProcessCard): string {
  const toY = child.y + PROCESS.h / 2;
  if (child.x < parent.x + parent.w) return `M${parent.x + 10} ${parent.y + PROCESS.h}V${toY}H${child.x}`;
  const middle = child.x - PROCESS.column / 2;
  return `M${parent.x + parent.w} ${parent.y + PROCESS.h / 2}H${middle}V${toY}H${child.x}`;
}

function Card({ card, words }: { readonly card: ProcessCard; readonly words: Words }) {
  const { pid, name, status, orphan, x, y, w, home, more } = card;
  const room = w - 56;
  const title = status === 'adopter' ? words.threads.adopter : name;
  const note = noteOf(card, words);
  return (
    <g
      className={`process ${status} ${orphan ? 'orphan' : ''}`}
      style={{ transform: `translate(${x}px,${y}px)` }}
    >
      <title>{`${title} (${pid}): ${note}`}</title>
      <rect className="card" width={w} height={PROCESS.h} rx={8} />
      {!home && status !== 'adopter' && (
        <circle className="place" cx={24} cy={PROCESS.h / 2} r={PROCESS.disc} />
      )}
      {status === 'adopter' && (
        <text className="card-name" x={24} y={PROCESS.h / 2 + 5} textAnchor="middle">
          1
        </text>
      )}
      <text className="card-name" x={46} y={18}>
        {fitting(title, room - 38, 7.2)}
        {status !== 'adopter' && (
          <tspan className="pid" dx={6}>
            {pid}
          </tspan>
        )}
      </text>
      <text className="note" x={46} y={34}>
        {fitting(more > 0 ? `${note} ${words.stage.moreItems(more)}` : note, room, 6.2)}
      </text>
    </g>
  );
}

function noteOf({ status, orphan, daemon, exitCode, does, awaits }: ProcessCard, words: Words): string {
  if (status === 'adopter') return words.threads.adopts;
  const exit = exitCode === null ? '' : words.threads.exit(exitCode);
  if (status === 'zombie') return `${words.threads.states.zombie} · ${exit}`;
  if (status === 'reaped') return exit;
  const state = awaits === '' ? words.threads.states[does] : words.threads.waitsFor(awaits);
  const kinds = [...(orphan ? [words.threads.orphan] : []), ...(daemon ? [words.threads.daemon] : [])];
  return [...kinds, state].join(' · ');
}
