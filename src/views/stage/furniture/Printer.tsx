import { HEAD } from '../plan.ts';
import { Depth } from './LockHook.tsx';
import type { FurnitureProps } from './props.ts';

/** A printer: a sheet comes out of it while somebody has it. */
export function Printer({ block, words }: FurnitureProps) {
  const { object } = block;
  const [cell] = block.cells;
  const [holder] = object.holders;
  const busy = holder !== undefined;
  const y = HEAD;
  return (
    <>
      <rect className="room" y={y} width={cell?.w ?? 0} height={cell?.h ?? 0} rx={10} />
      <path className="paper" d={`M34 ${y + 30}v-16h44v16`} />
      <rect className="machine" x={22} y={y + 30} width={68} height={28} rx={5} />
      {busy ? (
        <>
          <path className="paper" d={`M32 ${y + 52}h48v32h-48z`} />
          <path className="print" d={`M38 ${y + 62}h36M38 ${y + 69}h30M38 ${y + 76}h20`} />
          <circle className="lit" cx={81} cy={y + 38} r={3} />
        </>
      ) : (
        <>
          <path className="machine" d={`M32 ${y + 52}h48`} />
          <circle className="unlit" cx={81} cy={y + 38} r={3} />
          <text className="note" x={112} y={y + 50}>
            {words.stage.free}
          </text>
        </>
      )}
      {busy && object.kind === 'rlock' && <Depth x={134} y={y + 73} text={words.stage.depth(holder.depth)} />}
    </>
  );
}
