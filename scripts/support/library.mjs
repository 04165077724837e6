import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/**
 * A module of the library that a program may import. `entry`: what it says of itself for docs/python-support.md; undefined: nothing.
 * @typedef {{ name: string, file: string, entry: string | undefined }} LibraryModule
 */

/** Packages that do not come with CPython, for which the library has a stand-in. */
export const STAND_INS = ['greenlet', 'gevent', 'requests'];

/** @param {string} name of a module */
export const isStandIn = (name) => STAND_INS.includes(name.split('.')[0] ?? '');

/** @returns {LibraryModule[]} by name, without those whose names start with an underscore */
export function listLibrary() {
  return [...inPython(), ...native()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

function inPython() {
  return readdirSync(join(root, 'src/python'), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.py') && !path.split('/').some((part) => /^_(?!_init__)/.test(part)))
    .map((path) => {
      const file = `src/python/${path}`;
      const name = path.replace(/(\/__init__)?\.py$/, '').replaceAll('/', '.');
      return { name, file, entry: entryOf(readFileSync(join(root, file), 'utf8')) };
    });
}

function native() {
  return readdirSync(join(root, 'src/vm/modules')).flatMap((path) => {
    const file = `src/vm/modules/${path}`;
    const source = readFileSync(join(root, file), 'utf8');
    const name = /: NativeModule = \{\s+name: '([a-z]\w*)'/.exec(source)?.[1];
    // The built-in names are told of without an entry.
    return name === undefined || name === 'builtins' ? [] : [{ name, file, entry: entryOf(source) }];
  });
}

/**
 * What a source says after `# Supported:` or `// Supported:`, with the lines of comment that follow.
 * @param {string} source
 */
export function entryOf(source) {
  const found = /^(#|\/\/) Supported: (.*(?:\n\1.*)*)/m.exec(source);
  return found?.[2]?.replace(/\n(#|\/\/) ?/g, ' ').trim();
}
