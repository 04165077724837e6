/** What a page calls things: short, and telling apart what must be told apart. */
import {
  objectOf,
  type Process,
  processOf,
  type SyncObject,
  type Thread,
  taskOf,
  threadOf,
} from './state.ts';
import type { Task } from './state-parts.ts';

interface Population {
  readonly processes: readonly Process[];
  readonly threads: readonly Thread[];
}

const isFirst = (state: Population, process: Process): boolean => state.processes[0] === process;

export function processLabel(state: Population, pid: number): string {
  const process = processOf(state, pid);
  if (process === undefined) return `process ${pid}`;
  if (isFirst(state, process) && (process.name === '' || process.name === 'MainProcess')) return 'main';
  return process.name === '' ? `process ${pid}` : process.name;
}

/** A main thread goes by its process; other threads of child processes have the process in front. */
export function threadLabel(state: Population, tid: number): string {
  const thread = threadOf(state, tid);
  if (thread === undefined) return `thread ${tid}`;
  const process = processOf(state, thread.pid);
  if (process?.mainTid === thread.tid) return processLabel(state, process.pid);
  const name = thread.name === '' ? `thread ${tid}` : thread.name;
  return process === undefined || isFirst(state, process)
    ? name
    : `${processLabel(state, process.pid)}/${name}`;
}

export const objectLabel = (object: SyncObject): string => {
  if (object.name !== '') return object.name;
  return object.path === '' ? `${object.kind}#${object.id}` : object.path;
};

export function objectLabelOf(state: { readonly objects: readonly SyncObject[] }, id: number): string {
  const object = objectOf(state, id);
  return object === undefined ? `object#${id}` : objectLabel(object);
}

export const taskLabel = (task: Task): string => (task.name === '' ? `${task.kind}#${task.id}` : task.name);

export function taskLabelOf(state: { readonly tasks: readonly Task[] }, id: number): string {
  const task = taskOf(state, id);
  return task === undefined ? `task#${id}` : taskLabel(task);
}
