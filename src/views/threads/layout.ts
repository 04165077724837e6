import { objectLabelOf, processLabel, threadLabel } from '../../model/labels.ts';
import { type Process, processOf, type State, type Thread, threadOf } from '../../model/state.ts';
import { siteLine } from '../../trace/trace.ts';
import type { Words } from '../words/words.ts';

/** One row of the process tree: a process with its main thread, or another thread of it. */
export interface ThreadRow {
  readonly tid: number;
  readonly pid: number;
  readonly name: string;
  /** How far it is indented: 0 for the first process and its children. */
  readonly depth: number;
  /** The row that stands for its process. */
  readonly main: boolean;
  readonly daemon: boolean;
  readonly orphan: boolean;
  readonly status: Thread['status'] | 'zombie';
  /** What it holds, waits for, or ended with. */
  readonly note: string;
}

/** The process tree in the order a shell would print it: a process, its threads, then its children. */
export function threadRows(state: State, words: Words): ThreadRow[] {
  const rows: ThreadRow[] = [];
  const visit = (process: Process, depth: number): void => {
    for (const tid of process.threads) {
      const thread = threadOf(state, tid);
      if (thread === undefined) continue;
      const main = tid === process.mainTid;
      rows.push({
        tid,
        pid: process.pid,
        name: threadLabel(state, tid),
        depth: main ? depth : depth + 1,
        main,
        daemon: main ? process.daemon : thread.daemon,
        orphan: main && process.orphaned !== null,
        status: main && process.status === 'zombie' ? 'zombie' : thread.status,
        note: note(state, thread, process, main, words),
      });
    }
    for (const pid of process.children) {
      const child = processOf(state, pid);
      if (child !== undefined) visit(child, process.parent === 0 ? depth : depth + 1);
    }
  };
  const seen = new Set(state.processes.flatMap((process) => process.children));
  for (const process of state.processes) if (!seen.has(process.pid)) visit(process, 0);
  return rows;
}

function note(state: State, thread: Thread, process: Process, main: boolean, words: Words): string {
  const { threads } = words;
  if (thread.status === 'done') {
    if (thread.exception !== null) return thread.exception;
    return main && process.exitCode !== null ? threads.exit(process.exitCode) : '';
  }
  const parts: string[] = [];
  const wait = thread.waitsFor;
  if (wait !== null && thread.status === 'blocked') {
    const target =
      wait.kind === 'joinProcess'
        ? processLabel(state, wait.target)
        : wait.kind === 'joinThread'
          ? threadLabel(state, wait.target)
          : wait.object > 0
            ? objectLabelOf(state, wait.object)
            : 'input';
    parts.push(threads.waitsFor(target));
  }
  if (thread.holds.length > 0)
    parts.push(threads.holds(thread.holds.map((id) => objectLabelOf(state, id)).join(', ')));
  const line = siteLine(thread.site);
  if (parts.length === 0 && line > 0) parts.push(threads.at(line));
  return parts.join(' · ');
}
