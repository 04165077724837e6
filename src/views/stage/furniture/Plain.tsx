import type { FurnitureProps } from './props.ts';

/** Whatever has no drawing of its own. */
export function Plain({ block }: FurnitureProps) {
  const [cell] = block.cells;
  if (cell === undefined) return null;
  return <rect className="room" x={cell.x} y={cell.y} width={cell.w} height={cell.h} rx={10} />;
}
