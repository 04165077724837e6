import { pathToFileURL } from 'node:url';
import { builtEngine } from '../../scripts/support/cli.mjs';
import type { RunResult } from '../../src/engine/run.node.ts';
import { type Options, specOf } from './specs.ts';

const engine = builtEngine().then(
  (file): Promise<typeof import('../../src/engine/run.node.ts')> => import(pathToFileURL(file).href),
);

/** Runs a scenario to its end, on the inline host unless the options say otherwise. */
export async function run(id: string, options: Options = {}): Promise<RunResult> {
  const { runProgram } = await engine;
  return runProgram(specOf(id, options));
}
