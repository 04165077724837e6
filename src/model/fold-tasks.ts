/** The part of the fold that is about tasks, and the pools that some are given to. */
import type { Tid } from '../base/ids.ts';
import { TaskKind } from '../trace/events.ts';
import type { Draft, Mutable } from './draft.ts';
import type { SyncObject, Thread } from './state.ts';
import type { Pool, Task, TaskKindName, TaskStatus, TaskWait } from './state-parts.ts';

export const EMPTY_POOL: Pool = { workers: [], waiting: [], running: [], done: 0 };

const KIND_NAMES: TaskKindName[] = [];
for (const [name, number] of Object.entries(TaskKind)) KIND_NAMES[number] = name as TaskKindName;

/** A forked worker names its copy of a pool; the pool is the one that was copied. */
function poolOf(draft: Draft, id: number): Mutable<SyncObject> | null {
  if (id === 0) return null;
  let object = draft.object(id, 'pool');
  for (let steps = 0; object.copyOf !== 0 && steps < 64; steps++)
    object = draft.object(object.copyOf, 'pool');
  return object;
}

function setTaskStatus(
  draft: Draft,
  task: Mutable<Task>,
  status: TaskStatus,
  wait: TaskWait | null = null,
): void {
  if (task.status === status) return;
  draft.watchTask?.(task, status, wait);
  task.status = status;
  task.since = draft.time;
}

export function newTask(
  draft: Draft,
  id: number,
  made: {
    readonly pool: number;
    readonly kind: number;
    readonly name: string;
    readonly by: Tid;
    readonly event: number;
  },
): void {
  const task = draft.task(id);
  task.kind = KIND_NAMES[made.kind] ?? 'job';
  task.name = made.name;
  task.madeBy = made.by;
  task.event = made.event;
  const pool = poolOf(draft, made.pool);
  if (pool === null) return;
  task.pool = pool.id;
  pool.event = made.event;
  const { waiting, ...rest } = pool.pool ?? EMPTY_POOL;
  pool.pool = { ...rest, waiting: [...waiting, id] };
}

/** The thread executes the task from here on; 0: code that belongs to none. */
export function runTask(draft: Draft, thread: Mutable<Thread>, id: number, event: number): void {
  exchangeStacks(draft, thread, id);
  if (thread.task !== id) yieldTask(draft, thread);
  thread.task = 0;
  if (id === 0) return;
  const task = draft.task(id);
  leave(draft, task);
  thread.task = id;
  const first = task.status === 'new';
  setTaskStatus(draft, task, 'running');
  task.tid = thread.tid;
  task.waitsFor = null;
  task.event = event;
  const pool = first ? poolOf(draft, task.pool) : null;
  if (pool === null) return;
  pool.event = event;
  pool.uses++;
  const { waiting, running, ...rest } = pool.pool ?? EMPTY_POOL;
  pool.pool = { ...rest, waiting: waiting.filter((each) => each !== id), running: [...running, id] };
}

/** A greenlet has a stack of its own; other tasks have their frames on the stack that the thread has. */
function exchangeStacks(draft: Draft, thread: Mutable<Thread>, id: number): void {
  const isGreenlet = id !== 0 && draft.task(id).kind === 'greenlet';
  if ((id !== 0 && !isGreenlet) || thread.greenlet === id) return;
  if (thread.greenlet === 0) thread.ownStack = thread.stack;
  else {
    const left = draft.task(thread.greenlet);
    left.stack = left.status === 'done' ? null : thread.stack;
  }
  if (id === 0) {
    thread.stack = thread.ownStack;
    thread.ownStack = null;
  } else {
    const entered = draft.task(id);
    thread.stack = entered.stack;
    entered.stack = null;
  }
  thread.greenlet = id;
}

/** The task that the thread executed lets others go first, unless it waits or is done. */
function yieldTask(draft: Draft, thread: Mutable<Thread>): void {
  if (thread.task === 0) return;
  const task = draft.task(thread.task);
  if (task.status === 'running' && task.tid === thread.tid) setTaskStatus(draft, task, 'ready');
}

export function waitInTask(draft: Draft, id: number, wait: TaskWait, event: number): void {
  const task = draft.task(id);
  if (task.status === 'done') return;
  leave(draft, task);
  setTaskStatus(draft, task, 'waiting', wait);
  task.waitsFor = wait;
  task.event = event;
}

const HOW = ['returned', 'raised', 'cancelled'] as const;

export function endTask(draft: Draft, id: number, how: number, result: string, event: number): void {
  const task = draft.task(id);
  if (task.status === 'done') return;
  leave(draft, task);
  setTaskStatus(draft, task, 'done');
  task.waitsFor = null;
  task.how = HOW[how] ?? 'returned';
  task.result = result;
  task.ended = draft.time;
  task.event = event;
  wakeTasks(draft, id);
  const pool = poolOf(draft, task.pool);
  if (pool === null) return;
  const { waiting, running, done, ...rest } = pool.pool ?? EMPTY_POOL;
  const others = (each: number): boolean => each !== id;
  pool.event = event;
  pool.pool = { ...rest, waiting: waiting.filter(others), running: running.filter(others), done: done + 1 };
}

/** Its thread executes none any more. */
function leave(draft: Draft, task: Task): void {
  const index = draft.threads.indexOf(task.tid);
  if (index >= 0 && draft.threads.at(index)?.task === task.id) draft.threads.edit(index).task = 0;
}

/** Whoever waited for the end of this task may go on. */
function wakeTasks(draft: Draft, ended: number): void {
  for (let index = 0; index < draft.tasks.length; index++) {
    if (draft.tasks.at(index)?.waitsFor?.on !== ended) continue;
    const task = draft.tasks.edit(index);
    setTaskStatus(draft, task, 'ready');
    task.waitsFor = null;
  }
}

export function poolWorker(draft: Draft, id: number, tid: Tid, begins: boolean, event: number): void {
  const object = poolOf(draft, id);
  if (object === null) return;
  object.event = event;
  const { workers, ...rest } = object.pool ?? EMPTY_POOL;
  const others = workers.filter((each) => each !== tid);
  object.pool = { ...rest, workers: begins ? [...others, tid] : others };
}

/** A thread that has ended works for nobody; the task that it did not come to end with goes down with it. */
export function abandonTasks(draft: Draft, thread: Mutable<Thread>): void {
  const { tid, task } = thread;
  if (task !== 0) endTask(draft, task, 2, '', draft.playhead - 1);
  thread.task = 0;
  for (let index = 0; index < draft.objects.length; index++) {
    const pool = draft.objects.at(index)?.pool;
    if (!pool?.workers.includes(tid)) continue;
    draft.objects.edit(index).pool = { ...pool, workers: pool.workers.filter((each) => each !== tid) };
  }
}
