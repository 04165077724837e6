/** The part of the fold that is about synchronization objects and files. */
import type { ObjectId, Tid } from '../base/ids.ts';
import { ObjectKind } from '../trace/events.ts';
import { takenItem } from '../trace/queue-items.ts';
import type { Draft, Mutable } from './draft.ts';
import type { Holder, ObjectKindName, Process, SyncObject, Thread } from './state.ts';

const KIND_NAMES: ObjectKindName[] = [];
for (const [name, number] of Object.entries(ObjectKind)) KIND_NAMES[number] = name as ObjectKindName;
export const objectKindName = (kind: number): ObjectKindName => KIND_NAMES[kind] ?? 'lock';

export function newObject(
  draft: Draft,
  id: number,
  kind: number,
  value: number,
  name: string,
  pid: number,
  site: number,
): void {
  const object = draft.object(id);
  object.kind = objectKindName(kind);
  object.name = name;
  object.pid = pid;
  object.site = site;
  switch (object.kind) {
    case 'lock':
    case 'rlock':
      object.permits = 1;
      object.free = 1;
      break;
    case 'semaphore':
    case 'boundedSemaphore':
      object.permits = value;
      object.free = value;
      break;
    case 'barrier':
      object.permits = value;
      break;
    case 'event':
      object.flag = value !== 0;
      break;
    default:
      object.bound = value;
  }
}

/** A fork copies an object with its state, but the child has none of the parent's waiting threads. */
export function copyObject(draft: Draft, id: number, original: number, child: Process | undefined): void {
  const source = draft.object(original);
  const copy = draft.object(id);
  const pid = child?.pid ?? source.pid;
  Object.assign(copy, source, { id: copy.id, copyOf: source.id, pid, waiters: [], arrived: 0 });
  Object.assign(copy, { uses: 0, contended: 0, longestWait: 0, longestWaiter: 0, totalWait: 0 });
  copy.items = source.items.slice();
  // What the forking thread holds, its twin in the child holds.
  const twin = child?.mainTid;
  if (twin === undefined || !source.holders.some((holder) => holder.tid === child?.startedBy)) return;
  copy.holders = source.holders.map((each) =>
    each.tid === child?.startedBy ? { ...each, tid: twin } : each,
  );
  const thread = draft.thread(twin);
  thread.holds = [...thread.holds, copy.id];
}

export function acquire(
  draft: Draft,
  thread: Mutable<Thread>,
  object: Mutable<SyncObject>,
  count: number,
): void {
  object.uses++;
  const kept = object.holders.find((holder) => holder.tid === thread.tid);
  if (object.kind === 'rlock') {
    object.free = 0;
    setHolder(object, kept, { tid: thread.tid, depth: Math.max(1, count), since: draft.time });
  } else {
    const semaphore = isSemaphore(object.kind);
    object.free = semaphore ? count : 0;
    const depth = semaphore ? (kept?.depth ?? 0) + 1 : 1;
    setHolder(object, kept, { tid: thread.tid, depth, since: draft.time });
  }
  if (!thread.holds.includes(object.id)) thread.holds = [...thread.holds, object.id];
}

export const isSemaphore = (kind: ObjectKindName): boolean =>
  kind === 'semaphore' || kind === 'boundedSemaphore';

function setHolder(object: Mutable<SyncObject>, kept: Holder | undefined, holder: Holder): void {
  object.holders =
    kept === undefined
      ? [...object.holders, holder]
      : object.holders.map((each) => (each === kept ? { ...kept, depth: holder.depth } : each));
}

/** Anybody may release a lock or semaphore; then it is the one who has held it longest who holds it no more. */
export function release(
  draft: Draft,
  thread: Mutable<Thread>,
  object: Mutable<SyncObject>,
  count: number,
): void {
  const holder = object.holders.find((each) => each.tid === thread.tid) ?? object.holders[0];
  const semaphore = isSemaphore(object.kind);
  const depth = object.kind === 'rlock' ? count : semaphore && holder ? holder.depth - 1 : 0;
  object.free = semaphore ? count : depth > 0 ? 0 : 1;
  if (holder === undefined) return;
  if (depth > 0) {
    object.holders = object.holders.map((each) => (each === holder ? { ...holder, depth } : each));
    return;
  }
  object.holders = object.holders.filter((each) => each !== holder);
  const owner = holder.tid === thread.tid ? thread : draft.thread(holder.tid);
  owner.holds = owner.holds.filter((id: ObjectId) => id !== object.id);
}

export function put(
  draft: Draft,
  object: Mutable<SyncObject>,
  tid: Tid,
  number: number,
  repr: string,
  event: number,
): void {
  object.uses++;
  object.unfinished++;
  draft.items(object).push({ number, repr, tid, event });
}

export function get(draft: Draft, object: Mutable<SyncObject>, number: number, repr: string): void {
  object.uses++;
  const items = draft.items(object);
  const at = takenItem(items, number, (item) => item.repr === repr);
  if (at === 0) items.shift();
  else if (at > 0) items.splice(at, 1);
}

export function barrier(object: Mutable<SyncObject>, waiting: number, outcome: number): void {
  object.arrived = outcome === 0 ? waiting : 0;
  if (outcome === 2) object.broken = true;
  if (outcome === 1) object.uses++;
}

export function openFile(object: Mutable<SyncObject>, tid: Tid, mode: number, path: string): void {
  object.kind = 'file';
  object.path = path;
  object.openers = [...object.openers, { tid, mode: mode === 2 ? 'write' : 'read' }];
}

export function closeFile(object: Mutable<SyncObject>, tid: Tid): void {
  const at = object.openers.findLastIndex((opener) => opener.tid === tid);
  const gone = at >= 0 ? at : object.openers.length - 1;
  object.openers = object.openers.filter((_, index) => index !== gone);
}
