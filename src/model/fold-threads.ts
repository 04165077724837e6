/** The part of the fold that is about processes and threads: who lives, who runs, who waits. */
import { pid as asPid, tid as asTid } from '../base/ids.ts';
import { WaitKind } from '../trace/events.ts';
import { targetOf } from '../trace/notation.ts';
import type { Draft, Mutable } from './draft.ts';
import { leaveObjects } from './fold-objects.ts';
import { abandonTasks } from './fold-tasks.ts';
import type { ReadyReason, Spent, Thread, ThreadStatus, Wait, WaitName } from './state.ts';

type Name = keyof typeof WaitKind;
const WAIT_NAMES: Name[] = [];
for (const [name, number] of Object.entries(WaitKind)) WAIT_NAMES[number] = name as Name;
const waitName = (kind: number): WaitName => WAIT_NAMES[kind] ?? 'none';

const READY_REASONS: readonly ReadyReason[] = ['new', 'woken', 'preempted', 'timeout', 'gave-way'];

const spentMore = (spent: Spent, status: keyof Spent, time: number): Spent => ({
  ready: status === 'ready' ? spent.ready + time : spent.ready,
  running: status === 'running' ? spent.running + time : spent.running,
  blocked: status === 'blocked' ? spent.blocked + time : spent.blocked,
  sleeping: status === 'sleeping' ? spent.sleeping + time : spent.sleeping,
});

/** Ends what the thread did until now and begins something else. */
export function setStatus(draft: Draft, thread: Mutable<Thread>, status: ThreadStatus): void {
  const old = thread.status;
  if (old === status) return;
  draft.watch?.(thread, status);
  if (old !== 'new' && old !== 'done') thread.spent = spentMore(thread.spent, old, draft.time - thread.since);
  thread.status = status;
  thread.since = draft.time;
  if (status !== 'ready') thread.ready = null;
  if (old === 'running') leaveCore(draft, thread);
}

function leaveCore(draft: Draft, thread: Mutable<Thread>): void {
  if (draft.coreHas(thread.core) === thread.tid) draft.setCore(thread.core, 0);
  thread.core = -1;
  const index = draft.processes.indexOf(thread.pid);
  if (draft.processes.at(index)?.gil === thread.tid) draft.processes.edit(index).gil = 0;
}

export function startProcess(
  draft: Draft,
  creator: number,
  pid: number,
  mainTid: number,
  daemon: boolean,
  name: string,
): void {
  const parent = creator === 0 ? 0 : draft.thread(creator).pid;
  const process = draft.process(pid);
  process.parent = parent;
  process.startedBy = creator;
  process.mainTid = asTid(mainTid);
  process.daemon = daemon;
  process.name = name;
  if (parent !== 0) {
    const owner = draft.process(parent);
    owner.children = [...owner.children, asPid(pid)];
  }
  startThread(draft, mainTid, pid, daemon, 'MainThread');
}

export function startThread(draft: Draft, tid: number, pid: number, daemon: boolean, name: string): void {
  const thread = draft.thread(tid);
  thread.pid = asPid(pid);
  thread.daemon = daemon;
  thread.name = name;
  const process = draft.process(pid);
  if (!process.threads.includes(thread.tid)) process.threads = [...process.threads, thread.tid];
}

export function run(draft: Draft, thread: Mutable<Thread>, core: number, oneAtATime: boolean): void {
  if (thread.status === 'done') return;
  if (thread.waitsFor !== null) wake(draft, thread);
  setStatus(draft, thread, 'running');
  loseTurn(draft, draft.coreHas(core), thread.tid);
  if (thread.core !== core && draft.coreHas(thread.core) === thread.tid) draft.setCore(thread.core, 0);
  thread.core = core;
  draft.setCore(core, thread.tid);
  if (!oneAtATime || thread.pid === 0) return;
  loseTurn(draft, draft.process(thread.pid).gil, thread.tid);
  draft.process(thread.pid).gil = thread.tid;
}

/**
 * Somebody else has its core or its GIL, so it stopped running though no event said so: it was woken, found that another had been
 * quicker, and waits on.
 */
function loseTurn(draft: Draft, tid: number, to: number): void {
  if (tid === 0 || tid === to) return;
  const thread = draft.thread(tid);
  if (thread.status !== 'running') return;
  if (thread.waitsFor === null) {
    setStatus(draft, thread, 'ready');
    thread.ready = 'preempted';
    return;
  }
  setStatus(draft, thread, 'blocked');
  thread.waitsFor = { ...thread.waitsFor, woken: false };
  markWaiter(draft, thread, false);
}

export function ready(draft: Draft, thread: Mutable<Thread>, why: number): void {
  if (thread.status === 'done') return;
  if (thread.waitsFor !== null) wake(draft, thread);
  setStatus(draft, thread, 'ready');
  thread.ready = READY_REASONS[why] ?? 'woken';
}

/** The wait is not over, but the thread may try again. A sleep is over. */
function wake(draft: Draft, thread: Mutable<Thread>): void {
  const wait = thread.waitsFor;
  if (wait === null || wait.woken) return;
  if (wait.kind === 'sleep') {
    thread.waitsFor = null;
    return;
  }
  thread.waitsFor = { ...wait, woken: true };
  markWaiter(draft, thread, true);
}

function markWaiter(draft: Draft, thread: Thread, woken: boolean): void {
  const wait = thread.waitsFor;
  if (wait === null || wait.object === 0) return;
  const object = draft.object(wait.object);
  const at = object.waiters.findIndex((waiter) => waiter.tid === thread.tid);
  if (at >= 0) object.waiters = object.waiters.with(at, { ...object.waiters[at]!, woken });
}

/** What a wait is for, from the number in an event. */
export function waitTarget(kind: number, number: number): { object: number; target: number } {
  const sort = targetOf(kind);
  const joins = sort === 'thread' || sort === 'process' || kind === WaitKind.joinAny;
  // Who polls only one thing waits for that.
  const object = sort === 'object' || kind === WaitKind.poll;
  return { object: object ? number : 0, target: joins ? number : 0 };
}

export function block(
  draft: Draft,
  thread: Mutable<Thread>,
  kind: number,
  number: number,
  timeout: number | null,
  event: number,
): void {
  if (thread.status === 'done') return;
  setStatus(draft, thread, kind === WaitKind.sleep ? 'sleeping' : 'blocked');
  const name = waitName(kind);
  const { object, target } = waitTarget(kind, number);
  const before = thread.waitsFor;
  if (before !== null && before.kind === name && before.object === object && before.target === target) {
    thread.waitsFor = { ...before, woken: false };
    if (before.woken) markWaiter(draft, thread, false);
    return;
  }
  endWait(draft, thread);
  const wait: Wait = { kind: name, object, target, since: draft.time, event, timeout, woken: false };
  thread.waitsFor = wait;
  if (object === 0) return;
  const what = draft.object(object);
  what.waiters = [...what.waiters, { tid: thread.tid, kind: name, since: draft.time, woken: false }];
  what.contended++;
  what.event = event;
}

/** The wait is over: it went through, gave up, or its thread is gone. */
export function endWait(draft: Draft, thread: Mutable<Thread>): void {
  const wait = thread.waitsFor;
  if (wait === null) return;
  thread.waitsFor = null;
  if (wait.object === 0) return;
  const object = draft.object(wait.object);
  object.waiters = object.waiters.filter((waiter) => waiter.tid !== thread.tid);
  const duration = draft.time - wait.since;
  object.totalWait += duration;
  if (duration > object.longestWait || object.longestWaiter === 0) {
    object.longestWait = duration;
    object.longestWaiter = thread.tid;
  }
}

const END_REASONS = ['returned', 'exception', 'killed'] as const;

export function endThread(draft: Draft, thread: Mutable<Thread>, why: number): void {
  if (thread.status === 'done') return;
  endWait(draft, thread);
  setStatus(draft, thread, 'done');
  thread.ended = draft.time;
  thread.endReason = END_REASONS[why] ?? 'killed';
  thread.stack = null;
  thread.ownStack = null;
  abandonTasks(draft, thread);
}

export function exitProcess(draft: Draft, pid: number, exitCode: number): void {
  const process = draft.process(pid);
  for (const tid of process.threads) {
    if (draft.threads.at(draft.threads.indexOf(tid))?.status !== 'done')
      endThread(draft, draft.thread(tid), 2);
  }
  leaveObjects(draft, process);
  process.exitCode = exitCode;
  process.ended = draft.time;
  process.gil = 0;
  // Whoever started the first process, and process 1 for orphans, asks for the exit code at once.
  process.status = process.parent <= 1 ? 'reaped' : 'zombie';
}

export function orphan(draft: Draft, pid: number): void {
  const process = draft.process(pid);
  process.parent = 1;
  process.orphaned ??= draft.time;
  if (process.status === 'zombie') process.status = 'reaped';
}
