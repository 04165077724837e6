import { objectLabelOf, processLabel, taskLabelOf, threadLabel } from '../../model/labels.ts';
import { type Process, type State, type Thread, threadOf, type Wait } from '../../model/state.ts';
import { siteLine } from '../../trace/trace.ts';
import type { Words } from '../words/words.ts';

/** One row of the process tree: a process with its main thread, or another thread of it. */
export interface ThreadRow {
  readonly kind: 'thread';
  readonly tid: number;
  readonly pid: number;
  /** The process that would be told of its end: its parent, or 1; 0: none of the run. */
  readonly parent: number;
  readonly name: string;
  /** How far it is indented: 0 for the first process. */
  readonly depth: number;
  /** The row that stands for its process. */
  readonly main: boolean;
  readonly daemon: boolean;
  readonly orphan: boolean;
  readonly status: Thread['status'] | 'zombie';
  /** What it holds, waits for, or ended with. */
  readonly note: string;
}

/** The process that adopts orphans; no part of the run, and only there when it has adopted somebody. */
interface AdopterRow {
  readonly kind: 'adopter';
}

/**
 * The process tree in the order a shell would print it: a process, its threads, then its children; at the end process 1 with
 * those that it has adopted.
 */
export function threadRows(state: State, words: Words): (ThreadRow | AdopterRow)[] {
  const rows: (ThreadRow | AdopterRow)[] = [];
  const visit = (process: Process, depth: number): void => {
    for (const tid of process.threads) {
      const thread = threadOf(state, tid);
      if (thread === undefined) continue;
      const main = tid === process.mainTid;
      rows.push({
        kind: 'thread',
        tid,
        pid: process.pid,
        parent: process.parent,
        name: threadLabel(state, tid),
        depth: main ? depth : depth + 1,
        main,
        daemon: main ? process.daemon : thread.daemon,
        orphan: main && process.orphaned !== null,
        status: main && process.status === 'zombie' ? 'zombie' : thread.status,
        note: note(state, thread, process, main, words),
      });
    }
    for (const child of state.processes) if (child.parent === process.pid) visit(child, depth + 1);
  };
  const known = new Set<number>(state.processes.map(({ pid }) => pid));
  for (const process of state.processes)
    if (process.orphaned === null && !known.has(process.parent)) visit(process, 0);
  const orphans = state.processes.filter(({ orphaned }) => orphaned !== null);
  if (orphans.length > 0) rows.push({ kind: 'adopter' });
  for (const orphan of orphans) visit(orphan, 1);
  return rows;
}

/** Who or what is waited for. */
function awaited(state: State, { kind, object, target }: Wait, { threads }: Words): string {
  if (kind === 'joinProcess') return processLabel(state, target);
  if (kind === 'joinThread') return threadLabel(state, target);
  if (object > 0) return objectLabelOf(state, object);
  return kind === 'joinAny' ? threads.anyChild : kind === 'poll' ? threads.anyEnd : threads.input;
}

function note(state: State, thread: Thread, process: Process, main: boolean, words: Words): string {
  const { threads } = words;
  if (thread.status === 'done') {
    if (thread.exception !== null) return thread.exception;
    return main && process.exitCode !== null ? threads.exit(process.exitCode) : '';
  }
  const parts: string[] = thread.task === 0 ? [] : [taskLabelOf(state, thread.task)];
  const wait = thread.waitsFor;
  if (wait !== null && thread.status === 'blocked') {
    parts.push(threads.waitsFor(awaited(state, wait, words)));
  }
  if (thread.holds.length > 0)
    parts.push(threads.holds(thread.holds.map((id) => objectLabelOf(state, id)).join(', ')));
  const line = siteLine(thread.site);
  if (wait === null && thread.holds.length === 0 && line > 0) parts.push(threads.at(line));
  return parts.join(' · ');
}
