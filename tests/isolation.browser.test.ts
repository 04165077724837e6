import { describe, expect, test } from 'vitest';

describe('the browser that tests run in', () => {
  test('is cross-origin isolated, in the page and in a worker', async () => {
    expect(crossOriginIsolated).toBe(true);
    const worker = new Worker(new URL('./support/isolation.test-worker.ts', import.meta.url), {
      type: 'module',
    });
    try {
      const message = await new Promise<MessageEvent>((resolve, reject) => {
        worker.onmessage = resolve;
        worker.onerror = () => reject(new Error('The worker did not start.'));
      });
      expect(message.data).toBe(true);
    } finally {
      worker.terminate();
    }
  });

  test('shares memory between threads that wait', () => {
    const cell = new Int32Array(new SharedArrayBuffer(4));
    expect(Atomics.notify(cell, 0)).toBe(0);
    expect(() => Atomics.wait(cell, 0, 0, 1)).toThrow(TypeError);
  });
});
