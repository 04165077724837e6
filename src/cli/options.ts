import { parseArgs } from 'node:util';
import {
  DEFAULT_CONFIG,
  DEFAULT_LIMITS,
  type GilMode,
  type PolicyName,
  type StartMethod,
} from '../engine/session.ts';

/** What the command line asks for. */
export interface Command {
  readonly action: 'run' | 'trace';
  readonly file: string;
  readonly policy: PolicyName;
  readonly seed: number;
  readonly cores: number;
  readonly gil: GilMode;
  readonly startMethod: StartMethod;
  readonly hosts: 'inline' | 'workers';
  readonly live: boolean;
  readonly stdin: string | null;
  readonly dir: string | null;
  readonly until: number;
  readonly maxEvents: number;
  readonly collectEvery: number;
  readonly output: string | null;
  readonly format: 'lockstep' | 'chrome';
  readonly argv: readonly string[];
}

export type Parsed =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'lint'; readonly files: readonly string[]; readonly events: boolean }
  | { readonly kind: 'help' }
  | { readonly kind: 'error'; readonly message: string };

export const USAGE = `Usage:
  lockstep run FILE.py [options] [-- ARGUMENTS]    run a program; its output and exit code are Python's
  lockstep trace FILE.py -o OUT [options]          write the trace of a run
  lockstep lint FILE.py…                           check scenarios: their headers, and a run of each

Options:
  --policy timed|roundrobin|random         who runs next (timed)
  --seed N                                 seed of the policy and of an unseeded random (1)
  --cores N                                cores of the simulated machine, 1 to 30 (4)
  --gil gil|classic-gil|free-threaded      where threads may be switched (gil)
  --start-method fork|spawn                how processes start (fork)
  --hosts inline|workers                   all threads in one place, or one worker each (inline)
  --live                                   real time on real cores instead of virtual time
  --stdin FILE                             lines for input(); - reads standard input
  --dir DIR                                files of the program's virtual working directory
  --until SECONDS                          stop a program that does not end at this moment of its clock
  --max-events N                           stop after so many events
  --events                                 lint only: show the events of the run, to find moments in
  -o, --output OUT                         where trace writes
  --format lockstep|chrome                 what trace writes (lockstep); chrome opens in Perfetto

lint runs each scenario with the settings, files and input of its header, under timed, and prints a line
FILE:LINE: FIELD: PROBLEM for everything that is wrong. What a header may say is in docs/authoring.md.

Exit codes: the program's own; 2 wrong usage, 3 deadlock, 4 a limit was reached.
lint: 0 nothing is wrong, 1 something is, 2 wrong usage or a file that cannot be read.
`;

const OPTIONS = {
  policy: { type: 'string' },
  seed: { type: 'string' },
  cores: { type: 'string' },
  gil: { type: 'string' },
  'start-method': { type: 'string' },
  hosts: { type: 'string' },
  live: { type: 'boolean' },
  stdin: { type: 'string' },
  dir: { type: 'string' },
  until: { type: 'string' },
  'max-events': { type: 'string' },
  'collect-every': { type: 'string' },
  events: { type: 'boolean' },
  output: { type: 'string', short: 'o' },
  format: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

class UsageError extends Error {}

/** Reads the command line (without `node` and the script). Never throws: what is wrong comes back as a message. */
export function parseCommand(args: readonly string[]): Parsed {
  try {
    const end = args.indexOf('--');
    const own = end < 0 ? args : args.slice(0, end);
    const { values, positionals } = parseArgs({ args: [...own], options: OPTIONS, allowPositionals: true });
    const [action, file, ...rest] = positionals;
    if (values.help === true || action === 'help' || action === undefined) return { kind: 'help' };
    if (action === 'lint') return parseLint(file === undefined ? [] : [file, ...rest], Object.keys(values));
    if (action !== 'run' && action !== 'trace') {
      throw new UsageError(`There is no command '${action}'. Commands are run, trace and lint.`);
    }
    if (values.events === true) throw new UsageError(`--events is for lint; ${action} does not know it.`);
    if (file === undefined) throw new UsageError(`${action} needs a file: lockstep ${action} FILE.py`);
    if (action === 'trace' && values.output === undefined) {
      throw new UsageError('trace needs a file to write to: lockstep trace FILE.py -o OUT');
    }
    return {
      kind: 'command',
      command: {
        action,
        file,
        policy: oneOf('policy', values.policy, ['timed', 'roundrobin', 'random'], 'timed'),
        seed: whole('seed', values.seed, 1, 0, 2 ** 31 - 1),
        cores: whole('cores', values.cores, DEFAULT_CONFIG.cores, 1, 30),
        gil: oneOf('gil', values.gil, ['gil', 'classic-gil', 'free-threaded'], 'gil'),
        startMethod: oneOf('start-method', values['start-method'], ['fork', 'spawn'], 'fork'),
        hosts: oneOf(
          'hosts',
          values.hosts,
          ['inline', 'workers'],
          values.live === true ? 'workers' : 'inline',
        ),
        live: values.live === true,
        stdin: values.stdin ?? null,
        dir: values.dir ?? null,
        until: positive('until', values.until, DEFAULT_LIMITS.seconds),
        maxEvents: whole('max-events', values['max-events'], 20_000_000, 1, 2 ** 31 - 1),
        // A diagnostic of ours, so not in the help.
        collectEvery: whole('collect-every', values['collect-every'], 0, 1, 2 ** 31 - 1),
        output: values.output ?? null,
        format: oneOf('format', values.format, ['lockstep', 'chrome'], 'lockstep'),
        argv: [...rest, ...(end < 0 ? [] : args.slice(end + 1))],
      },
    };
  } catch (error) {
    return { kind: 'error', message: error instanceof Error ? error.message : String(error) };
  }
}

/** A scenario says itself how it is run. */
function parseLint(files: readonly string[], options: readonly string[]): Parsed {
  if (files.length === 0) throw new UsageError('lint needs a file: lockstep lint FILE.py');
  const other = options.find((option) => option !== 'events');
  if (other !== undefined)
    throw new UsageError(`lint takes no --${other}: the header of a scenario says how it is run.`);
  return { kind: 'lint', files, events: options.includes('events') };
}

function oneOf<const T extends string>(
  name: string,
  value: string | undefined,
  allowed: readonly T[],
  fallback: T,
): T {
  if (value === undefined) return fallback;
  const found = allowed.find((choice) => choice === value);
  if (found === undefined) throw new UsageError(`--${name} is one of ${allowed.join(', ')}; not '${value}'.`);
  return found;
}

function whole(
  name: string,
  value: string | undefined,
  fallback: number,
  least: number,
  most: number,
): number {
  if (value === undefined) return fallback;
  const number = Number(value);
  if (value.trim() === '' || !Number.isInteger(number) || number < least || number > most) {
    throw new UsageError(`--${name} is a whole number from ${least} to ${most}; not '${value}'.`);
  }
  return number;
}

function positive(name: string, value: string | undefined, fallback: number): number {
  if (value === undefined) return fallback;
  const number = Number(value);
  if (value.trim() === '' || !(number > 0))
    throw new UsageError(`--${name} is a number of seconds above 0; not '${value}'.`);
  return number;
}
