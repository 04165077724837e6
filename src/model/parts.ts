import { objectLabelOf, processLabel, taskLabelOf, threadLabel } from './labels.ts';
import type { CodePart, ObjectPart, ProcessPart, TaskPart, ThreadPart } from './sentence-parts.ts';
import type { State } from './state.ts';

export const threadPart = (state: State, tid: number): ThreadPart => ({
  thread: tid,
  label: threadLabel(state, tid),
});
export const objectPart = (state: State, id: number): ObjectPart => ({
  object: id,
  label: objectLabelOf(state, id),
});
export const processPart = (state: State, pid: number): ProcessPart => ({
  process: pid,
  label: processLabel(state, pid),
});
export const taskPart = (state: State, id: number): TaskPart => ({
  task: id,
  label: taskLabelOf(state, id),
});
/** Longest value of the program in a sentence. */
const MAX_VALUE = 60;
export const shortened = (text: string): string =>
  text.length > MAX_VALUE ? `${text.slice(0, MAX_VALUE - 1)}…` : text;

export const codePart = (code: string): CodePart => ({ code });
