import { type CSSProperties, useState } from 'react';
import { speeds } from '../../store/playhead.ts';
import { useActions, useAtEnd, usePlayhead, useSession } from '../../store/react.ts';
import { canAdvance } from '../../store/session.ts';
import { formatTime } from '../format.ts';
import { IconButton } from '../parts/Button.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useWords } from '../words/useWords.ts';
import { Now } from './Now.tsx';
import './transport.css';

/** How to move through the run, and what happens at the current step. */
export function Transport() {
  const words = useWords();
  return (
    <section className="transport" aria-label={words.transport.title}>
      <Scrubber />
      <div className="transport-row">
        <Buttons />
        <Position />
        <Now />
        <Tempo />
      </div>
    </section>
  );
}

function Buttons() {
  const words = useWords().transport;
  const actions = useActions();
  const { phase, more, refused } = useSession((session) => ({
    phase: session.phase,
    more: session.phase === 'idle' || canAdvance(session),
    refused: session.phase === 'refused' || session.phase === 'starting',
  }));
  const { playhead, moving } = usePlayhead((each) => ({
    playhead: each.playhead,
    moving: each.playing || (each.following && phase === 'running'),
  }));
  const atEnd = useAtEnd();
  return (
    <div className="transport-buttons">
      <IconButton icon="first" label={words.first} disabled={playhead === 0} onClick={actions.first} />
      <IconButton icon="back" label={words.back} disabled={playhead === 0} onClick={actions.back} />
      <button
        type="button"
        className="play-button"
        aria-label={moving ? words.pause : words.play}
        title={moving ? words.pause : words.play}
        disabled={refused}
        onClick={actions.toggle}
      >
        <Icon name={moving ? 'pause' : 'play'} size={20} />
      </button>
      <IconButton
        icon="step"
        label={words.step}
        disabled={refused || (atEnd && !more)}
        onClick={() => void actions.step()}
      />
      <IconButton icon="last" label={words.last} disabled={atEnd} onClick={actions.last} />
    </div>
  );
}

function Position() {
  const words = useWords().transport;
  const length = useSession((session) => session.length);
  const playhead = usePlayhead((each) => each.playhead);
  const digits = String(length).length;
  return (
    <span className="transport-position" style={{ minWidth: `${digits * 2 + 3}ch` }}>
      {words.of(playhead, length)}
    </span>
  );
}

function Scrubber() {
  const words = useWords().transport;
  const { seek } = useActions();
  const length = useSession((session) => session.length);
  const { playhead, time } = usePlayhead((each) => ({ playhead: each.playhead, time: each.time }));
  const [held, setHeld] = useState(false);
  return (
    <input
      className={held ? 'scrubber held' : 'scrubber'}
      type="range"
      min={0}
      max={Math.max(1, length)}
      value={playhead}
      disabled={length === 0}
      aria-label={words.position}
      aria-valuetext={`${words.of(playhead, length)}, ${formatTime(time)}`}
      style={{ '--part': `${length === 0 ? 0 : (playhead / length) * 100}%` } as CSSProperties}
      onPointerDown={() => setHeld(true)}
      onPointerUp={() => setHeld(false)}
      onChange={(event) => seek(Number(event.target.value))}
    />
  );
}

function Tempo() {
  const words = useWords().transport;
  const { setSpeed, setGranularity } = useActions();
  const { speed, granularity } = usePlayhead(({ speed, granularity }) => ({ speed, granularity }));
  return (
    <div className="transport-tempo">
      <select
        className="select"
        aria-label={words.granularity}
        title={words.granularity}
        value={granularity}
        onChange={(event) => setGranularity(event.target.value as typeof granularity)}
      >
        {(['operation', 'line', 'instruction'] as const).map((each) => (
          <option key={each} value={each}>
            {words.granularities[each]}
          </option>
        ))}
      </select>
      <select
        className="select"
        aria-label={words.speed}
        title={words.speed}
        value={speed}
        onChange={(event) => setSpeed(Number(event.target.value))}
      >
        {speeds.map((each) => (
          <option key={each} value={each}>
            {each}×
          </option>
        ))}
      </select>
    </div>
  );
}
