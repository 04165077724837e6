/** The program behind scripts/record-golden.mjs, which says what it does. */
import { parseArgs } from 'node:util';
import { runOnTerminal } from '../../scripts/support/cpython.mjs';
import { findPython } from '../../scripts/support/python.mjs';
import { runProgram } from '../../src/engine/run.node.ts';
import { type Scenario, scenarios } from '../../src/scenarios/index.ts';
import { cpython, golden, masked, shown } from './records.ts';
import { specOf } from './specs.ts';

const { values: options, positionals: wanted } = parseArgs({
  options: {
    cpython: { type: 'boolean', default: false },
    python: { type: 'string' },
    check: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});

function keep(records: typeof golden, id: string, record: string): void {
  if (masked(records.read(id) ?? '') === masked(record)) return;
  if (!options.check) records.write(id, record);
  else process.exitCode = 1;
  console.log(`${options.check ? 'differs' : 'recorded'}  ${id}`);
}

/** Twice at once: who prints something else the second time has no record. */
async function printedByCpython(python: string, { id, file, program, files, stdin }: Scenario) {
  const answers = stdin.map((line) => `${line}\n`).join('');
  const once = async () =>
    shown(await runOnTerminal(python, { name: file, source: program, files, stdin: answers }), file);
  const [one, other] = await Promise.all([once(), once()]);
  if (masked(one) !== masked(other)) throw new Error(`${id} does not always print the same:\n${one}${other}`);
  return one;
}

const chosen = scenarios.filter(({ id }) => wanted.length === 0 || wanted.includes(id));
for (const { id, file } of chosen) keep(golden, id, shown(await runProgram(specOf(id)), file));

if (options.cpython) {
  const python = findPython(options.python);
  if (python === undefined) throw new Error('Needs CPython 3.13: see scripts/record-expected.mjs.');
  for (const scenario of chosen) {
    if (wanted.length === 0 && cpython.read(scenario.id) === undefined) continue;
    keep(cpython, scenario.id, await printedByCpython(python, scenario));
  }
}
