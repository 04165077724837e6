import type { Stop } from '../engine/session.ts';
import { threadLabel } from '../model/labels.ts';
import type { Model } from '../model/model.ts';

/** A thread that could run next, and what it would do. */
export interface Candidate {
  readonly tid: number;
  readonly name: string;
  /** Event kind of its next operation; 0: goes on computing. */
  readonly operation: number;
  readonly object: number;
  readonly site: number;
}

/**
 * Who could run next at the playhead: at the end of a run that can go on the engine knows; in the past it is who was
 * ready or running then, with what each came to do in this run.
 * @param stop how the engine stands there; null: in the past
 */
export function candidates(model: Model, playhead: number, stop: Stop | null): readonly Candidate[] {
  const state = model.stateAt(playhead);
  if (stop !== null) {
    return stop.enabled.map(({ tid, operation, object, site }) => {
      return { tid, operation, object, site, name: threadLabel(state, tid) };
    });
  }
  return state.threads
    .filter(({ status }) => status === 'ready' || status === 'running' || status === 'new')
    .map(({ tid, site }) => {
      const name = threadLabel(state, tid);
      const after = model.nextOf(playhead, tid);
      const next = after === null ? undefined : model.event(after - 1);
      return { tid, name, operation: next?.kind ?? 0, object: next?.a ?? 0, site: next?.site ?? site };
    });
}

/**
 * The number of the first scheduling decision after the playhead: the next event's own when a decision lies between it
 * and the current one, else the one after that.
 */
export function decisionAt(model: Model, playhead: number): number {
  if (playhead >= model.length) return playhead === 0 ? 0 : model.event(playhead - 1).decision + 1;
  const next = model.event(playhead).decision;
  const current = playhead === 0 ? -1 : model.event(playhead - 1).decision;
  return next > current ? next : next + 1;
}
