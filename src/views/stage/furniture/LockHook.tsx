import type { Words } from '../../words/words.ts';
import type { Block } from '../layout.ts';
import { HEAD } from '../plan.ts';
import { Key } from './Key.tsx';

/** A board with one hook: the key hangs on it, or somebody has it. */
export function LockHook({ block, words }: { readonly block: Block; readonly words: Words }) {
  const { object } = block;
  const [cell] = block.cells;
  const [holder] = object.holders;
  const taken = holder !== undefined;
  return (
    <>
      <rect className="room" y={HEAD} width={cell?.w ?? 0} height={cell?.h ?? 0} rx={10} />
      <path className="hook" d={`M40 ${HEAD + 16}v6`} />
      <Key x={40} y={HEAD + 29} taken={taken} scale={1.5} />
      {!taken && (
        <text className="note" x={96} y={HEAD + 42} textAnchor="start">
          {words.stage.free}
        </text>
      )}
      {taken && <Key x={144} y={HEAD + 31} taken={false} />}
      {taken && object.kind === 'rlock' && (
        <g className="count">
          <rect x={82} y={HEAD + 58} width={60} height={16} rx={8} />
          <text x={112} y={HEAD + 70} textAnchor="middle">
            {words.stage.depth(holder.depth)}
          </text>
        </g>
      )}
    </>
  );
}
