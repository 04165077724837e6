#!/usr/bin/env node
/**
 * `npm run bench`: runs every bench/*.bench.ts, or those whose name contains one of the arguments. Each is bundled
 * into one Node file, as the command line is, so what is measured is what ships.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ensureDependencies } from './support/dependencies.mjs';
import { bundleForNode } from './support/node-bundle.mjs';
import { root } from './support/root.mjs';

ensureDependencies();
const wanted = process.argv.slice(2);
const files = readdirSync(join(root, 'bench'))
  .filter((name) => name.endsWith('.bench.ts'))
  .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
  .sort();
if (files.length === 0) {
  console.error(`No benchmark in bench/${wanted.length === 0 ? '' : ` is called ${wanted.join(' or ')}`}.`);
  process.exitCode = 2;
}
for (const name of files) {
  const program = await bundleForNode(`bench/${name}`, `.cache/bench/${basename(name, '.ts')}.mjs`);
  const { status } = spawnSync(process.execPath, ['--expose-gc', program], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
