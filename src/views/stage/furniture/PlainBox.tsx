import type { Block } from '../layout.ts';

/** A waiting room, and whatever has no drawing of its own. */
export function PlainBox({ block }: { readonly block: Block }) {
  const [cell] = block.cells;
  if (cell === undefined) return null;
  const { x, y, w, h } = cell;
  return (
    <>
      <rect className="room" x={x} y={y} width={w} height={h} rx={10} />
      {block.object.kind === 'condition' && <path className="door" d={`M${w - 26} ${y + h}v-24h14v24`} />}
    </>
  );
}
