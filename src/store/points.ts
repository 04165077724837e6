/** Where the points to look for are in the run that is shown. */
import type { Model } from '../model/model.ts';
import { momentFinder } from '../model/moments.ts';
import type { Point } from '../scenarios/index.ts';
import type { Session } from './session.ts';

/** `there`: at this playhead; `not-yet`: the run has not come so far; `never`: it is over, and this did not happen in it. */
export type PointState =
  | { readonly kind: 'there'; readonly playhead: number }
  | { readonly kind: 'not-yet' }
  | { readonly kind: 'never' };

const NOT_YET: PointState = { kind: 'not-yet' };
const NEVER: PointState = { kind: 'never' };

/** A run that goes on is searched again when it has grown by this much, so that all searches together stay in proportion to it. */
const GROWTH = 1.25;

interface Known {
  readonly length: number;
  readonly whole: boolean;
  readonly states: readonly PointState[];
}

const known = new WeakMap<Model, Known>();

/** The points of the session in the run that is shown; the same array while nothing has changed. */
export function pointStates(session: Session): readonly PointState[] {
  const { model, lookFor, phase } = session;
  const whole = isWhole(session);
  const last = known.get(model);
  if (last !== undefined && last.whole === whole) {
    const enough = phase === 'running' ? last.length * GROWTH : last.length;
    if (model.length <= enough) return last.states;
  }
  const find = momentFinder(model);
  const states = lookFor.map((point) => stateOf(point, find, whole));
  known.set(model, { length: model.length, whole, states });
  return states;
}

function stateOf({ at }: Point, find: ReturnType<typeof momentFinder>, whole: boolean): PointState {
  // Which one is the last is known when the run is over.
  if (!whole && at.some(({ nth = 1 }) => nth < 0)) return NOT_YET;
  const index = find(at);
  if (index >= 0) return { kind: 'there', playhead: index + 1 };
  return whole ? NEVER : NOT_YET;
}

/** Is there no more of the run than what is shown? So it is with a trace that was opened. */
function isWhole({ phase, stop, length, alive }: Session): boolean {
  if (phase !== 'stopped' || length === 0) return false;
  if (stop === null) return alive === null;
  return stop.reason === 'finished' || stop.reason === 'deadlock' || stop.reason === 'limit';
}
