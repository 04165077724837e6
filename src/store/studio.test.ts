import { afterEach, describe, expect, test, vi } from 'vitest';
import { createFakeEngine, type FakeEngine } from '../../tests/support/fake-engine.ts';
import { handFrames } from '../../tests/support/hand-frames.ts';
import { ktvSource, ktvTrace } from '../../tests/support/ktv-trace.ts';
import { DEFAULT_CONFIG, DEFAULT_SCHEDULE } from '../engine/session.ts';
import { createPreferences } from './preferences.ts';
import { isStale, type Work } from './session.ts';
import { createStudio, type Studio } from './studio.ts';

const work: Work = {
  origin: { kind: 'own' },
  name: 'ktv.py',
  title: null,
  summary: null,
  lookFor: [],
  published: ktvSource,
  source: ktvSource,
  files: {},
  stdin: [],
  dress: {},
  config: DEFAULT_CONFIG,
  schedule: DEFAULT_SCHEDULE,
  arrive: 0,
};

let open: Studio | undefined;
afterEach(() => open?.actions.dispose());

function studio(overrides: Partial<Work> = {}) {
  let engine: FakeEngine | undefined;
  const frames = handFrames();
  const made = createStudio({
    connect: async () => {
      engine = createFakeEngine(() => ktvTrace());
      return engine;
    },
    preferences: createPreferences(undefined, ['en']),
    work: { ...work, ...overrides },
    frames,
  });
  open = made;
  const { session, playhead, actions } = made;
  return { session, playhead, actions, frames, calls: () => engine?.calls ?? [] };
}

describe('a run', () => {
  test('is taken in whole and played from its start', async () => {
    const { session, playhead, actions, frames } = studio();
    expect(session.getState().params.map(({ name }) => name)).toEqual(['KEYS', 'SINGERS']);
    await actions.run();
    expect(session.getState()).toMatchObject({ phase: 'stopped', hosts: 'workers', workers: 21 });
    expect(session.getState().stop?.reason).toBe('finished');
    expect(playhead.getState()).toMatchObject({ playhead: 0, playing: true });
    frames.pass(100);
    frames.pass(1000);
    const { time, playhead: here } = playhead.getState();
    expect(time).toBe(1e9);
    expect(here).toBe(session.getState().model.playheadAt(1e9));
    frames.pass(60_000);
    expect(playhead.getState()).toMatchObject({ playing: false, playhead: session.getState().length });
  });

  test('from a link goes to the step of the link and stands there', async () => {
    const byHand = { ...DEFAULT_SCHEDULE, policy: 'manual' as const };
    for (const schedule of [DEFAULT_SCHEDULE, byHand]) {
      const { session, playhead, actions } = studio({ arrive: 40, schedule });
      await actions.run();
      expect(playhead.getState()).toMatchObject({ playhead: 40, playing: false });
      await actions.run();
      expect(session.getState().arrive).toBe(0);
      actions.dispose();
    }
  });

  test('that does not compile says where', async () => {
    const { session, actions } = studio({ source: 'import time\noops\n' });
    await actions.run();
    expect(session.getState().phase).toBe('refused');
    expect(session.getState().diagnostics[0]).toMatchObject({ line: 2, message: 'invalid syntax' });
  });

  test('of an edited program is stale until it is run again', async () => {
    const { session, actions } = studio();
    await actions.run();
    actions.edit(`${ktvSource}# more\n`);
    expect(isStale(session.getState())).toBe(true);
    await actions.run();
    expect(isStale(session.getState())).toBe(false);
  });

  test('that fails on our side says so, and the next one works', async () => {
    let broken = true;
    const made = createStudio({
      connect: async () => {
        if (broken) throw new Error('no workers today');
        return createFakeEngine(() => ktvTrace());
      },
      preferences: createPreferences(undefined, ['en']),
      work,
      frames: handFrames(),
    });
    open = made;
    await made.actions.run();
    expect(made.session.getState()).toMatchObject({ phase: 'failed', failure: 'no workers today' });
    broken = false;
    await made.actions.run();
    expect(made.session.getState().phase).toBe('stopped');
  });
});

describe('stepping', () => {
  test('before a run begins one and goes on past its end', async () => {
    const { session, playhead, actions, calls } = studio();
    await actions.step();
    expect(calls()).toEqual(['stop', 'load ktv.py', 'advance operations']);
    const first = session.getState().length;
    expect(playhead.getState().playhead).toBe(first);
    await actions.step();
    expect(session.getState().length).toBeGreaterThan(first);
    actions.back();
    actions.back();
    expect(playhead.getState().playhead).toBe(0);
    await actions.step();
    expect(calls()).toHaveLength(4);
    expect(playhead.getState().playhead).toBe(first);
  });

  test('takes every step that is asked for, and goes back the way it came', async () => {
    const { playhead, actions } = studio();
    await actions.step();
    const places: number[] = [];
    await Promise.all(
      Array.from({ length: 5 }, async () => {
        await actions.step();
        places.push(playhead.getState().playhead);
      }),
    );
    expect(new Set(places).size).toBe(5);
    const back = places.slice(0, -1).reverse();
    expect(
      back.map(() => {
        actions.back();
        return playhead.getState().playhead;
      }),
    ).toEqual(back);
  });

  test('that is left while it is under way is not followed', async () => {
    const { session, playhead, actions } = studio();
    for (const seen of [0, 4]) {
      const step = actions.step();
      await vi.waitFor(() => expect(session.getState().length).toBeGreaterThan(seen));
      actions.first();
      await step;
      expect(playhead.getState().playhead).toBe(0);
      actions.last();
    }
  });

  test('at the end of a run that is over goes nowhere', async () => {
    const { session, playhead, actions } = studio();
    await actions.run();
    actions.last();
    await actions.step();
    expect(playhead.getState().playhead).toBe(session.getState().length);
  });
});

describe('choosing', () => {
  test('at the end tells the engine and becomes part of the schedule', async () => {
    const { session, actions, calls } = studio();
    await actions.step();
    const { decision, enabled } = session.getState().stop!;
    await actions.choose(enabled[0]!.tid);
    expect(calls().slice(3)).toEqual([`choose ${enabled[0]!.tid}`, 'advance operations']);
    expect(session.getState().schedule.choices).toEqual([{ at: decision, tid: enabled[0]!.tid }]);
  });

  test('in the past begins another run and keeps the old one', async () => {
    const { session, playhead, actions } = studio();
    await actions.run();
    const { model } = session.getState();
    actions.seek(100);
    await actions.choose(5);
    const { branches, branch, schedule } = session.getState();
    expect(branches).toHaveLength(2);
    expect(session.getState().model).not.toBe(model);
    expect(schedule.choices).toHaveLength(1);
    expect(playhead.getState().playhead).toBe(100);
    actions.openBranch(branches[0]!.id);
    expect(session.getState().model).toBe(model);
    expect(branch).toBe(branches[1]!.id);
  });
});
