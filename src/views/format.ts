const SECOND = 1e9;

/** A time of the run in a unit that fits its size: `4.20 s`, `12 ms`, `830 µs`. */
export function formatTime(nanoseconds: number): string {
  const seconds = nanoseconds / SECOND;
  if (seconds === 0) return '0 s';
  if (Math.abs(seconds) >= 1) return `${seconds.toFixed(2)} s`;
  if (Math.abs(seconds) >= 1e-3) return `${trimZeros((seconds * 1e3).toPrecision(3))} ms`;
  return `${trimZeros((seconds * 1e6).toPrecision(3))} µs`;
}

/** A time at the side of an output line: seconds with two places. */
export const formatSeconds = (nanoseconds: number): string => (nanoseconds / SECOND).toFixed(2);

/** A tick of an axis whose ticks are `step` apart: one unit for the whole axis. */
export function formatTick(nanoseconds: number, step: number): string {
  if (nanoseconds === 0) return '0';
  if (step >= SECOND / 20) return `${trimZeros((nanoseconds / SECOND).toFixed(2))} s`;
  if (step >= 1e6 / 20) return `${trimZeros((nanoseconds / 1e6).toFixed(2))} ms`;
  return `${trimZeros((nanoseconds / 1e3).toFixed(2))} µs`;
}

const trimZeros = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);
