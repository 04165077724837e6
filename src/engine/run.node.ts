import { TraceBuilder } from '../trace/builder.ts';
import { EventKind } from '../trace/events.ts';
import type { Trace } from '../trace/trace.ts';
import { Coordinator } from './coordinator.ts';
import { InlineBackend } from './hosts/inline.ts';
import { spawnNodeWorker } from './hosts/node-workers.node.ts';
import { WorkerPool } from './hosts/pool.ts';
import type { Diagnostic, RunSpec, Stop, TraceBatch } from './session.ts';

export { DEFAULT_CONFIG, DEFAULT_SCHEDULE } from './session.ts';

/** A run from beginning to end, in Node. */
export interface RunResult {
  readonly stdout: string;
  readonly stderr: string;
  /** CPython's exit code; 3 after a deadlock, 4 after a limit. */
  readonly exitCode: number;
  readonly stop: Stop | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly trace: Trace | null;
}

/** Hears output as it comes: 1 stdout, 2 stderr. */
export type OnOutput = (fd: number, text: string) => void;

const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * A coordinator in Node.
 * @param workerScript URL of the file that workers run; null: the inline host only
 * @param post is handed the trace as it grows
 */
export function nodeCoordinator(workerScript: URL | null, post: (batch: TraceBatch) => void): Coordinator {
  let nudge = (): void => {};
  const workers =
    workerScript === null
      ? null
      : new WorkerPool({
          spawn: () => spawnNodeWorker(workerScript),
          cap: 128,
          warm: 2,
          startTimeout: 30_000,
          leaveTimeout: 1_000,
          liveWarm: 16,
          nudged: () => nudge(),
        });
  return new Coordinator({
    inline: new InlineBackend(breathe),
    workers,
    onNudge: (listener) => {
      nudge = listener;
    },
    drainEvery: 20,
    post,
  });
}

/**
 * An engine in Node for any number of runs, one after the other; worker hosts are kept between them.
 */
export class NodeEngine {
  readonly #coordinator: Coordinator;
  #onBatch: (batch: TraceBatch) => void = () => {};
  #runs = 0;

  /** @param workerScript URL of the file that workers run; null: the inline host only */
  constructor(workerScript: URL | null) {
    this.#coordinator = nodeCoordinator(workerScript, (batch) => this.#onBatch(batch));
  }

  /** Runs a program to its end and collects what it printed and its trace. */
  async run(spec: RunSpec, onOutput: OnOutput = () => {}): Promise<RunResult> {
    const trace = new TraceBuilder();
    const output = ['', '', ''];
    this.#onBatch = ({ columns }) => {
      trace.append(columns);
      for (let i = 0; i < columns.length; i++) {
        if (columns.kind[i] !== EventKind.output) continue;
        const fd = columns.a[i] as number;
        const text = columns.strings[columns.text[i] as number] as string;
        output[fd] += text;
        onOutput(fd, text);
      }
    };
    const { diagnostics, meta } = await this.#coordinator.load(spec, ++this.#runs);
    if (meta === null) {
      const stderr = diagnostics.map(({ text }) => `${text}\n`).join('');
      onOutput(2, stderr);
      return { stdout: '', stderr, exitCode: 1, stop: null, diagnostics, trace: null };
    }
    const stop = await this.#coordinator.advance({ kind: 'end' });
    await this.#coordinator.stop();
    const [, stdout = '', stderr = ''] = output;
    return {
      stdout,
      stderr,
      exitCode: stop.exitCode,
      stop,
      diagnostics,
      trace: { meta, columns: trace.columns },
    };
  }

  async dispose(): Promise<void> {
    await this.#coordinator.stop();
    this.#coordinator.dispose();
  }
}

/** As NodeEngine, for one run. */
export async function runProgram(
  spec: RunSpec,
  options: { readonly workerScript?: URL; readonly onOutput?: OnOutput } = {},
): Promise<RunResult> {
  const needsWorkers = spec.config.hosts === 'workers';
  const engine = new NodeEngine(needsWorkers ? (options.workerScript ?? null) : null);
  try {
    return await engine.run(spec, options.onOutput);
  } finally {
    await engine.dispose();
  }
}
