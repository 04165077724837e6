import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { Command } from './options.ts';

/** Largest source and largest virtual directory that are read, in bytes. */
const SOURCE_LIMIT = 2 * 2 ** 20;
const DIRECTORY_LIMIT = 8 * 2 ** 20;

/** Something on disk that cannot be used, in words for the person at the command line. */
export class InputError extends Error {}

/** What a run reads from disk. */
export interface Inputs {
  readonly name: string;
  readonly source: string;
  readonly files: Readonly<Record<string, string>>;
  readonly stdin: readonly string[];
}

/** The text of a program. */
export function readProgram(file: string): string {
  const source = readText(file, 'program');
  if (source.length > SOURCE_LIMIT) throw new InputError(`${file} is larger than ${SOURCE_LIMIT} bytes.`);
  return source;
}

export function readInputs(command: Command): Inputs {
  return {
    name: basename(command.file),
    source: readProgram(command.file),
    files: command.dir === null ? {} : readDirectory(command.dir),
    stdin:
      command.stdin === null
        ? []
        : lines(readText(command.stdin === '-' ? STANDARD_INPUT : command.stdin, 'input')),
  };
}

/** By its number: where it is a socket it can not be opened again by a path. */
const STANDARD_INPUT = 0;

function readText(path: string | number, what: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const name = path === STANDARD_INPUT ? 'on standard input' : path;
    throw new InputError(`The ${what} ${name} cannot be read: ${reason(error)}.`);
  }
}

/** Writes what a run leaves behind. */
export function writeOutput(path: string, text: string | Uint8Array): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new InputError(`The trace cannot be written to ${path}: ${reason(error)}.`);
  }
}

/** Text files below a directory, by path with `/`. Hidden files are left out. */
function readDirectory(root: string): Record<string, string> {
  const files: Record<string, string> = {};
  let bytes = 0;
  const visit = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.name.startsWith('.') || entry.name === '__pycache__') continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) visit(path);
      else if (entry.isFile()) {
        bytes += statSync(path).size;
        if (bytes > DIRECTORY_LIMIT)
          throw new InputError(`The files of ${root} are larger than ${DIRECTORY_LIMIT} bytes together.`);
        files[relative(root, path).split(sep).join('/')] = readFileSync(path, 'utf8');
      }
    }
  };
  try {
    visit(root);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`The directory ${root} cannot be read: ${reason(error)}.`);
  }
  return files;
}

/** Lines without their ends; a last empty one is no line. */
function lines(text: string): string[] {
  const all = text.split(/\r?\n/);
  if (all[all.length - 1] === '') all.pop();
  return all;
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));
