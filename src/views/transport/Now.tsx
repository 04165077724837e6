import { sentenceAt } from '../../model/sentence.ts';
import { plain } from '../../model/sentence-parts.ts';
import { useActions, usePlayhead, usePreferences, useSession } from '../../store/react.ts';
import { ChooseButton } from '../choose/Choose.tsx';
import { Button } from '../parts/Button.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Sentence } from '../parts/Names.tsx';
import { useSettled } from '../parts/useSettled.ts';
import { useWords } from '../words/useWords.ts';

/** One plain sentence: what the current step does. It is also what a screen reader hears. */
export function Now() {
  const words = useWords();
  const language = usePreferences((each) => each.language);
  const { model, length, phase } = useSession(({ model, length, phase }) => ({ model, length, phase }));
  const { playhead, playing } = usePlayhead(({ playhead, playing }) => ({ playhead, playing }));
  const parts =
    length === 0
      ? [
          {
            text:
              phase === 'idle' ? words.transport.idle : phase === 'starting' ? words.transport.starting : '',
          },
        ]
      : playhead === 0
        ? [{ text: words.transport.begin }]
        : sentenceAt(model, playhead, language);
  const spoken = useSettled(plain(parts), playing ? 2500 : 250);
  return (
    <div className="transport-now">
      <p className="transport-sentence" aria-hidden="true">
        <Sentence parts={parts} />
      </p>
      <p className="unseen" aria-live="polite" role="status" aria-label={words.transport.sentence}>
        {spoken}
      </p>
      <StopNote />
      {length > 0 && <ChooseButton />}
    </div>
  );
}

/** Why the run stopped, once the playhead has come to that point. */
function StopNote() {
  const words = useWords().stop;
  const { reveal, dismissFailure } = useActions();
  const playhead = usePlayhead((each) => each.playhead);
  const { stop, phase, failure, diagnostics, length } = useSession((session) => ({
    stop: session.stop,
    phase: session.phase,
    failure: session.failure,
    diagnostics: session.diagnostics,
    length: session.length,
  }));
  const [problem] = diagnostics;
  if (phase === 'refused' && problem !== undefined) {
    return (
      <p className="transport-note bad" role="alert">
        <Icon name="warn" size={16} />
        <span>
          <b>{problem.kind}</b> {problem.message} · {words.at(problem.line, problem.column)}
        </span>
        <Button kind="quiet" onClick={() => reveal(problem.line)}>
          {words.showLine}
        </Button>
      </p>
    );
  }
  if (failure !== null) {
    return (
      <p className="transport-note bad" role="alert">
        <Icon name="warn" size={16} />
        <span>
          <b>{phase === 'failed' && length === 0 ? words.noEngine : words.failed}</b> {failure}
        </span>
        <Button kind="quiet" onClick={dismissFailure}>
          {words.dismiss}
        </Button>
      </p>
    );
  }
  if (stop === null || playhead < length) return null;
  switch (stop.reason) {
    case 'deadlock':
    case 'limit':
      return (
        <p className="transport-note bad" role="alert">
          <Icon name="warn" size={16} />
          <span>
            <b>{words[stop.reason]}</b> {stop.message}
          </span>
        </p>
      );
    case 'input':
      return <p className="transport-note wait">{words.input}</p>;
    case 'finished':
      return stop.exitCode === 0 ? null : (
        <p className="transport-note wait">{words.finishedCode(stop.exitCode)}</p>
      );
    default:
      return null;
  }
}
