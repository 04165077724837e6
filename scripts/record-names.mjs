#!/usr/bin/env node
/**
 * `node scripts/record-names.mjs [--python PATH]`: writes the public names of CPython 3.13's modules to tests/python/names, for each
 * module of the library that has an entry. For those who add a module; `npm test` only reads what is recorded.
 */
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { isStandIn, listLibrary } from './support/library.mjs';
import { NAMES_IN_PYTHON, recordedModules, writeNames } from './support/names.mjs';
import { findPython } from './support/python.mjs';

const { values: options } = parseArgs({ options: { python: { type: 'string' } } });
const python = findPython(options.python);
if (python === undefined) {
  console.error('Needs CPython 3.13: put it on PATH as python3.13, set PYTHON, or pass --python PATH.');
  process.exit(2);
}
const described = listLibrary().filter(({ name, entry }) => entry !== undefined && !isStandIn(name));
const wanted = ['builtins', ...described.map(({ name }) => name)];
const output = execFileSync(python, ['-c', NAMES_IN_PYTHON, ...wanted], { encoding: 'utf8' });
/** @type {Record<string, string>} */
const names = JSON.parse(output);
for (const name of new Set([...wanted, ...recordedModules()])) {
  if (!(name in names)) console.error(`CPython has no module ${name}.`);
  if (writeNames(name, wanted.includes(name) ? names[name] : undefined)) console.log(`recorded  ${name}`);
}
