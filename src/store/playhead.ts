import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Granularity, Model } from '../model/model.ts';

/** What the timeline and the play button count in. */
export type Axis = 'time' | 'steps';

/** Where in the trace we are. */
export interface Playhead {
  /** How many events have happened. */
  readonly playhead: number;
  /** Nanoseconds; while playing it moves on between two events. */
  readonly time: number;
  readonly playing: boolean;
  /** Live runs: stay at the end as it grows. */
  readonly following: boolean;
  readonly speed: number;
  /** The speed follows the length of the run until somebody chooses one. */
  readonly autoSpeed: boolean;
  readonly granularity: Granularity;
  readonly axis: Axis;
}

export type PlayheadStore = StoreApi<Playhead>;

export const speeds = [0.0001, 0.001, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 100] as const;

/** A run that is over sooner than this at full speed is slowed down, to last about so long. */
const LEAST_SECONDS = 4;

/** The speed at which a run of a length can be followed: real time, but for the very short ones. */
export function fittingSpeed(endTime: number): number {
  const seconds = endTime / 1e9;
  if (seconds === 0 || seconds >= LEAST_SECONDS) return 1;
  return speeds.filter((speed) => speed <= 1 && seconds / speed >= LEAST_SECONDS).at(-1) ?? speeds[0];
}

/** How many steps a second are played at speed 1 when the axis counts steps. */
const STEPS_PER_SECOND = 3;

export const createPlayhead = (): PlayheadStore =>
  createStore<Playhead>(() => ({
    playhead: 0,
    time: 0,
    playing: false,
    following: false,
    speed: 1,
    autoSpeed: true,
    granularity: 'operation',
    axis: 'time',
  }));

/** At a number of events. */
export function at(model: Model, playhead: number): Pick<Playhead, 'playhead' | 'time'> {
  const clamped = Math.max(0, Math.min(playhead, model.length));
  return { playhead: clamped, time: clamped === 0 ? 0 : model.timeAt(clamped) };
}

/** At a time: after everything up to it. */
export function atTime(model: Model, time: number): Pick<Playhead, 'playhead' | 'time'> {
  const clamped = Math.max(0, Math.min(time, model.endTime));
  return { playhead: model.playheadAt(clamped), time: clamped };
}

/** What playing has done after some milliseconds, and what is left of a step that was not whole. */
export function play(model: Model, state: Playhead, milliseconds: number, rest: number) {
  if (state.axis === 'time') {
    return { ...atTime(model, state.time + milliseconds * 1e6 * state.speed), rest: 0 };
  }
  let due = rest + (milliseconds / 1000) * STEPS_PER_SECOND * state.speed;
  let playhead = state.playhead;
  while (due >= 1 && playhead < model.length) {
    playhead = model.next(playhead, state.granularity);
    due -= 1;
  }
  return { ...at(model, playhead), rest: due };
}
