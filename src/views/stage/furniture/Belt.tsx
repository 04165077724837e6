import { HEAD } from '../plan.ts';
import { BUFFER } from '../plans/queues.ts';
import type { FurnitureProps } from './props.ts';
import { QueueNote } from './QueueNote.tsx';

/** A queue: a belt that runs to the right, with a dashed place for every item that still fits; by priority, a shelf. */
export function Belt({ block, words }: FurnitureProps) {
  const { object, dress, frame } = block;
  const top = frame.y + frame.h + 5;
  const left = frame.x - 6;
  const right = frame.x + frame.w + 6;
  return (
    <>
      {block.cells.map(({ x, y, w, h }) => (
        <rect key={x} className="place" x={x} y={y} width={w} height={h} rx={5} />
      ))}
      {dress === 'shelf' ? (
        <path
          className="shelf"
          d={`M${left} ${top}H${right}M${left + 16} ${top}v12M${right - 16} ${top}v12`}
        />
      ) : (
        <Wheels left={left} right={right} top={top} />
      )}
      <path className="hook" d={`M${right + 6} ${top + 7}h14m-5-4 5 4-5 4`} />
      <QueueNote block={block} words={words} x={left} y={top + 32} />
      {object.buffered.length > 0 && (
        <text className="note" x={0} y={HEAD + BUFFER.top - 8}>
          {words.stage.buffers}
        </text>
      )}
    </>
  );
}

function Wheels({ left, right, top }: Readonly<Record<'left' | 'right' | 'top', number>>) {
  const wheels = Math.max(2, Math.floor((right - left) / 40));
  return (
    <>
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
    </>
  );
}
