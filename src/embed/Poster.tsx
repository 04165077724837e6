import { Button } from '../views/parts/Button.tsx';
import { Icon, Logo } from '../views/parts/Icon.tsx';
import { useWords } from '../views/words/useWords.ts';

interface PosterProps {
  readonly problem: string | null;
  readonly loading: boolean;
  readonly onLoad: () => void;
}

const bars = [
  [10, 60, 0],
  [24, 90, 1],
  [44, 70, 2],
  [70, 110, 3],
] as const;

/** What is seen before the program is: a picture and a button, or what went wrong. */
export function Poster({ problem, loading, onLoad }: PosterProps) {
  const words = useWords();
  return (
    <main className="poster">
      <svg viewBox="0 0 200 60" aria-hidden="true">
        {bars.map(([x, width, lane]) => (
          <rect
            key={lane}
            x={x}
            y={4 + lane * 14}
            width={width}
            height={8}
            rx={3}
            fill={`var(--hue-${lane})`}
          />
        ))}
      </svg>
      <h1>
        <Logo /> {problem === null ? words.player.ready : words.stop.badLink}
      </h1>
      {problem !== null && (
        <p role="alert">
          <Icon name="warn" size={16} /> {problem}
        </p>
      )}
      {problem === null && !loading && (
        <Button kind="primary" onClick={onLoad}>
          {words.player.load}
        </Button>
      )}
    </main>
  );
}
