import type { FurnitureProps } from './props.ts';
import { QueueNote } from './QueueNote.tsx';

/** A queue as a tray with a hollow for every item. */
export function Tray({ block, words }: FurnitureProps) {
  const { frame, cells } = block;
  const { x, y, w, h } = frame;
  return (
    <>
      <path className="handle" d={`M${x} ${y + h / 2 - 12}h-7v24h7M${x + w} ${y + h / 2 - 12}h7v24h-7`} />
      <rect className="belt" x={x} y={y} width={w} height={h} rx={12} />
      {cells.map((cell) => (
        <rect
          key={`${cell.x} ${cell.y}`}
          className="place"
          x={cell.x}
          y={cell.y}
          width={cell.w}
          height={cell.h}
          rx={9}
        />
      ))}
      <QueueNote block={block} words={words} x={x} y={y + h + 20} />
    </>
  );
}

/** A queue that gives the newest first: things laid on each other. */
export function Stack({ block, words }: FurnitureProps) {
  const { x, y, w, h } = block.frame;
  return (
    <>
      {block.cells.map((cell) => (
        <rect key={cell.y} className="place" x={cell.x} y={cell.y} width={cell.w} height={cell.h} rx={5} />
      ))}
      <path className="shelf" d={`M${x - 10} ${y + h}h${w + 20}`} />
      <path className="hook" d={`M${x + w + 14} ${y + h - 8}v-22m-4 5 4-5 4 5`} />
      <QueueNote block={block} words={words} x={x - 10} y={y + h + 22} />
    </>
  );
}
