/** The part of the fold that says which operation does what: on synchronization objects, files, streams, tasks and pools. */
import { EventKind } from '../trace/events.ts';
import type { Draft, Mutable } from './draft.ts';
import * as objects from './fold-objects.ts';
import * as streams from './fold-streams.ts';
import * as tasks from './fold-tasks.ts';
import * as threads from './fold-threads.ts';
import type { SyncObject, Thread } from './state.ts';

const K = EventKind;

/** An event, out of its columns. */
export interface Happening {
  readonly kind: number;
  readonly index: number;
  readonly site: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly text: string;
}

/** What an object must be to which an event of a kind happens, if nobody has said what it is. */
const KIND_BY_EVENT = new Map<number, SyncObject['kind']>([
  [K.acquire, 'lock'],
  [K.release, 'lock'],
  [K.set, 'event'],
  [K.clear, 'event'],
  [K.notify, 'condition'],
  [K.buffer, 'messageQueue'],
  [K.drop, 'messageQueue'],
  [K.put, 'queue'],
  [K.get, 'queue'],
  [K['task-done'], 'queue'],
  [K.barrier, 'barrier'],
  [K['file-open'], 'file'],
  [K['file-read'], 'file'],
  [K['file-write'], 'file'],
  [K['file-close'], 'file'],
  [K.send, 'pipe'],
  [K.receive, 'pipe'],
  [K.close, 'pipe'],
  [K.listen, 'socket'],
  [K.connect, 'socket'],
  [K.accept, 'socket'],
  [K.shutdown, 'socket'],
  [K.load, 'sharedValue'],
  [K.store, 'sharedValue'],
]);

/** Operations on a synchronization object, a stream or a file; false when it is none. */
export function onObject(draft: Draft, thread: Mutable<Thread>, event: Happening): boolean {
  const { kind, index, a, b, c, text } = event;
  const implied = KIND_BY_EVENT.get(kind);
  if (implied === undefined) return false;
  const object = draft.object(a, implied);
  const { tid } = thread;
  object.event = index;
  const waited = thread.waitsFor?.object ?? 0;
  const door = kind === K.accept ? b : kind === K.connect ? c : a;
  if (waited !== 0 && (waited === a || waited === door)) threads.endWait(draft, thread);
  switch (kind) {
    case K.acquire:
      objects.acquire(draft, thread, object, b);
      break;
    case K.release:
      objects.release(draft, thread, object, b);
      break;
    case K.set:
      object.flag = true;
      break;
    case K.clear:
      object.flag = false;
      break;
    case K.buffer:
      objects.buffer(draft, object, { number: c, repr: text, tid, event: index, bytes: 0, taken: 0 });
      break;
    case K.drop:
      objects.drop(object, c);
      break;
    case K.put:
      objects.put(draft, object, { number: c, repr: text, tid, event: index, bytes: 0, taken: 0 });
      break;
    case K.get:
      objects.get(draft, object, c, text);
      break;
    case K['task-done']:
      object.unfinished = b;
      break;
    case K.barrier:
      objects.barrier(object, b, c);
      break;
    case K['file-open']:
      objects.openFile(object, tid, b, text);
      break;
    case K['file-write']:
      objects.writeFile(object, tid, text);
      break;
    case K['file-close']:
      objects.closeFile(object, tid);
      break;
    case K.load:
    case K.store:
      objects.shareValue(draft, object, b, kind === K.store, { repr: text, tid, event: index });
      break;
    default:
      onStream(draft, thread, object, event);
  }
  return true;
}

function onStream(draft: Draft, thread: Thread, object: Mutable<SyncObject>, event: Happening): void {
  const { kind, index, b, c, text } = event;
  const { pid, tid } = thread;
  switch (kind) {
    case K.send:
      streams.use(object, thread);
      streams.send(draft, object, b, { repr: text, bytes: c, tid, event: index });
      break;
    case K.receive:
      streams.use(object, thread);
      streams.receive(draft, object, b);
      break;
    case K.listen:
      streams.listen(object, b);
      break;
    case K.connect:
      streams.use(object, thread);
      streams.connect(draft, object, tid, c);
      break;
    case K.accept:
      streams.use(object, thread);
      streams.accept(draft, object, b);
      break;
    case K.shutdown:
      streams.shutdown(object, b);
      break;
    case K.close:
      streams.close(object, pid, b);
      break;
  }
}

/** Operations on tasks and pools; false when it is none. */
export function onTask(draft: Draft, thread: Mutable<Thread>, event: Happening): boolean {
  const { kind, index, a, b, c, text } = event;
  switch (kind) {
    case K['task-new']:
      tasks.newTask(draft, a, { pool: b, kind: c, name: text, by: thread.tid, event: index });
      return true;
    case K['task-run']:
      tasks.runTask(draft, thread, a, index);
      return true;
    case K['task-wait']:
      tasks.waitInTask(draft, a, { on: b, text }, index);
      return true;
    case K['task-end']:
      tasks.endTask(draft, a, b, text, index);
      return true;
    case K['pool-worker']:
      tasks.poolWorker(draft, a, thread.tid, b !== 0, index);
      return true;
    default:
      return false;
  }
}
