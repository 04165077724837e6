import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { builtCli } from '../scripts/support/cli.mjs';
import { NodeEngine, type RunResult } from '../src/engine/run.node.ts';
import { specOf } from './scenarios/specs.ts';

/**
 * Live runs: real parallel workers, the wall clock (faster, so that nobody waits for a karaoke bar to close). Each run ends with the
 * right outcome; `RUNS=50 npx vitest run --project unit tests/live.test.ts` runs each scenario fifty times in a row.
 */

const RUNS = Number(process.env.RUNS ?? 3);
const SPEED = 100;
/** A tenth of a second is thought over a ticket, here half a second: longer than ten processes need to start on a busy machine. */
const RACE_SPEED = 0.2;
vi.setConfig({ testTimeout: 60_000 + RUNS * 5_000 });

let engine: NodeEngine;
beforeAll(async () => {
  engine = new NodeEngine(pathToFileURL(await builtCli()));
}, 120_000);
afterAll(() => engine.dispose());

function live(id: string): Promise<RunResult> {
  const speed = id === 'ticket-race' ? RACE_SPEED : SPEED;
  return engine.run(specOf(id, { config: { clock: 'live', hosts: 'workers', speed } }));
}

const count = (text: string, word: string): number => text.split(word).length - 1;

function mostInside(stdout: string): number {
  let inside = 0;
  let most = 0;
  for (const line of stdout.split('\n')) {
    inside += line.includes('goes in') ? 1 : line.includes('comes out') ? -1 : 0;
    most = Math.max(most, inside);
  }
  return most;
}

/** What must hold of a run, whatever the interleaving. */
const outcomes: Readonly<Record<string, (result: RunResult) => void>> = {
  'ticket-race': ({ stdout, exitCode }) => {
    expect(exitCode).toBe(0);
    expect(count(stdout, 'buys the ticket')).toBeGreaterThan(1);
  },
  'ticket-lock': ({ stdout, exitCode }) => {
    expect(exitCode).toBe(0);
    expect(count(stdout, 'buys the ticket')).toBe(1);
  },
  'counter-threads': ({ stdout, exitCode }) => {
    expect(exitCode).toBe(0);
    expect(stdout).toBe('0 left on the shelf\n');
  },
  'ktv-semaphore': ({ stdout, exitCode }) => {
    expect(exitCode).toBe(0);
    expect(count(stdout, 'comes out')).toBe(20);
    expect(mostInside(stdout)).toBeLessThanOrEqual(4);
  },
  'traffic-light': ({ stdout, exitCode }) => {
    expect(exitCode).toBe(0);
    expect(count(stdout, 'passes')).toBe(100);
  },
  'producer-consumer': ({ stdout, exitCode }) => {
    expect(exitCode).toBe(0);
    expect(count(stdout, ' bakes ')).toBe(20);
  },
  'deadlock-ab': ({ exitCode, stop }) => {
    expect(exitCode).toBe(3);
    expect(stop?.message).toContain('cycle:');
  },
};

describe.each(Object.entries(outcomes))('%s', (id, holds) => {
  it(`ends well ${RUNS} times in a row`, async () => {
    for (let run = 0; run < RUNS; run++) holds(await live(id));
  });
});
