import { objectLabelOf, processLabel, threadLabel } from './labels.ts';
import type { CodePart, ObjectPart, ProcessPart, ThreadPart } from './sentence-parts.ts';
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
export const codePart = (code: string): CodePart => ({ code });
