import type { Words } from '../../words/words.ts';
import type { Block } from '../layout.ts';
import { HEAD, ITEM } from '../plan.ts';

/** A queue: a belt that runs to the right, with a dashed place for every item that still fits. */
export function Belt({ block, words }: { readonly block: Block; readonly words: Words }) {
  const { object, cells, w, more } = block;
  const top = HEAD + 18 + ITEM.h + 5;
  const left = 52;
  const right = w - 52;
  const wheels = Math.max(2, Math.floor((right - left) / 40));
  const full = object.bound > 0 && object.items.length >= object.bound;
  return (
    <>
      {cells.map(({ x, y }) => (
        <rect key={x} className="place" x={x} y={y} width={ITEM.w} height={ITEM.h} rx={5} />
      ))}
      <rect className="belt" x={left} y={top} width={right - left} height={14} rx={7} />
      {Array.from({ length: wheels }, (_, index) => (
        <circle
          // biome-ignore lint/suspicious/noArrayIndexKey: wheels differ in nothing else.
          key={index}
          className="wheel"
          cx={left + 7 + (index * (right - left - 14)) / (wheels - 1)}
          cy={top + 7}
          r={3}
        />
      ))}
      <path className="hook" d={`M${right + 6} ${top + 7}h14m-5-4 5 4-5 4`} />
      <text className={full ? 'note wait' : 'note'} x={left} y={top + 32}>
        {object.items.length === 0
          ? words.stage.empty_queue
          : words.stage.size(object.items.length, object.bound)}
        {full && ` · ${words.stage.full}`}
        {more > 0 && ` · ${words.stage.moreItems(more)}`}
      </text>
    </>
  );
}
