import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../scripts/support/root.mjs';

interface Locked {
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
}
type Lock = Readonly<Record<string, Locked>>;

/**
 * What the packages of a lock file ask for and the file does not have. `npm install` leaves an optional package
 * out of it without a word if it is not published where it asks; `npm ci` then refuses the file everywhere.
 */
function missing(packages: Lock): string[] {
  return Object.entries(packages).flatMap(([folder, locked]) =>
    Object.keys({ ...locked.dependencies, ...locked.devDependencies, ...locked.optionalDependencies })
      .filter((name) => !places(folder, name).some((place) => Object.hasOwn(packages, place)))
      .map((name) => `${folder || 'the project'} needs ${name}`),
  );
}

/** Where Node looks for a package that is asked for from a folder, as folders of the lock file. */
function places(folder: string, name: string): string[] {
  const found = [`${folder}/node_modules/${name}`, `node_modules/${name}`];
  for (
    let at = folder.lastIndexOf('/node_modules/');
    at > 0;
    at = folder.lastIndexOf('/node_modules/', at - 1)
  ) {
    found.push(`${folder.slice(0, at)}/node_modules/${name}`);
  }
  return found;
}

describe('the lock file', () => {
  test('has every package that one in it asks for', () => {
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
    expect(missing(lock.packages)).toEqual([]);
  });

  test('is seen to lack a package', () => {
    const packages: Lock = {
      '': { devDependencies: { a: '1.0.0' } },
      'node_modules/a': { dependencies: { b: '1.0.0' }, optionalDependencies: { 'a-darwin': '1.0.0' } },
      'node_modules/a/node_modules/b': { dependencies: { c: '1.0.0' } },
      'node_modules/a/node_modules/c': {},
    };
    expect(missing(packages)).toEqual(['node_modules/a needs a-darwin']);
  });
});
