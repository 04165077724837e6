import { describe, expect, test } from 'vitest';
import type { RunResult } from '../../src/engine/run.node.ts';
import { findMoments } from '../../src/model/moments.ts';
import { eventAt } from '../../src/trace/builder.ts';
import { EventKind, type EventName } from '../../src/trace/events.ts';
import type { Moment } from '../../src/trace/moment.ts';
import type { Trace, TraceEvent } from '../../src/trace/trace.ts';
import { run } from './runs.ts';
import type { Options } from './specs.ts';

/** What the tests of scenarios share: they read what a program prints as a person would, line by line. */

/** A run that ends well: exit code 0, nothing on stderr. */
export async function runWell(id: string, options: Options = {}): Promise<RunResult> {
  const result = await run(id, options);
  expect({ stderr: result.stderr, exitCode: result.exitCode }).toEqual({ stderr: '', exitCode: 0 });
  return result;
}

export const linesOf = ({ stdout }: RunResult): string[] => stdout.trimEnd().split('\n');

/** The lines that a run printed, after checking that it ended well. */
export const lines = async (id: string, options: Options = {}): Promise<string[]> =>
  linesOf(await runWell(id, options));

/** Who runs when, in every way that each scenario is tried. */
const schedules = [
  { policy: 'timed', seed: 1 },
  { policy: 'roundrobin', seed: 1 },
  { policy: 'random', seed: 1 },
  { policy: 'random', seed: 2 },
  { policy: 'random', seed: 3 },
] as const satisfies readonly Options[];

/** What must hold of a scenario whoever runs when. (catalogue.test.ts looks for these calls by their first argument.) */
export function always(id: string, what: string, holds: (schedule: Options) => Promise<void>): void {
  describe(`${id}: ${what}`, () => {
    test.each(schedules)('under $policy, seed $seed', holds);
  });
}

export const matching = (output: readonly string[], pattern: RegExp): string[] =>
  output.filter((line) => pattern.test(line));

export const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** How many are inside after each line, if `enter` brings one in and `leave` takes one out. */
export function occupancy(output: readonly string[], enter: RegExp, leave: RegExp): number[] {
  let inside = 0;
  return output.map((line) => {
    if (enter.test(line)) inside++;
    if (leave.test(line)) inside--;
    return inside;
  });
}

const SECOND = 1e9;

export function traceOf({ trace, stderr }: RunResult): Trace {
  if (trace === null) throw new Error(`The run left no trace.\n${stderr}`);
  return trace;
}

/** When a moment of the run was, in seconds of virtual time: each is searched after the one before. */
export function momentOf(result: RunResult, ...moments: Moment[]): number {
  const trace = traceOf(result);
  const index = findMoments(trace, moments);
  if (index < 0) throw new Error(`The run has no ${JSON.stringify(moments)}.`);
  return eventAt(trace.columns, index).time / SECOND;
}

/** The events of a kind, in order. */
export function eventsOf(result: RunResult, name: EventName): TraceEvent[] {
  const { columns } = traceOf(result);
  return Array.from({ length: columns.length }, (_, index) => index)
    .filter((index) => columns.kind[index] === EventKind[name])
    .map((index) => eventAt(columns, index));
}

/** When a line was printed, in seconds of virtual time: the first that fits, or the nth. */
export function timeOf(result: RunResult, pattern: RegExp, nth = 1): number {
  const found = eventsOf(result, 'output').filter(({ text }) => pattern.test(text.trimEnd()))[nth - 1];
  if (found === undefined) throw new Error(`No line fits ${pattern} (${nth}) in:\n${result.stdout}`);
  return found.time / SECOND;
}

/** How long the run took, in seconds of virtual time. */
export function duration(result: RunResult): number {
  const { columns } = traceOf(result);
  return eventAt(columns, columns.length - 1).time / SECOND;
}
