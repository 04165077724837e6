import { HEAD } from '../plan.ts';
import { COUNTER } from '../plans/pool.ts';
import type { FurnitureProps } from './props.ts';

/** A pool: a counter for every worker, on which the job lies that it works on; the others wait below. */
export function Counters({ block, words }: FurnitureProps) {
  const { object, cells, more } = block;
  const waiting = object.pool?.waiting.length ?? 0;
  const jobs = block.items.filter(({ y }) => y > Math.max(HEAD, ...cells.map((cell) => cell.y + cell.h)));
  const line = Math.min(...jobs.map(({ y }) => y));
  return (
    <>
      {cells.map(({ x, y, w, h, tid }) => (
        <g key={`${x} ${y}`}>
          <rect className={tid === 0 ? 'room free' : 'room'} x={x} y={y} width={w} height={h} rx={10} />
          <rect
            className={tid === 0 ? 'desk free' : 'desk'}
            x={x}
            y={y + COUNTER.desk}
            width={w}
            height={5}
          />
          <rect className="place" x={x + 6} y={y + COUNTER.desk + 10} width={w - 12} height={26} rx={5} />
        </g>
      ))}
      {waiting > 0 && (
        <text className="note" x={0} y={line - 10}>
          {words.stage.jobsWaiting(waiting)}
          {more > 0 && ` (${words.stage.moreItems(more)})`}
        </text>
      )}
    </>
  );
}

/** A semaphore as counters: who has a permit stands at one. */
export function Desks({ block }: FurnitureProps) {
  return block.cells.map(({ x, y, w, h, tid }, index) => (
    <g key={`${x} ${y}`}>
      <rect className={tid === 0 ? 'room free' : 'room'} x={x} y={y} width={w} height={h} rx={10} />
      <rect
        className={tid === 0 ? 'desk free' : 'desk'}
        x={x}
        y={y + (h < 80 ? 14 : 26)}
        width={w}
        height={5}
      />
      <text className="note" x={x + w / 2} y={y + (h < 80 ? 11 : 18)} textAnchor="middle">
        {index + 1}
      </text>
    </g>
  ));
}
