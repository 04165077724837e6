/** The part of the fold that is about synchronization objects and files. */
import type { ObjectId, Tid } from '../base/ids.ts';
import { EventKind, ObjectKind } from '../trace/events.ts';
import { takenItem } from '../trace/queue-items.ts';
import type { Columns } from '../trace/trace.ts';
import type { Draft, Mutable } from './draft.ts';
import { EMPTY_POOL } from './fold-tasks.ts';
import type { Holder, ObjectKindName, Process, QueueItem, SyncObject, Thread } from './state.ts';

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
    case 'pool':
      object.bound = value;
      object.pool = EMPTY_POOL;
      break;
    case 'pipe':
    case 'socket':
    case 'sharedValue':
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
  // The workers of a pool do not come along, and what was in a buffer is sent by the one who put it there.
  Object.assign(copy, { buffered: [], pool: source.pool === null ? null : EMPTY_POOL });
  // What the forking thread holds, its twin in the child holds.
  const twin = child?.mainTid;
  if (twin === undefined || !source.holders.some((holder) => holder.tid === child?.startedBy)) return;
  copy.holders = source.holders.map((each) =>
    each.tid === child?.startedBy ? { ...each, tid: twin } : each,
  );
  const thread = draft.thread(twin);
  thread.holds = [...thread.holds, copy.id];
}

/** Whoever waits for a condition has just given back the lock that belongs to it. @param before the thread's event before */
export function learnLock(draft: Draft, condition: number, columns: Columns, before: number): void {
  if (before < 0 || columns.kind[before] !== EventKind.release) return;
  const object = draft.object(condition, 'condition');
  object.lock = columns.a[before]!;
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

/** Into the buffer of a process; the put follows when its feeder thread has brought it into the queue. */
export function buffer(draft: Draft, object: Mutable<SyncObject>, item: QueueItem): void {
  object.unfinished++;
  const buffered = draft.owned(object.buffered);
  buffered.push(item);
  object.buffered = buffered;
}

/** Out of the buffer, but not into the queue. */
export function drop(object: Mutable<SyncObject>, number: number): void {
  object.buffered = object.buffered.filter((item) => item.number !== number);
  object.lost++;
}

export function put(draft: Draft, object: Mutable<SyncObject>, item: QueueItem): void {
  object.uses++;
  const at = object.buffered.findIndex(
    ({ number, repr }) => number === item.number && (number !== 0 || repr === item.repr),
  );
  // A feeder thread puts for somebody else.
  const owner = object.buffered[at]?.tid ?? item.tid;
  if (at < 0) object.unfinished++;
  else object.buffered = object.buffered.toSpliced(at, 1);
  const items = draft.owned(object.items);
  items.push({ ...item, tid: owner });
  object.items = items;
}

export function get(draft: Draft, object: Mutable<SyncObject>, number: number, repr: string): void {
  object.uses++;
  const at = takenItem(object.items, number, (item) => item.repr === repr);
  if (at < 0) return;
  if (object.items.length > 1) {
    const taken = at === 0 ? 'oldest' : at === object.items.length - 1 ? 'newest' : 'sorted';
    object.order = object.order === null || object.order === taken ? taken : 'sorted';
  }
  const items = draft.owned(object.items);
  if (at === 0) items.shift();
  else items.splice(at, 1);
  object.items = items;
}

/** A process ends: what it has not brought out of its buffers goes down with it, and so do its ends of pipes. */
export function leaveObjects(draft: Draft, process: Process): void {
  const own = ({ tid }: QueueItem): boolean => process.threads.includes(tid);
  for (let index = 0; index < draft.objects.length; index++) {
    const { buffered = [], stream = null } = draft.objects.at(index) ?? {};
    const gone = buffered.filter(own).length;
    if (gone > 0) {
      const object = draft.objects.edit(index);
      object.buffered = buffered.filter((item) => !own(item));
      object.lost += gone;
    }
    if (stream?.users.some(({ pid }) => pid === process.pid)) {
      const users = stream.users.filter(({ pid }) => pid !== process.pid);
      draft.objects.edit(index).stream = { ...stream, users };
    }
  }
}

/** A part of a shared value was read (`stores` false) or changed. */
export function shareValue(
  draft: Draft,
  object: Mutable<SyncObject>,
  index: number,
  stores: boolean,
  by: { readonly repr: string; readonly tid: Tid; readonly event: number },
): void {
  object.uses++;
  if (index < 0 || index > MOST_CELLS) return;
  const previous = object.cells[index] ?? null;
  // Reading tells nothing new but of what was there from the start.
  if (!stores && previous !== null) return;
  const cells = draft.owned(object.cells);
  while (cells.length < index) cells.push(undefined);
  cells[index] = { ...by, changes: (previous?.changes ?? 0) + (stores ? 1 : 0), previous };
  object.cells = cells;
}

/** Longer arrays are shared, but not shown. */
const MOST_CELLS = 4096;

/** The text that a file came with. */
export function knowFile(object: Mutable<SyncObject>, text: string, event: number): void {
  object.text = text;
  object.event = event;
}

export function writeFile(object: Mutable<SyncObject>, tid: Tid, text: string): void {
  object.writer = tid;
  // Who opens a file to write empties it first: what it held before that is what has changed.
  if (object.text !== '' || object.textBefore === null) object.textBefore = object.text;
  object.text = text;
}

export function barrier(object: Mutable<SyncObject>, waiting: number, outcome: number): void {
  object.arrived = outcome === 0 ? waiting : 0;
  if (outcome === 2) object.broken = true;
  if (outcome === 3) object.broken = false;
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
