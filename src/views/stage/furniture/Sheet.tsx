import { hueOf } from '../../palette.ts';
import { changesOf, type LineChange } from '../changes.ts';
import { HEAD } from '../plan.ts';
import { FILE_COLUMNS, LINES_OF_FILE } from '../plans/things.ts';
import type { FurnitureProps } from './props.ts';

/** Width of a character of code at 12 pixels. */
const CHAR = 7.2;

/** A file: a sheet of paper with the beginning of its text; what was changed last is marked in the colour of who did. */
export function Sheet({ block, words }: FurnitureProps) {
  const { w, h } = block.cells[0] ?? { w: 0, h: 0 };
  return (
    <>
      <path className="sheet" d={`M0 ${HEAD}h${w - 16}l16 16v${h - 16}H0z`} />
      <path className="fold" d={`M${w - 16} ${HEAD}v16h16z`} />
      <Text block={block} words={words} x={12} y={HEAD + 28} lines={LINES_OF_FILE} columns={FILE_COLUMNS} />
    </>
  );
}

interface TextProps extends Pick<FurnitureProps, 'block' | 'words'> {
  readonly x: number;
  readonly y: number;
  readonly lines: number;
  readonly columns: number;
}

/** The text of a file, line by line. */
export function Text({ block: { object }, words, x, y, lines, columns }: TextProps) {
  const { text, textBefore, writer } = object;
  if (text === '' || text === null)
    return (
      <text className="note" x={x} y={y}>
        {text === '' ? words.stage.emptyFile : ''}
      </text>
    );
  const changes = changesOf(textBefore, text);
  return (
    <g style={{ color: hueOf(writer) }}>
      {text
        .split('\n')
        .slice(0, lines)
        .map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are told apart by their number.
          <g key={index} transform={`translate(${x},${y + index * 17})`}>
            <Mark change={changes[index]} columns={columns} />
            <text className="code">{line.length > columns ? `${line.slice(0, columns - 1)}…` : line}</text>
          </g>
        ))}
    </g>
  );
}

function Mark({ change, columns }: { readonly change: LineChange | undefined; readonly columns: number }) {
  if (change === undefined || change === null) return null;
  const from = Math.min(change.from, columns - 1);
  const to = Math.max(from + 1, Math.min(change.to, columns));
  return (
    <>
      <path className="changed-line" d="M-7 4v-13" />
      <rect
        className="changed"
        x={from * CHAR - 2}
        y={-12}
        width={(to - from) * CHAR + 4}
        height={16}
        rx={3}
      />
    </>
  );
}
