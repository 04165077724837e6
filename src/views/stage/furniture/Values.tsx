import { historyOf } from '../../../model/state.ts';
import { hueOf } from '../../palette.ts';
import { VALUE } from '../plans/things.ts';
import { cut, fitting } from '../text.ts';
import { Prop } from './Prop.tsx';
import type { FurnitureProps } from './props.ts';

/** A value that processes share, or the elements of an array: each a box with what it was before. */
export function Values({ block, words, state }: FurnitureProps) {
  const { object, cells, more, frame, others } = block;
  const now = state.playhead - 1;
  const [lock] = others;
  return (
    <>
      {cells.map(({ x, y, w, h }, index) => {
        const cell = object.cells[index];
        const [, ...before] = cell === undefined ? [] : historyOf(cell, 5).map(({ repr }) => repr);
        const small = w < VALUE.w;
        const below = cells.length > 1 ? 14 : 2;
        const key = `${x} ${y}`;
        return (
          <g key={key} transform={`translate(${x},${y})`}>
            <title>{[cell?.repr ?? '?', ...before].join(' ← ')}</title>
            <rect className={cell?.event === now ? 'box fresh' : 'box'} width={w} height={h} rx={8} />
            {cell !== undefined && cell.changes > 0 && (
              <circle className="setter" cx={w - 10} cy={11} r={4} style={{ color: hueOf(cell.tid) }} />
            )}
            {cells.length > 1 && (
              <text className="label" x={small ? 8 : 12} y={14}>
                {index}
              </text>
            )}
            <text
              className={cell === undefined ? 'value unknown' : 'value'}
              x={small ? 8 : 12}
              y={small ? 33 : 22 + below}
            >
              {fitting(cell?.repr ?? '?', w - 20, 8.4)}
            </text>
            {!small && (
              <text className="before" x={12} y={38 + below}>
                {cut(before, Math.floor((w - 24) / 6.2))}
              </text>
            )}
          </g>
        );
      })}
      {lock !== undefined && (
        <>
          <rect className="room" x={frame.x} y={frame.y} width={frame.w} height={frame.h} rx={10} />
          <path className="hook" d={`M${frame.x + 18} ${frame.y + 9}v4`} />
          <Prop name="key" x={frame.x + 18} y={frame.y + 14} taken={lock.holders.length > 0} />
          {lock.holders.length === 0 && (
            <text className="note" x={frame.x + 34} y={frame.y + frame.h / 2 + 4}>
              {words.stage.free}
            </text>
          )}
        </>
      )}
      {more > 0 && (
        <text className="note" x={0} y={block.h + 14}>
          {words.stage.moreItems(more)}
        </text>
      )}
    </>
  );
}
