import { afterEach, expect, test, vi } from 'vitest';
import { handFrames } from '../../tests/support/hand-frames.ts';
import {
  DEFAULT_CONFIG,
  DEFAULT_SCHEDULE,
  type Engine,
  type Stop,
  type StopReason,
} from '../engine/session.ts';
import { PLAIN_META, readTrace } from '../trace/read.ts';
import { createPreferences } from './preferences.ts';
import { wantsInput } from './present.ts';
import type { Work } from './session.ts';
import { createStudio, type Studio } from './studio.ts';

/** What a person can do with a live run, on an engine that stops when the test says so. */

const { columns } = readTrace(`
  0 - process-start MainProcess
  0 MainProcess run 0
  1 MainProcess output stdout tick
  2 MainProcess block input
`);

const work: Work = {
  origin: { kind: 'own' },
  name: 'ask.py',
  title: null,
  summary: null,
  lookFor: [],
  published: '',
  source: 'print(input())\n',
  files: {},
  stdin: [],
  dress: {},
  config: { ...DEFAULT_CONFIG, clock: 'live' },
  schedule: DEFAULT_SCHEDULE,
  arrive: 0,
};

let open: Studio | undefined;
afterEach(() => open?.actions.dispose());

function studio() {
  const calls: string[] = [];
  const { port1, port2 } = new MessageChannel();
  let stop: (reason: StopReason) => void = () => {};
  let run = 0;
  const engine: Engine = {
    async load(_spec, number) {
      run = number;
      return { ok: true, diagnostics: [], meta: { ...PLAIN_META, clock: 'live' }, hosts: 'workers' };
    },
    advance() {
      calls.push('advance');
      return new Promise<Stop>((resolve) => {
        stop = (reason) => resolve({ reason, message: '', exitCode: 0, decision: 0, enabled: [], time: 2 });
      });
    },
    pause: async () => void calls.push('pause'),
    choose: async () => {},
    answer: async (line) => void calls.push(`answer ${line}`),
    stop: async () => {},
    workers: async () => ({ alive: 1, used: 1, images: 1 }),
  };
  const made = createStudio({
    connect: async () => ({
      engine,
      tracePort: port1,
      dispose: () => {
        port1.close();
        port2.close();
      },
    }),
    preferences: createPreferences(undefined, ['en']),
    work,
    frames: handFrames(),
  });
  open = made;
  const { session, playhead } = made;
  const phase = (wanted: string): Promise<void> =>
    vi.waitFor(() => expect(session.getState().phase).toBe(wanted));
  const asks = (): boolean => {
    const state = session.getState();
    return wantsInput(state, state.model.stateAt(playhead.getState().playhead));
  };
  return {
    ...made,
    calls,
    phase,
    asks,
    happens: () => port2.postMessage({ run, columns }),
    stops: (reason: StopReason) => stop(reason),
  };
}

test('asks for input while others go on, and goes on with the answer', async () => {
  const { actions, phase, happens, asks, calls, stops, session } = studio();
  void actions.run();
  await phase('running');
  expect(asks()).toBe(false);
  happens();
  await vi.waitFor(() => expect(asks()).toBe(true));
  await actions.answer('a line');
  expect(session.getState().phase).toBe('running');
  expect(calls).toEqual(['advance', 'answer a line']);
  stops('finished');
  await phase('stopped');
  expect(asks()).toBe(false);
});

test('that rests until there is input is carried on by the answer, and followed', async () => {
  const { actions, phase, asks, calls, stops, playhead } = studio();
  void actions.run();
  await phase('running');
  stops('input');
  await phase('stopped');
  expect(asks()).toBe(true);
  void actions.answer('a line');
  await phase('running');
  expect(playhead.getState()).toMatchObject({ following: true, playing: false });
  expect(asks()).toBe(false);
  await vi.waitFor(() => expect(calls).toEqual(['advance', 'answer a line', 'advance']));
});

test('is paused where it is, and carried on from there', async () => {
  const { actions, phase, happens, calls, stops, playhead, session } = studio();
  void actions.run();
  await phase('running');
  expect(playhead.getState().following).toBe(true);
  actions.toggle();
  expect(calls).toEqual(['advance', 'pause']);
  happens();
  await vi.waitFor(() => expect(session.getState().length).toBe(columns.length));
  stops('paused');
  await phase('stopped');
  expect(playhead.getState()).toMatchObject({ following: false, playing: false, playhead: columns.length });
  actions.toggle();
  await phase('running');
  expect(playhead.getState()).toMatchObject({ following: true, playing: false });
  await vi.waitFor(() => expect(calls).toEqual(['advance', 'pause', 'advance']));
});
