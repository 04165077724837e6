import { COST, MAX_BUDGET, PARALLEL_SLICE, TURN } from '../costs.ts';
import { Gil, Header, Policy, Thread } from '../layout.ts';
import type { State } from '../state.ts';
import { clockOf, coreCount } from './transitions.ts';
import { randomNumber } from './untimed.ts';

/** `random`: the longest of the short turns, in instructions. */
const SHORT_TURN = 12;

/** How far a thread's recorded lines may run ahead of another thread's clock, in nanoseconds. */
const DETAIL_WINDOW = 50_000;

/**
 * How many instructions a thread may run ahead before the policy is asked again, when it meets no operation earlier.
 * Deterministic: it depends on the machine's tables only.
 */
export function budgetFor(state: State, thread: number): number {
  const { memory } = state;
  switch (memory.get(Header.policy)) {
    case Policy.timed:
      return timedBudget(state, thread);
    case Policy.roundrobin:
      return TURN;
    case Policy.random:
      return randomTurn(randomNumber(state, 1));
    default:
      return 1;
  }
}

/** Every other turn is short, so that a switch between two neighbouring instructions comes up within a few dozen seeds. */
const randomTurn = (number: number): number =>
  1 + ((number >>> 1) % ((number & 1) === 0 ? SHORT_TURN : 2 * TURN));

function timedBudget(state: State, thread: number): number {
  const { memory } = state;
  const clock = clockOf(state, thread);
  const slice = memory.getDouble(thread + Thread.sliceEnd) - clock;
  const window = Math.min(slice, runAhead(state, thread, clock));
  return Math.max(1, Math.min(MAX_BUDGET, Math.ceil(window / COST.instruction)));
}

/**
 * Work that nobody can observe needs no decision, so a thread may run ahead to the end of its slice; but not far beyond the
 * others while its lines are recorded (so that the trace reads in order of time), and by small steps only where others
 * share its memory without a GIL.
 */
function runAhead(state: State, thread: number, clock: number): number {
  const { memory } = state;
  const recorded = memory.get(Header.detailLeft) > 0;
  const shared = memory.get(Header.gilMode) === Gil['free-threaded'];
  let window = Number.POSITIVE_INFINITY;
  for (let core = 0; core < coreCount(state); core++) {
    const other = memory.get(Header.coreThreads + core);
    if (other === 0 || other === thread) continue;
    const lead = Math.max(0, clockOf(state, other) - clock);
    if (recorded) window = Math.min(window, lead + DETAIL_WINDOW);
    if (shared && memory.get(other + Thread.process) === memory.get(thread + Thread.process)) {
      window = Math.min(window, lead + PARALLEL_SLICE);
    }
  }
  return window;
}
