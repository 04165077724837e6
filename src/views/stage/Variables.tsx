import { hueOf } from '../palette.ts';
import type { Words } from '../words/words.ts';
import { cut, fitting } from './text.ts';
import { VARIABLE, type VariableBox } from './variables.ts';

interface VariablesProps {
  readonly boxes: readonly VariableBox[];
  /** Index of the current event: a box that it set is marked. */
  readonly now: number;
  readonly words: Words;
}

/** Shared variables as boxes: the value, who set it, and what it was before. */
export function Variables({ boxes, now, words }: VariablesProps) {
  const [first] = boxes;
  if (first === undefined) return null;
  return (
    <g className="variables">
      <text className="note" y={first.y - 10}>
        {words.stage.variables}
      </text>
      {boxes.map(({ key, name, owner, repr, before, tid, event, x, y, w }) => (
        <g key={key} style={{ transform: `translate(${x}px,${y}px)` }}>
          <title>{[`${name} = ${repr}`, ...before].join(' ← ')}</title>
          <rect className={event === now ? 'box fresh' : 'box'} width={w} height={VARIABLE.h} rx={8} />
          {before.length > 0 && (
            <circle className="setter" cx={w - 11} cy={13} r={4} style={{ color: hueOf(tid) }} />
          )}
          <text className="label" x={12} y={17}>
            {owner === '' ? name : `${owner} · ${name}`}
          </text>
          <text className="value" x={12} y={36}>
            {fitting(repr, VARIABLE.chars * 8.4, 8.4)}
          </text>
          <text className="before" x={12} y={50}>
            {cut(before, Math.floor((w - 24) / 6.2))}
          </text>
        </g>
      ))}
    </g>
  );
}
