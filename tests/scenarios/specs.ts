import {
  DEFAULT_CONFIG,
  DEFAULT_SCHEDULE,
  type PolicyName,
  type RunConfig,
  type RunSpec,
} from '../../src/engine/session.ts';
import { type Comparison, findScenario, type Scenario } from '../../src/scenarios/index.ts';
import type { ParamValue } from '../../src/scenarios/params.ts';
import type { Work } from '../../src/store/session.ts';
import { comparisonWork } from '../../src/store/work.ts';

export interface Options {
  readonly policy?: PolicyName;
  readonly seed?: number;
  /** Values of `#@param`s. */
  readonly params?: Readonly<Record<string, ParamValue>>;
  /** What else is not as the scenario asks for. */
  readonly config?: Partial<RunConfig>;
  /** Lines that answer input(), in place of the scenario's own. */
  readonly stdin?: readonly string[];
}

const DEFAULTS = { config: { ...DEFAULT_CONFIG, hosts: 'inline' }, schedule: DEFAULT_SCHEDULE } as const;

/** A scenario as it is run: its own settings, then what the options say. */
export function specOf(id: string, options: Options = {}): RunSpec {
  const scenario = findScenario(id);
  if (scenario === undefined) throw new Error(`There is no scenario ${id}.`);
  const changed = { title: scenario.title, params: options.params ?? {}, settings: {} };
  return specOfWork(comparisonWork(scenario, changed, DEFAULTS), options);
}

/** A run that a scenario is to be compared with. */
export const specOfComparison = (scenario: Scenario, comparison: Comparison): RunSpec =>
  specOfWork(comparisonWork(scenario, comparison, DEFAULTS));

function specOfWork({ name, source, files, stdin, config, schedule }: Work, options: Options = {}): RunSpec {
  return {
    name,
    source,
    files,
    stdin: options.stdin ?? stdin,
    inputEnds: true,
    argv: [],
    config: { ...config, ...options.config },
    schedule: {
      ...schedule,
      policy: options.policy ?? schedule.policy,
      seed: options.seed ?? schedule.seed,
    },
  };
}
