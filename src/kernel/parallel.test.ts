import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleForNode } from '../../scripts/support/node-bundle.mjs';
import { Parallel, type TestWorker } from './hosts.test-support.ts';
import { batonStress, liveRun, liveStress } from './stress.test-support.ts';

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

  test('killed in the middle of their instructions do nothing more, whoever gets their records', async () => {
    // The interleaving is in endThread: a host computes for a thread whose record would be given to another one.
    const source = `lock l shared
      main ×120: fork P; work 3000; kill P 9; fork Q; join-process Q; join-process P; reap P; reap Q; acquire l now; release l
      P: start A; start B; work 60000; acquire l now; release l; join A
      Q: start A; start B; acquire l within 1; release l; join A; join B
      A ×20: work 9000; acquire l now; release l
      B ×20: work 9000; acquire l now; release l`;
    for (const gil of ['gil', 'free-threaded'] as const)
      expect(await liveRun(parallel, breathe, source, gil)).toBeGreaterThan(500);
  });

  test('running freely do what the model does', async () => {
    const { done } = await liveStress(parallel, breathe, OPERATIONS, SEED);
    expect(done).toBeGreaterThanOrEqual(OPERATIONS);
  });
});
