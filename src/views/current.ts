import type { Model } from '../model/model.ts';

/** The thread that did what the current step shows; 0 before everything, and for the machine itself. */
export const currentThread = (model: Model, playhead: number): number =>
  playhead > 0 ? model.event(playhead - 1).tid : 0;
