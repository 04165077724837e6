import { EventKind } from '../trace/events.ts';
import { Header, Message, Process, SYNC_WORDS, Sync } from './layout.ts';
import { objectName, type State } from './state.ts';

/**
 * Handle tables: what a process calls 1, 2, 3 … are references to kernel objects. A fork copies the table; shared objects
 * stay the same, private ones are copied with their state.
 */
export function openHandle(state: State, process: number, object: number): number {
  const { memory } = state;
  const count = memory.get(process + Process.handleCount);
  if (count + 1 >= memory.get(process + Process.handleCapacity)) growTable(state, process, count + 2);
  const handle = count + 1;
  memory.set(process + Process.handleCount, handle);
  memory.set(memory.get(process + Process.handles) + handle, object);
  memory.set(object + Sync.references, memory.get(object + Sync.references) + 1);
  return handle;
}

function growTable(state: State, process: number, needed: number): void {
  const { memory } = state;
  const old = memory.get(process + Process.handles);
  const block = memory.alloc(Math.max(16, needed * 2));
  if (old !== 0) memory.words.copyWithin(block, old, old + memory.get(process + Process.handleCount) + 1);
  memory.free(old);
  memory.set(process + Process.handles, block);
  memory.set(process + Process.handleCapacity, memory.capacity(block));
}

/** The object behind a handle of a process, or 0 when there is none (any more). */
export function objectOf(state: State, process: number, handle: number): number {
  const { memory } = state;
  if (handle <= 0 || handle > memory.get(process + Process.handleCount)) return 0;
  return memory.get(memory.get(process + Process.handles) + handle);
}

/** Drops one reference; the last one frees the object. */
export function closeHandle(state: State, process: number, handle: number): void {
  const { memory } = state;
  const object = objectOf(state, process, handle);
  if (object === 0) return;
  memory.set(memory.get(process + Process.handles) + handle, 0);
  release(state, object);
}

/** The process is gone: all its handles are closed. */
export function closeAll(state: State, process: number): void {
  const { memory } = state;
  for (let handle = 1; handle <= memory.get(process + Process.handleCount); handle++)
    closeHandle(state, process, handle);
  memory.free(memory.get(process + Process.handles));
  memory.set(process + Process.handles, 0);
  memory.set(process + Process.handleCount, 0);
}

function release(state: State, object: number): void {
  const { memory } = state;
  const references = memory.get(object + Sync.references) - 1;
  memory.set(object + Sync.references, references);
  if (references > 0 || memory.get(object + Sync.head) !== 0) return;
  for (let message = memory.get(object + Sync.first); message !== 0; ) {
    const next = memory.get(message + Message.next);
    memory.free(memory.get(message + Message.text));
    memory.free(message);
    message = next;
  }
  memory.free(memory.get(object + Sync.name));
  memory.free(object);
}

/** Makes a synchronization object; 0 when the kernel's memory is used up. */
export function newObject(state: State, kind: number, value: number, bound: number, shared: boolean): number {
  const { memory } = state;
  const object = memory.alloc(SYNC_WORDS);
  if (object === 0) return 0;
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

/** Gives a forked child the handles of its parent. */
export function copyHandles(
  state: State,
  parent: number,
  child: number,
  ownerBefore: number,
  ownerNow: number,
): void {
  const { memory } = state;
  for (let handle = 1; handle <= memory.get(parent + Process.handleCount); handle++) {
    const object = objectOf(state, parent, handle);
    const own =
      object !== 0 && memory.get(object + Sync.shared) === 0
        ? copyObject(state, object, ownerBefore, ownerNow)
        : object;
    if (own === 0) growIfNeeded(state, child, handle);
    else openHandle(state, child, own);
  }
}

/** A handle that is closed in the parent keeps its number in the child. */
function growIfNeeded(state: State, child: number, handle: number): void {
  const { memory } = state;
  if (handle + 1 >= memory.get(child + Process.handleCapacity)) growTable(state, child, handle + 2);
  memory.set(child + Process.handleCount, handle);
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
  memory.set(copy + Sync.site, memory.get(object + Sync.site));
  memory.set(copy + Sync.name, memory.storeText(objectName(state, object)));
  state.emit(EventKind['object-copy'], 0, memory.get(copy + Sync.id), memory.get(object + Sync.id));
  return copy;
}
