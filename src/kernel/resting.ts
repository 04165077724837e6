import { waitingReader } from './deadlock.ts';
import { Halt, Header } from './layout.ts';
import { dispatchLive } from './scheduler/transitions.ts';
import type { State } from './state.ts';

/**
 * Live mode: how the machine comes to rest and goes on again. (In virtual time it parks between two decisions, see `Kernel.next`.)
 *
 *     a pause is asked for ─▶ no thread is started any more, no timer fires; those that run stop when their budget is used up
 *     nobody runs          ─▶ the machine rests; whoever made it so tells the coordinator
 *     it is to go on       ─▶ everybody who is ready is started; for the program no time has passed
 *
 * It rests, too, while nobody can go on before there is a line of input, now or later. Then its clock goes on.
 */

/** Has somebody asked for a pause? */
export const isPaused = (state: State): boolean => state.memory.get(Header.pauseRequested) === 1;

/** Does nobody run, and will nobody before somebody from outside does something? The caller has the mutex. */
export function isAtRest(state: State): boolean {
  const { memory } = state;
  if (memory.get(Header.halt) !== Halt.none || memory.get(Header.runningCount) > 0) return false;
  if (isPaused(state)) return true;
  const nobodyWill =
    memory.get(Header.readyHead) === 0 &&
    memory.get(Header.timerCount) === 0 &&
    memory.get(Header.signalCount) === 0;
  return nobodyWill && waitingReader(state) !== 0;
}

/** Goes on after a pause of so many milliseconds. The caller has the mutex. */
export function goOn(state: State, paused: number): void {
  const { memory } = state;
  memory.setDouble(Header.startWall, memory.getDouble(Header.startWall) + paused);
  memory.set(Header.pauseRequested, 0);
  dispatchLive(state);
  // They look for their timers anew.
  for (let host = 0; host < memory.get(Header.hostCount); host++) state.bell(host);
}
