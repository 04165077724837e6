import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { outcomeOf, specOf } from '../scripts/support/program-spec.mjs';
import { connectEngine, type EngineConnection } from '../src/engine/connect.ts';
import * as defaults from '../src/engine/session.ts';
import { EventKind } from '../src/trace/events.ts';

/** A sample of the suite on Web Workers in a real Chromium; tests/conformance runs the whole of it in Node. */

// Unbundled, each worker loads every module by itself the first time.
vi.setConfig({ testTimeout: 120_000 });

const SAMPLE = 100;

const texts = import.meta.glob<string>(['./python/*/*.{py,in,out,err,code,set}', './python/*/*.dir/**'], {
  query: '?raw',
  import: 'default',
});

const names = Object.keys(texts)
  .filter((path) => /^\.\/python\/[^/]+\/[^/]+\.py$/.test(path) && !path.includes('/differences/'))
  .map((path) => path.slice(0, -'.py'.length))
  .filter((name) => texts[`${name}.set`] === undefined)
  .sort();
const sample = names.filter((_, index) => index % Math.floor(names.length / SAMPLE) === 0).slice(0, SAMPLE);

const read = async (path: string): Promise<string> => (await texts[path]?.()) ?? '';

async function readFolder(name: string): Promise<Record<string, string>> {
  const folder = `${name}.dir/`;
  const paths = Object.keys(texts).filter((path) => path.startsWith(folder));
  return Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path.slice(folder.length), await read(path)] as const)),
  );
}

let connection: EngineConnection;
beforeAll(async () => {
  connection = await connectEngine();
});
afterAll(() => connection.dispose());

let number = 0;

/** Runs a program to its end and collects what it prints. */
async function run(spec: defaults.RunSpec): Promise<{ stdout: string; stderr: string; exitCode: number }> {
  const { engine, tracePort } = connection;
  const mine = ++number;
  const output = ['', '', ''];
  const ended = new Promise<void>((resolve) => {
    tracePort.onmessage = ({ data: { run, columns } }: MessageEvent<defaults.TraceBatch>) => {
      if (run !== mine) return;
      for (let i = 0; i < columns.length; i++) {
        if (columns.kind[i] === EventKind.output)
          output[columns.a[i] as number] += columns.strings[columns.text[i] as number] ?? '';
        if (columns.kind[i] === EventKind.end) resolve();
      }
    };
  });
  const { meta, diagnostics } = await engine.load(spec, mine);
  if (meta === null)
    return { stdout: '', stderr: diagnostics.map(({ text }) => `${text}\n`).join(''), exitCode: 1 };
  const { exitCode } = await engine.advance({ kind: 'end' });
  await ended;
  const [, stdout = '', stderr = ''] = output;
  return { stdout, stderr, exitCode };
}

describe('what CPython printed, we print on Web Workers:', () => {
  it.each(sample)('%s', async (name) => {
    const program = {
      name,
      source: await read(`${name}.py`),
      files: await readFolder(name),
      stdin: await read(`${name}.in`),
    };
    const expected = {
      stdout: await read(`${name}.out`),
      stderr: await read(`${name}.err`),
      code: Number(await read(`${name}.code`)),
    };
    const result = await run(specOf(defaults, program, { config: { hosts: 'workers' } }));
    expect(outcomeOf(program, result)).toEqual(expected);
  });

  it('are a hundred', () => {
    expect(sample).toHaveLength(SAMPLE);
  });
});
