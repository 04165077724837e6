import { useEffect, useRef, useState } from 'react';
import { useActions, useMachine, useSelection, useSession, useWantsInput } from '../../store/react.ts';
import { formatSeconds, formatTime } from '../format.ts';
import { Button } from '../parts/Button.tsx';
import { hueStyle } from '../parts/Names.tsx';
import { useWords } from '../words/useWords.ts';
import { outputLines } from './layout.ts';
import './console.css';

/** What the program has printed up to the playhead; `input()` is answered here. */
export function Console() {
  const words = useWords().console;
  const state = useMachine();
  const { seek } = useActions();
  const model = useSession((session) => session.model);
  const asks = useWantsInput(state);
  const selected = useSelection((each) => each.thread);
  const list = useRef<HTMLOListElement>(null);
  const { lines, left } = outputLines(model, state);
  const last = lines.at(-1)?.event;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new last line is what scrolls.
  useEffect(() => {
    // Once a frame, when the lines have been laid out anyway.
    const frame = requestAnimationFrame(() => {
      if (list.current !== null) list.current.scrollTop = list.current.scrollHeight;
    });
    return () => cancelAnimationFrame(frame);
  }, [last]);

  return (
    <section className="console" aria-label={words.title}>
      <div className="pane-title">
        <h2>{words.title}</h2>
        {state.outputs > 0 && <span className="aside">{words.lines(state.outputs)}</span>}
      </div>
      {lines.length === 0 && !asks && <p className="pane-empty">{words.empty}</p>}
      {lines.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard.
        <ol className="console-lines" ref={list} tabIndex={0} aria-label={words.title}>
          {left > 0 && <li className="console-left">{words.truncated(left)}</li>}
          {lines.map((line) => (
            <li
              key={line.event}
              className={selected !== null && selected !== line.tid ? 'faded' : ''}
              style={hueStyle(line.tid)}
            >
              <button
                type="button"
                tabIndex={-1}
                title={`${line.name} · ${words.seek(formatTime(line.time))}`}
                onClick={() => seek(line.event + 1)}
              >
                <time>{formatSeconds(line.time)}</time>
                <span className="unseen">{line.name}: </span>
                <code className={line.error ? 'error' : ''}>{line.text}</code>
              </button>
            </li>
          ))}
        </ol>
      )}
      {asks && <Answer />}
    </section>
  );
}

function Answer() {
  const words = useWords().console;
  const { answer } = useActions();
  const [text, setText] = useState('');
  return (
    <form
      className="console-answer"
      onSubmit={(event) => {
        event.preventDefault();
        void answer(text);
        setText('');
      }}
    >
      <input
        className="text-input"
        aria-label={words.input}
        placeholder={words.input}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button kind="primary" type="submit">
        {words.send}
      </Button>
      <Button kind="quiet" onClick={() => void answer(null)}>
        {words.end}
      </Button>
    </form>
  );
}
