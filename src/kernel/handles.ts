import { EventKind, ObjectKind } from '../trace/events.ts';
import { Header, Process, SYNC_WORDS, Sync, Thread } from './layout.ts';
import type { KernelMemory } from './memory.ts';
import { isEnd, isSocket } from './primitives/end.ts';
import { release } from './release.ts';
import { isLive, objectName, type State } from './state.ts';

/**
 * Handle tables: what a process calls 1, 2, 3 … are references to kernel objects. A fork copies the table; shared objects
 * stay the same, private ones are copied with their state.
 *
 *     table   word 0: the last handle that was closed, 0 none · word h: the object of handle h
 *             word h of a closed handle: −1 − (the one closed before it), so that its number is given out again
 *
 * @returns the handle, or 0 when the kernel's memory is used up
 */
export function openHandle(state: State, process: number, object: number): number {
  const { memory } = state;
  let table = memory.get(process + Process.handles);
  let handle = table === 0 ? 0 : memory.get(table);
  if (handle !== 0) {
    memory.set(table, -1 - memory.get(table + handle));
  } else {
    handle = memory.get(process + Process.handleCount) + 1;
    if (!reserve(state, process, handle)) return 0;
    memory.set(process + Process.handleCount, handle);
    table = memory.get(process + Process.handles);
  }
  memory.set(table + handle, object);
  memory.set(object + Sync.references, memory.get(object + Sync.references) + 1);
  return handle;
}

/** Makes room for handles up to this one. */
function reserve(state: State, process: number, handle: number): boolean {
  const { memory } = state;
  if (handle < memory.get(process + Process.handleCapacity)) return true;
  const old = memory.get(process + Process.handles);
  const block = memory.alloc(Math.max(16, handle * 2));
  if (block === 0) return false;
  if (old !== 0) memory.words.copyWithin(block, old, old + memory.get(process + Process.handleCount) + 1);
  memory.set(process + Process.handles, block);
  memory.set(process + Process.handleCapacity, memory.capacity(block));
  // Threads of a live process look up their handles without the mutex: one of them may be reading the old table.
  if (!isLive(state)) memory.free(old);
  return true;
}

/** The object behind a handle of a process, or 0 when there is none (any more). */
export function objectOf(state: State, process: number, handle: number): number {
  const { memory } = state;
  if (handle <= 0 || handle > memory.get(process + Process.handleCount)) return 0;
  return Math.max(0, memory.get(memory.get(process + Process.handles) + handle));
}

/** Answered by system calls for a handle that the process does not have. */
export const BAD_HANDLE = -3;

/** Does a process have a handle of the object? */
export function hasOpen(state: State, process: number, object: number): boolean {
  const { words } = state.memory;
  const table = words[process + Process.handles] as number;
  const count = words[process + Process.handleCount] as number;
  return object !== 0 && words.subarray(table + 1, table + 1 + count).includes(object);
}

/** The running thread drops one reference; the last one frees the object. */
export function closeHandle(state: State, process: number, handle: number): void {
  drop(state, process, handle, state.memory.get(state.current + Thread.tid), 0);
}

/** @param by the thread that closes the handle, 0 when its process ended: `ended` is its pid */
function drop(state: State, process: number, handle: number, by: number, ended: number): void {
  const { memory } = state;
  const object = objectOf(state, process, handle);
  if (object === 0) return;
  const table = memory.get(process + Process.handles);
  memory.set(table + handle, -1 - memory.get(table));
  memory.set(table, handle);
  if (isEnd(memory, object) || isSocket(memory, object)) {
    const left = memory.get(object + Sync.references) - 1;
    const site = by === 0 ? 0 : state.site;
    state.emit(EventKind.close, by, memory.get(object + Sync.id), left, ended, '', site);
  }
  release(state, object, by);
}

/** The process is gone: all its handles are closed. */
export function closeAll(state: State, process: number): void {
  const { memory } = state;
  const pid = memory.get(process + Process.pid);
  for (let handle = 1; handle <= memory.get(process + Process.handleCount); handle++)
    drop(state, process, handle, 0, pid);
  memory.free(memory.get(process + Process.handles));
  memory.set(process + Process.handles, 0);
  memory.set(process + Process.handleCount, 0);
  memory.set(process + Process.handleCapacity, 0);
}

/** Makes a synchronization object; 0 when the kernel's memory is used up. */
export function newObject(state: State, kind: number, value: number, bound: number, shared: boolean): number {
  const { memory } = state;
  const object = memory.alloc(SYNC_WORDS);
  if (object === 0) return 0;
  if (kind === ObjectKind.sharedValue) {
    const content = memory.alloc((value * bound + 3) >> 2);
    if (content === 0) {
      memory.free(object);
      return 0;
    }
    memory.set(object + Sync.content, content);
  }
  const id = memory.get(Header.nextObjectId);
  memory.set(Header.nextObjectId, id + 1);
  memory.set(object + Sync.kind, kind);
  memory.set(object + Sync.id, id);
  memory.set(object + Sync.shared, shared ? 1 : 0);
  memory.set(object + Sync.value, value);
  memory.set(object + Sync.bound, bound);
  memory.set(object + Sync.site, state.site);
  return object;
}

/** What a child gets of its parent's handles: all by a fork; by a spawn what is shared, and these pipes, connections and files. */
export type Inherited = 'all' | readonly number[];

/** Gives a child the handles of its parent, closed ones as well. False when the kernel's memory is used up. */
export function copyHandles(
  state: State,
  parent: number,
  child: number,
  ownerBefore: number,
  ownerNow: number,
  inherited: Inherited,
): boolean {
  const { memory } = state;
  const count = memory.get(parent + Process.handleCount);
  if (count === 0) return true;
  if (!reserve(state, child, count)) return false;
  const from = memory.get(parent + Process.handles);
  const table = memory.get(child + Process.handles);
  memory.set(table, memory.get(from));
  memory.set(child + Process.handleCount, count);
  for (let handle = 1; handle <= count; handle++) {
    const object = memory.get(from + handle);
    if (object > 0 && !isInherited(memory, object, handle, inherited)) {
      closeSlot(memory, table, handle);
      continue;
    }
    const isPrivate = object > 0 && memory.get(object + Sync.shared) === 0;
    const own = isPrivate ? copyObject(state, object, ownerBefore, ownerNow) : object;
    memory.set(table + handle, own);
    if (own > 0) memory.set(own + Sync.references, memory.get(own + Sync.references) + 1);
  }
  return true;
}

function isInherited(memory: KernelMemory, object: number, handle: number, inherited: Inherited): boolean {
  if (inherited === 'all') return true;
  const isFile = memory.get(object + Sync.kind) === ObjectKind.file;
  if (isFile || isEnd(memory, object) || isSocket(memory, object)) return inherited.includes(handle);
  return memory.get(object + Sync.shared) !== 0;
}

/** The number of a handle is free to be given out again. */
function closeSlot(memory: KernelMemory, table: number, handle: number): void {
  memory.set(table + handle, -1 - memory.get(table));
  memory.set(table, handle);
}

/** A private object in the child: same state, nobody waits; what the forking thread held its copy holds. */
function copyObject(state: State, object: number, ownerBefore: number, ownerNow: number): number {
  const { memory } = state;
  const copy = newObject(
    state,
    memory.get(object + Sync.kind),
    memory.get(object + Sync.value),
    memory.get(object + Sync.bound),
    false,
  );
  if (copy === 0) return 0;
  const owner = memory.get(object + Sync.owner);
  memory.set(copy + Sync.owner, owner === ownerBefore ? ownerNow : owner);
  memory.set(copy + Sync.unfinished, memory.get(object + Sync.unfinished));
  memory.set(copy + Sync.items, memory.get(object + Sync.items));
  memory.set(copy + Sync.phase, memory.get(object + Sync.phase));
  memory.set(copy + Sync.site, memory.get(object + Sync.site));
  memory.set(copy + Sync.name, memory.storeText(objectName(state, object)));
  state.emit(EventKind['object-copy'], 0, memory.get(copy + Sync.id), memory.get(object + Sync.id));
  return copy;
}
