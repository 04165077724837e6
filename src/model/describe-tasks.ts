/** Sentences about tasks and pools. */
import { EventKind } from '../trace/events.ts';
import type { TraceEvent } from '../trace/trace.ts';
import { codePart, objectPart, shortened, taskPart, threadPart } from './parts.ts';
import type { Part } from './sentence-parts.ts';
import type { Sentence } from './sentences.ts';
import { objectOf, type State, taskOf } from './state.ts';

const K = EventKind;

export function describeTask(event: TraceEvent, state: State): Sentence | null {
  const { kind, tid, a, b } = event;
  const thread = threadPart(state, tid);
  const task = taskPart(state, a);
  const record = taskOf(state, a);
  switch (kind) {
    case K['task-new']: {
      if (b === 0)
        return { id: 'made-task', values: { thread, task, taskKind: record?.kind ?? 'coroutine' } };
      const pool = record?.pool ?? b;
      const waiting = objectOf(state, pool)?.pool?.waiting.length ?? 0;
      return { id: 'submitted', values: { thread, task, object: objectPart(state, pool), waiting } };
    }
    case K['task-run']:
      return a === 0
        ? { id: 'left-tasks', values: { thread } }
        : { id: 'runs-task', values: { thread, task } };
    case K['task-wait']: {
      const what = awaited(b, event.text, state);
      return what === null
        ? { id: 'task-pauses', values: { task, thread } }
        : { id: 'task-waits', values: { task, thread, what } };
    }
    case K['task-end']:
      return describeTaskEnd(event, state);
    case K['pool-worker']: {
      const object = objectPart(state, a);
      return { id: b === 0 ? 'left-pool' : 'joined-pool', values: { thread, object } };
    }
    default:
      return null;
  }
}

function describeTaskEnd({ a, b, text }: TraceEvent, state: State): Sentence {
  const task = taskPart(state, a);
  if (b === 2) return { id: 'task-cancelled', values: { task } };
  const result = codePart(shortened(text));
  if (b === 1) return { id: 'task-raised', values: { task, exception: result } };
  return text === '' || text === 'None'
    ? { id: 'task-done-quietly', values: { task } }
    : { id: 'task-returned', values: { task, result } };
}

/** What a task waits for: in the words of the library where there are some, for it knows best. */
function awaited(on: number, text: string, state: State): Part | null {
  if (text !== '') return codePart(shortened(text));
  if (on === 0) return null;
  return taskOf(state, on) === undefined ? objectPart(state, on) : taskPart(state, on);
}
