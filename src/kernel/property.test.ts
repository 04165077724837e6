import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Options, TestMachine } from './machine.test-support.ts';
import { Model } from './model.test-support.ts';
import { parse } from './script.test-support.ts';
import { scripts } from './scripts.test-support.ts';
import { inlineStress } from './stress.test-support.ts';

const CORES = 2;
const configurations = fc.record({
  policy: fc.constantFrom('timed', 'roundrobin', 'random', 'manual'),
  gil: fc.constantFrom('gil', 'classic-gil', 'free-threaded'),
  seed: fc.nat(1000),
});

function follow(source: string, options: Options): TestMachine {
  const script = parse(source);
  const machine = new TestMachine(script, { ...options, setup: { cores: CORES, ...options.setup } }).go();
  const model = new Model(script, options.policy === 'timed' ? CORES : 1, options.gil !== 'free-threaded');
  model.follow(machine.events);
  model.finish(machine.halted === 'deadlock');
  expect(model.problems).toEqual([]);
  expect(machine.halted).toMatch(/finished|deadlock/);
  return machine;
}

const RUNS = Number(process.env['LOCKSTEP_PROPERTY_RUNS'] ?? 400);

describe('random programs', { timeout: 60_000 }, () => {
  const programs = scripts({ threads: 5, operations: 8, times: 3, processes: true });

  test('do what the model does, under every policy', () => {
    fc.assert(
      fc.property(programs, configurations, (source, options) => void follow(source, options)),
      {
        numRuns: RUNS * 2,
      },
    );
  });
  test('do what the model does for half a million operations', () => {
    expect(inlineStress(RUNS * 1400, 1)).toBeGreaterThan(RUNS * 1400);
  });

  test('have the same trace when run again, in steps, and when every choice is replayed', () => {
    fc.assert(
      fc.property(programs, configurations, fc.integer({ min: 1, max: 7 }), (source, options, chunk) => {
        const whole = follow(source, options);
        const stepped = new TestMachine(source, { ...options, setup: { cores: CORES } });
        while (stepped.halted === 'none') stepped.step(chunk);
        expect(stepped.bytes).toBe(whole.bytes);
        const replayed = follow(source, { ...options, setup: { choices: whole.choices } });
        expect(replayed.bytes).toBe(whole.bytes);
      }),
      { numRuns: RUNS / 2 },
    );
  });
});
