import { parentPort } from 'node:worker_threads';
import { type Part, takePart } from './hosts.test-support.ts';

// A worker thread of Node that takes part in one machine after the other.
parentPort?.on('message', (part: Part) => {
  try {
    takePart(part);
    parentPort?.postMessage('');
  } catch (error) {
    parentPort?.postMessage(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
});
