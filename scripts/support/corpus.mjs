import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/** Where the programs of the conformance suite are; tests/python/README.md says how. */
export const corpus = join(root, 'tests', 'python');

/**
 * A program and what it must do. `outcomes`: what it prints depends on who runs when, and is one of these. `packages`: what it imports
 * that does not come with CPython.
 * @typedef {{ name: string, source: string, stdin: string, stdout: string, stderr: string, code: number, outcomes: string[] | undefined, packages: string[] }} Program
 */

/** The packages for which the library has a stand-in. */
const PACKAGE = /^(?:from|import) (greenlet|gevent|requests)\b/gm;

/** @returns {Program[]} every program, by topic and name */
export function listPrograms() {
  return readdirSync(corpus, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.py'))
    .map((path) => readProgram(path.slice(0, -'.py'.length).replaceAll('\\', '/')))
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
    stdin: read('in') ?? '',
    stdout: read('out') ?? '',
    stderr: read('err') ?? '',
    code: Number(read('code') ?? 0),
    outcomes: read('set')?.split(/^---\n/m),
    packages: [...new Set([...source.matchAll(PACKAGE)].map((match) => match[1] ?? ''))],
  };
}

/**
 * What a program wrote to stderr, without what belongs to the library: of its frames only the function is kept, for
 * the lines of two libraries are not the same.
 * @param {string} text
 * @param {string} own name of the program's file
 */
export function plainErrors(text, own) {
  const kept = [];
  let skipping = false;
  for (const line of text.split('\n')) {
    const frame = /^([ |]*)File "(.+)", line \d+, in (.+)$/.exec(line);
    if (frame !== null) {
      skipping = frame[2] !== own;
      kept.push(skipping ? `${frame[1]}File <library>, in ${frame[3]}` : line);
    } else {
      skipping &&= /^[ |]* {4}/.test(line);
      if (!skipping) kept.push(line);
    }
  }
  return kept.join('\n');
}
