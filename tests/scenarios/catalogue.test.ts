import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findScenario, scenarios } from '../../src/scenarios/index.ts';
import { readParams } from '../../src/scenarios/params.ts';
import { cpython, golden } from './records.ts';

/** What must be true of every scenario of the catalogue, whatever it is about. */

const sources = import.meta.glob<string>('./*.test.ts', { query: '?raw', import: 'default', eager: true });
const withInvariant = new Set(
  Object.values(sources).flatMap((source) =>
    [...source.matchAll(/^\s*always\(\s*'([a-z0-9-]+)'/gm)].map(([, id]) => id),
  ),
);

/** What CPython does not ship and Lockstep has a stand-in for. */
const PACKAGES = ['gevent', 'greenlet', 'requests'];

test('every record belongs to a scenario', () => {
  const strangers = [...golden.ids(), ...cpython.ids()].filter((id) => findScenario(id) === undefined);
  expect(strangers).toEqual([]);
});

describe.each(scenarios.map((scenario) => [scenario.id, scenario] as const))('%s', (id, scenario) => {
  test('is in a file of its name', () => {
    expect(basename(scenario.file, '.py')).toBe(id);
  });

  test('is held to CPython, or to what must hold under every schedule', () => {
    expect(cpython.read(id) !== undefined || withInvariant.has(id)).toBe(true);
  });

  test('leads on to scenarios that there are', () => {
    expect(scenario.related.filter((other) => findScenario(other) === undefined)).toEqual([]);
    expect(scenario.related).not.toContain(id);
  });

  test('needs the packages that it imports, and no others', () => {
    const imported = [...scenario.program.matchAll(/^(?:import|from) (\w+)/gm)].map(([, name = '']) => name);
    expect(PACKAGES.filter((name) => imported.includes(name))).toEqual([...scenario.packages].sort());
  });

  test('has something to play with', () => {
    expect(readParams(scenario.program).length).toBeGreaterThan(0);
  });
});
