/** `lockstep lint` as an author of scenarios uses it. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../scripts/support/root.mjs';
import { commandLineForTests, type Ran, RUNNING } from './support/command-line.ts';

const commandLine = commandLineForTests();

const HEADER = `id = "doors"
topic = "locks"
order = 1
title = { en = "Two at a door", zh = "门前两人" }
summary = { en = "Ada and Bo need the same key.", zh = "Ada 和 Bo 要用同一把钥匙。" }

[[lookFor]]
en = "Bo waits for the key."
zh = "Bo 在等钥匙。"
at = [{ event = "block", object = "door", thread = "Bo" }]

[[lookFor]]
en = "Then Bo goes in."
zh = "然后 Bo 进去了。"
at = [{ event = "block", object = "door" }, { event = "acquire", object = "door", thread = "Bo" }]
`;

const PROGRAM = `# Two threads, one lock.
import time
from threading import Lock, Thread

STAY = 1  #@param {type:"number"}
door = Lock()


def visit(name):
    with door:
        time.sleep(STAY)
        print(f'{name} was here')


for name in ('Ada', 'Bo'):
    Thread(target=visit, args=(name,), name=name).start()
`;

const scenario = (header = HEADER, program = PROGRAM): string => {
  const lines = header.trimEnd().split('\n');
  const block = lines.map((line) => (line === '' ? '#' : `# ${line}`)).join('\n');
  return `# /// lockstep\n${block}\n# ///\n\n${program}`;
};

let count = 0;

/** Lints a scenario in a folder of its own, which belongs to no catalogue. */
function lint(text: string, name = 'doors.py'): Ran {
  const path = commandLine.write(join(`work_${++count}`, name), text);
  const ran = commandLine.lockstep(['lint', path]);
  return { ...ran, stdout: ran.stdout.replaceAll(path, name) };
}

/** The problems of a scenario. */
const problems = (text: string): string[] =>
  lint(text)
    .stdout.split('\n')
    .filter((line) => /:\d+: /.test(line));

describe('lockstep lint', { timeout: RUNNING }, () => {
  test('says how the run went, where its points are and what it printed', () => {
    expect(lint(scenario())).toEqual({
      stdout: expect.stringMatching(
        /^doors\.py: finished, exit code 0, 2(\.\d+)? s, \d+ events, 2 lines of output\n {2}point 1: \S+ s, event \d+: Bo waits for door, which Ada holds\.\n {2}point 2: 1(\.\d+)? s, event \d+: Bo acquires door\.\n {2}\| Ada was here\n {2}\| Bo was here\n1 file, no problem\n$/,
      ),
      stderr: '',
      code: 0,
    });
  });

  test('says all that is wrong at once, with file, line and field', () => {
    const header = HEADER.replace('"locks"', '"doors"')
      .replace('order = 1\n', 'order = 1\nprice = 3\n')
      .replace('zh = "Bo 在等钥匙。"\n', '')
      .replace('"acquire"', '"enter"');
    const program = PROGRAM.replace('def visit(name):', 'def visit(name)').replace('"number"', '"numbers"');
    const { stdout, code } = lint(scenario(header, program));
    expect(code).toBe(1);
    expect(stdout.split('\n')).toEqual([
      expect.stringMatching(/^doors\.py:3: topic: must be one of processes, /),
      expect.stringMatching(/^doors\.py:5: price: is no field; /),
      'doors.py:9: lookFor.0.zh: is missing',
      expect.stringMatching(/^doors\.py:16: lookFor\.1\.at\.1\.event: must be the name of an event$/),
      expect.stringMatching(/^doors\.py:23: STAY: there is no type "numbers"; /),
      "doors.py:27: program: SyntaxError: expected ':'",
      '1 file, 6 problems',
      '',
    ]);
  });

  test('says which point does not happen in the run, and what would', () => {
    const nobody = HEADER.replace('thread = "Bo" }]\n\n', 'thread = "Cy" }]\n\n');
    expect(problems(scenario(nobody))).toEqual([
      expect.stringMatching(
        /^doors\.py:11: lookFor\.0\.at: does not happen in the run: no thread is called Cy \(there are .*Ada, Bo.*\)$/,
      ),
    ]);
    const nothing = HEADER.replace('object = "door", thread = "Bo" }]\n\n', 'object = "turnstile" }]\n\n');
    expect(problems(scenario(nothing))).toEqual([
      'doors.py:11: lookFor.0.at: does not happen in the run: nothing is called turnstile (there are door)',
    ]);
    const never = HEADER.replace('event = "acquire"', 'event = "give-up"');
    expect(problems(scenario(never))).toEqual([
      'doors.py:16: lookFor.1.at: does not happen in the run: moment 2 of 2: no give-up fits, after block',
    ]);
  });

  test('says which names, files and lines of input are not used', () => {
    const header = `${HEADER.replace('order = 1\n', 'order = 1\nstdin = ["yes"]\n')}
[files]
"prices.json" = "{}"

[dress]
door = "rooms"
gate = "key"
window = "curtain"
`.replace('door = "rooms"', 'door = "belt"');
    expect(problems(scenario(header))).toEqual([
      'doors.py:5: stdin: of 1 line the program reads 0',
      'doors.py:20: files.prices.json: the program does not open it',
      expect.stringMatching(/^doors\.py:23: dress\.door: "belt" does not fit a lock, but a queue/),
      'doors.py:24: dress.gate: nothing in the run is called gate (there are door)',
      expect.stringMatching(/^doors\.py:25: dress\.window: "curtain" is no dress; there are key, /),
      'doors.py:25: dress.window: nothing in the run is called window (there are door)',
    ]);
  });

  test('wants to be told how long a program without an end may run', () => {
    const endless = `${PROGRAM}\nwhile True:\n    time.sleep(1)\n`;
    const { stdout } = lint(scenario(HEADER, endless));
    expect(stdout).toMatch(/^doors\.py:1: settings\.until: the run did not end by itself: /);
    expect(lint(scenario(`${HEADER}\n[settings]\nuntil = 20\n`, endless)).code).toBe(0);
  });

  test('runs with the settings, files and input of the header', () => {
    const header = `${HEADER.replace('order = 1\n', 'order = 1\nstdin = ["yes"]\n')}
[settings]
startMethod = "spawn"

[files]
"prices.json" = "17"
`;
    const program = `${PROGRAM}
import multiprocessing
print(multiprocessing.get_start_method(), input(), open('prices.json').read())
`;
    const { stdout, code } = lint(scenario(header, program));
    expect([code, stdout]).toEqual([0, expect.stringContaining('  | spawn yes 17\n')]);
  });

  test('shows what the program wrote to stderr, and its exit code', () => {
    const { stdout, code } = lint(scenario(HEADER, `${PROGRAM}\nraise SystemExit('closed')\n`));
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/finished, exit code 1, [\s\S]* {2}! closed\n/),
    ]);
  });

  test('--events shows the events of the run, by the numbers and names that moments are made of', () => {
    const path = commandLine.write('events/doors.py', scenario());
    const { stdout, code } = commandLine.lockstep(['lint', path, '--events']);
    expect(code).toBe(0);
    const [, number] = /^ +(\d+) .* block acquire door$/m.exec(stdout) ?? [];
    expect(stdout).toContain(`event ${number}: Bo waits for door`);
    expect(stdout).toMatch(/^ +\d+ +\S+ +Bo@\d+(!\d+)? +acquire door/m);
  });

  test('knows the other scenarios of a catalogue', () => {
    const other = scenario(HEADER.replace('"doors"', '"gates"'));
    commandLine.write('catalogue/locks/gates.py', other);
    commandLine.write('catalogue/locks/broken.py', 'print(1)\n');
    commandLine.write('catalogue/queues/twin.py', scenario());
    const header = `${HEADER.replace('order = 1\n', 'order = 1\nrelated = ["gates", "windows"]\n')}
[[compare]]
title = { en = "Longer", zh = "更久" }
scenario = "gates"
params = { STAY = 3, LEAVE = 1 }

[[compare]]
title = { en = "Nowhere", zh = "无处" }
scenario = "windows"
`;
    commandLine.write('catalogue/queues/doors.py', scenario(header));
    const { stdout, code } = commandLine.lockstep(['lint', 'catalogue/queues/doors.py']);
    const at = 'catalogue/queues/doors.py';
    expect(code).toBe(1);
    expect(stdout.split('\n').filter((line) => line.startsWith(`${at}:`) && /:\d+: /.test(line))).toEqual([
      expect.stringMatching(/:2: id: .*catalogue[\\/]queues[\\/]twin\.py has the same id$/),
      `${at}:3: topic: the file stands in the folder queues`,
      `${at}:5: related: there is no scenario windows`,
      `${at}:22: compare.0.params.LEAVE: is no parameter of gates`,
      `${at}:26: compare.1.scenario: there is no scenario windows`,
    ]);
  });

  const catalogue = join(root, 'src', 'scenarios');
  const topics = readdirSync(catalogue, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  test.each(topics.map(({ name }) => name))('finds nothing wrong with our own %s', (topic) => {
    const files = readdirSync(join(catalogue, topic)).filter((file) => file.endsWith('.py'));
    const { stdout, code } = commandLine.lockstep([
      'lint',
      ...files.map((file) => join(catalogue, topic, file)),
    ]);
    expect(stdout.split('\n').filter((line) => /\.py:\d+: /.test(line))).toEqual([]);
    expect(code).toBe(0);
  });

  test.each([
    ['no file', ['lint'], 'lint needs a file'],
    ['an option', ['lint', 'x.py', '--seed', '3'], 'lint takes no --seed'],
    ['--events elsewhere', ['run', 'x.py', '--events'], '--events is for lint'],
    ['a file that is not there', ['lint', 'nothing.py'], 'nothing.py cannot be read'],
  ])('%s is wrong usage', (_, args, message) => {
    const { stdout, stderr, code } = commandLine.lockstep(args);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toMatch(/^lockstep: /);
    expect(stderr).toContain(message);
  });
});
