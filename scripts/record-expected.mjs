#!/usr/bin/env node
/**
 * `node scripts/record-expected.mjs [--python PATH] [--check] [part of a name…]`: runs the programs of tests/python
 * with CPython 3.13 and writes what they print beside them. For those who add or change a program; `npm test` only
 * reads what is recorded. `--check` writes nothing and names the programs whose record differs.
 */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { corpus, listPrograms, plainErrors } from './support/corpus.mjs';
import { findPython } from './support/python.mjs';

/** A program that takes longer hangs. */
const PATIENCE = 60_000;

/**
 * Starts a program on a pseudo-terminal, as its author sees it: stdout line buffered. stderr goes to a file of its own.
 * Arguments: the folder to run in, the program, the files for stdin and stderr.
 */
const ON_A_TERMINAL = `
import os, pty, sys
folder, program, answers, errors = sys.argv[1:]
pid, terminal = pty.fork()
if pid == 0:
    os.chdir(folder)
    os.dup2(os.open(answers, os.O_RDONLY), 0)
    os.dup2(os.open(errors, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), 2)
    os.execv(sys.executable, [sys.executable, '-B', program])
output = b''
while True:
    try:
        chunk = os.read(terminal, 65536)
    except OSError:
        break
    if not chunk:
        break
    output += chunk
code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
sys.stdout.buffer.write(output.replace(b'\\r\\n', b'\\n'))
sys.stdout.flush()
os._exit(code if code >= 0 else 128 - code)
`;

const { values: options, positionals: wanted } = parseArgs({
  options: { python: { type: 'string' }, check: { type: 'boolean', default: false } },
  allowPositionals: true,
});

/**
 * @typedef {{ stdout: string, stderr: string, code: number }} Outcome
 * @param {string} python
 * @param {string} name of a program, such as `types/int_pow`
 * @param {string} stdin
 * @returns {Promise<Outcome>}
 */
async function runProgram(python, name, stdin) {
  const place = realpathSync(mkdtempSync(join(tmpdir(), 'record-')));
  try {
    const work = join(place, 'work');
    const program = `${basename(name)}.py`;
    cpSync(join(corpus, `${name}.py`), join(work, program));
    const answers = join(place, 'answers');
    writeFileSync(answers, stdin);
    const errors = join(place, 'errors');
    const environment = { PATH: process.env.PATH, LANG: 'C.UTF-8', PYTHONHASHSEED: '0', PYTHON_COLORS: '0' };
    const child = spawn(python, ['-c', ON_A_TERMINAL, work, program, answers, errors], {
      env: environment,
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: PATIENCE,
      killSignal: 'SIGKILL',
    });
    const chunks = /** @type {Buffer[]} */ ([]);
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    const code = await new Promise((done, fail) => {
      child.on('error', fail);
      child.on('close', (status, signal) => {
        if (signal === null) done(status);
        else fail(new Error(`${name} was still running after ${PATIENCE / 1000} s.`));
      });
    });
    const stdout = Buffer.concat(chunks).toString('utf8');
    const stderr = readFileSync(errors, 'utf8').replaceAll(`${work}/`, '');
    return { stdout, stderr: plainErrors(stderr, program), code };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/**
 * Writes a text beside a program, or removes it when it says nothing.
 * @param {string} path
 * @param {string | undefined} text
 * @returns {boolean} whether it was another before
 */
function record(path, text) {
  const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (before === text) return false;
  if (!options.check) {
    if (text === undefined) rmSync(path);
    else writeFileSync(path, text);
  }
  return true;
}

const python = findPython(options.python);
if (python === undefined) {
  console.error('Needs CPython 3.13: put it on PATH as python3.13, set PYTHON, or pass --python PATH.');
  process.exit(2);
}
const { stdout: version } = spawnSync(python, ['-V'], { encoding: 'utf8' });

const programs = listPrograms().filter(
  ({ name, outcomes }) =>
    outcomes === undefined && (wanted.length === 0 || wanted.some((part) => name.includes(part))),
);
const changed = /** @type {string[]} */ ([]);
const failed = /** @type {string[]} */ ([]);
const waiting = [...programs];
await Promise.all(
  Array.from({ length: availableParallelism() }, async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { name, stdin } = next;
      try {
        const { stdout, stderr, code } = await runProgram(python, name, stdin);
        const path = join(corpus, name);
        const differs = [
          record(`${path}.out`, stdout),
          record(`${path}.err`, stderr === '' ? undefined : stderr),
          record(`${path}.code`, code === 0 ? undefined : `${code}\n`),
        ];
        if (differs.includes(true)) changed.push(name);
      } catch (error) {
        failed.push(`${name}: ${error instanceof Error ? error.message : error}`);
      }
    }
  }),
);
for (const name of changed.sort()) console.log(`${options.check ? 'differs' : 'recorded'}  ${name}`);
for (const problem of failed) console.error(problem);
console.log(`${programs.length} programs with ${version.trim()}: ${changed.length} changed.`);
if (failed.length > 0 || (options.check && changed.length > 0)) process.exitCode = 1;
