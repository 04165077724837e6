import { afterEach, describe, expect, test } from 'vitest';
import { createFakeEngine } from '../../tests/support/fake-engine.ts';
import { handFrames } from '../../tests/support/hand-frames.ts';
import { ktvSource, ktvTrace } from '../../tests/support/ktv-trace.ts';
import { DEFAULT_CONFIG, DEFAULT_SCHEDULE } from '../engine/session.ts';
import type { Model } from '../model/model.ts';
import { readTrace } from '../trace/read.ts';
import { createComparison } from './comparison.ts';
import { createPreferences } from './preferences.ts';
import { createStudio } from './studio.ts';
import { ownWork } from './work.ts';

const SHORT = `
0 - process-start main
0 main run 0
0.5 main output stdout "half"
1 main output stdout "one"
2 main thread-end
2 - process-exit main
2 - end
`;

const defaults = { config: DEFAULT_CONFIG, schedule: DEFAULT_SCHEDULE };
let dispose = () => {};
afterEach(() => dispose());

function comparing() {
  const frames = handFrames();
  const studio = (trace: Parameters<typeof createFakeEngine>[0]) =>
    createStudio({
      connect: async () => createFakeEngine(trace),
      preferences: createPreferences(undefined, ['en']),
      work: ownWork('ktv.py', ktvSource, defaults),
      frames: handFrames(),
    });
  const studios = [studio(() => ktvTrace()), studio(() => readTrace(SHORT))] as const;
  const made = createComparison([...studios], frames);
  dispose = made.actions.dispose;
  return { ...made, frames, times: () => studios.map(({ playhead }) => playhead.getState().time) };
}

describe('a comparison', () => {
  test('runs both programs, on an axis as long as the longer one, and plays them together', async () => {
    const { store, actions, frames, studios, times } = comparing();
    await actions.run();
    const longest = studios[0].session.getState().model.endTime;
    expect(store.getState()).toMatchObject({ phase: 'ready', extent: longest, time: 0, playing: true });
    frames.pass(100);
    frames.pass(1000);
    expect(times()).toEqual([1e9, 1e9]);
    frames.pass(60_000);
    expect(times()).toEqual([longest, 2e9]);
    expect(store.getState()).toMatchObject({ playing: false, time: longest });
  });

  test('moves both when somebody points at one of them', async () => {
    const { store, actions, studios, times } = comparing();
    await actions.run();
    studios[0].actions.seekTime(1.5e9);
    expect(times()).toEqual([1.5e9, 1.5e9]);
    expect(store.getState()).toMatchObject({ time: 1.5e9, playing: false });
  });

  test('steps to the next thing that either of them does, and back', async () => {
    const { store, actions, studios } = comparing();
    await actions.run();
    const moments = studios.flatMap(({ session }) => operationTimes(session.getState().model));
    const ahead = [...new Set(moments)].filter((time) => time > 0.4e9).sort((one, other) => one - other);
    actions.seekTime(0.4e9);
    const forward = ahead.slice(0, 5).map(() => {
      actions.step();
      return store.getState().time;
    });
    expect(forward).toEqual(ahead.slice(0, 5));
    expect(forward).toContain(0.5e9);
    const back = ahead.slice(0, 4).map(() => {
      actions.back();
      return store.getState().time;
    });
    expect(back).toEqual(ahead.slice(0, 4).reverse());
  });
});

function operationTimes(model: Model): number[] {
  const times: number[] = [];
  for (let at = 0; at < model.length; times.push(model.timeAt(at))) at = model.next(at, 'operation');
  return times;
}
