/** The command line as a person uses it: the built file, run in a folder of its own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { builtCli } from '../../scripts/support/cli.mjs';

/** How long building it, and one use of it, may take. */
export const BUILDING = 120_000;
export const RUNNING = 60_000;

export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

export interface CommandLine {
  readonly folder: string;
  readonly lockstep: (args: readonly string[], input?: string) => Ran;
  /** Writes a file, with the folders it needs, and answers its path. */
  readonly write: (path: string, text: string) => string;
  readonly close: () => void;
}

export async function openCommandLine(): Promise<CommandLine> {
  const cli = await builtCli();
  const folder = mkdtempSync(join(tmpdir(), 'lockstep-cli-'));
  return {
    folder,
    lockstep(args, input = '') {
      const { stdout, stderr, status } = spawnSync(process.execPath, [cli, ...args], {
        cwd: folder,
        encoding: 'utf8',
        input,
        timeout: RUNNING,
        maxBuffer: 2 ** 28,
      });
      return { stdout, stderr, code: status };
    },
    write(path, text) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      return path;
    },
    close: () => rmSync(folder, { recursive: true }),
  };
}
