#!/usr/bin/env node
/**
 * `node scripts/record-golden.mjs [--cpython [--python PATH]] [--check] [scenario…]`: runs the scenarios, or those named,
 * and writes what they print to tests/scenarios/golden. `--cpython` also runs them with CPython 3.13, into
 * tests/scenarios/cpython: all that have a record there, or those named, which must print the same twice. `--check`
 * writes nothing and names the records that differ.
 */
import { spawnSync } from 'node:child_process';
import { ensureDependencies } from './support/dependencies.mjs';
import { bundleForNode } from './support/node-bundle.mjs';
import { root } from './support/root.mjs';

ensureDependencies();
const program = await bundleForNode('tests/scenarios/record.ts', '.cache/record/main.mjs');
const { status } = spawnSync(process.execPath, [program, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
