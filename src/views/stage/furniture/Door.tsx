import { HEAD } from '../plan.ts';
import { DOOR } from '../plans/streams.ts';
import type { FurnitureProps } from './props.ts';

/** A listening socket: a door with its port on it; ajar when somebody stands in it to let callers in. */
export function Door({ block, words }: FurnitureProps) {
  const { object, cells } = block;
  const [door] = cells;
  const attended = door !== undefined && door.tid !== 0;
  const closed = object.stream?.handles === 0;
  const port = object.listener?.port ?? 0;
  const callers = object.listener?.backlog.length ?? 0;
  const x = door?.x ?? 0;
  return (
    <>
      <path className="frame" d={`M${x} ${HEAD + DOOR.h}V${HEAD}h${DOOR.w}v${DOOR.h}`} />
      {attended ? (
        <path className="leaf" d={`M${x} ${HEAD + 2}l-0 ${DOOR.h}l12 -8v-${DOOR.h - 16}z`} />
      ) : (
        <rect className="leaf" x={x + 4} y={HEAD + 4} width={DOOR.w - 8} height={DOOR.h - 4} />
      )}
      {!attended && <circle className="knob" cx={x + DOOR.w - 14} cy={HEAD + 52} r={3} />}
      <path className="ground" d={`M${x - 2} ${HEAD + DOOR.h}h${block.w}`} />
      <rect className="port" x={x + DOOR.w / 2 - 25} y={HEAD + 9} width={50} height={19} rx={4} />
      <text className="port-text" x={x + DOOR.w / 2} y={HEAD + 23} textAnchor="middle">
        {port}
      </text>
      <text className={closed ? 'note stop' : 'note'} x={DOOR.w + 22} y={HEAD + 18}>
        {closed ? words.stage.closedEnd : callers > 0 ? words.stage.callers(callers) : words.stage.noCallers}
      </text>
    </>
  );
}
