import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Parallel, type TestWorker } from './hosts.test-support.ts';
import { batonStress, liveStress } from './stress.test-support.ts';

const OPERATIONS = 60_000;
const WORKERS = 8;

/** A Web Worker, when it has started: one that waits for nothing yet would be too late for a run that is under way. */
function spawn(): Promise<TestWorker> {
  const worker = new Worker(new URL('./web-host.test-worker.ts', import.meta.url), { type: 'module' });
  const part: TestWorker = {
    post: (message) => worker.postMessage(message),
    listen: (listener) => {
      worker.onmessage = (event) => listener(event.data);
      worker.onerror = (event) => listener(event.message);
    },
    terminate: () => worker.terminate(),
  };
  return new Promise((resolve, reject) => {
    worker.onmessage = () => resolve(part);
    worker.onerror = (event) => reject(new Error(event.message));
  });
}

const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 4));

describe('random programs on Web Workers', () => {
  let parallel: Parallel;
  beforeAll(async () => {
    parallel = new Parallel(await Promise.all(Array.from({ length: WORKERS }, spawn)));
  });
  afterAll(() => parallel.dispose());

  test('passing the baton have the trace that they have inline', async () => {
    expect(await batonStress(parallel, breathe, 24, 7)).toBe(24);
  });

  test('running freely do what the model does', async () => {
    const { done } = await liveStress(parallel, breathe, OPERATIONS, 5000);
    expect(done).toBeGreaterThanOrEqual(OPERATIONS);
  });
});
