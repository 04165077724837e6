import type { Words } from '../words/words.ts';
import type { VariableBox } from './layout.ts';

interface VariablesProps {
  readonly boxes: readonly VariableBox[];
  /** Index of the current event: a box that it set is marked. */
  readonly now: number;
  readonly words: Words;
}

/** Shared variables as boxes: the value, and what it was before. */
export function Variables({ boxes, now, words }: VariablesProps) {
  const [first] = boxes;
  if (first === undefined) return null;
  return (
    <g className="variables">
      <text className="note" y={first.y - 10}>
        {words.stage.variables}
      </text>
      {boxes.map(({ key, name, owner, repr, before, event, x, y, w }) => (
        <g key={key} style={{ transform: `translate(${x}px,${y}px)` }}>
          <title>{[`${name} = ${repr}`, ...before].join(' ← ')}</title>
          <rect className={event === now ? 'box fresh' : 'box'} width={w} height={56} rx={8} />
          <text className="label" x={12} y={17}>
            {owner === '' ? name : `${owner} · ${name}`}
          </text>
          <text className="value" x={12} y={36}>
            {repr.length > 22 ? `${repr.slice(0, 21)}…` : repr}
          </text>
          <text className="before" x={12} y={50}>
            {cut(before, Math.floor((w - 24) / 6.2))}
          </text>
        </g>
      ))}
    </g>
  );
}

/** As many earlier values as fit into so many characters. */
function cut(before: readonly string[], room: number): string {
  let text = '';
  for (const value of before) {
    const next = text === '' ? `← ${value}` : `${text} ← ${value}`;
    if (next.length > room) break;
    text = next;
  }
  return text;
}
