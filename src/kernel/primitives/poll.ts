import { EventKind, WaitKind } from '../../trace/events.ts';
import { Header, Sync, Thread, Wake } from '../layout.ts';
import type { KernelMemory } from '../memory.ts';
import { begin, ended, SUSPENDED, takeWake, tidOf } from '../scheduler/operation.ts';
import { forgetPolled } from '../scheduler/wake.ts';
import type { State } from '../state.ts';
import { isReady, polledProcess, STANDARD_INPUT } from './end.ts';
import { waitOrGiveUp } from './patience.ts';

const NO_MEMORY = -2;

/**
 * Waits until one of several objects is ready, at most so long. The kernel keeps what a waiting thread polls, so that
 * whoever makes something ready can look whether it was waited for.
 *
 * @param wanted references: positive to receive from, negative to send into; processes, which are ready when they have ended
 * @returns which of them are ready, none when it gave up; SUSPENDED; or NO_MEMORY
 */
export function poll(state: State, wanted: readonly number[], timeout: number): readonly boolean[] | number {
  const { memory } = state;
  const [only = 0] = wanted;
  const id = wanted.length === 1 ? idOf(memory, only) : 0;
  if (!begin(state, EventKind.pass, id)) return SUSPENDED;
  const wake = takeWake(state);
  forgetPolled(state, state.current);
  const ready = wanted.map((each) => isReady(memory, each));
  const first = wanted[ready.indexOf(true)];
  if (first !== undefined) {
    state.emit(EventKind.pass, tidOf(state), idOf(memory, first), WaitKind.poll, 0, '', state.site);
    return ended(state, ready);
  }
  const waits = timeout > 0 && wake !== Wake.timeout;
  if (waits && !remember(state, wanted)) return ended(state, NO_MEMORY);
  const wait = { kind: WaitKind.poll, operation: EventKind.pass, on: 0, id };
  return waitOrGiveUp(state, wait, wake, timeout > 0, timeout) === SUSPENDED ? SUSPENDED : ready;
}

/** What the trace calls a polled object; standard input and processes are none. */
const idOf = (memory: KernelMemory, polled: number): number =>
  polled === STANDARD_INPUT || polledProcess(polled) !== 0 ? 0 : memory.get(Math.abs(polled) + Sync.id);

function remember(state: State, wanted: readonly number[]): boolean {
  const { memory } = state;
  const set = memory.alloc(1 + wanted.length);
  if (set === 0) return false;
  memory.set(set, wanted.length);
  wanted.forEach((each, i) => {
    memory.set(set + 1 + i, each);
  });
  memory.set(state.current + Thread.pollSet, set);
  memory.set(Header.pollerCount, memory.get(Header.pollerCount) + 1);
  return true;
}
