import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/** @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockedPackage */

/**
 * The packages of a lock file, by folder; none if there is no such file.
 * @param {string} file
 * @returns {Record<string, LockedPackage>}
 */
function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

/**
 * Whether node_modules holds what package-lock.json asks for. npm leaves its own account of what it installed
 * in node_modules/.package-lock.json; an optional package may be missing there, being for another system.
 */
function dependenciesInstalled() {
  const installed = lockedPackages('node_modules/.package-lock.json');
  return Object.entries(lockedPackages('package-lock.json')).every(([folder, wanted]) => {
    if (folder === '') return true;
    const found = installed[folder];
    return found === undefined ? wanted.optional === true : found.version === wanted.version;
  });
}

/** Installs the dependencies if they are missing or not those of the lock file. Everything npm says goes to stderr. */
export function ensureDependencies() {
  if (dependenciesInstalled()) return;
  process.stderr.write('Installing dependencies…\n');
  const options = { cwd: root, stdio: /** @type {['ignore', 2, 2]} */ (['ignore', 2, 2]) };
  const npm = process.env.npm_execpath;
  const { status } =
    npm === undefined
      ? spawnSync('npm', ['ci', '--loglevel=error'], { ...options, shell: process.platform === 'win32' })
      : spawnSync(process.execPath, [npm, 'ci', '--loglevel=error'], options);
  if (status !== 0) throw new Error('npm ci failed; see its output above.');
}
