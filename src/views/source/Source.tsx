import { useEffect, useRef } from 'react';
import { threadOf } from '../../model/state.ts';
import {
  useActions,
  useMachine,
  usePlayhead,
  useSelection,
  useSession,
  useStudio,
} from '../../store/react.ts';
import { isStale } from '../../store/session.ts';
import { siteFile, siteLine } from '../../trace/trace.ts';
import { currentThread } from '../current.ts';
import { IconButton } from '../parts/Button.tsx';
import { useWords } from '../words/useWords.ts';
import { createEditor, type Editor } from './editor.ts';
import { editedLines, lookUpName, mainFile, markersByLine } from './layout.ts';
import { Params } from './Params.tsx';
import './source.css';

/** The program: editable, with every thread at the line where it stands. */
export function Source({ readOnly = false }: { readonly readOnly?: boolean }) {
  const words = useWords();
  const { revert } = useActions();
  const { name, edited, stale } = useSession((session) => ({
    name: session.name,
    edited: editedLines(session.published, session.source),
    stale: isStale(session),
  }));
  return (
    <section className="source" aria-label={words.source.title}>
      <div className="pane-title">
        <h2>{name}</h2>
        <span className="aside">{words.source.edited(edited)}</span>
        {edited > 0 && (
          <IconButton className="small" icon="undo" size={16} label={words.source.revert} onClick={revert} />
        )}
      </div>
      {!readOnly && <Params />}
      <EditorPane readOnly={readOnly} />
      {stale && (
        <p className="source-stale" role="status">
          {words.source.stale}
        </p>
      )}
    </section>
  );
}

function EditorPane({ readOnly }: { readonly readOnly: boolean }) {
  const words = useWords();
  const studio = useStudio();
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | null>(null);
  const { source, model, name, diagnostics } = useSession((session) => ({
    source: session.source,
    model: session.model,
    name: session.name,
    diagnostics: session.diagnostics,
  }));
  const state = useMachine();
  const playhead = usePlayhead((each) => each.playhead);
  const { thread: selected, reveal } = useSelection(({ thread, reveal }) => ({ thread, reveal }));
  const now = selected ?? currentThread(model, playhead);
  const label = words.source.editor;

  useEffect(() => {
    if (host.current === null) return;
    const made = createEditor(host.current, {
      source: studio.session.getState().source,
      label,
      readOnly,
      onChange: studio.actions.edit,
      lookUp: (word) => {
        const { model } = studio.session.getState();
        const at = studio.playhead.getState().playhead;
        const tid = studio.selection.getState().thread ?? currentThread(model, at);
        return lookUpName(model.stateAt(at), tid, word);
      },
    });
    editor.current = made;
    return () => {
      made.destroy();
      editor.current = null;
    };
  }, [studio, label, readOnly]);

  useEffect(() => editor.current?.setSource(source), [source]);
  useEffect(() => editor.current?.setProblems(diagnostics), [diagnostics]);
  useEffect(() => {
    const file = mainFile(model.meta, name);
    const site = threadOf(state, now)?.site ?? 0;
    const line = siteFile(site) === file ? siteLine(site) : 0;
    editor.current?.setStanding({ markers: markersByLine(state, file, now), now: line });
  }, [state, model, name, now]);
  useEffect(() => {
    if (reveal !== null) editor.current?.reveal(reveal.line);
  }, [reveal]);

  return <div className="source-editor" ref={host} />;
}
