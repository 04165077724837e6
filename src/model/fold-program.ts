/** The part of the fold that is about the program's own steps: calls, locals, globals. */
import type { Pid, Tid } from '../base/ids.ts';
import type { Draft, Mutable } from './draft.ts';
import type { ScopeName, Thread, Variable } from './state.ts';
import type { Frame, Local } from './state-parts.ts';

/** Leaves every frame deeper than `depth`: their return events may have been thinned. */
function cutTo(stack: Frame | null, depth: number): Frame | null {
  while (stack !== null && stack.depth > depth) stack = stack.caller;
  return stack;
}

export function call(thread: Mutable<Thread>, code: number, depth: number, name: string, from: number): void {
  const outer = cutTo(thread.stack, depth - 1);
  const caller = outer === null || from === 0 ? outer : { ...outer, site: from };
  thread.stack = { code, name, depth, site: 0, locals: [], caller };
}

export function leave(thread: Mutable<Thread>, depth: number): void {
  thread.stack = cutTo(thread.stack, depth - 1);
}

/** A line of a frame at this depth runs, so nothing deeper does. */
export function line(thread: Mutable<Thread>, depth: number): void {
  if (thread.stack !== null && thread.stack.depth > depth) thread.stack = cutTo(thread.stack, depth);
}

export function setLocal(thread: Mutable<Thread>, depth: number, local: Local): void {
  thread.stack = withLocal(thread.stack, depth, local);
}

function withLocal(stack: Frame | null, depth: number, local: Local): Frame {
  if (stack === null || stack.depth < depth)
    return { code: -1, name: '', depth, site: 0, locals: [local], caller: stack };
  if (stack.depth > depth) return { ...stack, caller: withLocal(stack.caller, depth, local) };
  const at = stack.locals.findIndex((each) => each.name === local.name);
  const locals = at < 0 ? [...stack.locals, local] : stack.locals.with(at, local);
  return { ...stack, locals };
}

/**
 * Where each variable stands in `state.variables`. Variables are numbered by the first event that sets them, which is the same wherever
 * a fold begins, so one directory serves every state of a trace.
 */
export class VariableDirectory {
  readonly #slots = new Map<string, number>();

  slot(pid: number, scope: ScopeName, name: string): number {
    const key = `${pid} ${scope} ${name}`;
    const known = this.#slots.get(key);
    if (known !== undefined) return known;
    const slot = this.#slots.size;
    this.#slots.set(key, slot);
    return slot;
  }
}

export function setVariable(
  draft: Draft,
  slot: number,
  set: { pid: Pid; scope: ScopeName; name: string; repr: string; tid: Tid; event: number },
  site: number,
): void {
  const previous = draft.variables.at(slot) ?? null;
  const changes = (previous?.changes ?? 0) + 1;
  const setters = withNew(previous?.setters ?? [], set.tid);
  const sites = withNew(previous?.sites ?? [], site);
  const variable: Variable = { ...set, time: draft.time, changes, setters, sites, previous };
  if (previous === null) draft.variables.push(variable);
  else draft.variables.replace(slot, variable);
}

/** As many different setters and sites are remembered as anybody could want to tell apart. */
const MOST_NOTED = 16;

const withNew = <T>(list: readonly T[], entry: T): readonly T[] =>
  list.length >= MOST_NOTED || list.includes(entry) ? list : [...list, entry];
