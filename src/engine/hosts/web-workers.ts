import type { PlatformWorker } from './pool.ts';

/** Starts a worker host in the browser. The URL stands inline so that the bundler finds it. */
export function spawnWebWorker(): PlatformWorker {
  const worker = new Worker(new URL('./host.worker.ts', import.meta.url), {
    type: 'module',
    name: 'lockstep host',
  });
  return {
    post: (message) => worker.postMessage(message),
    terminate: () => worker.terminate(),
    onMessage: (listener) => worker.addEventListener('message', (event) => listener(event.data)),
    onError: (listener) =>
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        listener(event.message);
      }),
  };
}
