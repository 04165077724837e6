import { threadLabel } from '../../model/labels.ts';
import { historyOf, type State, stackOf, threadOf } from '../../model/state.ts';
import { siteFile, siteLine, type TraceMeta } from '../../trace/trace.ts';

/** The threads that stand at a line, the most telling first. */
export interface LineMarker {
  readonly line: number;
  readonly threads: readonly { readonly tid: number; readonly name: string }[];
}

/** Which file of the trace is the one in the editor. */
export function mainFile(meta: TraceMeta, name: string): number {
  const named = meta.files.findIndex((file) => file.name === name && file.source !== '');
  return named >= 0
    ? named
    : Math.max(
        0,
        meta.files.findIndex((file) => file.source !== ''),
      );
}

/** Where every living thread stands, by line of one file. `first` is the thread to name before the others. */
export function markersByLine(state: State, file: number, first: number): LineMarker[] {
  const lines = new Map<number, { tid: number; name: string; rank: number }[]>();
  for (const { tid, site, status } of state.threads) {
    if (status === 'done' || siteLine(site) === 0 || siteFile(site) !== file) continue;
    const rank = tid === first ? 0 : status === 'running' ? 1 : status === 'sleeping' ? 2 : 3;
    const name = threadLabel(state, tid);
    const line = siteLine(site);
    const there = lines.get(line);
    if (there === undefined) lines.set(line, [{ tid, name, rank }]);
    else there.push({ tid, name, rank });
  }
  return [...lines]
    .sort(([one], [other]) => one - other)
    .map(([line, threads]) => ({
      line,
      threads: threads
        .sort((one, other) => one.rank - other.rank || one.tid - other.tid)
        .map(({ tid, name }) => ({ tid, name })),
    }));
}

/** A value that a name has, and whose it is. */
export interface NamedValue {
  readonly repr: string;
  /** The thread whose local it is; null for a global. */
  readonly owner: string | null;
  /** What it was before, newest first. */
  readonly before: readonly string[];
}

/** What a name means for a thread at the playhead: its innermost local of that name, else the global of its process. */
export function lookUpName(state: State, tid: number, name: string): NamedValue | undefined {
  const thread = threadOf(state, tid) ?? state.threads[0];
  if (thread === undefined) return undefined;
  for (const frame of stackOf(thread)) {
    const local = frame.locals.find((each) => each.name === name);
    if (local !== undefined) return { repr: local.repr, owner: threadLabel(state, thread.tid), before: [] };
  }
  const global = state.variables.find(
    (each) => each.scope === 'global' && each.name === name && each.pid === thread.pid,
  );
  if (global === undefined) return undefined;
  const [, ...before] = historyOf(global, 4).map(({ repr }) => repr);
  return { repr: global.repr, owner: null, before };
}

/** How many lines differ from the published program, counted roughly: lines that are not in both. */
export function editedLines(published: string, source: string): number {
  if (published === source) return 0;
  const left = new Map<string, number>();
  for (const line of published.split('\n')) left.set(line, (left.get(line) ?? 0) + 1);
  let fresh = 0;
  for (const line of source.split('\n')) {
    const count = left.get(line) ?? 0;
    if (count === 0) fresh++;
    else left.set(line, count - 1);
  }
  const gone = [...left.values()].reduce((sum, count) => sum + count, 0);
  return Math.max(fresh, gone, 1);
}
