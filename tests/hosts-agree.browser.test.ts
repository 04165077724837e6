import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { connectEngine, type EngineConnection } from '../src/engine/connect.ts';
import type { RunSpec, Stop, TraceBatch } from '../src/engine/session.ts';
import { scenarios } from '../src/scenarios/index.ts';
import { TraceBuilder } from '../src/trace/builder.ts';
import { dump } from '../src/trace/dump.ts';
import { EventKind } from '../src/trace/events.ts';
import { specOf } from './scenarios/specs.ts';
import { fewSchedulesOf } from './support/schedules.ts';

/** Real Chromium, real Web Workers; tests/support/hosts-agree.ts does the same in Node. */

// Unbundled, each of a hundred workers loads every module by itself the first time.
vi.setConfig({ testTimeout: 120_000 });

let connection: EngineConnection;
let number = 0;

beforeAll(async () => {
  connection = await connectEngine();
});
afterAll(() => connection.dispose());

interface Run {
  readonly stop: Stop;
  readonly builder: TraceBuilder;
  /** The trace as text. */
  readonly text: string;
}

/** Runs a program to its end. */
async function run(spec: RunSpec): Promise<Run> {
  const { engine, tracePort } = connection;
  const mine = ++number;
  const builder = new TraceBuilder();
  const ended = new Promise<void>((resolve) => {
    tracePort.onmessage = ({ data }: MessageEvent<TraceBatch>) => {
      if (data.run !== mine) return;
      builder.append(data.columns);
      if (data.columns.kind[data.columns.length - 1] === EventKind.end) resolve();
    };
  });
  const loaded = await engine.load(spec, mine);
  if (loaded.meta === null) throw new Error(loaded.diagnostics.map(({ text }) => text).join('\n'));
  const stop = await engine.advance({ kind: 'end' });
  await ended;
  return { stop, builder, text: dump({ meta: loaded.meta, columns: builder.columns }) };
}

/** Where two traces part, with what came before; null when they are the same. */
function firstDifference(one: string, other: string): string | null {
  if (one === other) return null;
  const [left, right] = [one.split('\n'), other.split('\n')];
  const at = left.findIndex((line, i) => line !== right[i]);
  return [...left.slice(Math.max(0, at - 5), at), `workers: ${left[at]}`, `inline: ${right[at]}`].join('\n');
}

describe.each(scenarios.map(({ id }) => id))('%s', (id) => {
  it.each(fewSchedulesOf(id))(
    'has the same trace inline and on workers: $policy, seed $seed',
    async (schedule) => {
      const inline = await run(specOf(id, { ...schedule, config: { hosts: 'inline' } }));
      const workers = await run(specOf(id, { ...schedule, config: { hosts: 'workers' } }));
      expect(firstDifference(workers.text, inline.text)).toBeNull();
    },
  );

  it('comes to its end live', async () => {
    const virtual = await run(specOf(id, { config: { hosts: 'inline' } }));
    const live = await run(specOf(id, { config: { clock: 'live', hosts: 'workers', speed: 20 } }));
    // A race may come out well where nobody arranges it.
    expect([virtual.stop.reason, 'finished']).toContain(live.stop.reason);
    expect([virtual.stop.exitCode, 0]).toContain(live.stop.exitCode);
    expect(live.builder.length).toBeGreaterThan(10);
  });
});

describe('ktv-semaphore with 20 singers', () => {
  it('runs on 21 workers over 21 images', async () => {
    await run(specOf('ktv-semaphore', { config: { hosts: 'workers' } }));
    const spread = await connection.engine.workers();
    expect(spread.used).toBe(21);
    expect(spread.images).toBe(21);
    expect(spread.alive).toBeGreaterThanOrEqual(21);
  });

  it('never has more than four inside', async () => {
    const options = { policy: 'random', seed: 5, config: { hosts: 'workers' } } as const;
    const { builder } = await run(specOf('ktv-semaphore', options));
    let inside = 0;
    for (let i = 0; i < builder.length; i++) {
      const { kind, text } = builder.event(i);
      if (kind !== EventKind.output) continue;
      inside += text.includes('goes in') ? 1 : text.includes('comes out') ? -1 : 0;
      expect(inside).toBeLessThanOrEqual(4);
    }
  });
});
