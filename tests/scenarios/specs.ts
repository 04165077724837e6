import {
  DEFAULT_CONFIG,
  DEFAULT_SCHEDULE,
  type PolicyName,
  type RunConfig,
  type RunSpec,
} from '../../src/engine/session.ts';
import { findScenario } from '../../src/scenarios/index.ts';
import { type ParamValue, readParams, writeParam } from '../../src/store/params.ts';
import { scenarioWork } from '../../src/store/work.ts';

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

/** A scenario as it is run: its own settings, then what the options say. */
export function specOf(id: string, options: Options = {}): RunSpec {
  const scenario = findScenario(id);
  if (scenario === undefined) throw new Error(`There is no scenario ${id}.`);
  const { name, source, files, stdin, config, schedule } = scenarioWork(scenario, {
    config: { ...DEFAULT_CONFIG, hosts: 'inline' },
    schedule: DEFAULT_SCHEDULE,
  });
  return {
    name,
    source: withParams(id, source, options.params ?? {}),
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

function withParams(id: string, source: string, params: Readonly<Record<string, ParamValue>>): string {
  return Object.entries(params).reduce((program, [name, value]) => {
    const param = readParams(program).find((candidate) => candidate.name === name);
    if (param === undefined) throw new Error(`${id} has no parameter ${name}.`);
    return writeParam(program, param, value);
  }, source);
}
