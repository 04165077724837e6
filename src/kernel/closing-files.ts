import { EventKind } from '../trace/events.ts';
import { FileEntry, Sync } from './layout.ts';
import type { KernelMemory } from './memory.ts';
import { wakeSome } from './scheduler/wake.ts';
import type { State } from './state.ts';
import { Queue } from './wait-queue.ts';

/** What happens when nobody has an open file any more: its lock is free, and a removed file is gone. */

/** How an open file holds the lock of its file; see file-locks.ts. */
export const Hold = { none: 0, shared: 1, alone: 2 } as const;

/** Gives a file's memory back when it is in no directory and nobody has it open. */
export function freeUnused(memory: KernelMemory, entry: number): void {
  if (memory.get(entry + FileEntry.removed) === 0 || memory.get(entry + FileEntry.links) > 0) return;
  memory.free(memory.get(entry + FileEntry.content));
  memory.free(memory.get(entry + FileEntry.path));
  memory.free(entry);
}

/** An open file gives up its hold. @param by the thread, 0 when its process ended */
export function unlockFile(state: State, file: number, by: number): void {
  const { memory } = state;
  const hold = memory.get(file + Sync.held);
  if (hold === Hold.none) return;
  memory.set(file + Sync.held, Hold.none);
  const lock = memory.get(memory.get(file + Sync.entry) + FileEntry.lock);
  const sharing = memory.get(lock + Sync.held) - (hold === Hold.shared ? 1 : 0);
  memory.set(lock + Sync.held, sharing);
  if (sharing > 0) return;
  memory.set(lock + Sync.value, 0);
  memory.set(lock + Sync.owner, 0);
  state.emit(EventKind.release, by, memory.get(lock + Sync.id), 0, 0, '', by === 0 ? 0 : state.site);
  wakeSome(state, lock, Queue.takers, 1, by);
}

/** Nobody has an open file any more. @param by the thread, 0 when its process ended */
export function closeFile(state: State, file: number, by: number): void {
  const { memory } = state;
  unlockFile(state, file, by);
  const entry = memory.get(file + Sync.entry);
  memory.set(entry + FileEntry.links, memory.get(entry + FileEntry.links) - 1);
  const id = memory.get(entry + FileEntry.id);
  if (id !== 0) state.emit(EventKind['file-close'], by, id, 0, 0, '', by === 0 ? 0 : state.site);
  freeUnused(memory, entry);
}
