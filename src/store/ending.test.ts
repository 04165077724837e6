import { expect, test } from 'vitest';
import { ktvTrace } from '../../tests/support/ktv-trace.ts';
import type { Stop } from '../engine/session.ts';
import { createModel } from '../model/model.ts';
import { endingOf } from './ending.ts';

const { meta, columns } = ktvTrace();
const model = createModel(meta, columns);
const stop: Stop = { reason: 'finished', message: '', exitCode: 0, decision: 0, enabled: [], time: 0 };

test('nothing is said of a run that ended well, or has not ended', () => {
  expect(endingOf(model, stop)).toBeNull();
  expect(endingOf(model, { ...stop, reason: 'goal' })).toBeNull();
  expect(endingOf(model, null)).toBeNull();
});

test('an exit code, and what stopped a run, are said with the place to look at', () => {
  expect(endingOf(model, { ...stop, exitCode: 3 })).toMatchObject({ kind: 'code', playhead: model.length });
  expect(endingOf(model, { ...stop, reason: 'limit', message: 'too many' })).toMatchObject({
    kind: 'limit',
    message: 'too many',
  });
});
