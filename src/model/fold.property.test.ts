import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TraceBuilder } from '../trace/builder.ts';
import { EVENT_KINDS } from '../trace/events.ts';
import { PLAIN_META } from '../trace/read.ts';
import { CHECKPOINT } from './checkpoints.ts';
import { describe as describeEvent } from './describe.ts';
import { madeTrace } from './made-trace.test-support.ts';
import { metricsOf } from './metrics.ts';
import { createModel, type Model } from './model.ts';
import { english } from './sentences.en.ts';
import { say } from './sentences.ts';
import { chinese } from './sentences.zh.ts';
import { type State, taskOf, threadOf } from './state.ts';
import { waitGraph } from './waits.ts';

const seed = fc.integer({ min: 0, max: 2 ** 31 - 1 });

/** What holds in every state of a trace that a machine could leave. */
function problems(state: State): string[] {
  const found: string[] = [];
  const must = (holds: boolean, what: string): void => {
    if (!holds) found.push(`${state.playhead}: ${what}`);
  };
  for (const object of state.objects) {
    for (const { tid } of object.holders)
      must(
        threadOf(state, tid)?.holds.includes(object.id) === true,
        `${tid} holds ${object.name} unknowingly`,
      );
    for (const { tid, woken } of object.waiters) {
      const wait = threadOf(state, tid)?.waitsFor;
      must(wait?.object === object.id && wait.woken === woken, `${tid} waits for ${object.name} unknowingly`);
    }
    const depth = object.holders.reduce((sum, holder) => sum + holder.depth, 0);
    must(object.free + depth === object.permits, `${object.name} has lost a permit`);
    if (object.kind === 'queue') must(object.items.length <= object.bound, `${object.name} overflows`);
    for (const { number, bytes, taken } of object.items)
      must(taken === 0 || taken < bytes, `item ${number} of ${object.name} is used up`);
    for (const id of object.pool?.running ?? [])
      must(taskOf(state, id)?.status === 'running', `job ${id} of ${object.name} does not run`);
    for (const id of object.pool?.waiting ?? [])
      must(taskOf(state, id)?.status === 'new', `job ${id} of ${object.name} has begun`);
    must(object.contended >= object.waiters.length, `${object.name} miscounts its waits`);
  }
  for (const thread of state.threads) {
    for (const id of thread.holds) {
      const holders = state.objects.find((object) => object.id === id)?.holders ?? [];
      must(
        holders.some((holder) => holder.tid === thread.tid),
        `${thread.tid} only thinks that it holds ${id}`,
      );
    }
    if (thread.waitsFor !== null && thread.waitsFor.object !== 0) {
      const waiters = state.objects.find((object) => object.id === thread.waitsFor?.object)?.waiters ?? [];
      must(
        waiters.some((waiter) => waiter.tid === thread.tid),
        `nobody knows that ${thread.tid} waits`,
      );
    }
    const task = taskOf(state, thread.task);
    must(
      thread.task === 0 || (task?.tid === thread.tid && task.status === 'running'),
      `${thread.tid} executes ${thread.task} unknowingly`,
    );
    must(thread.core < 0 || state.cores[thread.core] === thread.tid, `${thread.tid} has a core of another`);
    must(thread.core < 0 || thread.status === 'running', `${thread.tid} has a core and does not run`);
  }
  for (const task of state.tasks)
    must(
      task.status !== 'running' || threadOf(state, task.tid)?.task === task.id,
      `nobody executes ${task.name}`,
    );
  return found;
}

const statesOf = (model: Model): State[] =>
  Array.from({ length: model.length + 1 }, (_, playhead) => model.stateAt(playhead));

describe('a trace that a machine could leave', () => {
  test('has only sound states', () => {
    fc.assert(
      fc.property(seed, (number) => {
        const { meta, columns } = madeTrace(number, 400);
        const states = statesOf(createModel(meta, columns));
        expect(states.flatMap(problems)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test('has the same states however one gets there', () => {
    const { meta, columns } = madeTrace(7, 2 * CHECKPOINT + 300);
    const stepped = statesOf(createModel(meta, columns));
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: columns.length }), { maxLength: 20 }), (playheads) => {
        const model = createModel(meta, columns);
        for (const playhead of playheads) {
          const state = model.stateAt(playhead);
          expect(state).toStrictEqual(stepped[playhead]);
          const back = Math.max(0, playhead - 1);
          expect(model.stateAt(back)).toStrictEqual(stepped[back]);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('has segments without holes or overlaps, and the time that they add up to', () => {
    fc.assert(
      fc.property(seed, (number) => {
        const { meta, columns } = madeTrace(number, 600);
        const model = createModel(meta, columns);
        for (const { tid, start, end } of model.lanes()) {
          const segments = model.segments(tid);
          expect(segments.start[0]).toBe(start);
          expect(segments.end[segments.length - 1]).toBe(end);
          for (let row = 1; row < segments.length; row++) {
            expect(segments.start[row]).toBe(segments.end[row - 1]);
            expect(segments.startEvent[row]).toBe(segments.endEvent[row - 1]);
          }
          const sums = [0, 0, 0, 0, 0, 0];
          for (let row = 0; row < segments.length; row++)
            sums[segments.status[row]!]! += segments.end[row]! - segments.start[row]!;
          const metrics = metricsOf(model.stateAt(model.length), 2).threads[tid - 1];
          expect([metrics?.running, metrics?.blocked, metrics?.sleeping]).toEqual([
            sums[2],
            sums[3],
            sums[4],
          ]);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('has lanes for tasks, from their beginning to their end', () => {
    fc.assert(
      fc.property(seed, (number) => {
        const { meta, columns } = madeTrace(number, 600);
        const model = createModel(meta, columns);
        for (const { tasks } of model.lanes())
          for (const { task, start, end } of tasks) {
            const segments = model.taskSegments(task);
            expect([segments.start[0], segments.end[segments.length - 1]]).toEqual([start, end]);
            for (let row = 1; row < segments.length; row++)
              expect(segments.start[row]).toBe(segments.end[row - 1]);
          }
      }),
      { numRuns: 20 },
    );
  });

  test('has arrows from the past', () => {
    const { meta, columns } = madeTrace(3, 5000);
    const { length, from, to } = createModel(meta, columns).flows();
    expect(length).toBeGreaterThan(100);
    for (let row = 0; row < length; row++) {
      expect(from[row]).toBeLessThan(to[row]!);
      if (row > 0) expect(to[row]).toBeGreaterThan(to[row - 1]!);
    }
  });
});

test('a trace of nonsense breaks nothing', () => {
  const small = fc.integer({ min: -1, max: 6 });
  const event = fc.tuple(
    fc.integer({ min: 0, max: EVENT_KINDS + 2 }),
    fc.nat(5),
    fc.nat(9),
    small,
    small,
    small,
  );
  fc.assert(
    fc.property(fc.array(event, { maxLength: 60 }), (events) => {
      const builder = new TraceBuilder();
      for (const [kind, tid, time, a, b, c] of events)
        builder.push(kind, tid, time, 0, a, a, b, c, b > 2 ? 'x' : '');
      const model = createModel(PLAIN_META, builder.columns);
      for (const state of statesOf(model)) {
        waitGraph(state);
        metricsOf(state, 2);
        const sentence = describeEvent(model.event(state.playhead - 1), state, model.meta);
        expect(say(sentence, english).length * say(sentence, chinese).length).toBeGreaterThan(0);
      }
      model.lanes().map(({ tid }) => [model.segments(tid), model.marks(tid)]);
    }),
    { numRuns: 300 },
  );
});
