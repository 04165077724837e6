import { hueOf } from '../../palette.ts';
import type { Cell } from '../plan.ts';
import { Prop } from './Prop.tsx';
import type { FurnitureProps } from './props.ts';

/** One room for every permit of a semaphore: a free one has its key at the door. */
export function Rooms({ block, words, progress }: FurnitureProps) {
  return block.cells.map((cell, index) => {
    const { x, y, w, h, tid } = cell;
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
        <Prop
          name="key"
          x={x + w - (small ? 12 : 18)}
          y={y + (small ? 8 : 9)}
          taken={tid !== 0}
          scale={small ? 0.7 : 0.9}
        />
        {done !== null && !small && <Progress cell={cell} done={done} />}
      </g>
    );
  });
}

/** How far whoever is inside has slept. */
function Progress({ cell: { x, y, w, h, tid }, done }: { readonly cell: Cell; readonly done: number }) {
  const room = w - 24;
  return (
    <g style={{ color: hueOf(tid) }}>
      <rect className="track" x={x + 12} y={y + h - 16} width={room} height={4} rx={2} />
      <rect className="fill" x={x + 12} y={y + h - 16} width={Math.max(0, room * done)} height={4} rx={2} />
    </g>
  );
}

/** Stalls with a door that shows whether somebody is in: open and empty, or shut with a bar in its sign. */
export function Stalls({ block, words, progress }: FurnitureProps) {
  return block.cells.map((cell, index) => {
    const { x, y, w, h, tid } = cell;
    const small = h < 80;
    const done = tid === 0 ? null : progress(tid);
    const sign = { x: x + w - (small ? 13 : 20), y: y + (small ? 13 : 18), r: small ? 5.5 : 7.5 };
    return (
      <g key={`${x} ${y}`}>
        <path className="stall" d={`M${x} ${y + h}V${y}H${x + w}V${y + h}`} />
        {tid === 0 ? (
          <path className="stall door open" d={`M${x + 6} ${y + h - 2}V${y + 12}l12 -7v${h - 14}z`} />
        ) : (
          <rect className="stall door" x={x + 4} y={y + 5} width={w - 8} height={h - 9} rx={3} />
        )}
        {!small && (
          <text className="note" x={x + (tid === 0 ? 26 : 12)} y={y + 22}>
            {words.stage.stall(index + 1)}
          </text>
        )}
        <circle className={tid === 0 ? 'sign go' : 'sign stop'} cx={sign.x} cy={sign.y} r={sign.r} />
        {tid !== 0 && (
          <path className="sign bar" d={`M${sign.x - sign.r * 0.55} ${sign.y}h${sign.r * 1.1}`} />
        )}
        {done !== null && !small && <Progress cell={cell} done={done} />}
      </g>
    );
  });
}

/** Bays that are open to the street. */
export function Parking({ block }: FurnitureProps) {
  return block.cells.map(({ x, y, w, h, tid }, index) => (
    <g key={`${x} ${y}`}>
      <path className="bay" d={`M${x} ${y + h}V${y}M${x + w} ${y + h}V${y}M${x} ${y}H${x + w}`} />
      {tid === 0 && (
        <text className="parking" x={x + w / 2} y={y + h / 2 + 9} textAnchor="middle">
          P
        </text>
      )}
      <text className="note" x={x + 8} y={y + 18}>
        {index + 1}
      </text>
    </g>
  ));
}
