import type { Task } from '../../model/state-parts.ts';
import { briefly } from '../palette.ts';
import { hueStyle } from '../parts/Names.tsx';
import type { Words } from '../words/words.ts';
import type { TaskBlock } from './layout.ts';
import { CARD, HOME, type TaskCard } from './tasks.ts';
import { fitting, widthOf } from './text.ts';

interface TasksProps {
  readonly group: TaskBlock;
  readonly words: Words;
}

/** The coroutines or greenlets of a thread as cards: the thread stands on the one that it executes. */
export function Tasks({ group, words }: TasksProps) {
  const { tid, name, kind, count, done, cards, more, x, y } = group;
  const parts = [words.stage.taskKinds[kind](count)];
  if (done > 0) parts.push(words.stage.tasksDone(done));
  if (more > 0) parts.push(words.stage.moreItems(more));
  return (
    <g className="furniture" style={{ transform: `translate(${x}px,${y}px)`, ...hueStyle(tid) }}>
      <text className="title" y={16}>
        <tspan className="name">{fitting(name, 200, 8)}</tspan>
        <tspan className="facts" dx={8}>
          {parts.join(' · ')}
        </tspan>
      </text>
      <circle className="place" cx={HOME.x} cy={HOME.y} r={HOME.r + 2} />
      {cards.map((card) => (
        <Card key={card.task.id} card={card} words={words} />
      ))}
    </g>
  );
}

function Card({ card, words }: { readonly card: TaskCard; readonly words: Words }) {
  const { task, name, note, x, y, w } = card;
  const { status } = task;
  const says =
    status === 'done' ? words.stage.taskEnds[task.how ?? 'returned'] : words.stage.taskStates[status];
  const room = w - CARD.text - 8;
  return (
    <g className={`task ${status} ${task.how ?? ''}`} transform={`translate(${x},${y})`}>
      <title>{note === '' ? `${name}: ${says}` : `${name}: ${says}, ${note}`}</title>
      <rect className="card" width={w} height={CARD.h} rx={8} />
      <Glyph task={task} />
      <text className="card-name" x={CARD.text} y={21}>
        {fitting(widthOf(name, 7.2) > room ? briefly(name) : name, room, 7.2)}
      </text>
      <text className="note" x={CARD.text} y={40}>
        {fitting(note === '' ? says : note, room, 6.4)}
      </text>
    </g>
  );
}

/** The state of a task as a shape: dashed ring, ring, filled disc, two bars, check mark, cross. */
function Glyph({ task: { status, how } }: { readonly task: Task }) {
  if (status === 'waiting') return <path className="glyph bars" d="M21 20v12M27 20v12" />;
  if (status !== 'done') return <circle className="glyph" cx={24} cy={26} r={7} />;
  return how === 'returned' ? (
    <path className="glyph line" d="M18 27l5 5 9-10" />
  ) : (
    <path className="glyph line" d="M18 20l12 12m0 -12l-12 12" />
  );
}
