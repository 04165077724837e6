/** Starts the coordinator's worker in the browser. The URL stands inline so that the bundler finds it. */
export function spawnCoordinator(): Worker {
  return new Worker(new URL('../coordinator.worker.ts', import.meta.url), {
    type: 'module',
    name: 'lockstep engine',
  });
}
