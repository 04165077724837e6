#!/usr/bin/env node
/**
 * `node scripts/fuzz.mjs [--python PATH] [--kind KIND] [--seed N] [--count N] [--rounds N]`: runs generated cases with Lockstep and with CPython 3.13
 * and shows where they differ; each round takes the next seed. `--record` writes what CPython says to the cases that `npm test` has, to
 * tests/python/fuzz.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runOnTerminal } from './support/cpython.mjs';
import { openRunner } from './support/engine.mjs';
import { BATCH, generateCases, programOf, RECORDED, recordOf, resultsOf } from './support/fuzz-cases.mjs';
import { findPython } from './support/python.mjs';

const { values: options } = parseArgs({
  options: {
    python: { type: 'string' },
    kind: { type: 'string', default: 'expressions' },
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '1' },
    record: { type: 'boolean', default: false },
  },
});
const python = findPython(options.python);
if (python === undefined) {
  console.error('Needs CPython 3.13: put it on PATH as python3.13, set PYTHON, or pass --python PATH.');
  process.exit(2);
}

/** @param {string[]} cases */
async function inCPython(cases) {
  const program = { name: 'cases.py', source: programOf(cases), stdin: '' };
  const { stdout, stderr, exitCode } = await runOnTerminal(/** @type {string} */ (python), program);
  if (exitCode !== 0) throw new Error(`CPython does not run the cases:\n${stderr.slice(-2000)}`);
  return resultsOf(stdout);
}

/**
 * @template T
 * @param {T[]} items
 * @returns {T[][]}
 */
const batches = (items) =>
  Array.from({ length: Math.ceil(items.length / BATCH) }, (_, at) =>
    items.slice(at * BATCH, (at + 1) * BATCH),
  );

if (options.record) {
  for (const { kind, seed, count } of RECORDED) {
    const results = [];
    for (const batch of batches(generateCases(kind, seed, count))) results.push(...(await inCPython(batch)));
    writeFileSync(recordOf(kind), `${results.join('\n')}\n`);
    console.log(`recorded  ${kind}: ${count} cases of seed ${seed}`);
  }
  process.exit(0);
}

const kind = /** @type {import('./support/fuzz-cases.mjs').Kind} */ (options.kind);
const { run, dispose } = await openRunner();
let differences = 0;
for (let round = 0; round < Number(options.rounds); round++) {
  const seed = Number(options.seed) + round;
  for (const batch of batches(generateCases(kind, seed, Number(options.count)))) {
    const expected = await inCPython(batch);
    const { stdout, stderr, code } = await run({ name: 'cases', source: programOf(batch) });
    const got = resultsOf(stdout);
    if (code !== 0)
      console.log(
        `seed ${seed}: exit code ${code} after ${got.length} of ${batch.length} cases\n${stderr.slice(-1000)}\n${batch[got.length]}`,
      );
    batch.forEach((text, index) => {
      if (got[index] === expected[index] || got[index] === undefined) return;
      differences += 1;
      console.log(
        `── seed ${seed}\n${text.trimEnd()}\nCPython:  ${expected[index]}\nLockstep: ${got[index]}\n`,
      );
    });
  }
}
console.log(`${differences} differences`);
await dispose();
if (differences > 0) process.exitCode = 1;
