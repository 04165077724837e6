import { EventKind } from '../../trace/events.ts';
import { Wake } from '../layout.ts';
import {
  block,
  deadlineAfter,
  ended,
  rememberDeadline,
  sameDeadline,
  tidOf,
  type Wait,
} from '../scheduler/operation.ts';
import type { State } from '../state.ts';

/** Why an operation gave up; the numbers stand in the trace. */
export const WhyNot = { wouldBlock: 0, timeout: 1, broken: 2, refused: 3 } as const;

/** Ends an operation that did not go through. @param id what the trace calls the object */
export function giveUp(state: State, id: number, waitKind: number, why: number): number {
  state.emit(EventKind['give-up'], tidOf(state), id, why, waitKind, '', state.site);
  return ended(state, 0);
}

/**
 * What is wanted is not there: waits for it as the caller said, not at all, for a time, or for ever. A thread that was woken
 * and lost the race goes on waiting, to the moment that was set when it began.
 *
 * @param wake what the thread was told before this attempt
 * @returns 0 gave up, -1 suspended
 */
export function waitOrGiveUp(
  state: State,
  wait: Omit<Wait, 'deadline' | 'again'>,
  wake: number,
  blocking: boolean,
  timeout: number,
): number {
  if (!blocking) return giveUp(state, wait.id, wait.kind, WhyNot.wouldBlock);
  const deadline =
    wake === Wake.none ? rememberDeadline(state, deadlineAfter(state, timeout)) : sameDeadline(state);
  if (wake === Wake.timeout || timeout <= 0) return giveUp(state, wait.id, wait.kind, WhyNot.timeout);
  const again = wake === Wake.retry || wake === Wake.interrupted;
  return block(state, { ...wait, deadline, again });
}
