import { EventKind, ObjectKind, WaitKind } from '../../trace/events.ts';
import { COST } from '../costs.ts';
import { newObject } from '../handles.ts';
import { EndFlag, Message, SocketState, Sync, Thread, ThreadState, Wake } from '../layout.ts';
import type { KernelMemory } from '../memory.ts';
import { chargeTime } from '../scheduler/charge.ts';
import { choosesAmongWaiters } from '../scheduler/enabled.ts';
import { begin, ended, SUSPENDED, takeWake, tidOf } from '../scheduler/operation.ts';
import { wakeUp } from '../scheduler/transitions.ts';
import { wakePollers, wakeSome } from '../scheduler/wake.ts';
import type { State } from '../state.ts';
import { firstOf, Queue, unlink } from '../wait-queue.ts';
import { canReceive, clearFlag, hasFlag, isBroken, isEnd, isSocket, roomAt, setFlag } from './end.ts';
import { waitOrGiveUp } from './patience.ts';

/**
 * Streams of bytes between two ends (see end.ts for what an end is). What is sent stays together as a message with a short
 * repr for the trace, but whoever receives gets bytes and sees no borders between messages.
 */

/** Bytes that wait at most at an end of a pipe. */
export const PIPE_CAPACITY = 65536;

/** So many bytes go into a pipe as a whole, never mixed with those of another sender (POSIX: PIPE_BUF). */
const ATOMIC = 4096;

/** Answers that are no number of bytes. */
export const StreamError = { noMemory: -2, broken: -4, reset: -5, notConnected: -6 } as const;

/** How bytes that nobody has described are shown. */
export type Describe = (bytes: Uint8Array) => string;

/**
 * Makes two ends that belong together.
 *
 * @param oneWay bytes only go from the second to the first
 * @returns their references, or null when the kernel's memory is used up
 */
export function newPair(
  state: State,
  kind: number,
  capacity: number,
  oneWay: boolean,
): readonly [number, number] | null {
  const { memory } = state;
  const first = newObject(state, kind, 0, capacity, true);
  const second = first === 0 ? 0 : newObject(state, kind, 0, capacity, true);
  if (second === 0) {
    memory.free(first);
    return null;
  }
  memory.set(first + Sync.peer, second);
  memory.set(second + Sync.peer, first);
  if (oneWay) {
    setFlag(memory, first, EndFlag.noSend);
    setFlag(memory, second, EndFlag.noReceive);
  }
  if (kind === ObjectKind.socket) {
    for (const end of [first, second]) {
      memory.set(end + Sync.state, SocketState.connected);
      setFlag(memory, end, EndFlag.local);
    }
  }
  return [first, second];
}

/**
 * Sends as many of the bytes as there is room for, and waits while there is none.
 *
 * @param text short repr of what the bytes say; '': the bytes are shown themselves
 * @returns bytes sent, 0 gave up, SUSPENDED, or a StreamError
 */
export function streamSend(
  state: State,
  end: number,
  data: Uint8Array,
  text: string,
  blocking: boolean,
  timeout: number,
  describe: Describe,
): number {
  const { memory } = state;
  const id = memory.get(end + Sync.id);
  if (!begin(state, EventKind.send, id)) return SUSPENDED;
  const wake = takeWake(state);
  if (!isEnd(memory, end)) return ended(state, StreamError.broken);
  if (isBroken(memory, end)) return ended(state, sendToNobody(state, end, data, text || describe(data)));
  const peer = memory.get(end + Sync.peer);
  const room = roomAt(memory, peer);
  const whole = memory.get(end + Sync.kind) === ObjectKind.pipe && data.length <= ATOMIC;
  const needed = Math.min(whole ? data.length : 1, memory.get(peer + Sync.bound));
  if (room < needed) {
    // It was woken for room that it cannot use: somebody else may.
    if (wake === Wake.retry) wakeSenders(state, peer);
    memory.set(state.current + Thread.savedCount, needed);
    const operation = EventKind.send;
    const wait = { kind: WaitKind.send, operation, on: peer, id, queue: Queue.givers };
    return waitOrGiveUp(state, wait, wake, blocking, timeout);
  }
  const part = data.subarray(0, room);
  if (!append(state, peer, part, part.length === data.length ? text : ''))
    return ended(state, StreamError.noMemory);
  const waiting = memory.get(peer + Sync.value) + part.length;
  memory.set(peer + Sync.value, waiting);
  state.emit(EventKind.send, tidOf(state), id, waiting, part.length, text || describe(part), state.site);
  wakeSome(state, peer, Queue.takers, 1, tidOf(state));
  wakeSenders(state, peer);
  wakePollers(state, tidOf(state));
  chargeTime(state, COST.transfer);
  return ended(state, part.length);
}

/**
 * Nobody will receive it. Over a network the sender learns that only from the answer to what it sends first; that bytes of its own
 * were lost it is told here or when it receives, whichever comes first. On the same machine it is told when it receives.
 */
function sendToNobody(state: State, end: number, data: Uint8Array, text: string): number {
  const { memory } = state;
  if (!isSocket(memory, end) || hasFlag(memory, end, EndFlag.local)) return StreamError.broken;
  if (takeReset(memory, end)) return StreamError.reset;
  if (hasFlag(memory, end, EndFlag.noSend | EndFlag.refused)) return StreamError.broken;
  setFlag(memory, end, EndFlag.refused);
  state.emit(EventKind.send, tidOf(state), memory.get(end + Sync.id), 0, data.length, text, state.site);
  return data.length;
}

/** Was the connection reset, and has nobody been told? */
function takeReset(memory: KernelMemory, end: number): boolean {
  const reset = hasFlag(memory, end, EndFlag.reset);
  clearFlag(memory, end, EndFlag.reset);
  return reset;
}

/**
 * Receives what waits at an end, at most `size` bytes of it; waits while there is nothing and something may still come.
 *
 * @returns the bytes (a copy), empty at the end of the stream; 0 gave up, SUSPENDED, or a StreamError
 */
export function streamReceive(
  state: State,
  end: number,
  size: number,
  blocking: boolean,
  timeout: number,
  describe: Describe,
): Uint8Array | number {
  const { memory } = state;
  const id = memory.get(end + Sync.id);
  if (!begin(state, EventKind.receive, id)) return SUSPENDED;
  const wake = takeWake(state);
  if (!isEnd(memory, end)) return ended(state, StreamError.notConnected);
  if (!canReceive(memory, end)) {
    const operation = EventKind.receive;
    const wait = { kind: WaitKind.receive, operation, on: end, id, queue: Queue.takers };
    return waitOrGiveUp(state, wait, wake, blocking, timeout);
  }
  const before = memory.get(end + Sync.value);
  if (before === 0 && takeReset(memory, end)) return ended(state, StreamError.reset);
  const data = new Uint8Array(Math.min(size, before));
  const said = take(state, end, data);
  const left = before - data.length;
  memory.set(end + Sync.value, left);
  const text = data.length === 0 ? '' : said || describe(data);
  state.emit(EventKind.receive, tidOf(state), id, left, data.length, text, state.site);
  if (left > 0) wakeSome(state, end, Queue.takers, 1, memory.get(end + Sync.giver));
  if (data.length > 0) {
    memory.set(end + Sync.giver, tidOf(state));
    wakeSenders(state, end);
    wakePollers(state, tidOf(state));
    chargeTime(state, COST.transfer);
  }
  return ended(state, data);
}

/** The same without taking anything: what waits there can be received again. */
export function streamPeek(
  state: State,
  end: number,
  size: number,
  blocking: boolean,
  timeout: number,
): Uint8Array | number {
  const { memory } = state;
  const id = memory.get(end + Sync.id);
  if (!begin(state, EventKind.pass, id)) return SUSPENDED;
  const wake = takeWake(state);
  if (!isEnd(memory, end)) return ended(state, StreamError.notConnected);
  if (!canReceive(memory, end)) {
    const operation = EventKind.pass;
    const wait = { kind: WaitKind.receive, operation, on: end, id, queue: Queue.takers };
    return waitOrGiveUp(state, wait, wake, blocking, timeout);
  }
  const data = new Uint8Array(Math.min(size, memory.get(end + Sync.value)));
  look(memory, end, data);
  state.emit(EventKind.pass, tidOf(state), id, WaitKind.receive, 0, '', state.site);
  wakeSome(state, end, Queue.takers, 1, memory.get(end + Sync.giver));
  return ended(state, data);
}

/** Fills `data` with the first bytes that wait at an end, which stay there. */
function look(memory: KernelMemory, end: number, data: Uint8Array): void {
  let message = memory.get(end + Sync.first);
  for (let filled = 0; filled < data.length; message = memory.get(message + Message.next)) {
    const start = (message + Message.data) * 4;
    const rest = memory.bytes.subarray(
      start + memory.get(message + Message.taken),
      start + memory.get(message + Message.bytes),
    );
    data.set(rest.subarray(0, data.length - filled), filled);
    filled += rest.length;
  }
}

/** Adds a message at an end; false when there is no memory for it. */
export function append(state: State, end: number, data: Uint8Array, text: string): boolean {
  const { memory } = state;
  const message = memory.alloc(Message.data + ((data.length + 3) >> 2));
  if (message === 0) return false;
  memory.set(message + Message.text, memory.storeText(text));
  memory.set(message + Message.bytes, data.length);
  memory.bytes.set(data, (message + Message.data) * 4);
  const last = memory.get(end + Sync.last);
  if (last === 0) memory.set(end + Sync.first, message);
  else memory.set(last + Message.next, message);
  memory.set(end + Sync.last, message);
  return true;
}

/** Fills `data` with the first bytes that wait at an end. @returns the texts of the messages that are received with it */
function take(state: State, end: number, data: Uint8Array): string {
  const { memory } = state;
  const texts: string[] = [];
  for (let filled = 0; filled < data.length; ) {
    const message = memory.get(end + Sync.first);
    const taken = memory.get(message + Message.taken);
    const length = memory.get(message + Message.bytes);
    const part = Math.min(length - taken, data.length - filled);
    const start = (message + Message.data) * 4 + taken;
    data.set(memory.bytes.subarray(start, start + part), filled);
    filled += part;
    memory.set(message + Message.taken, taken + part);
    if (taken + part === length) {
      texts.push(memory.loadText(memory.get(message + Message.text)));
      removeFirst(state, end, message);
    }
  }
  return texts.filter((text) => text !== '').join(' ');
}

/** The first message that waits at an end is gone. */
export function removeFirst(state: State, end: number, message: number): void {
  const { memory } = state;
  const next = memory.get(message + Message.next);
  memory.set(end + Sync.first, next);
  if (next === 0) memory.set(end + Sync.last, 0);
  memory.free(memory.get(message + Message.text));
  memory.free(message);
}

/** Lets those go on who wait for room at an end, as many as there is room for now. */
function wakeSenders(state: State, end: number): void {
  const { memory } = state;
  if (choosesAmongWaiters(state)) return;
  let room = roomAt(memory, end);
  for (let thread = firstOf(state, end, Queue.givers); thread !== 0; ) {
    const next = memory.get(thread + Thread.next);
    const needed = memory.get(thread + Thread.savedCount);
    if (memory.get(thread + Thread.state) === ThreadState.blocked && needed <= room) {
      room -= needed;
      unlink(state, end, thread);
      wakeUp(state, thread, Wake.retry, memory.get(end + Sync.giver));
    }
    thread = next;
  }
}
