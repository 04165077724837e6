import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleForNode } from '../../scripts/support/node-bundle.mjs';
import { Parallel, type TestWorker } from './hosts.test-support.ts';
import { batonStress, liveStress } from './stress.test-support.ts';

const OPERATIONS = Number(process.env['LOCKSTEP_STRESS_OPERATIONS'] ?? 400_000);
const SEED = Number(process.env['LOCKSTEP_STRESS_SEED'] ?? 1);
const WORKERS = 8;

function spawn(file: string): TestWorker {
  const worker = new Worker(file);
  return {
    post: (part) => worker.postMessage(part),
    listen: (listener) => {
      worker.on('message', listener);
      worker.on('error', (error) => listener(error.stack ?? error.message));
    },
    terminate: () => void worker.terminate(),
  };
}

const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));

describe('random programs on worker threads', { timeout: 60_000 + OPERATIONS / 5 }, () => {
  let parallel: Parallel;
  beforeAll(async () => {
    const file = await bundleForNode(
      'src/kernel/node-host.test-worker.ts',
      '.cache/test-bundle/node-host.mjs',
    );
    parallel = new Parallel(Array.from({ length: WORKERS }, () => spawn(file)));
  }, 60_000);
  afterAll(() => parallel.dispose());

  test('passing the baton have the trace that they have inline', async () => {
    expect(await batonStress(parallel, breathe, 60, SEED)).toBe(60);
  });

  test('running freely do what the model does', async () => {
    const { done } = await liveStress(parallel, breathe, OPERATIONS, SEED);
    expect(done).toBeGreaterThanOrEqual(OPERATIONS);
  });
});
