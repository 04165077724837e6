import { expect, test } from 'vitest';
import { ktvTrace } from '../../tests/support/ktv-trace.ts';
import { createModel } from '../model/model.ts';
import { at, atTime, createPlayhead, fittingSpeed, play } from './playhead.ts';

const { meta, columns } = ktvTrace();
const model = createModel(meta, columns);
const start = createPlayhead().getState();

test('a run is played in real time, unless it would be over before one could look', () => {
  expect(fittingSpeed(0)).toBe(1);
  expect(fittingSpeed(20e9)).toBe(1);
  expect(fittingSpeed(0.111e9)).toBe(0.02);
  expect(fittingSpeed(1000)).toBe(0.0001);
});

test('playing by time passes over many events, or over none', () => {
  const moved = play(model, { ...start, ...atTime(model, 1e9), speed: 2 }, 500, 0);
  expect(moved.time).toBe(2e9);
  expect(moved.playhead).toBe(model.playheadAt(2e9));
});

test('playing by steps counts whole ones and keeps the rest', () => {
  const state = { ...start, axis: 'steps', ...at(model, 0) } as const;
  const moved = play(model, state, 500, 0);
  expect(moved.playhead).toBe(model.next(0, 'operation'));
  expect(moved.rest).toBeCloseTo(0.5);
});

test('no place lies outside the trace', () => {
  expect(at(model, -5).playhead).toBe(0);
  expect(at(model, 1e9).playhead).toBe(model.length);
  expect(atTime(model, 1e18).time).toBe(model.endTime);
});
