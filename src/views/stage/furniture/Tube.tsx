import type { SyncObject } from '../../../model/state.ts';
import { endsOf, isClosed, isDeaf, isMute, openElsewhere } from '../plans/streams.ts';
import type { FurnitureProps } from './props.ts';

/** A pipe or connection: a tube that is open at both ends until they are closed. */
export function Tube({ block, words, state }: FurnitureProps) {
  const { frame, more } = block;
  const { x, y, w, h } = frame;
  const [left, right] = endsOf(block.object, state);
  const both = left.stream?.oneWay !== true;
  const bytes = waitingAt(left) + waitingAt(right);
  return (
    <>
      <rect className="tube" x={x} y={y} width={w} height={h} rx={4} />
      {both && <path className="midline" d={`M${x + 10} ${y + h / 2}h${w - 20}`} />}
      {(right?.items.length ?? 0) === 0 && (
        <path className="way" d={`M${x + w / 2 - 8} ${y + h / (both ? 4 : 2)}h16m-5-4 5 4-5 4`} />
      )}
      {both && left.items.length === 0 && (
        <path className="way" d={`M${x + w / 2 + 8} ${y + (3 * h) / 4}h-16m5-4-5 4 5 4`} />
      )}
      {/* To the right above, to the left below: what an end sends, and what it receives. */}
      <End x={x} y={y} h={h} closed={isClosed(left)} upper={isMute(left)} lower={isDeaf(left)} side={-1} />
      {right !== undefined && (
        <End
          x={x + w}
          y={y}
          h={h}
          closed={isClosed(right)}
          upper={isDeaf(right)}
          lower={isMute(right)}
          side={1}
        />
      )}
      {bytes > 0 && w > 240 && (
        <text className="note" x={x + w / 2} y={y + h + 18} textAnchor="middle">
          {words.stage.bytes(bytes)}
          {more > 0 && ` · ${words.stage.moreItems(more)}`}
        </text>
      )}
      <EndNote end={left} x={x} y={y + h + 34} anchor="start" words={words} />
      {right !== undefined && <EndNote end={right} x={x + w} y={y + h + 34} anchor="end" words={words} />}
    </>
  );
}

const waitingAt = (end: SyncObject | undefined): number =>
  (end?.items ?? []).reduce((total, { bytes, taken }) => total + bytes - taken, 0);

interface EndNoteProps {
  readonly end: SyncObject;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
  readonly words: FurnitureProps['words'];
}

/** That an end is open where nobody seems to need it: the other end will not find the end of the stream. */
function EndNote({ end, x, y, anchor, words }: EndNoteProps) {
  const elsewhere = openElsewhere(end);
  if (elsewhere === 0) return null;
  return (
    <text className="note wait" x={x} y={y} textAnchor={anchor}>
      {words.stage.openElsewhere(elsewhere)}
    </text>
  );
}

interface EndProps {
  readonly x: number;
  readonly y: number;
  readonly h: number;
  readonly closed: boolean;
  /** Is only this half of it shut? */
  readonly upper: boolean;
  readonly lower: boolean;
  readonly side: 1 | -1;
}

/** A flange, open; or a cap with a cross on it, over all of the end or one half. */
function End({ x, y, h, closed, upper, lower, side }: EndProps) {
  const cap = (top: number, height: number) => (
    <>
      <rect className="cap" x={side < 0 ? x - 10 : x} y={top} width={10} height={height} rx={2} />
      <path className="cap-cross" d={`M${x + side * 5 - 3} ${top + height / 2 - 3}l6 6m0 -6l-6 6`} />
    </>
  );
  if (closed || (upper && lower)) return cap(y - 4, h + 8);
  return (
    <>
      <rect className="flange" x={side < 0 ? x - 5 : x} y={y - 4} width={5} height={h + 8} rx={2} />
      {upper && cap(y - 4, h / 2 + 2)}
      {lower && cap(y + h / 2 + 2, h / 2 + 2)}
    </>
  );
}
