import { posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtEngine } from './cli.mjs';
import { ownFiles, plainErrors } from './corpus.mjs';

/** A program that waits for ever in virtual time ends here; none of ours takes an hour. */
const AN_HOUR = 3600;

/** @typedef {{ name: string, source: string, files?: Readonly<Record<string, string>>, stdin?: string }} Program */

/**
 * The run of a program, to its end and in virtual time, as the command line would. `name` may be a path; its file's name counts.
 * @param {typeof import('../../src/engine/run.node.ts')} engine
 * @param {Program} program
 * @returns {import('../../src/engine/session.ts').RunSpec}
 */
function specOf({ DEFAULT_CONFIG, DEFAULT_LIMITS, DEFAULT_SCHEDULE }, program) {
  const { name, source, files = {}, stdin = '' } = program;
  return {
    name: posix.basename(name).replace(/(\.py)?$/, '.py'),
    source,
    files,
    stdin: stdin.split('\n').slice(0, -1),
    inputEnds: true,
    argv: [],
    config: { ...DEFAULT_CONFIG, hosts: 'inline', limits: { ...DEFAULT_LIMITS, seconds: AN_HOUR } },
    schedule: DEFAULT_SCHEDULE,
  };
}

/**
 * Runs programs on the inline host, with the engine as one file.
 * @returns {Promise<(program: Program) => Promise<import('./corpus.mjs').Outcome>>} stderr as `plainErrors` has it
 */
export async function inlineRunner() {
  const engine = await loadEngine();
  return async (program) => {
    const { stdout, stderr, exitCode } = await engine.runProgram(specOf(engine, program));
    return { stdout, stderr: plainErrors(stderr, ownFiles(program)), code: exitCode };
  };
}

/** @returns {Promise<typeof import('../../src/engine/run.node.ts')>} */
async function loadEngine() {
  return import(pathToFileURL(await builtEngine()).href);
}
