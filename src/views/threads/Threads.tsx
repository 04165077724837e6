import { memo, useEffect, useRef } from 'react';
import { type State, threadOf } from '../../model/state.ts';
import { useActions, useMachine, usePlayhead, useSelection, useSession } from '../../store/react.ts';
import { currentThread } from '../current.ts';
import { briefly } from '../palette.ts';
import { hueStyle } from '../parts/Names.tsx';
import { useWords } from '../words/useWords.ts';
import { Details } from './Details.tsx';
import { type ThreadRow, threadRows } from './layout.ts';
import { Waits } from './Waits.tsx';
import './threads.css';

/** The process tree, and the call stack of the thread that is looked at. */
export function Threads() {
  const words = useWords();
  const state = useMachine();
  const model = useSession((session) => session.model);
  const playhead = usePlayhead((each) => each.playhead);
  const selected = useSelection((each) => each.thread);
  const { selectThread, hoverThread } = useActions();
  const now = currentThread(model, playhead);
  const rows = threadRows(state, words);
  const list = useRef<HTMLUListElement>(null);

  useEffect(() => {
    // Once a frame, when everything else has been laid out anyway.
    const frame = requestAnimationFrame(() =>
      list.current?.querySelector(`[data-tid="${now}"]`)?.scrollIntoView({ block: 'nearest' }),
    );
    return () => cancelAnimationFrame(frame);
  }, [now]);

  const count =
    state.processes.length > 1
      ? words.threads.processes(state.processes.length)
      : words.threads.threads(state.threads.length);
  return (
    <section className="threads" aria-label={words.threads.title}>
      <div className="pane-title">
        <h2>{words.threads.title}</h2>
        {rows.length > 0 && <span className="aside">{count}</span>}
      </div>
      <Waits state={state} />
      {rows.length === 0 && <p className="pane-empty">{words.threads.empty}</p>}
      {rows.length > 0 && (
        <ul className="thread-rows" ref={list} onPointerLeave={() => hoverThread(null)}>
          {rows.map((row) =>
            row.kind === 'adopter' ? (
              <Adopter key="adopter" name={words.threads.adopter} note={words.threads.adopts} />
            ) : (
              <Row
                key={row.tid}
                row={row}
                now={row.tid === now}
                state={row.tid === selected ? state : null}
                status={words.threads.states[row.status]}
                flags={[
                  ...(row.daemon ? [words.threads.daemon] : []),
                  ...(row.orphan ? [words.threads.orphan] : []),
                ]}
                parent={row.parent > 0 ? words.threads.parentIs(row.parent) : ''}
                onSelect={selectThread}
                onHover={hoverThread}
              />
            ),
          )}
        </ul>
      )}
    </section>
  );
}

const INDENT = 14;

/** Process 1 above the orphans that it has adopted. */
function Adopter({ name, note }: { readonly name: string; readonly note: string }) {
  return (
    <li className="thread-row adopter">
      <span className="swatch" aria-hidden="true" />
      <b>{name}</b>
      <span className="thread-note">{note}</span>
    </li>
  );
}

interface RowProps {
  readonly row: ThreadRow;
  readonly now: boolean;
  /** The machine, when this row is open. */
  readonly state: State | null;
  readonly status: string;
  readonly flags: readonly string[];
  /** Who its parent is, in words; ''. */
  readonly parent: string;
  readonly onSelect: (tid: number | null) => void;
  readonly onHover: (tid: number | null) => void;
}

const Row = memo(
  ({ row, now, state, status, flags, parent, onSelect, onHover }: RowProps) => {
    const thread = state === null ? undefined : threadOf(state, row.tid);
    const note = [...flags, row.note].filter((each) => each !== '').join(' · ');
    return (
      <li
        data-tid={row.tid}
        className={`thread-row ${row.status} ${now ? 'now' : ''}`}
        style={hueStyle(row.tid)}
        onPointerEnter={() => onHover(row.tid)}
      >
        <button
          type="button"
          aria-expanded={state !== null}
          onClick={() => onSelect(state === null ? row.tid : null)}
          style={{ paddingLeft: 16 + row.depth * INDENT }}
        >
          <span className={row.main ? 'swatch' : 'swatch thread'} aria-hidden="true" />
          <b title={row.name}>{briefly(row.name)}</b>
          <span className="thread-pid" title={parent}>
            {row.main ? row.pid : `#${row.tid}`}
          </span>
          <span className="thread-status">{status}</span>
          <span className="thread-note" title={note}>
            {note}
          </span>
        </button>
        {state !== null && thread !== undefined && <Details state={state} thread={thread} />}
      </li>
    );
  },
  (one, other) =>
    one.now === other.now &&
    one.state === other.state &&
    one.status === other.status &&
    one.parent === other.parent &&
    one.row.note === other.row.note &&
    one.row.name === other.row.name &&
    one.row.depth === other.row.depth &&
    one.flags.join() === other.flags.join(),
);
