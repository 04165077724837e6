import { HEAD } from '../plan.ts';
import { gateAt } from '../plans/signals.ts';
import type { FurnitureProps } from './props.ts';

/** A barrier: a place for everybody, and a gate that opens when all are there. */
export function Gate({ block, words }: FurnitureProps) {
  const { object, cells, h } = block;
  const { broken, arrived, permits, uses, waiters } = object;
  const x = gateAt(cells);
  const passing = waiters.some(({ woken }) => woken);
  const open = !broken && (passing || (arrived === 0 && uses > 0));
  const top = HEAD + 8;
  const foot = HEAD + 50;
  return (
    <>
      {cells.map((cell) => (
        <circle
          key={`${cell.x} ${cell.y}`}
          className="place"
          cx={cell.x + cell.w / 2}
          cy={cell.y + cell.h / 2}
          r={Math.min(15, cell.w / 2)}
        />
      ))}
      <circle className="hinge" cx={x} cy={top} r={5} />
      <circle className="hinge" cx={x} cy={foot} r={5} />
      {broken ? (
        <path className="bar broken" d={`M${x} ${top + 2}v13l5 4M${x} ${foot - 2}v-10l-5 -3`} />
      ) : (
        <path
          className="bar"
          d={`M${x} ${top}V${foot}`}
          style={{ transform: open ? 'rotate(-90deg)' : 'none', transformOrigin: `${x}px ${top}px` }}
        />
      )}
      <text className={broken ? 'note stop' : open ? 'note go' : 'note'} y={h - 2}>
        {broken ? words.stage.broken : open ? words.stage.opened : words.stage.barrier(arrived, permits)}
        {!broken && !open && permits > arrived && ` · ${words.stage.missing(permits - arrived)}`}
      </text>
    </>
  );
}
