import type { Words } from '../../words/words.ts';
import type { Block } from '../layout.ts';
import { HEAD } from '../plan.ts';

/** An event: red with a bar while it is clear, green with an arrow when it is set. */
export function TrafficLight({ block, words }: { readonly block: Block; readonly words: Words }) {
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
      <text className={flag ? 'note go' : 'note stop'} x={68} y={HEAD + 14}>
        {flag ? words.stage.green : words.stage.red}
        {waiters.length > 0 && (
          <tspan className="note" dx={10}>
            {words.stage.waiting(waiters.length)}
          </tspan>
        )}
      </text>
    </>
  );
}
