#!/usr/bin/env node
/**
 * `node scripts/record-expected.mjs [--python PATH] [--check] [part of a name…]`: runs the programs of tests/python
 * with CPython 3.13 and writes what they print beside them. For those who add or change a program; `npm test` only
 * reads what is recorded. `--check` writes nothing and names the programs whose record differs. Of the programs of tests/python/differences
 * it also writes what Lockstep prints.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { corpus, listDifferences, listPrograms } from './support/corpus.mjs';
import { runOnTerminal } from './support/cpython.mjs';
import { openRunner } from './support/engine.mjs';
import { findPython } from './support/python.mjs';

const { values: options, positionals: wanted } = parseArgs({
  options: { python: { type: 'string' }, check: { type: 'boolean', default: false } },
  allowPositionals: true,
});

const changed = /** @type {string[]} */ ([]);

/**
 * Writes a text beside a program, or removes it when it says nothing.
 * @param {string} path
 * @param {string | undefined} text
 * @returns {boolean} whether it was another before
 */
function record(path, text) {
  const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (before === text) return false;
  if (!options.check) {
    if (text === undefined) rmSync(path);
    else writeFileSync(path, text);
  }
  return true;
}

/**
 * Records what a program does.
 * @param {string} name the program's, or what its record is to be called
 * @param {import('./support/corpus.mjs').Outcome} outcome
 */
function recordOutcome(name, { stdout, stderr, code }) {
  const path = join(corpus, name);
  const differs = [
    record(`${path}.out`, stdout),
    record(`${path}.err`, stderr === '' ? undefined : stderr),
    record(`${path}.code`, code === 0 ? undefined : `${code}\n`),
  ];
  if (differs.includes(true)) changed.push(name);
}

const python = findPython(options.python);
if (python === undefined) {
  console.error('Needs CPython 3.13: put it on PATH as python3.13, set PYTHON, or pass --python PATH.');
  process.exit(2);
}
const { stdout: version } = spawnSync(python, ['-V'], { encoding: 'utf8' });

/** @param {string} name */
const hasPackage = (name) => spawnSync(python, ['-c', `import ${name}`]).status === 0;
// What requests would fetch is made up, so no CPython can be asked about it.
const missing = new Set(['requests', ...['greenlet', 'gevent'].filter((name) => !hasPackage(name))]);

/** @param {import('./support/corpus.mjs').Program} program */
const isChosen = ({ name, outcomes }) =>
  outcomes === undefined && (wanted.length === 0 || wanted.some((part) => name.includes(part)));
const differences = listDifferences().filter(isChosen);
const chosen = [
  ...listPrograms()
    .filter(isChosen)
    .map((program) => ({ ...program, recordAs: program.name })),
  ...differences.map((program) => ({ ...program, recordAs: `${program.name}.cpython` })),
];
const programs = chosen.filter(({ packages }) => !packages.some((name) => missing.has(name)));
const failed = /** @type {string[]} */ ([]);
const waiting = [...programs];
await Promise.all(
  Array.from({ length: availableParallelism() }, async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { name, recordAs, source, files, stdin } = next;
      try {
        const program = { name: `${basename(name)}.py`, source, files, stdin };
        const { stdout, stderr, exitCode } = await runOnTerminal(python, program);
        recordOutcome(recordAs, { stdout, stderr, code: exitCode });
      } catch (error) {
        failed.push(`${name}: ${error instanceof Error ? error.message : error}`);
      }
    }
  }),
);
if (differences.length > 0) {
  const { run } = await openRunner();
  for (const program of differences) recordOutcome(program.name, await run(program));
}
for (const name of changed.sort()) console.log(`${options.check ? 'differs' : 'recorded'}  ${name}`);
for (const problem of failed) console.error(problem);
console.log(`${programs.length} programs with ${version.trim()}: ${changed.length} changed.`);
if (chosen.length > programs.length) {
  console.log(`${chosen.length - programs.length} left alone: they need ${[...missing].join(', ')}.`);
}
if (failed.length > 0 || (options.check && changed.length > 0)) process.exitCode = 1;
