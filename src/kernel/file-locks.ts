import { EventKind, ObjectKind } from '../trace/events.ts';
import { Hold, unlockFile } from './closing-files.ts';
import { newObject } from './handles.ts';
import type { Kernel } from './kernel.ts';
import { FileEntry, Sync } from './layout.ts';
import { acquire } from './primitives/acquire.ts';
import { begin, ended, SUSPENDED, tidOf } from './scheduler/operation.ts';
import { wakeSome } from './scheduler/wake.ts';
import { Queue } from './wait-queue.ts';

/**
 * Advisory locks of files, as flock(2) has them: an open file holds the lock of its file, alone or shared with others. In the trace
 * it is a Lock with the file's name. Who closes the file for good gives the lock back.
 *
 *     lock of a file   value 1: held      held: how many share it, 0: one holds it alone
 *     open file        held: how it holds the lock of its file
 */
/** @returns 1 the file is locked so (or unlocked), 0 it is not, SUSPENDED, or -2 when the memory is used up */
export function lockFile(state: Kernel, file: number, hold: number, blocking: boolean): number {
  const { memory } = state;
  if (memory.get(file + Sync.held) === hold) return 1;
  const entry = memory.get(file + Sync.entry);
  state.asThread(() => makeLock(state, entry));
  const lock = memory.get(entry + FileEntry.lock);
  if (lock === 0) return -2;
  if (memory.get(file + Sync.held) !== Hold.none) {
    if (!begin(state, EventKind.release, memory.get(lock + Sync.id))) return SUSPENDED;
    unlockFile(state, file, tidOf(state));
    ended(state, 0);
  }
  if (hold === Hold.none) return 1;
  if (hold === Hold.shared && memory.get(lock + Sync.held) > 0) {
    if (!begin(state, EventKind.acquire, memory.get(lock + Sync.id))) return SUSPENDED;
    ended(state, 0);
  } else {
    const result = acquire(state, lock, blocking, Number.POSITIVE_INFINITY);
    if (result !== 1) return result;
  }
  memory.set(file + Sync.held, hold);
  if (hold === Hold.shared) {
    memory.set(lock + Sync.held, memory.get(lock + Sync.held) + 1);
    wakeSome(state, lock, Queue.takers, 1, tidOf(state));
  }
  return 1;
}

/** Makes the lock of a file when it is first asked for, unless the memory is used up. */
function makeLock(kernel: Kernel, entry: number): void {
  const { memory } = kernel;
  if (memory.get(entry + FileEntry.lock) !== 0) return;
  const lock = newObject(kernel, ObjectKind.lock, 0, 0, true);
  if (lock === 0) return;
  memory.set(entry + FileEntry.lock, lock);
  const id = memory.get(lock + Sync.id);
  kernel.emitBetween(EventKind['object-new'], tidOf(kernel), id, ObjectKind.lock, 0, '', kernel.site);
  const name = memory.loadText(memory.get(entry + FileEntry.path));
  memory.set(lock + Sync.name, memory.storeText(name));
  kernel.emitBetween(EventKind['object-name'], 0, id, 0, 0, name);
}
