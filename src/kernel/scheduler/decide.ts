import { LimitKind } from '../../trace/events.ts';
import { GoalKind, Halt, Header, Policy, Process, Thread, ThreadState, Wake } from '../layout.ts';
import { endProcess } from '../processes.ts';
import { eachThread, findThread, halt, type State } from '../state.ts';
import { canProceed } from './enabled.ts';
import { advance, earliestRunning, forceTimed, pickTimed } from './timed.ts';
import { earliestTimer, timeIsUp } from './timers.ts';
import { clockOf, Why } from './transitions.ts';
import { pickUntimed, switchTo } from './untimed.ts';

/**
 * Who runs next (virtual time). One decision is made at every switch point; its number is what recorded choices refer
 * to, so it must not depend on hosts, batches or pauses. `decide` picks and lets timers fire; `grant` commits.
 */
export function decide(state: State): number {
  const forced = forcedThread(state);
  if (forced !== 0) return forced;
  return state.memory.get(Header.policy) === Policy.timed ? decideTimed(state) : decideUntimed(state);
}

function decideTimed(state: State): number {
  const { memory } = state;
  for (;;) {
    const picked = pickTimed(state);
    const clock = picked === 0 ? Number.POSITIVE_INFINITY : clockOf(state, picked);
    const timer = earliestTimer(state);
    const next = Math.min(clock, timer.time);
    if (next === Number.POSITIVE_INFINITY) return 0;
    if (overTime(state, next)) return 0;
    advance(state, next);
    if (timer.time > clock) return picked;
    if (timer.process !== 0) endProcess(state, timer.process, -memory.get(timer.process + Process.signal));
    else timeIsUp(state, timer.thread);
  }
}

function decideUntimed(state: State): number {
  const { memory } = state;
  for (;;) {
    const timer = earliestTimer(state);
    const now = memory.getDouble(Header.now);
    if (timer.time > now) {
      const picked = pickUntimed(state);
      if (picked !== 0 || timer.time === Number.POSITIVE_INFINITY) return overTime(state, now) ? 0 : picked;
      if (overTime(state, timer.time)) return 0;
      advance(state, timer.time);
    }
    if (timer.process !== 0) endProcess(state, timer.process, -memory.get(timer.process + Process.signal));
    else timeIsUp(state, timer.thread);
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

/** The recorded or demanded choice for this decision, when it can be followed. */
function forcedThread(state: State): number {
  const { memory } = state;
  const decision = memory.get(Header.decision);
  let tid = memory.get(Header.forcedTid);
  memory.set(Header.forcedTid, 0);
  let next = memory.get(Header.choiceNext);
  const block = memory.get(Header.choices);
  while (next < memory.get(Header.choiceCount) && memory.get(block + 2 * next) <= decision) {
    if (memory.get(block + 2 * next) === decision) tid = memory.get(block + 2 * next + 1);
    next++;
  }
  memory.set(Header.choiceNext, next);
  if (tid === 0) return 0;
  const thread = findThread(state, tid);
  if (thread === 0) return 0;
  if (memory.get(Header.policy) === Policy.timed) return forceTimed(state, thread);
  const status = memory.get(thread + Thread.state);
  const able = status === ThreadState.ready || status === ThreadState.running;
  return able && canProceed(state, thread) ? thread : 0;
}

/**
 * Commits a decision: the thread goes on. `atOperation`: it stands at an operation, which may take effect now.
 */
export function grant(state: State, thread: number, atOperation: boolean): void {
  const { memory } = state;
  if (memory.get(Header.policy) === Policy.timed) advance(state, clockOf(state, thread));
  else switchTo(state, thread, memory.get(Header.forcedTid) === 0 ? Why.preempted : Why.gaveWay);
  memory.set(Header.decision, memory.get(Header.decision) + 1);
  memory.set(Header.lastTid, memory.get(thread + Thread.tid));
  if (atOperation) countOperation(state);
}

function countOperation(state: State): void {
  const { memory } = state;
  if (memory.get(Header.goalKind) === GoalKind.operations)
    memory.set(Header.goalCount, memory.get(Header.goalCount) - 1);
}

/** Has the goal of advance() been reached, or a pause been asked for? Looked at between decisions only. */
export function mustPark(state: State): boolean {
  const { memory } = state;
  if (memory.get(Header.pauseRequested) === 1) return true;
  switch (memory.get(Header.goalKind)) {
    case GoalKind.operations:
    case GoalKind.lines:
    case GoalKind.instructions:
      return memory.get(Header.goalCount) <= 0;
    case GoalKind.decision:
      return memory.get(Header.decision) >= memory.get(Header.goalCount);
    case GoalKind.time:
      return nextMoment(state) > memory.getDouble(Header.goalTime);
    default:
      return false;
  }
}

/** The earliest moment at which anything will happen. */
function nextMoment(state: State): number {
  const { memory } = state;
  const timer = earliestTimer(state).time;
  if (memory.get(Header.policy) === Policy.timed) {
    const running = earliestRunning(state);
    if (running === 0) return anybodyReady(state) ? memory.getDouble(Header.now) : timer;
    return Math.min(timer, clockOf(state, running));
  }
  return anybodyReady(state) ? memory.getDouble(Header.now) : timer;
}

function anybodyReady(state: State): boolean {
  const { memory } = state;
  let found = false;
  eachThread(state, (thread) => {
    const status = memory.get(thread + Thread.state);
    if (status === ThreadState.ready || status === ThreadState.running) found = true;
  });
  return found;
}

/** Marks what a thread that was just picked by `next` is to find when it makes its call again. */
export function markChosen(state: State, thread: number): void {
  const { memory } = state;
  const standsAtOperation =
    memory.get(thread + Thread.pending) !== 0 || memory.get(thread + Thread.wake) !== Wake.none;
  memory.set(thread + Thread.chosen, standsAtOperation ? 1 : 0);
}
