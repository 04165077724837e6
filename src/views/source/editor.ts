import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { python } from '@codemirror/lang-python';
import { bracketMatching, indentUnit } from '@codemirror/language';
import { type Diagnostic as Mark, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { EditorState, Transaction } from '@codemirror/state';
import { drawSelection, EditorView, hoverTooltip, keymap, lineNumbers } from '@codemirror/view';
import { look } from './highlight.ts';
import type { NamedValue } from './layout.ts';
import { type Standing, setStanding, threadMargin } from './markers.ts';

/** A place in the program that is wrong; lines and columns from 1. */
export interface Problem {
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface EditorOptions {
  readonly source: string;
  readonly label: string;
  readonly readOnly: boolean;
  onChange(source: string): void;
  /** What a name means at the playhead. */
  lookUp(name: string): NamedValue | undefined;
}

/** The editor as a controller: it owns the text while it is typed, and draws what it is told about the run. */
export function createEditor(parent: HTMLElement, options: EditorOptions) {
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: options.source,
      extensions: [
        threadMargin,
        lineNumbers(),
        history(),
        drawSelection(),
        indentUnit.of('    '),
        EditorState.tabSize.of(4),
        bracketMatching(),
        closeBrackets(),
        autocompletion({ activateOnTyping: false }),
        highlightSelectionMatches(),
        python(),
        look,
        EditorState.readOnly.of(options.readOnly),
        EditorView.contentAttributes.of({ 'aria-label': options.label, tabindex: '0' }),
        keymap.of([
          ...closeBracketsKeymap,
          ...defaultKeymap,
          ...searchKeymap,
          ...historyKeymap,
          ...completionKeymap,
          indentWithTab,
        ]),
        EditorView.updateListener.of((update) => {
          const own = update.transactions.some((each) => each.annotation(Transaction.remote) === true);
          if (update.docChanged && !own) options.onChange(update.state.doc.toString());
        }),
        hoverTooltip((current, position) => {
          const word = current.state.wordAt(position);
          if (word === null) return null;
          const name = current.state.sliceDoc(word.from, word.to);
          const value = options.lookUp(name);
          if (value === undefined) return null;
          return { pos: word.from, end: word.to, above: true, create: () => ({ dom: tip(name, value) }) };
        }),
      ],
    }),
  });
  let shownLine = 0;

  const reveal = (line: number, y: 'nearest' | 'center'): void => {
    if (line < 1 || line > view.state.doc.lines) return;
    const { from } = view.state.doc.line(line);
    view.dispatch({ effects: EditorView.scrollIntoView(from, { y, yMargin: 42 }) });
  };

  return {
    /** Takes over a text that changed elsewhere (a parameter, undo, another scenario), keeping the place. */
    setSource(source: string): void {
      const old = view.state.doc.toString();
      if (old === source) return;
      let start = 0;
      while (start < Math.min(old.length, source.length) && old[start] === source[start]) start++;
      let tail = 0;
      const most = Math.min(old.length, source.length) - start;
      while (tail < most && old.at(-1 - tail) === source.at(-1 - tail)) tail++;
      view.dispatch({
        changes: { from: start, to: old.length - tail, insert: source.slice(start, source.length - tail) },
        annotations: Transaction.remote.of(true),
      });
    },
    setStanding(standing: Standing): void {
      view.dispatch({ effects: setStanding.of(standing) });
      if (standing.now !== shownLine && standing.now > 0 && !view.hasFocus) reveal(standing.now, 'nearest');
      shownLine = standing.now;
    },
    setProblems(problems: readonly Problem[]): void {
      view.dispatch(
        setDiagnostics(
          view.state,
          problems.map((problem) => mark(view.state, problem)),
        ),
      );
      const [first] = problems;
      if (first !== undefined) reveal(first.line, 'center');
    },
    reveal: (line: number): void => reveal(line, 'center'),
    destroy: (): void => view.destroy(),
  };
}

export type Editor = ReturnType<typeof createEditor>;

function mark(state: EditorState, problem: Problem): Mark {
  const place = (line: number, column: number): number => {
    const { from, to } = state.doc.line(Math.max(1, Math.min(line, state.doc.lines)));
    return Math.min(to, from + Math.max(0, column - 1));
  };
  const from = place(problem.line, problem.column);
  const to = Math.max(from, place(problem.endLine, problem.endColumn));
  return {
    from,
    to: to === from ? Math.min(state.doc.length, from + 1) : to,
    severity: 'error',
    message: problem.message,
  };
}

function tip(name: string, { repr, owner, before }: NamedValue): HTMLElement {
  const root = document.createElement('div');
  root.className = 'source-tip';
  const line = document.createElement('code');
  line.textContent = `${name} = ${repr}`;
  root.append(line);
  const rest = [
    ...(owner === null ? [] : [owner]),
    ...(before.length > 0 ? [`← ${before.join(' ← ')}`] : []),
  ];
  if (rest.length > 0) {
    const small = document.createElement('small');
    small.textContent = rest.join(' · ');
    root.append(small);
  }
  return root;
}
