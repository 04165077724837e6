import { ObjectKind } from '../trace/events.ts';
import { closeFile } from './closing-files.ts';
import { Sync, Thread, ThreadState, Wake } from './layout.ts';
import { isDatagram, isEnd, isSocket, polledBy } from './primitives/end.ts';
import { closeDoor, dropMessages, hangUp } from './primitives/hang-up.ts';
import { leavePort } from './primitives/ports.ts';
import { isQueued } from './scheduler/enabled.ts';
import { eachThread, type State } from './state.ts';

/**
 * One reference to an object less. The last one frees it, after those have been told who would notice.
 *
 * @param by the thread that gave it up, 0 when its process ended
 */
export function release(state: State, object: number, by: number): void {
  const { memory } = state;
  const references = memory.get(object + Sync.references) - 1;
  memory.set(object + Sync.references, references);
  if (references > 0) return;
  if (memory.get(object + Sync.kind) === ObjectKind.file) closeFile(state, object, by);
  if (isEnd(memory, object)) hangUp(state, object, by);
  else if (isSocket(memory, object) && !isDatagram(memory, object))
    for (const end of closeDoor(state, object, by)) release(state, end, by);
  if (isSocket(memory, object)) leavePort(memory, object);
  if (!isWaitedFor(state, object)) free(state, object);
}

function free(state: State, object: number): void {
  const { memory } = state;
  dropMessages(memory, object);
  const peer = memory.get(object + Sync.peer);
  if (peer !== 0) memory.set(peer + Sync.peer, 0);
  if (memory.get(object + Sync.kind) === ObjectKind.sharedValue)
    memory.free(memory.get(object + Sync.content));
  memory.free(memory.get(object + Sync.name));
  memory.free(object);
}

/**
 * Is there a thread that waits for the object, or has been woken and is about to look at it? Then nobody frees it: a
 * program that closes what its threads wait for loses the memory, not the kernel its tables.
 */
function isWaitedFor(state: State, object: number): boolean {
  const { memory } = state;
  let found = false;
  eachThread(state, (thread) => {
    if (memory.get(thread + Thread.savedLock) === object) found = true;
    if (polledBy(memory, thread).some((polled) => Math.abs(polled) === object)) found = true;
    if (memory.get(thread + Thread.waitOn) !== object || !isQueued(memory.get(thread + Thread.waitKind)))
      return;
    const blocked = memory.get(thread + Thread.state) === ThreadState.blocked;
    if (blocked || memory.get(thread + Thread.wake) !== Wake.none) found = true;
  });
  return found;
}
