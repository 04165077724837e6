/** Who waits for whom at one moment, and who can never go on. */
import { objectOf, processOf, type State, type Thread, threadOf } from './state.ts';

export interface WaitEdge {
  /** `waits`: the thread waits for the object, thread or process. `holds`: the object is held by the thread. */
  readonly kind: 'waits' | 'holds';
  readonly thread: number;
  /** The other end: an object, or for a join 0 and `target`. */
  readonly object: number;
  /** Join: the thread whose end is awaited (of a process its main thread); else 0. */
  readonly target: number;
}

/** Threads that wait in a ring: `threads[i]` waits for `objects[i]` (0: its end), which `threads[i + 1]` holds. */
export interface WaitCycle {
  readonly threads: readonly number[];
  readonly objects: readonly number[];
}

export interface WaitGraph {
  /** Everybody who waits now, for anything but time and input, and what they wait for. */
  readonly threads: readonly number[];
  readonly objects: readonly number[];
  readonly edges: readonly WaitEdge[];
  readonly cycles: readonly WaitCycle[];
  /** Threads that nobody who can still run could ever set free. */
  readonly stuck: readonly number[];
}

const waits = (thread: Thread): boolean => thread.status === 'blocked' && thread.waitsFor !== null;

/** Who could let the thread go on: every one of them is a way out; null: anybody who runs. */
function releasers(state: State, thread: Thread): readonly number[] | null {
  const wait = thread.waitsFor;
  if (wait === null) return null;
  if (wait.kind === 'joinThread') return [wait.target];
  if (wait.kind === 'joinProcess') return [processOf(state, wait.target)?.mainTid ?? 0];
  if (wait.kind === 'joinAny') return liveChildren(state, thread.pid);
  const object = objectOf(state, wait.object);
  if (wait.kind === 'acquire' && (object?.kind === 'lock' || object?.kind === 'rlock'))
    return object.holders.map((holder) => holder.tid);
  return null;
}

/** The main threads of the child processes that still run. */
const liveChildren = (state: State, pid: number): number[] =>
  (processOf(state, pid)?.children ?? []).flatMap((child) => {
    const process = processOf(state, child);
    return process?.status === 'running' ? [process.mainTid] : [];
  });

export function waitGraph(state: State): WaitGraph {
  const waiting = state.threads.filter((thread) => waits(thread) && thread.waitsFor?.kind !== 'input');
  const objects = new Set<number>();
  const edges: WaitEdge[] = [];
  for (const thread of waiting) {
    const wait = thread.waitsFor!;
    if (wait.object !== 0) objects.add(wait.object);
    const target = wait.object === 0 ? (releasers(state, thread)?.[0] ?? 0) : 0;
    if (wait.object !== 0 || target !== 0)
      edges.push({ kind: 'waits', thread: thread.tid, object: wait.object, target });
  }
  for (const id of objects)
    for (const holder of objectOf(state, id)?.holders ?? [])
      edges.push({ kind: 'holds', thread: holder.tid, object: id, target: 0 });
  return {
    threads: waiting.map((thread) => thread.tid),
    objects: [...objects],
    edges,
    cycles: findCycles(state, waiting),
    stuck: findStuck(state),
  };
}

/** Only locks and joins have one thread to wait for, so from each thread there is at most one way on. */
function findCycles(state: State, waiting: readonly Thread[]): WaitCycle[] {
  const next = new Map<number, number>();
  for (const thread of waiting) {
    if (thread.waitsFor?.timeout != null) continue;
    const by = releasers(state, thread);
    if (by?.length === 1) next.set(thread.tid, by[0]!);
  }
  const cycles: WaitCycle[] = [];
  const done = new Set<number>();
  for (const start of next.keys()) {
    const path: number[] = [];
    let at: number | undefined = start;
    while (at !== undefined && next.has(at) && !done.has(at)) {
      done.add(at);
      path.push(at);
      at = next.get(at);
    }
    const from = at === undefined ? -1 : path.indexOf(at);
    if (from < 0) continue;
    const threads = path.slice(from);
    const objects = threads.map((tid) => threadOf(state, tid)?.waitsFor?.object ?? 0);
    cycles.push({ threads, objects });
  }
  return cycles;
}

/**
 * Graph reduction: whoever does not wait, or waits with a timeout, can go on; so can whoever one of those could set free; and so
 * on until nothing changes. A lock is released by its holder, a thread is joined when it ends; anything else any thread may signal.
 */
function findStuck(state: State): number[] {
  const free = new Set<number>();
  const left = new Set<Thread>();
  for (const thread of state.threads) {
    if (thread.status === 'done') continue;
    const wait = thread.waitsFor;
    const held = waits(thread) && wait?.timeout === null && wait.kind !== 'input';
    if (held) left.add(thread);
    else free.add(thread.tid);
  }
  let changed = true;
  while (changed) {
    changed = false;
    for (const thread of left) {
      const by = releasers(state, thread);
      const join = thread.waitsFor?.object === 0;
      const out =
        by === null
          ? free.size > 0
          : by.length === 0 ||
            by.some((tid) => free.has(tid) || (join && threadOf(state, tid)?.status === 'done'));
      if (!out) continue;
      left.delete(thread);
      free.add(thread.tid);
      changed = true;
    }
  }
  return [...left].map((thread) => thread.tid);
}
