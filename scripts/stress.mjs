#!/usr/bin/env node
/**
 * `npm run stress -- --operations 50000000 --seed 7`: the long version of the kernel's test with random programs on
 * worker threads (src/kernel/parallel.test.ts). It prints the program that it failed on.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './support/dependencies.mjs';
import { root } from './support/root.mjs';

const { values } = parseArgs({
  options: {
    operations: { type: 'string', default: '10000000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
  },
});

ensureDependencies();
console.log(`${values.operations} operations from seed ${values.seed}`);
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', '--project', 'unit', 'src/kernel/parallel.test.ts'],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      LOCKSTEP_STRESS_OPERATIONS: values.operations,
      LOCKSTEP_STRESS_SEED: values.seed,
    },
  },
);
process.exitCode = status ?? 1;
