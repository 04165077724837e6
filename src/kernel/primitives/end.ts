import { ObjectKind } from '../../trace/events.ts';
import {
  EndFlag,
  Header,
  PROCESS_WORDS,
  Process,
  ProcessState,
  SocketState,
  Sync,
  Thread,
} from '../layout.ts';
import type { KernelMemory } from '../memory.ts';
import { PROCESS_TABLE } from '../tables.ts';

/**
 * What can be done with an end of a pipe or connection now; nothing here changes anything.
 *
 *     end ──peer──▶ other end        bytes that were sent into `end` wait at the other end until they are received there,
 *         ◀──peer──                  in at most `bound` bytes of room; takers of an end wait for bytes to receive there,
 *                                    givers of an end wait for room there (they send into its peer)
 *
 * An end lives while any process has a handle of it: `references`, as the open file descriptions of an operating system.
 */
export function isEnd(memory: KernelMemory, object: number): boolean {
  const kind = memory.get(object + Sync.kind);
  return (
    kind === ObjectKind.pipe ||
    (kind === ObjectKind.socket && stateOf(memory, object) === SocketState.connected)
  );
}

export const isSocket = (memory: KernelMemory, object: number): boolean =>
  memory.get(object + Sync.kind) === ObjectKind.socket;

export const stateOf = (memory: KernelMemory, socket: number): number => memory.get(socket + Sync.state);

export const hasFlag = (memory: KernelMemory, end: number, flag: number): boolean =>
  (memory.get(end + Sync.flags) & flag) !== 0;

export const setFlag = (memory: KernelMemory, end: number, flag: number): void =>
  memory.set(end + Sync.flags, memory.get(end + Sync.flags) | flag);

export const clearFlag = (memory: KernelMemory, end: number, flag: number): void =>
  memory.set(end + Sync.flags, memory.get(end + Sync.flags) & ~flag);

/** A socket that sends messages to ports, without a connection. */
export const isDatagram = (memory: KernelMemory, object: number): boolean =>
  isSocket(memory, object) && stateOf(memory, object) === SocketState.datagram;

/** Has every process closed the other end? */
export function isPeerGone(memory: KernelMemory, end: number): boolean {
  const peer = memory.get(end + Sync.peer);
  return peer === 0 || memory.get(peer + Sync.references) === 0;
}

/** Will nothing more be sent to this end? */
const atEnd = (memory: KernelMemory, end: number): boolean =>
  isPeerGone(memory, end) ||
  hasFlag(memory, end, EndFlag.noReceive) ||
  hasFlag(memory, memory.get(end + Sync.peer), EndFlag.noSend);

/** Are there bytes to receive, or is it clear that none will come? A datagram may have none. */
export const canReceive = (memory: KernelMemory, end: number): boolean =>
  isDatagram(memory, end)
    ? memory.get(end + Sync.first) !== 0 || hasFlag(memory, end, EndFlag.reset)
    : memory.get(end + Sync.value) > 0 || atEnd(memory, end);

/** Would nobody ever receive what is sent into this end? */
export const isBroken = (memory: KernelMemory, end: number): boolean =>
  isPeerGone(memory, end) || hasFlag(memory, end, EndFlag.noSend);

/** Has a connection ended in both directions? Of a pair that was made together the ends stay connected. */
export function isOver(memory: KernelMemory, end: number): boolean {
  if (hasFlag(memory, end, EndFlag.local)) return false;
  if (hasFlag(memory, end, EndFlag.refused)) return true;
  if (!hasFlag(memory, end, EndFlag.noSend)) return false;
  return isPeerGone(memory, end) || hasFlag(memory, memory.get(end + Sync.peer), EndFlag.noSend);
}

/** Bytes that can still be sent to this end. */
export const roomAt = (memory: KernelMemory, end: number): number =>
  memory.get(end + Sync.bound) - memory.get(end + Sync.value);

/** Does a thread go on that waits for so many bytes of room at `end`? */
export function canSendTo(memory: KernelMemory, end: number, needed: number): boolean {
  const peer = memory.get(end + Sync.peer);
  return peer === 0 || isBroken(memory, peer) || roomAt(memory, end) >= needed;
}

/** Has a listening socket somebody to let in, or will it let nobody in any more? */
export const canAccept = (memory: KernelMemory, socket: number): boolean =>
  memory.get(socket + Sync.value) > 0 || stateOf(memory, socket) !== SocketState.listening;

/** Does a thread go on that waits to be let in: is there a place to wait in, or nobody to ask any more? */
export const canConnect = (memory: KernelMemory, socket: number): boolean =>
  memory.get(socket + Sync.references) === 0 ||
  stateOf(memory, socket) !== SocketState.listening ||
  memory.get(socket + Sync.value) <= memory.get(socket + Sync.bound);

/** Standard input, where it is polled among objects: no object has such a small reference. */
export const STANDARD_INPUT = Header.inputHead;

/** A process, where it is polled among objects, is ready when it has ended: no object has such a large reference. */
const PROCESS = 1 << 28;

/** The process id behind what is polled, or 0 when it is no process. */
export const polledProcess = (polled: number): number => (polled >= PROCESS ? polled - PROCESS : 0);

function isRunning(memory: KernelMemory, pid: number): boolean {
  for (let slot = 0; slot < memory.get(Header.processTop); slot++) {
    const process = PROCESS_TABLE + slot * PROCESS_WORDS;
    if (
      memory.get(process + Process.pid) === pid &&
      memory.get(process + Process.state) === ProcessState.running
    )
      return true;
  }
  return false;
}

/** Is there a line of standard input, or its end? */
export const hasInput = (memory: KernelMemory): boolean =>
  memory.get(Header.inputHead) !== 0 || memory.get(Header.inputOpen) === 0;

/** What `poll(2)` says of an object, in its bits. */
export function pollEvents(memory: KernelMemory, object: number): number {
  const events =
    (isReady(memory, object) ? PollEvent.in : 0) | (isReady(memory, -object) ? PollEvent.out : 0);
  if (!isEnd(memory, object)) return events;
  if (hasFlag(memory, object, EndFlag.reset)) return events | PollEvent.error | PollEvent.hangUp;
  if (!isSocket(memory, object)) {
    if (hasFlag(memory, object, EndFlag.noReceive))
      return (events & ~PollEvent.in) | (isPeerGone(memory, object) ? PollEvent.error : 0);
    if (memory.get(object + Sync.value) === 0 && atEnd(memory, object)) return PollEvent.hangUp;
    return hasFlag(memory, object, EndFlag.noSend) ? events & ~PollEvent.out : events;
  }
  const over = hasFlag(memory, object, EndFlag.local) ? isPeerGone(memory, object) : isOver(memory, object);
  return over ? events | PollEvent.hangUp : events;
}

const PollEvent = { in: 1, out: 4, error: 8, hangUp: 16 } as const;

/** Is there something to receive from a polled object (negative: can something be sent into it)? */
export function isReady(memory: KernelMemory, polled: number): boolean {
  if (polled === STANDARD_INPUT) return hasInput(memory);
  if (polledProcess(polled) !== 0) return !isRunning(memory, polledProcess(polled));
  const object = Math.abs(polled);
  if (isEnd(memory, object)) {
    const peer = memory.get(object + Sync.peer);
    return polled > 0 ? canReceive(memory, object) : peer === 0 || canSendTo(memory, peer, 1);
  }
  if (isDatagram(memory, object)) return polled < 0 || canReceive(memory, object);
  if (isSocket(memory, object))
    return polled > 0 ? canAccept(memory, object) : stateOf(memory, object) === SocketState.fresh;
  return memory.get(object + Sync.value) > 0;
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
