import { join } from 'node:path';
import { bundleForNode, bundleIsStale } from './node-bundle.mjs';
import { root } from './root.mjs';

const file = 'dist-cli/lockstep.mjs';

/** The command line as one Node file, built if it is missing or older than the sources. */
export async function builtCli() {
  return bundleIsStale(file) ? bundleForNode('src/cli/main.ts', file) : join(root, file);
}
