import { createStore, type StoreApi } from 'zustand/vanilla';
import { createTicker, type Frames, pageFrames } from './frames.ts';
import { fittingSpeed } from './playhead.ts';
import type { Studio } from './studio.ts';

/** Two runs on one time axis. */
export interface Comparison {
  /** `idle` before the first run; `ready` when both runs are there. */
  readonly phase: 'idle' | 'running' | 'ready';
  /** Nanoseconds; where both playheads stand, or their run's end if that is earlier. */
  readonly time: number;
  /** How long the longer one takes, in nanoseconds. */
  readonly extent: number;
  readonly playing: boolean;
  readonly speed: number;
}

export type ComparisonStore = StoreApi<Comparison>;

/**
 * Runs two programs one after the other, and moves through both at the same time. Each has a studio of its own, which
 * is driven from here: its playhead follows the common time.
 */
export function createComparison(studios: readonly [Studio, Studio], frames: Frames = pageFrames) {
  const store: ComparisonStore = createStore<Comparison>(() => ({
    phase: 'idle',
    time: 0,
    extent: 0,
    playing: false,
    speed: 1,
  }));
  const current = (): Comparison => store.getState();
  const models = () => studios.map((studio) => studio.session.getState().model);

  /** Are the playheads moved from here? Else somebody pointed at one of the two runs. */
  let moving = false;

  function moveTo(time: number): void {
    const { extent } = current();
    const clamped = Math.max(0, Math.min(time, extent));
    moving = true;
    for (const studio of studios) studio.actions.seekTime(clamped);
    moving = false;
    store.setState({ time: clamped });
  }

  for (const { playhead } of studios) {
    playhead.subscribe((now, before) => {
      if (moving || current().phase !== 'ready' || now.time === before.time) return;
      pause();
      moveTo(now.time);
    });
  }

  const ticker = createTicker(frames, (milliseconds) => {
    const { playing, time, speed, extent } = current();
    if (!playing) return false;
    moveTo(time + milliseconds * 1e6 * speed);
    const over = current().time >= extent;
    if (over) store.setState({ playing: false });
    return !over;
  });

  function pause(): void {
    ticker.stop();
    store.setState({ playing: false });
  }

  function play(): void {
    if (current().phase !== 'ready') return;
    if (current().time >= current().extent) moveTo(0);
    store.setState({ playing: true });
    ticker.start();
  }

  const actions = {
    /** Runs both to their ends, and plays them from the beginning. */
    async run(): Promise<void> {
      pause();
      store.setState({ phase: 'running', time: 0 });
      for (const { actions } of studios) {
        await actions.run();
        actions.first();
        actions.setAxis('time');
      }
      if (current().phase !== 'running') return;
      const extent = Math.max(...models().map((model) => model.endTime));
      store.setState({ phase: 'ready', extent, speed: fittingSpeed(extent) });
      moveTo(0);
      play();
    },
    stop(): void {
      pause();
      for (const { actions } of studios) actions.stop();
      store.setState({ phase: 'idle' });
    },
    play,
    pause,
    toggle(): void {
      if (current().phase === 'idle') void actions.run();
      else if (current().playing) pause();
      else play();
    },
    seekTime(time: number): void {
      pause();
      moveTo(time);
    },
    first: (): void => actions.seekTime(0),
    last: (): void => actions.seekTime(current().extent),
    /** To the next moment at which one of the two does something. */
    step(): void {
      const { time } = current();
      const moments = models().map((model) => {
        const next = model.next(model.playheadAt(time), 'operation');
        return model.timeAt(next);
      });
      const later = moments.filter((moment) => moment > time);
      if (later.length > 0) actions.seekTime(Math.min(...later));
    },
    /** To the latest moment before this one at which one of the two did something. */
    back(): void {
      const { time } = current();
      const moments = models().map((model) => {
        let playhead = model.playheadAt(time);
        while (playhead > 0 && model.timeAt(playhead) >= time)
          playhead = model.previous(playhead, 'operation');
        return model.timeAt(playhead);
      });
      actions.seekTime(Math.max(...moments));
    },
    setSpeed: (speed: number): void => store.setState({ speed }),
    dispose(): void {
      pause();
      for (const { actions } of studios) actions.dispose();
    },
  };

  return { store, studios, actions };
}

export type ComparisonOfRuns = ReturnType<typeof createComparison>;
