import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtCli, builtEngine } from '../../scripts/support/cli.mjs';
import type { NodeEngine, RunResult } from '../../src/engine/run.node.ts';
import type { HostKind, Schedule } from '../../src/engine/session.ts';
import { scenarios } from '../../src/scenarios/index.ts';
import { dump } from '../../src/trace/dump.ts';
import type { Columns } from '../../src/trace/trace.ts';
import { specOf } from '../scenarios/specs.ts';
import { schedulesOf } from './schedules.ts';

const fingerprint = ({
  kind,
  tid,
  time,
  decision,
  site,
  a,
  b,
  c,
  text,
  strings,
  length,
}: Columns): string => {
  const hash = createHash('sha256');
  for (const column of [kind, tid, time, decision, site, a, b, c, text]) {
    hash.update(new Uint8Array(column.buffer, column.byteOffset, length * column.BYTES_PER_ELEMENT));
  }
  return hash.update(JSON.stringify(strings)).digest('hex');
};

/**
 * Tests that a share of the scenarios, every `of`th from the given one on, have the same trace on the inline host and on worker
 * hosts. These are Node's worker threads here; tests/hosts-agree.browser.test.ts does the same with Web Workers.
 */
export function describeAgreement(first: number, of: number): void {
  let engine: NodeEngine;
  beforeAll(async () => {
    const { href } = pathToFileURL(await builtEngine());
    const built: typeof import('../../src/engine/run.node.ts') = await import(href);
    engine = new built.NodeEngine(pathToFileURL(await builtCli()));
  }, 120_000);
  afterAll(() => engine.dispose());

  const run = (id: string, hosts: HostKind, schedule: Schedule): Promise<RunResult> =>
    engine.run(specOf(id, { ...schedule, config: { hosts } }));

  const share = scenarios.filter((_, index) => index % of === first - 1);
  describe.each(share)('$id', ({ id }) => {
    it.each(schedulesOf(id))(
      'has the same trace on the inline host and on worker hosts: $policy, seed $seed',
      async (schedule) => {
        const inline = await run(id, 'inline', schedule);
        const workers = await run(id, 'workers', schedule);
        const [one, other] = [inline.trace, workers.trace];
        if (one === null || other === null) throw new Error(`no trace: ${inline.stderr}${workers.stderr}`);
        if (fingerprint(one.columns) !== fingerprint(other.columns)) expect(dump(other)).toBe(dump(one));
        expect(workers.stdout).toBe(inline.stdout);
        expect(workers.exitCode).toBe(inline.exitCode);
        expect(one.columns.length).toBeGreaterThan(10);
      },
    );
  });
}
