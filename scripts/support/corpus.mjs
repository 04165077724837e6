import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { STAND_INS } from './library.mjs';
import { root } from './root.mjs';

/** Where the programs of the conformance suite are; tests/python/README.md says how. */
export const corpus = join(root, 'tests', 'python');

/**
 * A program and what it must do. `outcomes`: what it prints depends on who runs when, and is one of these. `packages`: what it imports
 * that does not come with CPython. `files`: what is beside it when it starts, by path.
 * @typedef {{ name: string, source: string, files: Record<string, string>, stdin: string, stdout: string, stderr: string, code: number, outcomes: string[] | undefined, packages: string[] }} Program
 */

/**
 * What a program does.
 * @typedef {{ stdout: string, stderr: string, code: number }} Outcome
 */

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
    outcomes: read(`${name}.set`)?.split(/^---\n/m),
    packages: [...new Set([...source.matchAll(PACKAGE)].map((match) => match[1] ?? ''))],
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

/**
 * The files that a program consists of: its frames in tracebacks are kept as they are.
 * @param {{ name: string, files?: Readonly<Record<string, string>> }} program
 */
export const ownFiles = ({ name, files = {} }) => [
  posix.basename(name).replace(/(\.py)?$/, '.py'),
  ...Object.keys(files),
];

/**
 * What a program wrote to stderr, without what belongs to the library: of its frames only the function is kept, for
 * the lines of two libraries are not the same. Paths in the program's folder are shown as relative ones.
 * @param {string} text
 * @param {readonly string[]} own names of the program's files
 */
export function plainErrors(text, own) {
  const kept = [];
  let skipping = false;
  for (const line of text.replaceAll('/home/lockstep/', '').split('\n')) {
    const frame = /^([ |]*)File "(.+)", line \d+, in (.+)$/.exec(line);
    if (frame !== null) {
      skipping = !own.includes(frame[2] ?? '');
      kept.push(skipping ? `${frame[1]}File <library>, in ${frame[3]}` : line);
    } else {
      skipping &&= /^[ |]* {4}/.test(line);
      if (!skipping) kept.push(line);
    }
  }
  return kept.join('\n');
}
