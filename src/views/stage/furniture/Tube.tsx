import { endsOf, openElsewhere } from '../plans/streams.ts';
import type { FurnitureProps } from './props.ts';

/** A pipe or connection: a tube that is open at both ends until they are closed. */
export function Tube({ block, words, state }: FurnitureProps) {
  const { frame, more } = block;
  const { x, y, w, h } = frame;
  const [left, right] = endsOf(block.object, state);
  const both = left.stream?.sends !== false && right?.stream?.sends !== false;
  const bytes = [left, right].reduce(
    (sum, end) => sum + (end?.items ?? []).reduce((total, item) => total + item.bytes - item.taken, 0),
    0,
  );
  const closed = (end: typeof right): boolean => end?.stream?.handles === 0;
  return (
    <>
      <rect className="tube" x={x} y={y} width={w} height={h} rx={4} />
      {both && <path className="midline" d={`M${x + 10} ${y + h / 2}h${w - 20}`} />}
      {right?.items.length === 0 && (
        <path className="way" d={`M${x + w / 2 - 8} ${y + h / (both ? 4 : 2)}h16m-5-4 5 4-5 4`} />
      )}
      {both && left.items.length === 0 && (
        <path className="way" d={`M${x + w / 2 + 8} ${y + (3 * h) / 4}h-16m5-4-5 4 5 4`} />
      )}
      <End x={x} y={y} h={h} closed={closed(left)} side={-1} />
      {right !== undefined && <End x={x + w} y={y} h={h} closed={closed(right)} side={1} />}
      {bytes > 0 && (
        <text className="note" x={x + w / 2} y={y + h + 18} textAnchor="middle">
          {words.stage.bytes(bytes)}
          {more > 0 && ` · ${words.stage.moreItems(more)}`}
        </text>
      )}
      {[left, right].map((end) => {
        const elsewhere = end === undefined ? 0 : openElsewhere(end);
        if (elsewhere === 0 || end === undefined) return null;
        const below = (end.stream?.pids.length ?? 0) > 0;
        return (
          <text
            key={end.id}
            className="note wait"
            x={end === left ? x : x + w}
            y={y + h + (below ? 50 : 34)}
            textAnchor={end === left ? 'start' : 'end'}
          >
            {words.stage.openElsewhere(elsewhere)}
          </text>
        );
      })}
      {closed(left) && (
        <text className="note stop" x={x - 8} y={y + h + 18} textAnchor="end">
          {words.stage.closedEnd}
        </text>
      )}
      {closed(right) && (
        <text className="note stop" x={x + w + 8} y={y + h + 18}>
          {words.stage.closedEnd}
        </text>
      )}
    </>
  );
}

interface EndProps {
  readonly x: number;
  readonly y: number;
  readonly h: number;
  readonly closed: boolean;
  readonly side: 1 | -1;
}

/** A flange, open; or a cap with a cross on it. */
function End({ x, y, h, closed, side }: EndProps) {
  const w = closed ? 10 : 5;
  return (
    <>
      <rect
        className={closed ? 'cap' : 'flange'}
        x={side < 0 ? x - w : x}
        y={y - 4}
        width={w}
        height={h + 8}
        rx={2}
      />
      {closed && <path className="cap-cross" d={`M${x + side * 5 - 3} ${y + h / 2 - 3}l6 6m0 -6l-6 6`} />}
    </>
  );
}
