import { type ReactNode, useMemo } from 'react';
import { sentenceAt } from '../../model/sentence.ts';
import { type Ending, endingOf } from '../../store/ending.ts';
import { useActions, usePlayhead, usePreferences, useSession } from '../../store/react.ts';
import { Button } from '../parts/Button.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Sentence } from '../parts/Names.tsx';
import { useWords } from '../words/useWords.ts';
import './notice.css';

/** What went wrong, said as soon as it is known: why the program was refused, or how its run ended. */
export function Notice() {
  const words = useWords().stop;
  const { reveal, dismissFailure, seek, pause } = useActions();
  const playhead = usePlayhead((each) => each.playhead);
  const { model, stop, phase, failure, diagnostics, length } = useSession((session) => ({
    model: session.model,
    stop: session.stop,
    phase: session.phase,
    failure: session.failure,
    diagnostics: session.diagnostics,
    length: session.length,
  }));
  const ending = useMemo(() => (length > 0 ? endingOf(model, stop) : null), [model, stop, length]);
  const [problem] = diagnostics;
  if (phase === 'refused' && problem !== undefined) {
    return (
      <Strip action={words.showLine} onAction={() => reveal(problem.line)}>
        <b>{problem.kind}</b> {problem.message} · {words.at(problem.line, problem.column)}
      </Strip>
    );
  }
  if (failure !== null) {
    return (
      <Strip action={words.dismiss} onAction={dismissFailure}>
        <b>{phase === 'failed' && length === 0 ? words.noEngine : words.failed}</b> {failure}
      </Strip>
    );
  }
  if (stop?.reason === 'input') return <Strip calm>{words.input}</Strip>;
  if (ending === null) return null;
  // There, the sentence of the step says the same.
  if (ending.kind === 'deadlock' && playhead === ending.playhead) return null;
  const go = (): void => {
    pause();
    seek(ending.playhead);
  };
  return (
    <Strip
      calm={ending.kind === 'code'}
      action={words.goThere}
      onAction={playhead === ending.playhead ? null : go}
    >
      <Message ending={ending} />
    </Strip>
  );
}

function Message({ ending: { kind, message, thread, exitCode, playhead } }: { readonly ending: Ending }) {
  const words = useWords().stop;
  const language = usePreferences((each) => each.language);
  const model = useSession((session) => session.model);
  if (kind === 'code') return words.finishedCode(exitCode);
  if (kind === 'deadlock') return <Sentence parts={sentenceAt(model, playhead, language)} />;
  return (
    <>
      <b>{kind === 'uncaught' ? words.uncaught(thread) : words.limit}</b> {message}
    </>
  );
}

interface StripProps {
  readonly calm?: boolean;
  readonly action?: string;
  /** null: there is nothing to do any more. */
  readonly onAction?: (() => void) | null;
  readonly children: ReactNode;
}

function Strip({ calm = false, action, onAction, children }: StripProps) {
  return (
    <div className={calm ? 'notice calm' : 'notice'} role={calm ? 'status' : 'alert'}>
      <Icon name="warn" size={16} />
      <p>{children}</p>
      {onAction != null && (
        <Button kind="quiet" onClick={onAction}>
          {action}
        </Button>
      )}
    </div>
  );
}
