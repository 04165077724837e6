import fc from 'fast-check';
import type { Parallel, ParallelRun } from './hosts.test-support.ts';
import { Halt } from './layout.ts';
import { type Options, TestMachine } from './machine.test-support.ts';
import { Model } from './model.test-support.ts';
import { parse } from './script.test-support.ts';
import { scripts } from './scripts.test-support.ts';

/** Random programs on real workers, each led through the model; the same in Node and in a browser. */

const LIVE = { live: true, speed: 100 } as const;
/** Workers count their milliseconds from origins that a browser tells them rounded; in nanoseconds. */
const HOST_SKEW = 2_000_000;
const CORES = 64;

const sample = (seed: number, times: number, processes: boolean): string =>
  fc.sample(scripts({ threads: 6, operations: 10, times, processes }), { seed, numRuns: 1 })[0] as string;

/** @returns how many operations it did; throws what the model found */
export async function liveRun(
  parallel: Parallel,
  breathe: () => Promise<void>,
  source: string,
  gil: NonNullable<Options['gil']>,
): Promise<number> {
  const script = parse(source);
  const model = new Model(script, CORES, gil !== 'free-threaded', HOST_SKEW * LIVE.speed);
  parallel.onEvents = (events) => model.follow(events);
  let result: ParallelRun;
  try {
    result = await parallel.run(script, { gil, setup: LIVE }, breathe);
  } finally {
    parallel.onEvents = null;
  }
  model.finish(result.halted === Halt.deadlock);
  if (result.halted !== Halt.deadlock && result.halted !== Halt.finished)
    model.problems.push(`halted by ${result.halted}: ${result.text}`);
  if (model.problems.length > 0) throw new Error(`${model.problems.join('\n')}\n${gil}\n${source}`);
  return model.operations;
}

/** Runs random programs live until they have done so many operations. */
export async function liveStress(
  parallel: Parallel,
  breathe: () => Promise<void>,
  operations: number,
  seed: number,
): Promise<{ readonly done: number; readonly runs: number }> {
  let done = 0;
  let runs = 0;
  for (; done < operations; runs++) {
    const gil = runs % 3 === 0 ? 'gil' : 'free-threaded';
    done += await liveRun(
      parallel,
      breathe,
      sample(seed + runs, 1 + ((runs * 37) % 400), runs % 4 === 0),
      gil,
    );
  }
  return { done, runs };
}

/** Runs random programs inline, in virtual time, until they have done so many operations. */
export function inlineStress(operations: number, seed: number): number {
  let done = 0;
  for (let run = 0; done < operations; run++) {
    const gil = run % 4 === 0 ? 'gil' : 'free-threaded';
    // Not `manual`, which decides at every instruction: it would take most of the time.
    const policy = POLICIES[run % 3] as (typeof POLICIES)[number];
    const script = parse(sample(seed + run, 1 + ((run * 37) % 400), run % 5 === 0));
    const machine = new TestMachine(script, { policy, gil, seed: run, setup: { cores: 3 } });
    machine.executor.onAnswer = () => {};
    machine.go();
    const model = new Model(script, policy === 'timed' ? 3 : 1, gil === 'gil');
    model.follow(machine.events);
    model.finish(machine.halted === 'deadlock');
    if (model.problems.length > 0) throw new Error(`${model.problems.join('\n')}\nseed ${seed + run}`);
    done += model.operations;
  }
  return done;
}

const POLICIES = ['timed', 'roundrobin', 'random', 'manual'] as const;

/** Runs random programs by baton over the workers, and inline: their traces are to be the same. */
export async function batonStress(
  parallel: Parallel,
  breathe: () => Promise<void>,
  runs: number,
  seed: number,
): Promise<number> {
  for (let run = 0; run < runs; run++) {
    const source = sample(seed + run, 3, run % 2 === 0);
    const options: Options = {
      policy: POLICIES[run % 4] as (typeof POLICIES)[number],
      gil: run % 3 === 0 ? 'free-threaded' : 'gil',
      seed: seed + run,
      setup: { cores: 2 },
    };
    const inline = new TestMachine(source, options).go();
    const { events } = await parallel.run(parse(source), options, breathe);
    const bytes = events.map((event) => JSON.stringify(event)).join('\n');
    if (bytes !== inline.bytes)
      throw new Error(`other trace on workers: ${JSON.stringify(options)}\n${source}`);
  }
  return runs;
}
