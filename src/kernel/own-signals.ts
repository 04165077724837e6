import type { Kernel } from './kernel.ts';
import { Process } from './layout.ts';
import { processOf } from './scheduler/operation.ts';
import { setAction, setAlarm } from './signals.ts';

/** What a process decides about the signals that it gets. */

/** What the calling process does with a signal from here on: one of `Action`. */
export function decideOn(kernel: Kernel, signal: number, action: number): void {
  kernel.asThread(() => setAction(kernel, processOf(kernel), signal, action));
}

/**
 * Sets the alarm of the calling process, after `delay` nanoseconds and then each time after `every`; 0: none.
 *
 * @returns how long it would have been to the one before, and its `every`
 */
export function alarm(kernel: Kernel, delay: number, every: number): readonly [number, number] {
  const { memory } = kernel;
  const now = kernel.threadClock();
  const before: [number, number] = [0, 0];
  kernel.asThread(() => {
    const process = processOf(kernel);
    const at = memory.getDouble(process + Process.alarmAt);
    if (at !== 0) before[0] = Math.max(0, at - now);
    before[1] = memory.getDouble(process + Process.alarmEvery);
    setAlarm(kernel, process, delay === 0 ? 0 : now + delay, every);
  });
  return before;
}
