import { type Part, takePart } from './hosts.test-support.ts';

// A Web Worker that takes part in one machine after the other.
self.addEventListener('message', (event: MessageEvent<Part>) => {
  try {
    takePart(event.data);
    self.postMessage('');
  } catch (error) {
    self.postMessage(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
});
self.postMessage('ready');
