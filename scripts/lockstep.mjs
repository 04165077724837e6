#!/usr/bin/env node
/**
 * The command line from a checkout: `npm run -s lockstep -- run FILE.py`. Sets itself up and builds when it must,
 * then runs the built file in this process. `--build-only` stops after the build.
 */
import { pathToFileURL } from 'node:url';
import { builtCli } from './support/cli.mjs';
import { ensureDependencies } from './support/dependencies.mjs';

/** npm runs a script in the project's folder; FILE.py is meant from where npm was called. */
const caller = process.env.npm_lifecycle_event === 'lockstep' ? process.env.INIT_CWD : undefined;

/** @returns {Promise<string | undefined>} the built file, if there is one */
async function setUp() {
  try {
    ensureDependencies();
    return await builtCli();
  } catch (error) {
    process.stderr.write(
      `lockstep: could not be built.\n${error instanceof Error ? error.message : error}\n`,
    );
    process.exitCode = 70;
    return undefined;
  }
}

const program = await setUp();
if (program !== undefined && process.argv[2] !== '--build-only') {
  if (caller !== undefined) process.chdir(caller);
  await import(pathToFileURL(program).href);
}
