/** `lockstep trace`, and what the command line says to who uses it wrongly. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../scripts/support/root.mjs';
import { commandLineForTests, type Ran, RUNNING } from './support/command-line.ts';

const { lockstep, write, path, program } = commandLineForTests();

const DEADLOCK = join(root, 'src/scenarios/locks/deadlock-ab.py');

let count = 0;

describe('lockstep trace', { timeout: RUNNING }, () => {
  const traced = (...options: string[]): { readonly ran: Ran; readonly text: string } => {
    const out = path(`trace_${++count}.json`);
    const ran = lockstep(['trace', DEADLOCK, '-o', out, ...options]);
    return { ran, text: existsSync(out) ? readFileSync(out, 'utf8') : '' };
  };

  test('writes the trace of the run, also of one that ends badly', () => {
    const { ran, text } = traced();
    expect(ran.code).toBe(3);
    expect(ran.stdout).toBe('');
    expect(JSON.parse(text)).toHaveProperty('version');
  });

  test('the same run gives the same bytes on either kind of host, and another seed others', () => {
    const { text } = traced('--policy', 'random', '--seed', '5');
    expect(traced('--policy', 'random', '--seed', '5', '--hosts', 'workers').text).toBe(text);
    expect(traced('--policy', 'random', '--seed', '6').text).not.toBe(text);
  });

  test('--format chrome writes what Perfetto opens', () => {
    const { text } = traced('--format', 'chrome');
    const { traceEvents } = JSON.parse(text) as { traceEvents: { ph: string; args?: { name?: string } }[] };
    const names = traceEvents.filter(({ ph }) => ph === 'M').map(({ args }) => args?.name);
    expect(names).toEqual(expect.arrayContaining(['MainThread', 'Ada', 'Bo', 'Cy']));
  });
});

describe('wrong usage is said clearly, with exit code 2:', () => {
  test.each([
    ['an unknown command', ['walk', 'x.py'], "no command 'walk'"],
    ['no file', ['run'], 'run needs a file'],
    ['a file that is not there', ['run', 'nothing.py'], 'nothing.py cannot be read'],
    ['a folder in place of a file', ['run', '.'], 'cannot be read'],
    ['an unknown option', ['run', 'x.py', '--fast'], '--fast'],
    ['an option without its value', ['run', 'x.py', '--seed'], '--seed'],
    ['an unknown policy', ['run', 'x.py', '--policy', 'fair'], 'timed, roundrobin, random'],
    ['a seed that is no number', ['run', 'x.py', '--seed', 'abc'], '--seed'],
    ['no cores', ['run', 'x.py', '--cores', '0'], '--cores'],
    ['an unknown GIL', ['run', 'x.py', '--gil', 'none'], 'gil, classic-gil, free-threaded'],
    ['an unknown start method', ['run', 'x.py', '--start-method', 'clone'], 'fork, spawn'],
    ['unknown hosts', ['run', 'x.py', '--hosts', 'cloud'], 'inline, workers'],
    ['a moment that is no number', ['run', 'x.py', '--until', 'noon'], '--until'],
    ['no events', ['run', 'x.py', '--max-events', '0'], '--max-events'],
    ['a missing file of answers', ['run', 'there.py', '--stdin', 'nothing.txt'], 'nothing.txt'],
    ['a missing directory', ['run', 'there.py', '--dir', 'nowhere'], 'nowhere'],
    ['a trace without a place to go', ['trace', 'there.py'], '-o OUT'],
    ['an unknown format', ['trace', 'there.py', '-o', 'out', '--format', 'xml'], 'lockstep, chrome'],
  ])('%s', (_, args, message) => {
    write('there.py', "print('never')\n");
    const { stdout, stderr, code } = lockstep(args);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toMatch(/^lockstep: /);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n {4}at /);
  });

  test('a trace that cannot be written', () => {
    const file = program('print(1)\n');
    const { stderr, code } = lockstep(['trace', file, '-o', 'no/such/folder/out.json']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^lockstep: .*no\/such\/folder\/out\.json/);
  });

  test('no command, or --help, prints the usage', () => {
    for (const args of [[], ['--help'], ['help'], ['run', '-h']]) {
      const { stdout, stderr, code } = lockstep(args);
      expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
      expect(stdout).toMatch(/^Usage:\n/);
      for (const option of ['--policy', '--seed', '--hosts', '--live', '--until'])
        expect(stdout).toContain(option);
    }
  });
});
