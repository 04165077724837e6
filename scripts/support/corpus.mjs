import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { STAND_INS } from './library.mjs';
import { root } from './root.mjs';

/** Where the programs of the conformance suite are; tests/python/README.md says how. */
export const corpus = join(root, 'tests', 'python');

/**
 * A program and what it must do. `outcomes`: what it prints depends on who runs when, and is one of these, in each GIL mode. `packages`: what it imports
 * that does not come with CPython. `files`: what is beside it when it starts, by path.
 * @typedef {{ name: string, source: string, files: Record<string, string>, stdin: string, stdout: string, stderr: string, code: number, outcomes: Record<import('../../src/engine/session.ts').GilMode, string[]> | undefined, packages: string[] }} Program
 */

/** @typedef {import('./plain-errors.mjs').Outcome} Outcome */

/** A program that does something else under CPython. @typedef {Program & { cpython: Outcome }} Difference */

const PACKAGE = new RegExp(`^(?:from|import) (${STAND_INS.join('|')})\\b`, 'gm');

/** @returns {Program[]} every program that does what CPython does, by topic and name */
export const listPrograms = () => readPrograms().filter(({ name }) => !isDifference(name));

/** @returns {Difference[]} the programs that do not, by name */
export const listDifferences = () =>
  readPrograms()
    .filter(({ name }) => isDifference(name))
    .map((program) => ({ ...program, cpython: readOutcome(`${program.name}.cpython`) }));

/** @param {string} name */
const isDifference = (name) => name.startsWith('differences/');

function readPrograms() {
  return readdirSync(corpus, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.py') && !path.includes('.dir/'))
    .map((path) => readProgram(path.slice(0, -'.py'.length)))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** @param {string} path from the corpus */
function read(path) {
  const file = join(corpus, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/**
 * @param {string} name
 * @returns {Outcome}
 */
const readOutcome = (name) => ({
  stdout: read(`${name}.out`) ?? '',
  stderr: read(`${name}.err`) ?? '',
  code: Number(read(`${name}.code`) ?? 0),
});

/** @param {string} name */
function readProgram(name) {
  const source = read(`${name}.py`) ?? '';
  return {
    name,
    source,
    files: readFolder(join(corpus, `${name}.dir`)),
    stdin: read(`${name}.in`) ?? '',
    ...readOutcome(name),
    outcomes: readOutcomes(name),
    packages: [...new Set([...source.matchAll(PACKAGE)].map((match) => match[1] ?? ''))],
  };
}

/**
 * The outcomes that may be. Where they are others without CPython's lock of today, they stand in a file of their own.
 * @param {string} name
 */
function readOutcomes(name) {
  /** @param {string | undefined} text */
  const split = (text) => text?.split(/^---\n/m);
  const gil = split(read(`${name}.set`));
  if (gil === undefined) return undefined;
  const classic = split(read(`${name}.classic-gil.set`)) ?? gil;
  return {
    gil,
    'classic-gil': classic,
    'free-threaded': split(read(`${name}.free-threaded.set`)) ?? classic,
  };
}

/**
 * The files below a folder by path, none where there is no such folder.
 * @param {string} folder
 * @returns {Record<string, string>}
 */
function readFolder(folder) {
  /** @type {Record<string, string>} */
  const files = {};
  if (!existsSync(folder)) return files;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.parentPath.includes('__pycache__')) continue;
    const path = join(entry.parentPath, entry.name);
    files[path.slice(folder.length + 1).replaceAll('\\', '/')] = readFileSync(path, 'utf8');
  }
  return files;
}
