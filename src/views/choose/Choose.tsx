import { candidates } from '../../store/candidates.ts';
import { useActions, useAtEnd, useMachine, usePlayhead, useSession } from '../../store/react.ts';
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
  const { live, manual, several } = useSession((session) => ({
    live: canAdvance(session),
    manual: session.schedule.policy === 'manual',
    several: session.branches.length > 1,
  }));
  const atEnd = useAtEnd();
  const playing = usePlayhead((each) => each.playing);
  if (playing) return null;
  return (
    <>
      {several && <BranchesButton />}
      {live && atEnd && (manual || several) && <Candidates />}
      {!atEnd && (
        <Popover
          label={words.choose.title}
          trigger={(props) => (
            <Button kind="chip" icon="branch" {...props}>
              {words.transport.chooserPast}
            </Button>
          )}
        >
          <div className="choose-panel">
            <h3>{words.choose.title}</h3>
            <p className="field-help">{words.choose.past}</p>
            <Candidates />
          </div>
        </Popover>
      )}
    </>
  );
}

function Candidates() {
  const words = useWords();
  const { choose } = useActions();
  const state = useMachine();
  const atEnd = useAtEnd();
  const { model, stop } = useSession((session) => ({ model: session.model, stop: session.stop }));
  const list = candidates(model, state.playhead, atEnd ? stop : null);
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

/** Which of the runs is shown, and the way to the others. */
function BranchesButton() {
  const words = useWords().choose;
  const { openBranch } = useActions();
  const { branches, shown } = useSession((session) => ({
    branches: session.branches,
    shown: session.branch,
  }));
  const place = branches.findIndex(({ id }) => id === shown);
  return (
    <Popover
      label={words.branches}
      trigger={(props) => (
        <Button kind="chip" {...props}>
          {words.branchOf(place + 1, branches.length)}
        </Button>
      )}
    >
      <div className="choose-panel">
        <h3>{words.branches}</h3>
        <ul className="branches" aria-label={words.branches}>
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
      </div>
    </Popover>
  );
}
