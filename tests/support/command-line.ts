/** The command line as a person uses it: the built file, run in a folder of its own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { builtCli } from '../../scripts/support/cli.mjs';

/** How long building it, and one use of it, may take. */
const BUILDING = 120_000;
export const RUNNING = 120_000;

export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

export interface CommandLine {
  readonly lockstep: (args: readonly string[], input?: string) => Ran;
  /** The path of a file in the folder that it runs in. */
  readonly path: (name: string) => string;
  /** Writes a file, with the folders it needs, and answers its name. */
  readonly write: (name: string, text: string) => string;
  /** Writes a program to a file of its own; its name. */
  readonly program: (source: string) => string;
  readonly run: (source: string, ...options: string[]) => Ran;
}

/** The command line for the tests of a file, in a folder that is there from the first to the last. */
export function commandLineForTests(): CommandLine {
  let cli = '';
  let folder = '';
  let programs = 0;
  beforeAll(async () => {
    cli = await builtCli();
    folder = mkdtempSync(join(tmpdir(), 'lockstep-cli-'));
  }, BUILDING);
  afterAll(() => rmSync(folder, { recursive: true }));

  const path = (name: string): string => join(folder, name);
  const lockstep = (args: readonly string[], input = ''): Ran => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [cli, ...args], {
      cwd: folder,
      encoding: 'utf8',
      input,
      timeout: RUNNING,
      maxBuffer: 2 ** 28,
    });
    return { stdout, stderr, code: status };
  };
  const write = (name: string, text: string): string => {
    mkdirSync(dirname(path(name)), { recursive: true });
    writeFileSync(path(name), text);
    return name;
  };
  const program = (source: string): string => write(`program_${++programs}.py`, source);
  const run = (source: string, ...options: string[]): Ran => lockstep(['run', program(source), ...options]);
  return { lockstep, path, write, program, run };
}
