import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ownFiles, plainErrors } from './plain-errors.mjs';

/** Where programs run here. */
const HOME = '/home/lockstep';
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

/**
 * @typedef {{ name: string, source: string, files?: Readonly<Record<string, string>>, stdin: string }} Program
 * `name` is that of its file; `files` are beside it when it starts.
 */

/**
 * Runs a program with CPython in a folder of its own.
 * @param {string} python
 * @param {Program} program
 * @returns {Promise<{ stdout: string, stderr: string, exitCode: number }>} stderr as `plainErrors` has it
 */
export async function runOnTerminal(python, { name, source, files = {}, stdin }) {
  const place = realpathSync(mkdtempSync(join(tmpdir(), 'record-')));
  try {
    const work = join(place, 'work');
    for (const [path, text] of Object.entries({ ...files, [name]: source })) {
      mkdirSync(dirname(join(work, path)), { recursive: true });
      writeFileSync(join(work, path), text);
    }
    const answers = join(place, 'answers');
    writeFileSync(answers, stdin);
    const errors = join(place, 'errors');
    const environment = { PATH: process.env.PATH, LANG: 'C.UTF-8', PYTHONHASHSEED: '0', PYTHON_COLORS: '0' };
    const child = spawn(python, ['-c', ON_A_TERMINAL, work, name, answers, errors], {
      env: environment,
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: PATIENCE,
      killSignal: 'SIGKILL',
    });
    const chunks = /** @type {Buffer[]} */ ([]);
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    /** @type {number} */
    const exitCode = await new Promise((done, fail) => {
      child.on('error', fail);
      child.on('close', (status, signal) => {
        if (signal === null) done(status ?? 0);
        else fail(new Error(`${name} was still running after ${PATIENCE / 1000} s.`));
      });
    });
    const stdout = Buffer.concat(chunks).toString('utf8').replaceAll(work, HOME);
    const stderr = readFileSync(errors, 'utf8').replaceAll(`${work}/`, '');
    return { stdout, stderr: plainErrors(stderr, ownFiles({ name, files })), exitCode };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
