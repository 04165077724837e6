import { pathToFileURL } from 'node:url';
import { builtEngine } from '../../scripts/support/cli.mjs';
import type { RunResult } from '../../src/engine/run.node.ts';
import type { RunSpec } from '../../src/engine/session.ts';
import { type Options, specOf } from './specs.ts';

const engine = builtEngine().then(
  (file): Promise<typeof import('../../src/engine/run.node.ts')> => import(pathToFileURL(file).href),
);

export async function runSpec(spec: RunSpec): Promise<RunResult> {
  const { runProgram } = await engine;
  return runProgram(spec);
}

/** Runs a scenario to its end, on the inline host unless the options say otherwise. */
export const run = (id: string, options: Options = {}): Promise<RunResult> => runSpec(specOf(id, options));
