import { type RunResult, runProgram } from '../../src/engine/run.node.ts';
import {
  DEFAULT_CONFIG,
  DEFAULT_LIMITS,
  DEFAULT_SCHEDULE,
  type PolicyName,
  type RunSpec,
} from '../../src/engine/session.ts';

export interface InlineRun {
  readonly policy?: PolicyName;
  readonly seed?: number;
  readonly files?: Readonly<Record<string, string>>;
  /** What the program reads from its standard input. */
  readonly stdin?: string;
  /** Collect garbage at every so many switch points. */
  readonly stress?: number;
  readonly limits?: Partial<RunSpec['config']['limits']>;
}

/** A program that waits for ever in virtual time ends here; none of ours takes an hour. */
const AN_HOUR = 3600;

/** Runs a program on the inline host in virtual time, as the command line would. */
export function runInline(name: string, source: string, run: InlineRun = {}): Promise<RunResult> {
  return runProgram({
    name,
    source,
    files: run.files ?? {},
    stdin: (run.stdin ?? '').split('\n').slice(0, -1),
    inputEnds: true,
    argv: [],
    config: {
      ...DEFAULT_CONFIG,
      hosts: 'inline',
      limits: { ...DEFAULT_LIMITS, seconds: AN_HOUR, ...run.limits },
    },
    stress: run.stress ?? 0,
    schedule: { ...DEFAULT_SCHEDULE, policy: run.policy ?? 'timed', seed: run.seed ?? 1 },
  });
}
