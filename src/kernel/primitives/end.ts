import { ObjectKind } from '../../trace/events.ts';
import { Shut, Sync, Thread } from '../layout.ts';
import type { KernelMemory } from '../memory.ts';

/**
 * What can be done with an end of a pipe or connection now; nothing here changes anything.
 *
 *     end ──peer──▶ other end        bytes that were sent into `end` wait at the other end until they are received there,
 *         ◀──peer──                  in at most `bound` bytes of room; takers of an end wait for bytes to receive there,
 *                                    givers of an end wait for room there (they send into its peer)
 *
 * An end lives while any process has a handle of it: `references`, as the open file descriptions of an operating system.
 */
export const isEnd = (memory: KernelMemory, object: number): boolean => {
  const kind = memory.get(object + Sync.kind);
  return kind === ObjectKind.pipe || kind === ObjectKind.socket;
};

const isShut = (memory: KernelMemory, end: number, how: number): boolean =>
  (memory.get(end + Sync.shut) & how) !== 0;

/** Will nothing more be sent to this end? */
export function atEnd(memory: KernelMemory, end: number): boolean {
  const peer = memory.get(end + Sync.peer);
  if (peer === 0 || memory.get(peer + Sync.references) === 0) return true;
  return isShut(memory, end, Shut.receive) || isShut(memory, peer, Shut.send);
}

/** Are there bytes to receive, or is it clear that none will come? */
export const canReceive = (memory: KernelMemory, end: number): boolean =>
  memory.get(end + Sync.value) > 0 || atEnd(memory, end);

/** Would nobody ever receive what is sent into this end? */
export function isBroken(memory: KernelMemory, end: number): boolean {
  const peer = memory.get(end + Sync.peer);
  return peer === 0 || memory.get(peer + Sync.references) === 0 || isShut(memory, end, Shut.send);
}

/** Bytes that can still be sent to this end. */
export const roomAt = (memory: KernelMemory, end: number): number =>
  memory.get(end + Sync.bound) - memory.get(end + Sync.value);

/** Does a thread go on that waits for so many bytes of room at `end`? */
export function canSendTo(memory: KernelMemory, end: number, needed: number): boolean {
  const peer = memory.get(end + Sync.peer);
  return peer === 0 || isBroken(memory, peer) || roomAt(memory, end) >= needed;
}

/** Is there something to receive from a polled object (negative: can something be sent into it)? */
export function isReady(memory: KernelMemory, polled: number): boolean {
  if (polled < 0) {
    const peer = memory.get(-polled + Sync.peer);
    return peer === 0 || canSendTo(memory, peer, 1);
  }
  return isEnd(memory, polled) ? canReceive(memory, polled) : memory.get(polled + Sync.value) > 0;
}

/** The objects that a thread polls, as they stand in its poll set. */
export function polledBy(memory: KernelMemory, thread: number): readonly number[] {
  const set = memory.get(thread + Thread.pollSet);
  if (set === 0) return [];
  return Array.from({ length: memory.get(set) }, (_, i) => memory.get(set + 1 + i));
}

/** Has anything that a thread polls become ready? The one that has, as it stands in the poll set, or 0. */
export const readyOf = (memory: KernelMemory, thread: number): number =>
  polledBy(memory, thread).find((polled) => isReady(memory, polled)) ?? 0;
