import { HEAD } from '../plan.ts';
import type { FurnitureProps } from './props.ts';

/** An event: red with a bar while it is clear, green with an arrow when it is set. */
export function TrafficLight({ block, words }: FurnitureProps) {
  const { flag, waiters } = block.object;
  return (
    <>
      <rect className="housing" x={2} y={HEAD} width={48} height={90} rx={14} />
      <g className={flag ? 'lamp' : 'lamp stop on'}>
        <circle cx={26} cy={HEAD + 25} r={17} />
        <path d={`M18 ${HEAD + 25}h16`} />
      </g>
      <g className={flag ? 'lamp go on' : 'lamp'}>
        <circle cx={26} cy={HEAD + 65} r={17} />
        <path d={`M26 ${HEAD + 73}v-15m-6 6 6-6 6 6`} />
      </g>
      <path className="hook" d={`M26 ${HEAD + 90}v12M14 ${HEAD + 102}h24`} />
      <Says
        flag={flag}
        says={flag ? words.stage.green : words.stage.red}
        waiting={waiters.length}
        words={words}
      />
    </>
  );
}

/** An event as the sign at the door of a shop: closed while it is clear, open when it is set. */
export function Sign({ block, words }: FurnitureProps) {
  const { flag, waiters } = block.object;
  const text = flag ? words.stage.open : words.stage.closed;
  return (
    <>
      <path className="hook" d={`M12 ${HEAD + 36}l26-24 26 24`} />
      <circle className="wheel" cx={38} cy={HEAD + 10} r={3} />
      <rect className={flag ? 'plate go' : 'plate stop'} x={2} y={HEAD + 36} width={72} height={34} rx={6} />
      <text className={flag ? 'plate-text go' : 'plate-text stop'} x={38} y={HEAD + 58} textAnchor="middle">
        {text}
      </text>
      <Says
        flag={flag}
        says={flag ? words.stage.isSet : words.stage.isClear}
        waiting={waiters.length}
        words={words}
      />
    </>
  );
}

interface SaysProps {
  readonly flag: boolean;
  readonly says: string;
  readonly waiting: number;
  readonly words: FurnitureProps['words'];
}

function Says({ flag, says, waiting, words }: SaysProps) {
  return (
    <text className={flag ? 'note go' : 'note stop'} x={86} y={HEAD + 14}>
      {says}
      {waiting > 0 && (
        <tspan className="note" dx={10}>
          {words.stage.waiting(waiting)}
        </tspan>
      )}
    </text>
  );
}
