import { taskLabel, threadLabel } from './labels.ts';
import type { Process, Thread } from './state.ts';
import { threadOf } from './state.ts';
import type { Task } from './state-parts.ts';
import type { Lane, TaskLane } from './timeline.ts';

interface Population {
  readonly processes: readonly Process[];
  readonly threads: readonly Thread[];
  readonly tasks: readonly Task[];
}

/** One lane per thread, grouped by process, both in order of creation; each with its tasks. */
export function lanesOf(state: Population, endTime: number): Lane[] {
  const tasks = tasksByThread(state.tasks, endTime);
  const lanes: Lane[] = [];
  for (const process of state.processes) {
    for (const tid of process.threads) {
      const thread = threadOf(state, tid);
      if (thread === undefined) continue;
      const main = tid === process.mainTid;
      lanes.push({
        tid,
        pid: process.pid,
        label: threadLabel(state, tid),
        main,
        start: thread.started,
        end: (main ? process.ended : null) ?? thread.ended ?? endTime,
        orphaned: main ? process.orphaned : null,
        tasks: tasks.get(tid) ?? [],
      });
    }
  }
  return lanes;
}

/** A task has its lane at the thread that executed it last; one that has not begun, at the thread that made it. */
function tasksByThread(tasks: readonly Task[], endTime: number): Map<number, TaskLane[]> {
  const lanes = new Map<number, TaskLane[]>();
  for (const task of tasks) {
    const tid = task.tid === 0 ? task.madeBy : task.tid;
    const lane: TaskLane = {
      task: task.id,
      label: taskLabel(task),
      kind: task.kind,
      start: task.started,
      end: task.ended ?? endTime,
    };
    const list = lanes.get(tid);
    if (list === undefined) lanes.set(tid, [lane]);
    else list.push(lane);
  }
  return lanes;
}
