import * as Comlink from 'comlink';
import { spawnCoordinator } from './hosts/coordinator-worker.ts';
import type { Engine } from './session.ts';

/** The page's end of an engine. */
export interface EngineConnection {
  /** Calls of a worker that has failed are rejected; see `failed`. */
  readonly engine: Engine;
  /** Delivers TraceBatch messages in order. */
  readonly tracePort: MessagePort;
  /** Resolves with a message when the coordinator's worker fails. */
  readonly failed: Promise<string>;
  dispose(): void;
}

/** Starts the coordinator's worker and connects to it. */
export async function connectEngine(): Promise<EngineConnection> {
  const worker = spawnCoordinator();
  const { port1, port2 } = new MessageChannel();
  let fail: (message: string) => void = () => {};
  const failed = new Promise<string>((resolve) => {
    fail = resolve;
  });
  const connected = new Promise<void>((resolve, reject) => {
    worker.addEventListener('message', () => resolve(), { once: true });
    worker.addEventListener('error', (event) => {
      const message = event.message || 'The script of the engine could not be loaded.';
      reject(new Error(message));
      fail(message);
    });
  });
  worker.postMessage({ tracePort: port2 }, [port2]);
  await connected;
  // The reference is kept with the connection: Comlink loses calls in flight when a proxy is collected.
  const remote = Comlink.wrap<Engine>(worker);
  return {
    engine: rejectingAfter(remote as unknown as Engine, failed),
    tracePort: port1,
    failed,
    dispose: () => {
      remote[Comlink.releaseProxy]();
      worker.terminate();
      port1.close();
    },
  };
}

/** Comlink never settles calls to a worker that died; these are rejected with the reason instead. */
function rejectingAfter(engine: Engine, failed: Promise<string>): Engine {
  const lost = failed.then((message) => Promise.reject(new Error(message)));
  lost.catch(() => {});
  const guard = <T>(call: Promise<T>): Promise<T> => Promise.race([call, lost]);
  return {
    load: (spec, run) => guard(engine.load(spec, run)),
    advance: (goal) => guard(engine.advance(goal)),
    pause: () => guard(engine.pause()),
    choose: (tid) => guard(engine.choose(tid)),
    answer: (line) => guard(engine.answer(line)),
    stop: () => guard(engine.stop()),
    workers: () => guard(engine.workers()),
  };
}
