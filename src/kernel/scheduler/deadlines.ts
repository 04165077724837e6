import { Header, Thread } from '../layout.ts';
import type { State } from '../state.ts';

/** `Header.timerFirst` when the earliest deadline has to be looked for. */
export const LOOK_FOR_IT = -1;

/** Gives a thread that is being blocked its deadline, Infinity for none. It had none before. */
export function setDeadline(state: State, thread: number, deadline: number): void {
  const { memory } = state;
  memory.setDouble(thread + Thread.deadline, deadline);
  if (deadline === Number.POSITIVE_INFINITY) return;
  memory.set(Header.timerCount, memory.get(Header.timerCount) + 1);
  const first = memory.get(Header.timerFirst);
  if (first === LOOK_FOR_IT) return;
  if (first !== 0) {
    const earliest = memory.getDouble(first + Thread.deadline);
    if (earliest < deadline) return;
    if (earliest === deadline && memory.get(first + Thread.tid) < memory.get(thread + Thread.tid)) return;
  }
  memory.set(Header.timerFirst, thread);
}

export function clearDeadline(state: State, thread: number): void {
  const { memory } = state;
  if (memory.getDouble(thread + Thread.deadline) === Number.POSITIVE_INFINITY) return;
  memory.setDouble(thread + Thread.deadline, Number.POSITIVE_INFINITY);
  const left = memory.get(Header.timerCount) - 1;
  memory.set(Header.timerCount, left);
  if (left === 0) memory.set(Header.timerFirst, 0);
  else if (memory.get(Header.timerFirst) === thread) memory.set(Header.timerFirst, LOOK_FOR_IT);
}
