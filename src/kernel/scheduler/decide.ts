import { LimitKind } from '../../trace/events.ts';
import { GoalKind, Halt, Header, Policy, Thread, Wake } from '../layout.ts';
import { findThread, halt, type State } from '../state.ts';
import { isEnabled } from './enabled.ts';
import { advance, dispatch, earliestRunning, forceTimed, mustGiveWay } from './timed.ts';
import { earliestTimer, fireTimer } from './timers.ts';
import { clockOf, preempt, Why } from './transitions.ts';
import { pickUntimed, switchTo } from './untimed.ts';

/**
 * Who runs next (virtual time). One decision is made at every switch point; its number is what recorded choices refer
 * to, so it must not depend on hosts, batches or pauses. `decide` picks and lets timers fire; `grant` commits.
 *
 * The policy decides first, with all that goes with it (timers that are due, slices that are over); a choice for this
 * decision then takes the place of its answer. So a run in which every decision is chosen as the policy would have made
 * it has the same trace as the run without choices. A decision that has been made is carried out before the machine parks.
 *
 * @returns the thread that goes on; 0 when none can, or when a limit halted the run
 */
export function decide(state: State): number {
  const timed = isTimed(state);
  const picked = timed ? decideTimed(state) : decideUntimed(state);
  if (picked === 0) return 0;
  const tid = chosenTid(state);
  if (tid === 0) return picked;
  const thread = findThread(state, tid);
  if (thread === 0 || thread === picked) return picked;
  if (timed) return forceTimed(state, thread) || picked;
  return isEnabled(state, thread) ? thread : picked;
}

const isTimed = (state: State): boolean => state.memory.get(Header.policy) === Policy.timed;

function decideTimed(state: State): number {
  for (;;) {
    dispatch(state);
    const thread = earliestRunning(state);
    const clock = thread === 0 ? Number.POSITIVE_INFINITY : clockOf(state, thread);
    const timer = earliestTimer(state);
    const moment = Math.min(clock, timer);
    if (moment === Number.POSITIVE_INFINITY || overTime(state, moment)) return 0;
    if (timer <= clock) {
      advance(state, timer);
      fireTimer(state);
    } else if (mustGiveWay(state, thread)) {
      advance(state, clock);
      preempt(state, thread, Why.preempted);
    } else {
      return thread;
    }
    if (state.memory.get(Header.halt) !== Halt.none) return 0;
  }
}

function decideUntimed(state: State): number {
  const { memory } = state;
  for (;;) {
    const timer = earliestTimer(state);
    const now = memory.getDouble(Header.now);
    if (timer > now) {
      const picked = pickUntimed(state);
      if (picked !== 0) return overTime(state, now) ? 0 : picked;
      if (timer === Number.POSITIVE_INFINITY || overTime(state, timer)) return 0;
      advance(state, timer);
    }
    fireTimer(state);
    if (memory.get(Header.halt) !== Halt.none) return 0;
  }
}

function overTime(state: State, time: number): boolean {
  const { memory } = state;
  const limit = memory.getDouble(Header.timeLimit);
  if (time <= limit) return false;
  advance(state, limit);
  halt(state, Halt.limit, LimitKind.time, `The program reached the time limit of ${limit / 1e9} s.`);
  return true;
}

/** Whom somebody chose for this decision, now or when it was recorded; 0 nobody. */
function chosenTid(state: State): number {
  const { memory } = state;
  const forced = memory.get(Header.forcedTid);
  if (forced !== 0) return forced;
  const decision = memory.get(Header.decision);
  const count = memory.get(Header.choiceCount);
  const block = memory.get(Header.choices);
  let next = memory.get(Header.choiceNext);
  while (next < count && memory.get(block + 2 * next) < decision) next++;
  memory.set(Header.choiceNext, next);
  return next < count && memory.get(block + 2 * next) === decision ? memory.get(block + 2 * next + 1) : 0;
}

/**
 * Commits a decision: the thread goes on. `atOperation`: it stands at an operation, which may take effect now.
 */
export function grant(state: State, thread: number, atOperation: boolean): void {
  const { memory } = state;
  const policy = memory.get(Header.policy);
  if (policy === Policy.timed) advance(state, clockOf(state, thread));
  else switchTo(state, thread, policy === Policy.manual ? Why.gaveWay : Why.preempted);
  memory.set(Header.decision, memory.get(Header.decision) + 1);
  memory.set(Header.lastTid, memory.get(thread + Thread.tid));
  memory.set(Header.forcedTid, 0);
  if (atOperation && memory.get(Header.goalKind) === GoalKind.operations)
    memory.set(Header.goalCount, memory.get(Header.goalCount) - 1);
}

/** Has the goal of advance() been reached, or a pause been asked for? Looked at between decisions only. */
export function mustPark(state: State): boolean {
  const { words } = state.memory;
  if (words[Header.pauseRequested] === 1) return true;
  switch (words[Header.goalKind]) {
    case GoalKind.operations:
    case GoalKind.lines:
    case GoalKind.instructions:
      return (words[Header.goalCount] as number) <= 0;
    case GoalKind.decision:
      return (words[Header.decision] as number) >= (words[Header.goalCount] as number);
    case GoalKind.time:
      return nextMoment(state) > state.memory.getDouble(Header.goalTime);
    default:
      return false;
  }
}

/** The earliest moment at which anything will happen. */
function nextMoment(state: State): number {
  const { memory } = state;
  const timer = earliestTimer(state);
  if (!isTimed(state)) return pickUntimed(state) === 0 ? timer : memory.getDouble(Header.now);
  dispatch(state);
  const running = earliestRunning(state);
  return running === 0 ? timer : Math.min(timer, clockOf(state, running));
}

/**
 * The machine parks before its next decision: where nobody could be chosen before the next timer, the timer fires first,
 * so that there is somebody to choose from. It would fire next anyway.
 */
export function settle(state: State): void {
  const { memory } = state;
  if (memory.get(Header.goalKind) === GoalKind.time) return;
  while (memory.get(Header.halt) === Halt.none) {
    if (isTimed(state)) dispatch(state);
    const anybody = isTimed(state) ? memory.get(Header.runningCount) : pickUntimed(state);
    const timer = earliestTimer(state);
    if (anybody !== 0 || timer === Number.POSITIVE_INFINITY || overTime(state, timer)) return;
    advance(state, timer);
    fireTimer(state);
  }
}

/** Marks what a thread that was just picked by `next` is to find when it makes its call again. */
export function markChosen(state: State, thread: number): void {
  const { memory } = state;
  const standsAtOperation =
    memory.get(thread + Thread.pending) !== 0 || memory.get(thread + Thread.wake) !== Wake.none;
  memory.set(thread + Thread.chosen, standsAtOperation ? 1 : 0);
}
