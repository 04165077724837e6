import { NodeEngine } from '../src/engine/run.node.ts';
import { DEFAULT_CONFIG, DEFAULT_LIMITS, DEFAULT_SCHEDULE, type RunSpec } from '../src/engine/session.ts';
import { COST } from '../src/kernel/costs.ts';
import cpython from './cpython.json' with { type: 'json' };

/**
 * The programs of bench/python in our VM, beside CPython's times on the machine that cpython.json names. One call takes
 * the difference between a run that makes many and one that makes few, divided by how many more they are.
 */

const sources = import.meta.glob<string>('./python/*.py', { query: '?raw', import: 'default', eager: true });
const ROUNDS = 7;
const CALLS = 30;

const engine = new NodeEngine(null);

function specOf(source: string, calls: number): RunSpec {
  const program = source.split("if __name__ == '__main__':")[0] ?? source;
  return {
    name: 'bench.py',
    source: `${program}\nfor _ in range(${calls}):\n    result = run()\nprint(result)\n`,
    files: {},
    stdin: [],
    inputEnds: true,
    argv: [],
    config: {
      ...DEFAULT_CONFIG,
      hosts: 'inline',
      limits: {
        ...DEFAULT_LIMITS,
        detailEvents: 0,
        imageBytes: 64 * 2 ** 20,
        instructions: Number.POSITIVE_INFINITY,
      },
    },
    schedule: DEFAULT_SCHEDULE,
  };
}

async function milliseconds(source: string, calls: number, expected: string): Promise<number> {
  const started = performance.now();
  const { stdout, stderr } = await engine.run(specOf(source, calls));
  const took = performance.now() - started;
  if (stdout.trim() !== expected) throw new Error(`answered ${stdout}${stderr}, not ${expected}`);
  return took;
}

/** A long loop; virtual time counts its instructions, each of the same cost. */
async function instructionsPerSecond(): Promise<number> {
  const loop = 'def run():\n    i = 0\n    while i < 3_000_000:\n        i += 1\n    return i\n';
  const started = performance.now();
  const { stop } = await engine.run(specOf(loop, 5));
  return (stop?.time ?? 0) / COST.instruction / ((performance.now() - started) / 1000);
}

const millions = (value: number): string => (value / 1e6).toFixed(0);

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] as number;

console.log(
  `${'ms a call'.padEnd(18)}${'ours'.padStart(8)}${'best'.padStart(8)}${'CPython'.padStart(10)}${'ratio'.padStart(8)}`,
);
for (const [name, { title, milliseconds: theirs, result }] of Object.entries(cpython.programs)) {
  const source = sources[`./python/${name}.py`];
  if (source === undefined) throw new Error(`bench/python has no ${name}.py`);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const few = await milliseconds(source, 1, result);
    const many = await milliseconds(source, 1 + CALLS, result);
    times.push((many - few) / CALLS);
  }
  const ours = median(times);
  const best = times[0] as number;
  const figures = [ours, best].map((value) => value.toFixed(2).padStart(8)).join('');
  console.log(
    `${title.padEnd(18)}${figures}${theirs.toFixed(2).padStart(10)}${(best / theirs).toFixed(2).padStart(8)}`,
  );
}
console.log(`${millions(await instructionsPerSecond())} million bytecode instructions a second`);
console.log(
  `CPython: ${cpython.python} on ${cpython.machine}, the fastest of many runs; the ratio is best to best.`,
);
await engine.dispose();
