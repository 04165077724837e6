#!/usr/bin/env node
/**
 * `node scripts/bench-cpython.mjs [--python PATH]`: measures the programs of bench/python with CPython 3.13 and writes
 * bench/cpython.json, the figures that ours are compared with where there is no CPython to ask.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { findPython } from './support/python.mjs';
import { root } from './support/root.mjs';

/** Loads a program and prints its result, and the milliseconds of the fastest of many runs. */
const MEASURE = `
import gc, runpy, sys, time
run = runpy.run_path(sys.argv[1])['run']
best, until = float('inf'), time.perf_counter() + 2
while time.perf_counter() < until:
    gc.collect()
    begin = time.perf_counter()
    result = run()
    best = min(best, time.perf_counter() - begin)
print(result, best * 1000)
`;

const { values } = parseArgs({ options: { python: { type: 'string' } } });
const python = findPython(values.python);
if (python === undefined) {
  console.error('Needs CPython 3.13: put it on PATH as python3.13, set PYTHON, or pass --python PATH.');
  process.exit(2);
}

const folder = join(root, 'bench', 'python');
const programs = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith('.py'))
    .sort()
    .map((name) => {
      const path = join(folder, name);
      const title = /^# (.+?):/.exec(readFileSync(path, 'utf8'))?.[1] ?? name;
      const { status, stdout, stderr } = spawnSync(python, ['-c', MEASURE, path], { encoding: 'utf8' });
      if (status !== 0) throw new Error(`${name}: ${stderr}`);
      const [result = '', milliseconds = ''] = stdout.trim().split(' ');
      const best = Math.round(Number(milliseconds) * 100) / 100;
      console.log(`${title.padEnd(18)} ${best.toFixed(2).padStart(8)} ms`);
      return [basename(name, '.py'), { title, milliseconds: best, result }];
    }),
);

const { stdout } = spawnSync(python, ['-V'], { encoding: 'utf8' });
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`;
writeFileSync(
  join(root, 'bench', 'cpython.json'),
  `${JSON.stringify({ python: stdout.trim(), machine, unit: 'ms, the fastest of the runs in two seconds', programs }, null, 2)}\n`,
);
