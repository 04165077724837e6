import type { Model } from '../../model/model.ts';
import { formatTime } from '../format.ts';
import { useWords } from '../words/useWords.ts';
import { type Figures, figuresOf } from './figures.ts';

interface NumbersProps {
  readonly names: readonly [string, string];
  readonly models: readonly [Model, Model];
}

/** What the two runs came to, side by side. */
export function Numbers({ names, models }: NumbersProps) {
  const words = useWords().compare;
  const [left, right] = [figuresOf(models[0]), figuresOf(models[1])];
  const rows: readonly (readonly [string, (figures: Figures) => string])[] = [
    [words.elapsed, ({ elapsed }) => formatTime(elapsed)],
    [words.threads, ({ threads }) => String(threads)],
    [words.running, ({ running }) => formatTime(running)],
    [words.ready, ({ ready }) => formatTime(ready)],
    [words.blocked, ({ blocked }) => formatTime(blocked)],
    [words.sleeping, ({ sleeping }) => formatTime(sleeping)],
    [words.coreUse, ({ coreUse }) => `${Math.round(coreUse * 100)} %`],
  ];
  return (
    <table className="compare-numbers">
      <caption>{words.numbers}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{names[0]}</th>
          <th scope="col">{names[1]}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, show]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{show(left)}</td>
            <td>{show(right)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
