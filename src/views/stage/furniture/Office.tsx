import type { FurnitureProps } from './props.ts';
import { Text } from './Sheet.tsx';

/** A ticket office: what the file says stands on its sign, and whoever has it open stands at its desk. */
export function Office({ block, words }: FurnitureProps) {
  const { object, cells } = block;
  const [house] = cells;
  if (house === undefined) return null;
  const { y, w, h } = house;
  const desk = y + h;
  const stripes = Math.floor(w / 22);
  return (
    <>
      <path className="awning" d={`M6 ${y}h${w - 12}l6 16H0z`} />
      {Array.from({ length: stripes }, (_, index) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: stripes differ in nothing else.
          key={index}
          className="stripe"
          d={`M${(index + 0.5) * (w / stripes)} ${y + 2}v13`}
        />
      ))}
      <path className="wall" d={`M8 ${y + 16}V${desk}M${w - 8} ${y + 16}V${desk}`} />
      {object.kind === 'file' ? (
        <>
          <rect className="sheet" x={20} y={y + 26} width={w - 40} height={28} rx={4} />
          <Text
            block={block}
            words={words}
            x={32}
            y={y + 45}
            lines={1}
            columns={Math.floor((w - 64) / 7.2)}
          />
        </>
      ) : (
        <>
          <path className="pane" d={`M${w / 2 - 26} ${desk - 8}v-18a26 18 0 0 1 52 0v18`} />
          {object.holders.length === 0 && (
            <text className="note" x={w / 2} y={desk - 16} textAnchor="middle">
              {words.stage.free}
            </text>
          )}
        </>
      )}
      <rect className="desk" x={0} y={desk - 8} width={w} height={8} rx={3} />
    </>
  );
}
