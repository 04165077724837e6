import { type RunResult, runProgram } from '../../src/engine/run.node.ts';
import { type Options, specOf } from './specs.ts';

/** Runs a scenario to its end, on the inline host unless the options say otherwise. */
export const run = (id: string, options: Options = {}): Promise<RunResult> => runProgram(specOf(id, options));
