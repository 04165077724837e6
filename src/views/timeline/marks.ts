import type { Marks } from '../../model/timeline.ts';
import type { Axis } from '../../store/playhead.ts';

/** The event of the mark of a lane that is nearest to a position, no further than `reach`; -1: none. */
export function nearestMark(marks: Marks, position: number, reach: number, axis: Axis): number {
  const positions: ArrayLike<number> = axis === 'time' ? marks.time : marks.event;
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const half = (low + high) >> 1;
    if ((positions[half] ?? 0) < position) low = half + 1;
    else high = half;
  }
  const near = [low - 1, low]
    .filter((index) => index >= 0 && index < marks.length)
    .map((index) => ({ index, distance: Math.abs((positions[index] ?? 0) - position) }))
    .filter(({ distance }) => distance <= reach)
    .sort((one, other) => one.distance - other.distance);
  const best = near[0]?.index;
  return best === undefined ? -1 : (marks.event[best] ?? -1);
}

/** The mark of a lane after (`step` 1) or before (`step` -1) the current event; -1: there is none. */
export function neighbourMark(marks: Marks, event: number, step: 1 | -1): number {
  let low = 0;
  let high = marks.length;
  const limit = step === 1 ? event + 1 : event;
  while (low < high) {
    const half = (low + high) >> 1;
    if ((marks.event[half] ?? 0) < limit) low = half + 1;
    else high = half;
  }
  const index = step === 1 ? low : low - 1;
  return index >= 0 && index < marks.length ? (marks.event[index] ?? -1) : -1;
}
