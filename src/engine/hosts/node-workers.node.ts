import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import type { FromHost } from '../protocol.ts';
import type { PlatformWorker } from './pool.ts';
import { takePart } from './worker-host.ts';

/** Starts a worker host in Node. Command line and hosts are one file: `script` is that file's URL. */
export function spawnNodeWorker(script: URL): PlatformWorker {
  const worker = new Worker(script, { stdout: false, stderr: false });
  worker.unref();
  return {
    post: (message) => worker.postMessage(message),
    terminate: () => void worker.terminate(),
    onMessage: (listener) => worker.on('message', listener),
    onError: (listener) => worker.on('error', (error) => listener(error.message)),
  };
}

/** In a worker of Node: becomes a host and answers true. In the main thread: false. */
export function becomeHost(): boolean {
  if (isMainThread || parentPort === null) return false;
  const port = parentPort;
  const post = (message: FromHost): void => port.postMessage(message);
  port.on('message', (message) => takePart(message, post));
  post({ kind: 'ready' });
  return true;
}
