import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Scenario, scenarios } from '../scenarios/index.ts';
import { TraceBuilder } from '../trace/builder.ts';
import { dump } from '../trace/dump.ts';
import { EventKind } from '../trace/events.ts';
import { connectEngine, type EngineConnection } from './connect.ts';
import {
  DEFAULT_CONFIG,
  type HostKind,
  type PolicyName,
  type RunConfig,
  type Schedule,
  type TraceBatch,
} from './session.ts';

/** Real Chromium, real Web Workers; tests/hosts-agree.test.ts does the same in Node. */

// Unbundled, each of a hundred workers loads every module by itself the first time.
vi.setConfig({ testTimeout: 120_000 });

let connection: EngineConnection;
let run = 0;

beforeAll(async () => {
  connection = await connectEngine();
});
afterAll(() => connection.dispose());

const policies: readonly PolicyName[] = ['timed', 'roundrobin', 'random'];
const schedules = policies.flatMap((policy) =>
  [1, 2, 3].map((seed): Schedule => ({ policy, seed, choices: [] })),
);

/** Runs a scenario to its end and answers its trace as text. */
async function traceOf(
  scenario: Scenario,
  schedule: Schedule,
  config: Partial<RunConfig>,
): Promise<{ text: string; builder: TraceBuilder }> {
  const { engine, tracePort } = connection;
  const number = ++run;
  const builder = new TraceBuilder();
  const ended = new Promise<void>((resolve) => {
    tracePort.onmessage = ({ data }: MessageEvent<TraceBatch>) => {
      if (data.run !== number) return;
      builder.append(data.columns);
      if (data.columns.kind[data.columns.length - 1] === EventKind.end) resolve();
    };
  });
  const loaded = await engine.load(
    {
      name: 'main.py',
      source: scenario.source,
      files: scenario.files,
      stdin: [],
      inputEnds: true,
      argv: [],
      config: { ...DEFAULT_CONFIG, ...config },
      schedule,
    },
    number,
  );
  if (loaded.meta === null) throw new Error(loaded.diagnostics.map(({ text }) => text).join('\n'));
  await engine.advance({ kind: 'end' });
  await ended;
  return { text: dump({ meta: loaded.meta, columns: builder.columns }), builder };
}

/** Where two traces part, with what came before; null when they are the same. */
function firstDifference(one: string, other: string): string | null {
  if (one === other) return null;
  const [left, right] = [one.split('\n'), other.split('\n')];
  const at = left.findIndex((line, i) => line !== right[i]);
  return [...left.slice(Math.max(0, at - 5), at), `workers: ${left[at]}`, `inline: ${right[at]}`].join('\n');
}

const hosted = (hosts: HostKind): Partial<RunConfig> => ({ hosts });

describe.each(scenarios.map((scenario) => [scenario.id, scenario] as const))('%s', (_id, scenario) => {
  it.each(schedules)('has the same trace inline and on workers: $policy, seed $seed', async (schedule) => {
    const inline = await traceOf(scenario, schedule, hosted('inline'));
    const workers = await traceOf(scenario, schedule, hosted('workers'));
    expect(firstDifference(workers.text, inline.text)).toBeNull();
  });
});

describe('ktv-semaphore with 20 singers', () => {
  const ktv = scenarios.find(({ id }) => id === 'ktv-semaphore') as Scenario;

  it('runs on 21 workers over 21 images', async () => {
    await traceOf(ktv, { policy: 'timed', seed: 1, choices: [] }, hosted('workers'));
    const spread = await connection.engine.workers();
    expect(spread.used).toBe(21);
    expect(spread.images).toBe(21);
    expect(spread.alive).toBeGreaterThanOrEqual(21);
  });

  it('never has more than four inside', async () => {
    const { builder } = await traceOf(ktv, { policy: 'random', seed: 5, choices: [] }, hosted('workers'));
    let inside = 0;
    for (let i = 0; i < builder.length; i++) {
      const { kind, text } = builder.event(i);
      if (kind !== EventKind.output) continue;
      inside += text.includes('goes in') ? 1 : text.includes('comes out') ? -1 : 0;
      expect(inside).toBeLessThanOrEqual(4);
    }
  });
});
