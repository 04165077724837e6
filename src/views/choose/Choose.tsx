import { candidates } from '../../store/candidates.ts';
import { useActions, useMachine, usePlayhead, useSession } from '../../store/react.ts';
import { canAdvance } from '../../store/session.ts';
import { Button } from '../parts/Button.tsx';
import { hueStyle, Plate } from '../parts/Names.tsx';
import { Popover } from '../parts/Popover.tsx';
import { useWords } from '../words/useWords.ts';
import { describe } from './layout.ts';
import './choose.css';

/**
 * "You are the scheduler": where the run can go on, the enabled threads stand in the open; in the past they are
 * behind a button, because choosing there begins another run.
 */
export function ChooseButton() {
  const words = useWords();
  const { live, length, manual, branches } = useSession((session) => ({
    live: canAdvance(session),
    length: session.length,
    manual: session.schedule.policy === 'manual',
    branches: session.branches.length,
  }));
  const { playhead, playing } = usePlayhead(({ playhead, playing }) => ({ playhead, playing }));
  if (playing) return null;
  if (live && playhead >= length && (manual || branches > 0)) return <Candidates />;
  if (playhead >= length && branches < 2) return null;
  return (
    <Popover
      label={words.choose.title}
      trigger={(props) => (
        <Button kind="chip" icon="branch" {...props}>
          {playhead < length ? words.transport.chooserPast : words.choose.branches}
        </Button>
      )}
    >
      <div className="choose-panel">
        {playhead < length && (
          <>
            <h3>{words.choose.title}</h3>
            <p className="field-help">{words.choose.past}</p>
            <Candidates />
          </>
        )}
        <Branches />
      </div>
    </Popover>
  );
}

function Candidates() {
  const words = useWords();
  const { choose } = useActions();
  const state = useMachine();
  const { model, stop } = useSession((session) => ({ model: session.model, stop: session.stop }));
  const list = candidates(model, state.playhead, stop);
  if (list.length === 0) return <p className="field-help">{words.choose.none}</p>;
  return (
    <ul className="candidates" aria-label={words.choose.title}>
      {list.slice(0, 40).map((candidate) => {
        const { does, line } = describe(candidate, state, words);
        return (
          <li key={candidate.tid}>
            <button
              type="button"
              className="candidate"
              style={hueStyle(candidate.tid)}
              onClick={() => void choose(candidate.tid)}
            >
              <Plate tid={candidate.tid} name={candidate.name} />
              <b>{candidate.name}</b>
              <span>{does}</span>
              {line > 0 && <small>{words.threads.at(line)}</small>}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function Branches() {
  const words = useWords().choose;
  const { openBranch } = useActions();
  const { branches, shown } = useSession((session) => ({
    branches: session.branches,
    shown: session.branch,
  }));
  if (branches.length < 2) return null;
  return (
    <>
      <h3>{words.branches}</h3>
      <ul className="branches">
        {branches.map(({ id, choice }, index) => (
          <li key={id}>
            <button
              type="button"
              className="candidate"
              aria-current={id === shown ? 'true' : undefined}
              onClick={() => openBranch(id)}
            >
              <b>{words.branch(index + 1)}</b>
              <span>{choice === null ? words.original : words.chose(choice.name, choice.at)}</span>
              {id === shown && <small>{words.current}</small>}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
