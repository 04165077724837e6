import { hueOf } from '../../palette.ts';
import type { Words } from '../../words/words.ts';
import type { Block } from '../layout.ts';
import { Key } from './Key.tsx';

interface RoomsProps {
  readonly block: Block;
  readonly words: Words;
  /** How far a sleeping thread has slept, 0 … 1; null: it does not sleep. */
  readonly progress: (tid: number) => number | null;
}

/** One room for every permit of a semaphore: a free one has its key at the door. */
export function Rooms({ block, words, progress }: RoomsProps) {
  return block.cells.map(({ x, y, w, h, tid }, index) => {
    const small = h < 80;
    const done = tid === 0 ? null : progress(tid);
    return (
      <g key={`${x} ${y}`}>
        <rect className={tid === 0 ? 'room free' : 'room'} x={x} y={y} width={w} height={h} rx={10} />
        {!small && (
          <text className="note" x={x + 12} y={y + 21}>
            {words.stage.room(index + 1)}
          </text>
        )}
        <Key
          x={x + w - (small ? 12 : 18)}
          y={y + (small ? 12 : 14)}
          taken={tid !== 0}
          scale={small ? 0.75 : 1}
        />
        {done !== null && !small && (
          <g style={{ color: hueOf(tid) }}>
            <rect className="track" x={x + 12} y={y + h - 16} width={w - 24} height={4} rx={2} />
            <rect
              className="fill"
              x={x + 12}
              y={y + h - 16}
              width={Math.max(0, (w - 24) * done)}
              height={4}
              rx={2}
            />
          </g>
        )}
      </g>
    );
  });
}
