import { taskLabel, taskLabelOf, threadLabel } from '../../model/labels.ts';
import { type State, threadOf } from '../../model/state.ts';
import type { Task } from '../../model/state-parts.ts';
import { lookOfThread } from './looks.ts';
import { HEAD, type Spot } from './plan.ts';

/** A task as a card. */
export interface TaskCard {
  readonly task: Task;
  readonly name: string;
  /** What it waits for, returned or ended with. */
  readonly note: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
}

/** The tasks that one thread executes by turns. */
export interface TaskGroup {
  readonly tid: number;
  readonly name: string;
  readonly kind: Task['kind'];
  readonly count: number;
  readonly done: number;
  readonly cards: readonly TaskCard[];
  /** Tasks that no room was left for. */
  readonly more: number;
  readonly w: number;
  readonly h: number;
  /** Where the thread stands: at the task that it executes, or at home. */
  readonly spot: Spot;
}

export const CARD = { w: 204, h: 52, gap: 10, most: 24, text: 46 } as const;
/** Where a thread stands that executes none of its tasks. */
export const HOME = { x: 18, y: HEAD + 26, r: 15, w: 46 } as const;

/** One group for every thread that has coroutines or greenlets; jobs are shown at their pool. */
export function planTasks(state: State, width: number): TaskGroup[] {
  const byThread = new Map<number, Task[]>();
  for (const task of state.tasks) {
    if (task.pool !== 0 || task.kind === 'job') continue;
    const tid = task.tid === 0 ? task.madeBy : task.tid;
    const list = byThread.get(tid);
    if (list === undefined) byThread.set(tid, [task]);
    else list.push(task);
  }
  return [...byThread].flatMap(([tid, tasks]) => planGroup(state, tid, tasks, width) ?? []);
}

function planGroup(state: State, tid: number, tasks: readonly Task[], width: number): TaskGroup | null {
  const thread = threadOf(state, tid);
  if (thread === undefined) return null;
  // When there are too many, those that are done are shown last.
  const alive = tasks.filter(({ status }) => status !== 'done');
  const crowded = tasks.length > CARD.most;
  const shown = crowded
    ? [...alive, ...tasks.filter(({ status }) => status === 'done')].slice(0, CARD.most)
    : tasks;
  const perRow = Math.max(1, Math.floor((width - HOME.w + CARD.gap) / (CARD.w + CARD.gap)));
  const w = Math.min(CARD.w, width - HOME.w);
  const cards = shown.map((task, index): TaskCard => {
    const x = HOME.w + (index % perRow) * (CARD.w + CARD.gap);
    const y = HEAD + Math.floor(index / perRow) * (CARD.h + CARD.gap);
    return { task, name: taskLabel(task), note: noteOf(state, task), x, y, w };
  });
  const rows = Math.ceil(cards.length / perRow);
  const active = cards.find(({ task }) => task.id === thread.task);
  const look = active === undefined || thread.status === 'running' ? lookOfThread(thread) : 'inside';
  const spot =
    active === undefined
      ? { tid, x: HOME.x, y: HOME.y, r: HOME.r, look }
      : { tid, x: active.x + 24, y: active.y + CARD.h / 2, r: HOME.r, look };
  return {
    tid,
    name: threadLabel(state, tid),
    kind: tasks[0]?.kind ?? 'coroutine',
    count: tasks.length,
    done: tasks.length - alive.length,
    cards,
    more: tasks.length - shown.length,
    w: HOME.w + Math.min(perRow, cards.length) * (CARD.w + CARD.gap) - CARD.gap,
    h: HEAD + rows * (CARD.h + CARD.gap) - CARD.gap,
    spot,
  };
}

function noteOf(state: State, { status, waitsFor, result }: Task): string {
  if (status === 'done') return result === 'None' ? '' : result;
  if (waitsFor === null) return '';
  if (waitsFor.text !== '') return waitsFor.text;
  return waitsFor.on === 0 ? '' : taskLabelOf(state, waitsFor.on);
}
