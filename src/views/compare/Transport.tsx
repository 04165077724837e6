import type { CSSProperties } from 'react';
import { useStore } from 'zustand';
import type { ComparisonOfRuns } from '../../store/comparison.ts';
import { speeds } from '../../store/playhead.ts';
import { formatTime } from '../format.ts';
import { Button, IconButton } from '../parts/Button.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useWords } from '../words/useWords.ts';

/** Moves both runs at the same time. */
export function Transport({ comparison }: { readonly comparison: ComparisonOfRuns }) {
  const words = useWords().compare;
  const { phase, time, extent, playing, speed } = useStore(comparison.store);
  const { actions } = comparison;
  const none = phase !== 'ready';
  return (
    <section className="transport compare-transport" aria-label={words.position}>
      <input
        className="scrubber"
        type="range"
        min={0}
        max={Math.max(1, extent)}
        step="any"
        value={time}
        disabled={none}
        aria-label={words.position}
        aria-valuetext={formatTime(time)}
        style={{ '--part': `${extent === 0 ? 0 : (time / extent) * 100}%` } as CSSProperties}
        onChange={(event) => actions.seekTime(Number(event.target.value))}
      />
      <div className="transport-row">
        <div className="transport-buttons">
          <IconButton
            icon="first"
            label={words.first}
            disabled={none || time === 0}
            onClick={actions.first}
          />
          <IconButton icon="back" label={words.back} disabled={none || time === 0} onClick={actions.back} />
          <button
            type="button"
            className="play-button"
            aria-label={playing ? words.pause : words.play}
            title={playing ? words.pause : words.play}
            disabled={phase === 'running'}
            onClick={actions.toggle}
          >
            <Icon name={playing ? 'pause' : 'play'} size={20} />
          </button>
          <IconButton
            icon="step"
            label={words.step}
            disabled={none || time >= extent}
            onClick={actions.step}
          />
          <IconButton
            icon="last"
            label={words.last}
            disabled={none || time >= extent}
            onClick={actions.last}
          />
        </div>
        <output className="transport-position">
          {formatTime(time)} / {formatTime(extent)}
        </output>
        <div className="compare-gap" />
        <select
          className="select"
          aria-label={words.speed}
          title={words.speed}
          value={speed}
          onChange={(event) => actions.setSpeed(Number(event.target.value))}
        >
          {speeds.map((each) => (
            <option key={each} value={each}>
              {each}×
            </option>
          ))}
        </select>
        <Button kind="primary" disabled={phase === 'running'} onClick={() => void actions.run()}>
          {phase === 'idle' ? words.run : words.runAgain}
        </Button>
      </div>
    </section>
  );
}
