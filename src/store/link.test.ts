import { expect, test } from 'vitest';
import { DEFAULT_CONFIG, DEFAULT_SCHEDULE } from '../engine/session.ts';
import { createModel } from '../model/model.ts';
import { findScenario } from '../scenarios/index.ts';
import { readParams, writeParam } from '../scenarios/params.ts';
import { embedCode, makeLink, openLink } from './link.ts';
import { createPlayhead } from './playhead.ts';
import { createSession, type Work } from './session.ts';
import { ownWork, scenarioWork } from './work.ts';

const defaults = { config: DEFAULT_CONFIG, schedule: DEFAULT_SCHEDULE };
const ktv = scenarioWork(findScenario('ktv-semaphore')!, defaults);
const model = createModel({ files: [], names: [], functions: [], clock: 'virtual', cores: 4, gil: 'gil' });

async function thereAndBack(work: Work, playhead = 0) {
  const link = await makeLink(createSession(work, model).getState(), {
    ...createPlayhead().getState(),
    playhead,
  });
  if (!link.ok) throw new Error(link.error.message);
  const opened = await openLink(link.value, defaults);
  if (!opened.ok) throw new Error(opened.error.message);
  return { link: link.value, work: opened.value.work };
}

test('a scenario travels by name, with the parameters that were changed', async () => {
  const [keys] = readParams(ktv.source);
  const source = writeParam(ktv.source, keys!, 2);
  const { link, work } = await thereAndBack({ ...ktv, source }, 40);
  expect(work).toEqual({ ...ktv, source, arrive: 40 });
  expect(link.length).toBeLessThan(200);
});

test('a scenario that was edited travels as a program', async () => {
  const { work } = await thereAndBack({ ...ktv, source: `${ktv.source}print('more')\n` });
  expect(work.origin).toEqual({ kind: 'shared' });
  expect(work.source).toContain('more');
});

test('settings and choices travel along', async () => {
  const schedule = { policy: 'manual', seed: 3, choices: [{ at: 4, tid: 2 }] } as const;
  const own = {
    ...ownWork('mine.py', 'print(1)\n', defaults),
    schedule,
    config: { ...DEFAULT_CONFIG, cores: 2 },
  };
  const { work } = await thereAndBack(own);
  expect(work).toEqual({ ...own, origin: { kind: 'shared' } });
});

test('a link that cannot be read is an answer, not an exception', async () => {
  expect(await openLink('v1:zzzz', defaults)).toMatchObject({ ok: false });
  expect(await openLink('v99:zzzz', defaults)).toMatchObject({ ok: false });
});

test('the code to embed is one plain iframe', () => {
  const code = embedCode(
    'https://x.test/embed.html',
    '#v1:abc',
    { theme: 'dark', panes: ['stage'] },
    'A "lock"',
  );
  expect(code).toContain('src="https://x.test/embed.html?panes=stage&amp;theme=dark#v1:abc"');
  expect(code).toContain('title="A &quot;lock&quot;"');
});
