import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { root } from './root.mjs';

/** Where the programs of the conformance suite are; tests/python/README.md says how. */
export const corpus = join(root, 'tests', 'python');

/**
 * A program and what it must do. `outcomes`: what it prints depends on who runs when, and is one of these. `packages`: what it imports
 * that does not come with CPython. `files`: what is beside it when it starts, by path.
 * @typedef {{ name: string, source: string, files: Record<string, string>, stdin: string, stdout: string, stderr: string, code: number, outcomes: string[] | undefined, packages: string[] }} Program
 */

/** The packages for which the library has a stand-in. */
const PACKAGE = /^(?:from|import) (greenlet|gevent|requests)\b/gm;

/** @returns {Program[]} every program, by topic and name */
export function listPrograms() {
  return readdirSync(corpus, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.py') && !path.includes('.dir/'))
    .map((path) => readProgram(path.slice(0, -'.py'.length)))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** @param {string} name */
function readProgram(name) {
  /** @param {string} ending */
  const read = (ending) => {
    const path = join(corpus, `${name}.${ending}`);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  };
  const source = read('py') ?? '';
  return {
    name,
    source,
    files: readFolder(join(corpus, `${name}.dir`)),
    stdin: read('in') ?? '',
    stdout: read('out') ?? '',
    stderr: read('err') ?? '',
    code: Number(read('code') ?? 0),
    outcomes: read('set')?.split(/^---\n/m),
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
 * the lines of two libraries are not the same.
 * @param {string} text
 * @param {readonly string[]} own names of the program's files
 */
export function plainErrors(text, own) {
  const kept = [];
  let skipping = false;
  for (const line of text.split('\n')) {
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
