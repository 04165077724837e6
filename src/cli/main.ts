import { becomeHost } from '../engine/hosts/node-workers.node.ts';
import { type RunResult, runProgram } from '../engine/run.node.ts';
import { DEFAULT_CONFIG, DEFAULT_LIMITS, type RunSpec } from '../engine/session.ts';
import { toChrome } from '../trace/chrome.ts';
import { encodeTrace } from '../trace/codec.ts';
import type { Trace } from '../trace/trace.ts';
import { InputError, readInputs, writeOutput } from './files.ts';
import { lint } from './lint/lint.ts';
import { type Command, parseCommand, USAGE } from './options.ts';

/** Instructions after which a program at the command line is stopped: about half a minute of computing. */
const INSTRUCTION_LIMIT = 4e9;

function specOf(command: Command): RunSpec {
  const inputs = readInputs(command);
  return {
    ...inputs,
    inputEnds: true,
    argv: command.argv,
    config: {
      ...DEFAULT_CONFIG,
      clock: command.live ? 'live' : 'virtual',
      cores: command.cores,
      gil: command.gil,
      startMethod: command.startMethod,
      hosts: command.live ? 'workers' : command.hosts,
      limits: {
        ...DEFAULT_LIMITS,
        events: command.maxEvents,
        imageBytes: 64 * 2 ** 20,
        outputChars: 50_000_000,
        instructions: INSTRUCTION_LIMIT,
        seconds: command.until,
        detailEvents: command.action === 'trace' ? DEFAULT_LIMITS.detailEvents : 0,
      },
    },
    stress: command.collectEvery,
    schedule: { policy: command.policy, seed: command.seed, choices: [] },
  };
}

async function execute(command: Command): Promise<number> {
  const quiet = command.action === 'trace';
  const result = await runProgram(specOf(command), {
    workerScript: new URL(import.meta.url),
    onOutput: (fd, text) => {
      if (!quiet || fd === 2) (fd === 1 ? process.stdout : process.stderr).write(text);
    },
  });
  const { stop } = result;
  if (stop !== null && stop.message !== '' && stop.reason !== 'finished')
    process.stderr.write(`${stop.message}\n`);
  if (quiet && result.trace !== null) writeTrace(command, result.trace);
  return exitCodeOf(result);
}

function writeTrace(command: Command, trace: Trace): void {
  const text = command.format === 'chrome' ? toChrome(trace) : encodeTrace(trace);
  writeOutput(command.output as string, text);
}

/** As a shell would see it: a process ended by signal N has code 128 + N. */
function exitCodeOf(result: RunResult): number {
  if (result.stop?.reason === 'failed') return 70;
  return result.exitCode < 0 ? 128 - result.exitCode : result.exitCode & 0xff;
}

/** Whoever reads our output may stop reading (`| head`): that ends the program quietly, as with other tools. */
function endWithReader(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

async function main(): Promise<number> {
  endWithReader(process.stdout);
  endWithReader(process.stderr);
  const parsed = parseCommand(process.argv.slice(2));
  if (parsed.kind === 'help') {
    process.stdout.write(USAGE);
    return 0;
  }
  if (parsed.kind === 'error') {
    process.stderr.write(`lockstep: ${parsed.message}\nTry: lockstep --help\n`);
    return 2;
  }
  try {
    if (parsed.kind === 'lint') return await lint(parsed, (text) => process.stdout.write(text));
    return await execute(parsed.command);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    process.stderr.write(`lockstep: ${error.message}\n`);
    return 2;
  }
}

// Worker hosts run this same file.
if (!becomeHost()) {
  process.exitCode = await main();
}
