import type { PointState } from '../../store/points.ts';

/** Where a point lies: not reached yet, behind the playhead, exactly at it, or nowhere in this run. */
export type Mark = 'ahead' | 'passed' | 'here' | 'never';

export const marksOf = (states: readonly PointState[], playhead: number): Mark[] =>
  states.map((state) => {
    if (state.kind === 'never') return 'never';
    if (state.kind === 'not-yet' || playhead < state.playhead) return 'ahead';
    return playhead === state.playhead ? 'here' : 'passed';
  });

/**
 * Which point the folded view spells out: the one that is sought or stood at; else the one passed last; else the first that is
 * still to come.
 */
export function spelledOut(
  marks: readonly Mark[],
  states: readonly PointState[],
  sought: number | null,
): number {
  const here = sought ?? marks.indexOf('here');
  if (here >= 0) return here;
  let latest = -1;
  let reached = -1;
  states.forEach((state, index) => {
    if (marks[index] !== 'passed' || state.kind !== 'there' || state.playhead < reached) return;
    latest = index;
    reached = state.playhead;
  });
  return latest >= 0 ? latest : Math.max(0, marks.indexOf('ahead'));
}
