import { TraceBuilder } from '../trace/builder.ts';
import { EventKind } from '../trace/events.ts';
import type { Trace } from '../trace/trace.ts';
import { Coordinator } from './coordinator.ts';
import { InlineBackend } from './hosts/inline.ts';
import { spawnNodeWorker } from './hosts/node-workers.node.ts';
import { WorkerPool } from './hosts/pool.ts';
import type { Diagnostic, RunSpec, Stop, TraceBatch } from './session.ts';

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

export interface RunOptions {
  /** URL of the file that workers run; needed for worker hosts only. */
  readonly workerScript?: URL;
  /** Hears output as it comes: 1 stdout, 2 stderr. */
  readonly onOutput?: (fd: number, text: string) => void;
}

const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Runs a program to its end and collects what it printed and its trace. */
export async function runProgram(spec: RunSpec, options: RunOptions = {}): Promise<RunResult> {
  const trace = new TraceBuilder();
  const output = ['', '', ''];
  let nudge = (): void => {};
  const script = options.workerScript;
  const workers =
    script === undefined || spec.config.hosts === 'inline'
      ? null
      : new WorkerPool({
          spawn: () => spawnNodeWorker(script),
          cap: 128,
          warm: 2,
          startTimeout: 30_000,
          leaveTimeout: 1_000,
          nudged: () => nudge(),
        });
  const coordinator = new Coordinator({
    inline: new InlineBackend(breathe),
    workers,
    onNudge: (listener) => {
      nudge = listener;
    },
    drainEvery: 20,
    post: ({ columns }: TraceBatch) => {
      trace.append(columns);
      for (let i = 0; i < columns.length; i++) {
        if (columns.kind[i] !== EventKind.output) continue;
        const fd = columns.a[i] as number;
        const text = columns.strings[columns.text[i] as number] as string;
        output[fd] += text;
        options.onOutput?.(fd, text);
      }
    },
  });
  try {
    const loaded = await coordinator.load(spec, 1);
    if (!loaded.ok || loaded.meta === null) {
      const text = loaded.diagnostics.map(({ text }) => `${text}\n`).join('');
      options.onOutput?.(2, text);
      return {
        stdout: '',
        stderr: text,
        exitCode: 1,
        stop: null,
        diagnostics: loaded.diagnostics,
        trace: null,
      };
    }
    const stop = await coordinator.advance({ kind: 'end' });
    const columns = trace.columns;
    const [, stdout = '', stderr = ''] = output;
    return {
      stdout,
      stderr,
      exitCode: stop.exitCode,
      stop,
      diagnostics: [],
      trace: { meta: loaded.meta, columns },
    };
  } finally {
    await coordinator.stop();
    coordinator.dispose();
  }
}
