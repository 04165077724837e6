import type { Words } from '../../words/words.ts';
import type { Block } from '../layout.ts';

interface QueueNoteProps {
  readonly block: Block;
  readonly words: Words;
  readonly x: number;
  readonly y: number;
}

/** How full a queue is, how much of it is out of sight, and what has been lost on the way. */
export function QueueNote({ block: { object, more }, words, x, y }: QueueNoteProps) {
  const full = object.bound > 0 && object.items.length >= object.bound;
  return (
    <text className={full ? 'note wait' : 'note'} x={x} y={y}>
      {object.items.length === 0
        ? words.stage.empty_queue
        : words.stage.size(object.items.length, object.bound)}
      {full && ` · ${words.stage.full}`}
      {more > 0 && ` · ${words.stage.moreItems(more)}`}
      {object.lost > 0 && ` · ${words.stage.lost(object.lost)}`}
    </text>
  );
}
