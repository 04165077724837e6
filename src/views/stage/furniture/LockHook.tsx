import { HEAD } from '../plan.ts';
import { Prop, propOf } from './Prop.tsx';
import type { FurnitureProps } from './props.ts';

/** A board with one hook: the thing hangs on it, or somebody has it. */
export function LockHook({ block, words }: FurnitureProps) {
  const { object, dress } = block;
  const [cell] = block.cells;
  const [holder] = object.holders;
  const taken = holder !== undefined;
  const name = propOf(dress);
  return (
    <>
      <rect className="room" y={HEAD} width={cell?.w ?? 0} height={cell?.h ?? 0} rx={10} />
      <path className="hook" d={`M40 ${HEAD + 14}v6`} />
      <Prop name={name} x={40} y={HEAD + 22} taken={taken} scale={1.4} />
      {!taken && (
        <text className="note" x={96} y={HEAD + 42} textAnchor="start">
          {words.stage.free}
        </text>
      )}
      {taken && <Prop name={name} x={148} y={HEAD + 26} taken={false} />}
      {taken && object.kind === 'rlock' && (
        <Depth x={112} y={HEAD + 55} text={words.stage.depth(holder.depth)} />
      )}
    </>
  );
}

/** How often a reentrant lock has been taken. */
export function Depth({ x, y, text }: { readonly x: number; readonly y: number; readonly text: string }) {
  return (
    <g className="count">
      <rect x={x - 30} y={y} width={60} height={16} rx={8} />
      <text x={x} y={y + 12} textAnchor="middle">
        {text}
      </text>
    </g>
  );
}
