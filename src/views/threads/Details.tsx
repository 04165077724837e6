import { processLabel } from '../../model/labels.ts';
import { processOf, type State, stackOf, type Thread } from '../../model/state.ts';
import { useActions } from '../../store/react.ts';
import { siteLine } from '../../trace/trace.ts';
import { useWords } from '../words/useWords.ts';

/** The call stack of a thread, with the variables of every frame. */
export function Details({ state, thread }: { readonly state: State; readonly thread: Thread }) {
  const words = useWords().threads;
  const { reveal } = useActions();
  const frames = stackOf(thread);
  const process = processOf(state, thread.pid);
  return (
    <div className="thread-details">
      <dl className="thread-facts">
        <div>
          <dt>{words.pid}</dt>
          <dd>{thread.pid}</dd>
        </div>
        {process !== undefined && process.parent > 0 && (
          <div>
            <dt>{words.parent}</dt>
            <dd>
              {process.parent === 1 ? '1' : `${processLabel(state, process.parent)} (${process.parent})`}
            </dd>
          </div>
        )}
      </dl>
      <h3>{words.stack}</h3>
      {frames.length === 0 && <p className="field-help">{words.noStack}</p>}
      <ol>
        {frames.map((frame, index) => {
          const line = siteLine(index === 0 ? thread.site : frame.site);
          return (
            <li key={frame.depth}>
              <button type="button" className="frame" onClick={() => reveal(line)} disabled={line === 0}>
                <code>{frame.name}</code>
                {line > 0 && <span>{words.at(line)}</span>}
              </button>
              {frame.locals.length > 0 && (
                <dl className="locals" aria-label={words.locals}>
                  {frame.locals.map((local) => (
                    <div key={local.name} className={local.event === thread.event ? 'fresh' : ''}>
                      <dt>
                        <code>{local.name}</code>
                      </dt>
                      <dd>
                        <code>{local.repr}</code>
                      </dd>
                    </div>
                  ))}
                </dl>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
