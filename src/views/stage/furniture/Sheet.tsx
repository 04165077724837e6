import type { Words } from '../../words/words.ts';
import type { Block } from '../layout.ts';
import { HEAD, LINES_OF_FILE } from '../plan.ts';

const PER_LINE = 28;

/** A file: a sheet of paper with the beginning of its text. */
export function Sheet({ block, words }: { readonly block: Block; readonly words: Words }) {
  const [cell] = block.cells;
  const { w = 0, h = 0 } = cell ?? {};
  const lines = (block.object.text ?? '').split('\n').slice(0, LINES_OF_FILE);
  return (
    <>
      <path className="sheet" d={`M0 ${HEAD}h${w - 16}l16 16v${h - 16}H0z`} />
      <path className="fold" d={`M${w - 16} ${HEAD}v16h16z`} />
      {block.object.text === '' && (
        <text className="note" x={12} y={HEAD + 28}>
          {words.stage.emptyFile}
        </text>
      )}
      {lines.map((line, index) => (
        <text
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are told apart by their number.
          key={index}
          className="code"
          x={12}
          y={HEAD + 28 + index * 17}
        >
          {line.length > PER_LINE ? `${line.slice(0, PER_LINE - 1)}…` : line}
        </text>
      ))}
    </>
  );
}
