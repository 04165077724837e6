import * as Comlink from 'comlink';
import { buffersOf } from '../trace/builder.ts';
import { Coordinator } from './coordinator.ts';
import { InlineBackend } from './hosts/inline.ts';
import { WorkerPool } from './hosts/pool.ts';
import { spawnWebWorker } from './hosts/web-workers.ts';
import type { TraceBatch } from './session.ts';

// The script of the coordinator's worker in the browser: Comlink for control, a port of its own for the trace.

/** Resolves after pending messages have been delivered; unlike timers it is not clamped to 4 ms. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Most worker hosts at a time, and how many are started ahead. */
const CAP = 128;
const WARM = 6;

let nudge = (): void => {};

function start(tracePort: MessagePort): Coordinator {
  const pool = globalThis.crossOriginIsolated
    ? new WorkerPool({
        spawn: spawnWebWorker,
        cap: CAP,
        warm: WARM,
        startTimeout: 60_000,
        leaveTimeout: 1_000,
        liveWarm: 16,
        nudged: () => nudge(),
      })
    : null;
  return new Coordinator({
    inline: new InlineBackend(breathe),
    workers: pool,
    onNudge: (listener) => {
      nudge = listener;
    },
    post: (batch: TraceBatch) => tracePort.postMessage(batch, buffersOf(batch.columns) as Transferable[]),
    drainEvery: 40,
  });
}

// The page sends the trace port first, then speaks Comlink.
self.addEventListener(
  'message',
  (event: MessageEvent<{ tracePort: MessagePort }>) => {
    Comlink.expose(start(event.data.tracePort));
    self.postMessage('connected');
  },
  { once: true },
);
