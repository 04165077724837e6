/** The words of a link are those of the engine; the rooms do not know each other, so this holds them together. */
import { expect, expectTypeOf, test } from 'vitest';
import { DEFAULT_CONFIG, DEFAULT_SCHEDULE, type RunConfig, type Schedule } from '../src/engine/session.ts';
import type { Granularity } from '../src/model/model.ts';
import {
  SHARED_CONFIG,
  SHARED_SCHEDULE,
  type SharedConfig,
  type SharedSchedule,
  type SharedView,
} from '../src/share/state.ts';

test('a link says a configuration and a schedule in the words of the engine', () => {
  expectTypeOf<SharedConfig>().toEqualTypeOf<Pick<RunConfig, keyof SharedConfig>>();
  expectTypeOf<SharedSchedule>().toEqualTypeOf<Schedule>();
  expectTypeOf<SharedView['granularity']>().toEqualTypeOf<Granularity>();
});

test('what a link leaves out is what the engine takes for granted', () => {
  expect(DEFAULT_CONFIG).toMatchObject(SHARED_CONFIG);
  expect(DEFAULT_SCHEDULE).toEqual(SHARED_SCHEDULE);
});
