import { LimitKind } from '../../trace/events.ts';
import { COST } from '../costs.ts';
import { Halt, Header, Policy, Process, Thread } from '../layout.ts';
import { halt, type State } from '../state.ts';

/**
 * Charges the running thread for what it computed since the last call and for an operation of `operations` units
 * of COST.operation. In `timed` its own clock advances, otherwise the machine's; live clocks run by themselves.
 */
export function charge(state: State, operations: number): void {
  const units = state.spent;
  state.spent = 0;
  chargeTime(state, units * COST.instruction + operations * COST.operation);
  const { memory } = state;
  const left = memory.getDouble(Header.instructionsLeft) - units;
  memory.setDouble(Header.instructionsLeft, left);
  if (left < 0) {
    halt(state, Halt.limit, LimitKind.time, 'The program ran for more instructions than the limit allows.');
  }
  const limit = memory.getDouble(Header.timeLimit);
  if (memory.get(Header.live) === 1 && memory.getDouble(Header.now) > limit) {
    halt(state, Halt.limit, LimitKind.time, `The program reached the time limit of ${limit / 1e9} s.`);
  }
}

/** Advances the clock of the running thread by so many nanoseconds of work. */
export function chargeTime(state: State, duration: number): void {
  const { memory } = state;
  const thread = state.current;
  const process = memory.get(thread + Thread.process);
  memory.setDouble(thread + Thread.cpu, memory.getDouble(thread + Thread.cpu) + duration);
  memory.setDouble(process + Process.cpu, memory.getDouble(process + Process.cpu) + duration);
  if (memory.get(Header.live) === 1) {
    memory.setDouble(Header.now, state.wallClock());
  } else if (memory.get(Header.policy) === Policy.timed) {
    memory.setDouble(thread + Thread.clock, memory.getDouble(thread + Thread.clock) + duration);
  } else {
    memory.setDouble(Header.now, memory.getDouble(Header.now) + duration);
  }
}
