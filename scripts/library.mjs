import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './support/root.mjs';

const MODULE = /\.py\?unit$/;
const folder = join(root, 'src/python');
const cache = join(root, '.cache/library');

/** @typedef {(fileName: string, source: string) => string} Compile */

/**
 * What the compiler is made of, as one number: a unit is compiled again when it changes.
 * @returns {string}
 */
function compilerVersion() {
  const hash = createHash('sha256');
  for (const room of ['base', 'program', 'compile']) {
    for (const name of readdirSync(join(root, 'src', room)).sort()) {
      if (name.endsWith('.ts') && !name.includes('.test'))
        hash.update(readFileSync(join(root, 'src', room, name)));
    }
  }
  return hash.update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
}

/** @returns {Promise<Compile>} */
async function loadCompiler() {
  const { runnerImport } = await import('vite');
  const file = join(root, 'src/compile/library-module.ts');
  const { module } = await runnerImport(file, { configFile: false, logLevel: 'error' });
  return /** @type {typeof import('../src/compile/library-module.ts')} */ (module).compileLibraryModule;
}

/**
 * A Vite plugin for `import text from './x.py?unit'`: a module of the library, compiled when the project is built and not
 * each time a program starts. What is wrong with a module stops the build and says where.
 * @returns {import('vite').Plugin}
 */
export function library() {
  /** @type {Promise<Compile> | undefined} */
  let compiler;
  /** @type {string | undefined} */
  let version;
  return {
    name: 'lockstep:library',
    buildStart() {
      version = undefined;
      compiler = undefined;
    },
    load: {
      filter: { id: MODULE },
      async handler(id) {
        const path = id.replace(/\?.*$/, '');
        const file = path.startsWith(root) ? path : join(root, path);
        this.addWatchFile(file);
        const source = readFileSync(file, 'utf8');
        const fileName = relative(folder, file).replaceAll('\\', '/');
        version ??= compilerVersion();
        const key = createHash('sha256').update(`${version}\0${fileName}\0${source}`).digest('hex');
        const kept = join(cache, `${key}.json`);
        let text = readIfThere(kept);
        if (text === undefined) {
          compiler ??= loadCompiler();
          text = (await compiler)(fileName, source);
          // Written aside and moved into place: another build may read it meanwhile.
          mkdirSync(cache, { recursive: true });
          const aside = `${kept}.${process.pid}`;
          writeFileSync(aside, text);
          renameSync(aside, kept);
        }
        return `export default ${JSON.stringify(text)};`;
      },
    },
  };
}

/** @param {string} path */
function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
