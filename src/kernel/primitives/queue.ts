import { EventKind, WaitKind } from '../../trace/events.ts';
import { QueueFlag, Sync, Wake } from '../layout.ts';
import type { KernelMemory } from '../memory.ts';
import { hasRoom, isShut } from '../scheduler/enabled.ts';
import { begin, block, ended, takeWake, tidOf, within } from '../scheduler/operation.ts';
import { wakeUp } from '../scheduler/transitions.ts';
import { wakeAll, wakePollers, wakeSome } from '../scheduler/wake.ts';
import type { State } from '../state.ts';
import { firstOf, Queue, unlink } from '../wait-queue.ts';
import { passed } from './event.ts';
import { giveUp, WhyNot, waitOrGiveUp } from './patience.ts';

/**
 * Queue: how many items there are, how many there may be, and who waits for room or for an item. The items themselves are in
 * the process's image (`queue.Queue`) or in messages (`multiprocessing.Queue`); `effect` moves one in the same atomic step.
 *
 * @param text short repr of the item
 * @param effect stores the item; false when there is no memory for it
 * @returns 1 put, 0 full, -1 suspended, -2 no memory
 */
export function queuePut(
  state: State,
  object: number,
  text: string,
  blocking: boolean,
  timeout: number,
  effect: () => boolean,
): number {
  const { memory } = state;
  const id = memory.get(object + Sync.id);
  if (!begin(state, EventKind.put, id)) return -1;
  const wake = takeWake(state);
  if (isShut(memory, object)) return giveUp(state, id, WaitKind.put, WhyNot.broken);
  if (!hasRoom(memory, object)) {
    const operation = EventKind.put;
    const wait = { kind: WaitKind.put, operation, on: object, id, queue: Queue.givers };
    return waitOrGiveUp(state, wait, wake, blocking, timeout);
  }
  if (!within(state, effect)) return ended(state, -2);
  memory.set(object + Sync.unfinished, memory.get(object + Sync.unfinished) + 1);
  arrived(state, object, nextItem(memory, object), text);
  return ended(state, 1);
}

/** Numbers an item that is about to come into the queue. */
export function nextItem(memory: KernelMemory, object: number): number {
  const item = memory.get(object + Sync.items) + 1;
  memory.set(object + Sync.items, item);
  return item;
}

/** There is one item more to get. */
export function arrived(state: State, object: number, item: number, text: string): void {
  const { memory } = state;
  const size = memory.get(object + Sync.value) + 1;
  memory.set(object + Sync.value, size);
  state.emit(EventKind.put, tidOf(state), memory.get(object + Sync.id), size, item, text, state.site);
  wakeSome(state, object, Queue.takers, 1, tidOf(state));
  wakePollers(state, tidOf(state));
}

/** What was taken out of a queue: its short repr, and its number; 0 when nobody knows which it was. */
export interface Taken {
  readonly text: string;
  readonly item: number;
}

/**
 * @param effect takes an item; `oldest` is the number of the one that was put first, if every item is taken in that order
 * @returns 1 got, 0 empty, -1 suspended
 */
export function queueGet(
  state: State,
  object: number,
  blocking: boolean,
  timeout: number,
  effect: (oldest: number) => Taken,
): number {
  const { memory } = state;
  const id = memory.get(object + Sync.id);
  if (!begin(state, EventKind.get, id)) return -1;
  const wake = takeWake(state);
  const size = memory.get(object + Sync.value);
  if (size > 0) {
    const { text, item } = within(state, () => effect(memory.get(object + Sync.items) - size + 1));
    memory.set(object + Sync.value, size - 1);
    state.emit(EventKind.get, tidOf(state), id, size - 1, item, text, state.site);
    wakeSome(state, object, Queue.givers, 1, tidOf(state));
    return ended(state, 1);
  }
  if (isShut(memory, object)) return giveUp(state, id, WaitKind.get, WhyNot.broken);
  const operation = EventKind.get;
  const wait = { kind: WaitKind.get, operation, on: object, id, queue: Queue.takers };
  return waitOrGiveUp(state, wait, wake, blocking, timeout);
}

/** @returns 0, 1 when called more often than items were put, -1 suspended */
export function taskDone(state: State, object: number): number {
  const { memory } = state;
  const id = memory.get(object + Sync.id);
  if (!begin(state, EventKind['task-done'], id)) return -1;
  const left = memory.get(object + Sync.unfinished) - 1;
  if (left < 0) return ended(state, 1);
  memory.set(object + Sync.unfinished, left);
  state.emit(EventKind['task-done'], tidOf(state), id, left, 0, '', state.site);
  if (left === 0) letJoinersGo(state, object);
  return ended(state, 0);
}

function letJoinersGo(state: State, object: number): void {
  for (let thread = firstOf(state, object, Queue.joiners); thread !== 0; ) {
    unlink(state, object, thread);
    wakeUp(state, thread, Wake.granted, tidOf(state));
    thread = firstOf(state, object, Queue.joiners);
  }
}

/**
 * Shuts a queue: what is in it can still be taken, but nothing is put any more, and who waits to put or to get gives up, now and
 * later. `left`: it is served elsewhere from now on, so that those who wait for its tasks go on as well.
 *
 * @returns 0, -1 suspended
 */
export function queueShut(state: State, object: number, left: boolean): number {
  const { memory } = state;
  if (!begin(state, EventKind.put, memory.get(object + Sync.id))) return -1;
  const flags = QueueFlag.shut | (left ? QueueFlag.left : 0);
  memory.set(object + Sync.flags, memory.get(object + Sync.flags) | flags);
  wakeAll(state, object, Queue.takers, tidOf(state));
  wakeAll(state, object, Queue.givers, tidOf(state));
  if (left) letJoinersGo(state, object);
  return ended(state, 0);
}

const hasLeft = (memory: KernelMemory, object: number): boolean =>
  (memory.get(object + Sync.flags) & QueueFlag.left) !== 0;

/** Waits until every item that was put has been done. @returns 1, or -1 suspended */
export function queueJoin(state: State, object: number): number {
  const { memory } = state;
  const id = memory.get(object + Sync.id);
  if (!begin(state, EventKind.pass, id)) return -1;
  if (
    takeWake(state) === Wake.granted ||
    memory.get(object + Sync.unfinished) <= 0 ||
    hasLeft(memory, object)
  )
    return passed(state, id, WaitKind.queueJoin);
  const deadline = Number.POSITIVE_INFINITY;
  return block(state, {
    kind: WaitKind.queueJoin,
    operation: EventKind.pass,
    on: object,
    id,
    queue: Queue.joiners,
    deadline,
  });
}
