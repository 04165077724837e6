import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { root } from './support/root.mjs';

const SCENARIO = /\.py\?scenario$/;

/** @returns {Promise<typeof import('../src/scenarios/schema.ts')>} */
async function loadSchema() {
  // Scripts that set the project up import this file before Vite is installed.
  const { runnerImport } = await import('vite');
  const file = join(root, 'src/scenarios/schema.ts');
  const { module } = await runnerImport(file, { configFile: false, logLevel: 'error' });
  return /** @type {typeof import('../src/scenarios/schema.ts')} */ (module);
}

/**
 * A Vite plugin for `import x from './x.py?scenario'`: the scenario that the file holds, with its header read and checked when
 * the site is built and not each time a page is opened. What is wrong with a header stops the build and says where.
 * @returns {import('vite').Plugin}
 */
export function scenarios() {
  /** @type {ReturnType<typeof loadSchema> | undefined} */
  let schema;
  return {
    name: 'lockstep:scenarios',
    load: {
      filter: { id: SCENARIO },
      async handler(id) {
        const path = id.replace(/\?.*$/, '');
        const file = path.startsWith(root) ? path : join(root, path);
        this.addWatchFile(file);
        schema ??= loadSchema();
        const { readScenario } = await schema;
        const scenario = readScenario(relative(root, file), await readFile(file, 'utf8'));
        return `export default ${JSON.stringify(scenario)};`;
      },
    },
  };
}
