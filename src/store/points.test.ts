import { afterEach, describe, expect, test } from 'vitest';
import { createFakeEngine, type FakeEngine } from '../../tests/support/fake-engine.ts';
import { handFrames } from '../../tests/support/hand-frames.ts';
import { ktvSource, ktvTrace } from '../../tests/support/ktv-trace.ts';
import { DEFAULT_CONFIG, DEFAULT_SCHEDULE, type Schedule } from '../engine/session.ts';
import type { Point } from '../scenarios/index.ts';
import type { Moment } from '../trace/moment.ts';
import { pointStates } from './points.ts';
import { createPreferences } from './preferences.ts';
import { createStudio, type Studio } from './studio.ts';
import { ownWork } from './work.ts';

const point = (...at: Moment[]): Point => ({ en: 'look', zh: '看', at });
const lookFor = [
  point({ event: 'output', text: 'goes in' }),
  point({ event: 'block', object: 'keys' }, { event: 'acquire', object: 'keys', thread: 'singer-4' }),
  point({ event: 'output', text: 'comes out', nth: -1 }),
  point({ event: 'deadlock' }),
];
const [FIRST, LAST, NEVER] = [0, 2, 3] as const;

let open: Studio | undefined;
afterEach(() => open?.actions.dispose());

/** @param gate what the engine waits for before it answers an advance to the end */
function studio(schedule: Partial<Schedule> = {}, gate?: Promise<void>) {
  let fake: FakeEngine | undefined;
  const made = createStudio({
    connect: async () => {
      fake = createFakeEngine(() => ktvTrace());
      const { engine } = fake;
      const advance: typeof engine.advance = async (goal) => {
        if (goal.kind === 'end') await gate;
        return engine.advance(goal);
      };
      return { ...fake, engine: { ...engine, advance } };
    },
    preferences: createPreferences(undefined, ['en']),
    work: {
      ...ownWork('ktv.py', ktvSource, {
        config: DEFAULT_CONFIG,
        schedule: { ...DEFAULT_SCHEDULE, ...schedule },
      }),
      lookFor,
    },
    frames: handFrames(),
  });
  open = made;
  const { session, playhead, actions } = made;
  return {
    session,
    actions,
    calls: () => fake?.calls ?? [],
    states: () => pointStates(session.getState()).map(({ kind }) => kind),
    here: () => {
      const { model } = session.getState();
      const at = playhead.getState().playhead;
      return at === 0 ? '' : model.event(at - 1).text;
    },
    playhead: () => playhead.getState().playhead,
    playing: () => playhead.getState().playing,
  };
}

describe('the points of a run', () => {
  test('are not yet known before it, and are there or not when it is over', async () => {
    const { actions, states } = studio();
    expect(states()).toEqual(['not-yet', 'not-yet', 'not-yet', 'not-yet']);
    await actions.run();
    expect(states()).toEqual(['there', 'there', 'there', 'never']);
  });

  test('are there as far as it has come; which is the last is known at its end', async () => {
    const { actions, session, states } = studio();
    while (states()[FIRST] !== 'there') await actions.step();
    expect(states()).toEqual(['there', 'not-yet', 'not-yet', 'not-yet']);
    expect(session.getState().model.event(session.getState().length - 1).text).toContain('goes in');
  });
});

describe('going to a point', () => {
  test('stands right after what happens', async () => {
    const { actions, here, playing } = studio();
    await actions.run();
    await actions.seekPoint(FIRST);
    expect(here()).toMatch(/goes in/);
    expect(playing()).toBe(false);
    await actions.seekPoint(LAST);
    expect(here()).toMatch(/comes out/);
  });

  test('runs a program that has not been run', async () => {
    const { actions, session, here, playing } = studio();
    await actions.seekPoint(FIRST);
    expect(here()).toMatch(/goes in/);
    expect(session.getState()).toMatchObject({ phase: 'stopped', sought: null });
    expect(playing()).toBe(false);
  });

  test('runs on from where stepping has come to', async () => {
    for (const policy of ['timed', 'manual'] as const) {
      const { actions, calls, here } = studio({ policy });
      await actions.step();
      await actions.seekPoint(LAST);
      expect(here()).toMatch(/comes out/);
      expect(calls()).toEqual(['stop', 'load ktv.py', 'advance operations', 'advance end']);
    }
  });

  test('that does not happen runs to the end and stays where it was', async () => {
    const { actions, session, states, playhead, playing } = studio();
    await actions.seekPoint(NEVER);
    expect(states()[NEVER]).toBe('never');
    expect([playhead(), playing()]).toEqual([0, false]);
    expect(session.getState().sought).toBe(null);
    const { length } = session.getState();
    await actions.seekPoint(NEVER);
    expect(session.getState().length).toBe(length);
  });

  test('can be given up while the run goes on', async () => {
    let go = () => {};
    const { actions, session, calls, playhead } = studio({}, new Promise((resolve) => (go = resolve)));
    await actions.step();
    const before = playhead();
    const seeking = actions.seekPoint(LAST);
    expect(session.getState()).toMatchObject({ phase: 'running', sought: LAST });
    actions.cancelSearch();
    expect(session.getState().sought).toBe(null);
    expect(calls()).toContain('pause');
    go();
    await seeking;
    expect(playhead()).toBe(before);
  });

  test('is given up when something else is wanted', async () => {
    let go = () => {};
    const { actions, session, calls, playhead } = studio({}, new Promise((resolve) => (go = resolve)));
    await actions.step();
    const seeking = actions.seekPoint(LAST);
    actions.seek(0);
    expect(session.getState().sought).toBe(null);
    expect(calls()).not.toContain('pause');
    go();
    await seeking;
    expect(playhead()).toBe(0);
  });
});
