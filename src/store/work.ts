import { defined } from '../base/assert.ts';
import type { RunConfig, Schedule } from '../engine/session.ts';
import { type Comparison, findScenario, type Scenario } from '../scenarios/index.ts';
import { readParams, writeParam } from '../scenarios/params.ts';
import type { Work } from './session.ts';

/** What a run is made with unless somebody says otherwise; the composition root has it from the engine. */
export interface Defaults {
  readonly config: RunConfig;
  readonly schedule: Schedule;
}

/** A scenario as it is opened. */
export function scenarioWork(scenario: Scenario, { config, schedule }: Defaults): Work {
  const { policy, seed, until, ...settings } = scenario.settings;
  return {
    origin: { kind: 'scenario', id: scenario.id },
    name: scenario.file,
    title: scenario.title,
    summary: scenario.summary,
    lookFor: scenario.lookFor,
    published: scenario.program,
    source: scenario.program,
    files: scenario.files,
    stdin: scenario.stdin,
    dress: scenario.dress,
    config: {
      ...config,
      ...settings,
      ...(until !== undefined && { limits: { ...config.limits, seconds: until } }),
    },
    schedule: { ...schedule, ...(policy && { policy }), ...(seed !== undefined && { seed }) },
    arrive: 0,
  };
}

/** The run that a scenario is to be compared with: its own program with other values, or another scenario's. */
export function comparisonWork(scenario: Scenario, comparison: Comparison, defaults: Defaults): Work {
  const other = comparison.scenario === undefined ? scenario : findScenario(comparison.scenario);
  const base = defined(other, `the scenario ${comparison.scenario}`);
  let source = base.program;
  for (const [name, value] of Object.entries(comparison.params)) {
    const param = readParams(source).find((each) => each.name === name);
    source = writeParam(source, defined(param, `the parameter ${name}`), value);
  }
  const settings = { ...base.settings, ...comparison.settings };
  return { ...scenarioWork({ ...base, program: source, settings }, defaults), title: comparison.title };
}

/** A program that belongs to no scenario. */
export const ownWork = (name: string, source: string, { config, schedule }: Defaults): Work => ({
  origin: { kind: 'own' },
  name,
  title: null,
  summary: null,
  lookFor: [],
  published: source,
  source,
  files: {},
  stdin: [],
  dress: {},
  config,
  schedule,
  arrive: 0,
});
