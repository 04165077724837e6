import { mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { library } from '../library.mjs';
import { scenarios } from '../scenarios.mjs';
import { optimization } from './optimization.mjs';
import { root } from './root.mjs';

let count = 0;

/**
 * Bundles a TypeScript program for Node into one file that needs nothing beside it, so that the same file can
 * also be started as a worker thread. Silent; throws what went wrong.
 * @param {string} entry path of the program, from the root
 * @param {string} outFile path of the file to write, from the root
 * @returns {Promise<string>} the absolute path of that file
 */
export async function bundleForNode(entry, outFile) {
  const { build } = await import('vite');
  const target = join(root, outFile);
  // Built aside and moved into place: a program that starts meanwhile finds a whole file, the old or the new.
  const aside = join(root, '.cache', `bundle-${process.pid}-${++count}`);
  const started = new Date();
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'silent',
      publicDir: false,
      plugins: [library(), scenarios()],
      ssr: { noExternal: true },
      build: {
        ssr: entry,
        outDir: aside,
        target: 'node20',
        minify: false,
        rolldownOptions: { optimization, output: { entryFileNames: 'main.mjs', codeSplitting: false } },
      },
    });
    // An edit made while the bundle was built counts as newer than it.
    utimesSync(join(aside, 'main.mjs'), started, started);
    mkdirSync(dirname(target), { recursive: true });
    renameSync(join(aside, 'main.mjs'), target);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  return target;
}

/**
 * When something in a folder last changed; a removed file changes its folder.
 * @param {string} folder
 */
function lastChange(folder) {
  let latest = statSync(folder).mtimeMs;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    latest = Math.max(latest, entry.isDirectory() ? lastChange(path) : statSync(path).mtimeMs);
  }
  return latest;
}

/**
 * Whether a bundle is missing, or older than the sources or what builds them.
 * @param {string} outFile path of the bundle, from the root
 */
export function bundleIsStale(outFile) {
  const built = statSync(join(root, outFile), { throwIfNoEntry: false })?.mtimeMs;
  if (built === undefined) return true;
  if (lastChange(join(root, 'src')) > built) return true;
  return ['package-lock.json', 'scripts/support/node-bundle.mjs', 'scripts/support/optimization.mjs'].some(
    (file) => statSync(join(root, file)).mtimeMs > built,
  );
}
