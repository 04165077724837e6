/** An engine that knows one run by heart: for tests of the store and for looking at views where nothing can run. */
import type { EnabledThread, Engine, Goal, Stop } from '../../src/engine/session.ts';
import type { EngineConnection } from '../../src/store/runner.ts';
import { isOperation } from '../../src/trace/events.ts';
import type { Columns, Trace } from '../../src/trace/trace.ts';

const part = (columns: Columns, from: number, to: number): Columns => ({
  length: to - from,
  kind: columns.kind.slice(from, to),
  tid: columns.tid.slice(from, to),
  time: columns.time.slice(from, to),
  decision: columns.decision.slice(from, to),
  site: columns.site.slice(from, to),
  a: columns.a.slice(from, to),
  b: columns.b.slice(from, to),
  c: columns.c.slice(from, to),
  text: columns.text.slice(from, to),
  strings: columns.strings,
});

export interface FakeEngine extends EngineConnection {
  /** What was asked of it, in order. */
  readonly calls: readonly string[];
}

/** Replays the trace that `traceOf` has for a program; a program that has the word `oops` does not compile. */
export function createFakeEngine(traceOf: (source: string) => Trace): FakeEngine {
  const { port1, port2 } = new MessageChannel();
  const calls: string[] = [];
  let trace: Trace | null = null;
  let run = 0;
  let position = 0;

  const goalAt = (goal: Goal, { columns }: Trace): number => {
    if (goal.kind === 'end') return columns.length;
    let left = 'count' in goal ? goal.count : Number.POSITIVE_INFINITY;
    for (let index = position; index < columns.length; index++) {
      if (goal.kind === 'time' && (columns.time[index] ?? 0) > goal.until) return index;
      if (goal.kind === 'decision' && (columns.decision[index] ?? 0) >= goal.at) return index;
      if (isOperation(columns.kind[index] ?? 0) && --left === 0) return index + 1;
    }
    return columns.length;
  };
  const enabled = ({ columns }: Trace): EnabledThread[] => {
    const seen = new Map<number, EnabledThread>();
    for (let index = position; index < columns.length && seen.size < 3; index++) {
      const tid = columns.tid[index] ?? 0;
      const operation = columns.kind[index] ?? 0;
      if (tid === 0 || seen.has(tid) || !isOperation(operation)) continue;
      seen.set(tid, {
        tid,
        pid: 998 + tid,
        site: columns.site[index] ?? 0,
        operation,
        object: columns.a[index] ?? 0,
      });
    }
    return [...seen.values()];
  };

  const engine: Engine = {
    async load(spec, number) {
      calls.push(`load ${spec.name}`);
      run = number;
      position = 0;
      const bad = spec.source.split('\n').findIndex((line) => line.includes('oops'));
      if (bad >= 0) {
        const place = { line: bad + 1, column: 1, endLine: bad + 1, endColumn: 5 };
        const problem = { kind: 'SyntaxError', message: 'invalid syntax', file: spec.name, ...place };
        return {
          ok: false,
          diagnostics: [{ ...problem, text: 'SyntaxError: invalid syntax' }],
          meta: null,
          hosts: 'workers',
        };
      }
      trace = traceOf(spec.source);
      return { ok: true, diagnostics: [], meta: trace.meta, hosts: spec.config.hosts };
    },
    async advance(goal): Promise<Stop> {
      calls.push(`advance ${goal.kind}`);
      if (trace === null) throw new Error('nothing is loaded');
      const to = goalAt(goal, trace);
      for (let from = position; from < to; from += 10_000)
        port2.postMessage({ run, columns: part(trace.columns, from, Math.min(to, from + 10_000)) });
      position = to;
      const finished = to === trace.columns.length;
      return {
        reason: finished ? 'finished' : 'goal',
        message: '',
        exitCode: 0,
        decision: (trace.columns.decision[to - 1] ?? 0) + 1,
        enabled: finished ? [] : enabled(trace),
        time: trace.columns.time[to - 1] ?? 0,
      };
    },
    async pause() {
      calls.push('pause');
    },
    async choose(tid) {
      calls.push(`choose ${tid}`);
    },
    async answer(line) {
      calls.push(`answer ${line}`);
    },
    async stop() {
      calls.push('stop');
    },
    async workers() {
      return { alive: 21, used: 21, images: 21 };
    },
  };
  return {
    engine,
    tracePort: port1,
    calls,
    dispose() {
      port1.close();
      port2.close();
    },
  };
}
