import { EventKind, WaitKind } from '../../trace/events.ts';
import { Sync, Thread, ThreadState, Wake } from '../layout.ts';
import { hasRoom } from '../scheduler/enabled.ts';
import { begin, block, ended, SUSPENDED, takeWake, tidOf, within } from '../scheduler/operation.ts';
import { wakeUp } from '../scheduler/transitions.ts';
import { wakeSome } from '../scheduler/wake.ts';
import { eachThread, type State } from '../state.ts';
import { Queue } from '../wait-queue.ts';
import { waitOrGiveUp } from './patience.ts';
import { nextItem } from './queue.ts';

/**
 * The way of an item into a queue between processes. Whoever puts it takes a place in the queue, lays the item into a buffer
 * of the own process and goes on; a thread of that process, the feeder, brings it into the queue. The buffer is a list in the
 * process's image.
 *
 *     put ──bufferItem──▶ buffer ──feed──▶ feeder ──messagePut──▶ queue ──▶ get
 *          (takes a place)                   └──dropItem──▶ gone          (gives the place back)
 *
 * @param text short repr of the item
 * @param effect lays the item, with the number that it gets, into the buffer; answers how many are there then
 * @returns 1 done, 0 full, -1 suspended
 */
export function bufferItem(
  state: State,
  object: number,
  text: string,
  blocking: boolean,
  timeout: number,
  effect: (item: number) => number,
): number {
  const { memory } = state;
  const id = memory.get(object + Sync.id);
  if (!begin(state, EventKind.buffer, id)) return SUSPENDED;
  const wake = takeWake(state);
  if (!hasRoom(memory, object)) {
    const operation = EventKind.buffer;
    const wait = { kind: WaitKind.put, operation, on: object, id, queue: Queue.givers };
    return waitOrGiveUp(state, wait, wake, blocking, timeout);
  }
  const item = nextItem(memory, object);
  const count = within(state, () => effect(item));
  memory.set(object + Sync.buffered, memory.get(object + Sync.buffered) + 1);
  memory.set(object + Sync.unfinished, memory.get(object + Sync.unfinished) + 1);
  state.emit(EventKind.buffer, tidOf(state), id, count, item, text, state.site);
  wakeFeeder(state, object);
  return ended(state, 1);
}

/**
 * Waits until there is something in the buffer of the calling process, and takes it.
 *
 * @param effect takes the first item out of the buffer; false when there is none
 * @returns 1, -1 suspended
 */
export function feed(state: State, object: number, effect: () => boolean): number {
  const id = state.memory.get(object + Sync.id);
  if (!begin(state, EventKind.block, id)) return SUSPENDED;
  takeWake(state);
  if (within(state, effect)) return ended(state, 1);
  return block(state, {
    kind: WaitKind.buffer,
    operation: EventKind.block,
    on: object,
    id,
    deadline: Number.POSITIVE_INFINITY,
  });
}

/** An item that was in a buffer does not come into the queue: its place is free. @returns 0, -1 suspended */
export function dropItem(state: State, object: number, item: number, left: number): number {
  const { memory } = state;
  const id = memory.get(object + Sync.id);
  if (!begin(state, EventKind.drop, id)) return SUSPENDED;
  memory.set(object + Sync.buffered, memory.get(object + Sync.buffered) - 1);
  state.emit(EventKind.drop, tidOf(state), id, left, item, '', state.site);
  wakeSome(state, object, Queue.givers, 1, tidOf(state));
  return ended(state, 0);
}

/** Nothing more comes into the buffer of the calling process. @param effect says so in the buffer @returns 0, -1 suspended */
export function endBuffer(state: State, object: number, effect: () => void): number {
  if (!begin(state, EventKind.close, state.memory.get(object + Sync.id))) return SUSPENDED;
  within(state, effect);
  wakeFeeder(state, object);
  return ended(state, 0);
}

/** The feeder of the calling process stands in no queue: every process has its own. */
function wakeFeeder(state: State, object: number): void {
  const { memory } = state;
  const process = memory.get(state.current + Thread.process);
  eachThread(state, (thread) => {
    if (memory.get(thread + Thread.state) !== ThreadState.blocked) return;
    if (memory.get(thread + Thread.waitKind) !== WaitKind.buffer) return;
    if (memory.get(thread + Thread.waitOn) !== object || memory.get(thread + Thread.process) !== process)
      return;
    wakeUp(state, thread, Wake.granted, tidOf(state));
  });
}
