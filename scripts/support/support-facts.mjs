import { listDifferences } from './corpus.mjs';
import { openRunner } from './engine.mjs';
import { listLibrary } from './library.mjs';
import { missingInPython, readNames, recordedModules } from './names.mjs';

/**
 * What docs/python-support.md is made from: the entries of the modules, the names that CPython has, and what Lockstep says is missing of
 * them when it is asked.
 * @returns {Promise<import('./support-page.mjs').Facts>}
 */
export async function readFacts() {
  const modules = listLibrary().flatMap(({ name, entry }) => (entry === undefined ? [] : [{ name, entry }]));
  const names = new Map(recordedModules().map((name) => [name, readNames(name)]));
  const { run } = await openRunner();
  const { stdout, stderr } = await run({ name: 'missing', source: missingInPython(names) });
  if (stderr !== '') throw new Error(`Lockstep could not say what is missing:\n${stderr}`);
  return { modules, names, differences: listDifferences(), ...JSON.parse(stdout) };
}
