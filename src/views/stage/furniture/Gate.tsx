import type { Words } from '../../words/words.ts';
import type { Block } from '../layout.ts';
import { HEAD } from '../plan.ts';

/** A barrier: a place for everybody, and a gate that lifts when all are there. */
export function Gate({ block, words }: { readonly block: Block; readonly words: Words }) {
  const { object, cells } = block;
  const last = cells.at(-1);
  const x = (last?.x ?? 0) + (last?.w ?? 0) + 14;
  const open = object.arrived === 0 && object.uses > 0;
  return (
    <>
      {cells.map((cell) => (
        <circle
          key={cell.x}
          className="place"
          cx={cell.x + cell.w / 2}
          cy={cell.y + cell.h / 2 - 0.5}
          r={Math.min(15, cell.w / 2)}
        />
      ))}
      <path className="post" d={`M${x} ${HEAD + 58}v-44`} />
      <path
        className="bar"
        d={`M${x} ${HEAD + 24}v34`}
        style={{ transform: open ? 'rotate(78deg)' : 'none', transformOrigin: `${x}px ${HEAD + 20}px` }}
      />
      <text className={object.broken ? 'note stop' : 'note'} y={HEAD + 64}>
        {object.broken ? words.stage.broken : words.stage.barrier(object.arrived, object.permits)}
      </text>
    </>
  );
}
