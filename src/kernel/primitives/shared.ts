import type { EventKind } from '../../trace/events.ts';
import { Sync } from '../layout.ts';
import { begin, ended, SUSPENDED, tidOf, within } from '../scheduler/operation.ts';
import type { State } from '../state.ts';

/**
 * Values that processes share: bytes in the kernel, items of one size. Loading and storing are operations of their own, so
 * that whoever loads, computes and stores may be overtaken in between.
 */

/** One item that was loaded or stored, or with index −1 several at once; its short repr. */
export interface Accessed {
  readonly index: number;
  readonly text: string;
}

/**
 * @param effect loads or stores; `start` is where the items begin, in bytes of the kernel's buffer
 * @returns 1, or SUSPENDED
 */
export function accessShared(
  state: State,
  object: number,
  kind: typeof EventKind.load | typeof EventKind.store,
  effect: (buffer: ArrayBufferLike, start: number) => readonly Accessed[],
): number {
  const { memory } = state;
  const id = memory.get(object + Sync.id);
  if (!begin(state, kind, id)) return SUSPENDED;
  const start = memory.get(object + Sync.content) * 4;
  for (const { index, text } of within(state, () => effect(memory.buffer, start)))
    state.emit(kind, tidOf(state), id, index, 0, text, state.site);
  return ended(state, 1);
}
