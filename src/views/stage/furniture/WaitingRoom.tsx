import { HEAD } from '../plan.ts';
import { Depth } from './LockHook.tsx';
import { Prop } from './Prop.tsx';
import type { FurnitureProps } from './props.ts';

/** A condition: a room in which everybody sits until notified, and at its door the lock that they need to go on. */
export function WaitingRoom({ block, words }: FurnitureProps) {
  const [room, board] = block.cells;
  const [lock] = block.others;
  if (room === undefined) return null;
  const { x, y, w, h } = room;
  const [holder] = lock?.holders ?? [];
  return (
    <>
      {board !== undefined && (
        <>
          <rect className="room" x={board.x} y={board.y} width={board.w} height={board.h} rx={10} />
          <path className="hook" d={`M24 ${HEAD + 16}v5`} />
          <Prop name="key" x={24} y={HEAD + 23} taken={holder !== undefined} scale={1.2} />
          {holder === undefined && (
            <text className="note" x={40} y={HEAD + 42}>
              {words.stage.free}
            </text>
          )}
          {holder !== undefined && holder.depth > 1 && (
            <Depth x={board.w / 2} y={HEAD + 54} text={words.stage.depth(holder.depth)} />
          )}
        </>
      )}
      <rect className="room" x={x} y={y} width={w} height={h} rx={10} />
      <path className="bench" d={`M${x + 14} ${y + h - 14}H${x + w - 44}`} />
      <path className="door" d={`M${x + w - 30} ${y + h}v-28h16v28M${x + w - 18} ${y + h - 14}v2`} />
      <text className="note" x={x + 12} y={y + 18}>
        {block.object.waiters.length === 0
          ? words.stage.nobodyWaits
          : words.stage.waiting(block.object.waiters.length)}
      </text>
    </>
  );
}
