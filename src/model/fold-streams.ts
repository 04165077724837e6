/** The part of the fold that is about pipes and sockets: what is on its way, who asks to be let in, what is closed. */
import type { Tid } from '../base/ids.ts';
import type { Draft, Mutable } from './draft.ts';
import type { QueueItem, SyncObject } from './state.ts';
import type { Stream, StreamUser } from './state-parts.ts';

const NEW_STREAM: Stream = {
  peer: 0,
  oneWay: false,
  sends: true,
  receives: true,
  users: [],
  arrivals: 0,
  handles: null,
};

const streamOf = (object: SyncObject): Stream => object.stream ?? NEW_STREAM;

/** @param oneWay bytes only go from the other end to this one */
export function pair(draft: Draft, end: number, other: number, oneWay: boolean): void {
  const join = (id: number, peer: number, sends: boolean, receives: boolean): void => {
    const object = draft.object(id, 'pipe');
    object.stream = { ...streamOf(object), peer, oneWay, sends, receives };
  };
  join(end, other, !oneWay, true);
  join(other, end, true, !oneWay);
}

/** A thread that works with an end is the one of its process that has it. */
export function use(object: Mutable<SyncObject>, { pid, tid }: StreamUser): void {
  const stream = streamOf(object);
  object.uses++;
  const at = stream.users.findIndex((user) => user.pid === pid);
  if (stream.users[at]?.tid === tid) object.stream = stream;
  else {
    const users = at < 0 ? [...stream.users, { pid, tid }] : stream.users.with(at, { pid, tid });
    object.stream = { ...stream, users };
  }
}

export interface Sent {
  readonly repr: string;
  readonly bytes: number;
  readonly tid: Tid;
  readonly event: number;
}

/** @param waiting how many bytes wait at the other end after it */
export function send(draft: Draft, object: Mutable<SyncObject>, waiting: number, sent: Sent): void {
  const peer = object.stream?.peer ?? 0;
  if (peer === 0) return;
  const other = draft.object(peer, object.kind);
  const stream = streamOf(other);
  const number = stream.arrivals + 1;
  other.stream = { ...stream, arrivals: number };
  const items = draft.owned(other.items);
  items.push({ number, taken: 0, ...sent });
  trim(items, waiting);
  other.items = items;
}

/** @param left how many bytes still wait here after it */
export function receive(draft: Draft, object: Mutable<SyncObject>, left: number): void {
  const items = draft.owned(object.items);
  trim(items, left);
  object.items = items;
}

/** Takes from the oldest items until so many bytes are left. */
function trim(items: QueueItem[], left: number): void {
  let surplus = items.reduce((sum, { bytes, taken }) => sum + bytes - taken, 0) - Math.max(0, left);
  while (surplus > 0) {
    const [first] = items;
    if (first === undefined) return;
    const rest = first.bytes - first.taken;
    if (rest > surplus) items[0] = { ...first, taken: first.taken + surplus };
    else items.shift();
    surplus -= rest;
  }
}

export function listen(object: Mutable<SyncObject>, port: number): void {
  object.listener = { backlog: [], accepted: 0, ...object.listener, port };
}

export function connect(draft: Draft, end: Mutable<SyncObject>, tid: Tid, listening: number): void {
  if (listening === 0) return;
  const door = draft.object(listening, 'socket');
  const { backlog, ...rest } = door.listener ?? { port: 0, backlog: [], accepted: 0 };
  door.listener = { ...rest, backlog: [...backlog, { end: end.id, tid }] };
}

/** Lets the one in whose other end this is; where that is not known, the one who has waited longest. */
export function accept(draft: Draft, end: Mutable<SyncObject>, listening: number): void {
  const index = draft.objects.indexOf(listening);
  if (index < 0) return;
  const door = draft.objects.edit(index);
  door.uses++;
  const { backlog, accepted, port } = door.listener ?? { port: 0, backlog: [], accepted: 0 };
  const known = backlog.findIndex((caller) => caller.end === end.stream?.peer);
  const at = Math.max(0, known);
  door.listener = { port, accepted: accepted + 1, backlog: backlog.filter((_, place) => place !== at) };
}

/** @param how bits: 1 it receives no more, 2 it sends no more */
export function shutdown(object: Mutable<SyncObject>, how: number): void {
  const stream = streamOf(object);
  object.stream = {
    ...stream,
    receives: stream.receives && (how & 1) === 0,
    sends: stream.sends && (how & 2) === 0,
  };
}

/** @param pid whose handle it was @param handles how many are still open, in any process */
export function close(object: Mutable<SyncObject>, pid: number, handles: number): void {
  if (object.kind !== 'pipe' && object.kind !== 'socket') return;
  const stream = streamOf(object);
  object.stream = { ...stream, handles, users: stream.users.filter((user) => user.pid !== pid) };
  if (handles > 0) return;
  // Nobody can receive any more what waits here, nor let anybody in.
  object.items = [];
  if (object.listener !== null) object.listener = { ...object.listener, backlog: [] };
}
