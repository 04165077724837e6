import type { Model } from '../model/model.ts';
import type { State } from '../model/state.ts';
import type { Playhead } from './playhead.ts';
import { canAdvance, type Session } from './session.ts';

/**
 * The last step of a trace. What the machine noted after it (who could run now) only prepares what comes next, so a run
 * that can go on is looked at from here: going on and stepping back meet at the same places.
 */
export function lastStep(model: Model, granularity: Playhead['granularity']): number {
  const last = model.previous(model.length + 1, granularity);
  return last > 0 ? last : model.length;
}

/**
 * Is a line of input wanted by the run that the engine has? It rests until there is one; a live run asks while others go on, and the
 * state at its end tells.
 */
export function wantsInput(session: Session, here: State): boolean {
  if (session.alive !== session.branch) return false;
  if (session.stop !== null) return session.stop.reason === 'input';
  const live = session.phase === 'running' && session.model.meta.clock === 'live';
  return live && here.threads.some(({ waitsFor }) => waitsFor?.kind === 'input' && !waitsFor.woken);
}

type Where = Pick<Playhead, 'playhead' | 'granularity'>;

/** Is there nothing of the trace to step to? */
export const isAtEnd = (session: Session, { playhead, granularity }: Where): boolean =>
  playhead >= session.length || (canAdvance(session) && playhead >= lastStep(session.model, granularity));
