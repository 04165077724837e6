/** The command line as a person uses it: the built file, files on disk, what it prints and its exit code. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../scripts/support/root.mjs';
import { BUILDING, type CommandLine, openCommandLine, type Ran, RUNNING } from './support/command-line.ts';

let commandLine: CommandLine;
let lockstep: CommandLine['lockstep'];
let folder: string;
let count = 0;

beforeAll(async () => {
  commandLine = await openCommandLine();
  ({ lockstep, folder } = commandLine);
}, BUILDING);

afterAll(() => commandLine.close());

/** Writes a program to a file of its own; its name. */
const program = (source: string): string => commandLine.write(`program_${++count}.py`, source);

const run = (source: string, ...options: string[]): Ran => lockstep(['run', program(source), ...options]);

const scenario = (path: string): string => join(root, 'src', 'scenarios', path);

const threads = `import threading

def say(name):
    print(name)

for name in 'abcdef':
    threading.Thread(target=say, args=(name,)).start()
`;

describe('lockstep run', { timeout: RUNNING }, () => {
  test("prints what the program prints, and answers with the program's exit code", () => {
    const source = "import sys\nprint('out')\nprint('err', file=sys.stderr)\nsys.exit(7)\n";
    expect(run(source)).toEqual({ stdout: 'out\n', stderr: 'err\n', code: 7 });
    expect(run('print(1 + 1)\n')).toEqual({ stdout: '2\n', stderr: '', code: 0 });
  });

  test('prints the traceback of an uncaught exception and answers 1', () => {
    const { stderr, code } = run('def f():\n    return 1 / 0\n\nf()\n');
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^Traceback \(most recent call last\):\n {2}File "program_\d+\.py", line 4, in <module>\n/,
    );
    expect(stderr).toMatch(/ZeroDivisionError: division by zero\n$/);
  });

  test('says where the syntax is wrong and answers 1', () => {
    const { stdout, stderr, code } = run("print('never')\nif True\n    pass\n");
    expect({ stdout, code }).toEqual({ stdout: '', code: 1 });
    expect(stderr).toMatch(
      /^ {2}File "program_\d+\.py", line 2\n {4}if True\n {11}\^\nSyntaxError: expected ':'\n$/,
    );
  });

  test('takes arguments for the program after --', () => {
    const { stdout } = run('import sys\nprint(sys.argv[1:])\n', '--', 'one', '--seed', '5');
    expect(stdout).toBe("['one', '--seed', '5']\n");
  });

  test('answers input() from the lines of --stdin, then with its end', () => {
    writeFileSync(join(folder, 'answers.txt'), 'Ann\nBob\n');
    const file = program(
      'print([input(), input()])\ntry:\n    input()\nexcept EOFError as e:\n    print(e)\n',
    );
    const expected = "['Ann', 'Bob']\nEOF when reading a line\n";
    expect(lockstep(['run', file, '--stdin', 'answers.txt']).stdout).toBe(expected);
    expect(lockstep(['run', file, '--stdin', '-'], 'Ann\nBob\n').stdout).toBe(expected);
  });

  test('gives the program the files of --dir, and changes none of them', () => {
    mkdirSync(join(folder, 'work', 'inner'), { recursive: true });
    writeFileSync(join(folder, 'work', 'n.txt'), '41');
    writeFileSync(join(folder, 'work', 'inner', 'deep.txt'), 'deep');
    const source = `import os
print(sorted(os.listdir('.')), open('inner/deep.txt').read())
n = int(open('n.txt').read()) + 1
open('n.txt', 'w').write(str(n))
print(open('n.txt').read())
`;
    expect(run(source, '--dir', 'work').stdout).toBe("['inner', 'n.txt'] deep\n42\n");
    expect(readFileSync(join(folder, 'work', 'n.txt'), 'utf8')).toBe('41');
    expect(run("open('n.txt')\n").stderr).toMatch(/FileNotFoundError: .*'n.txt'\n$/);
  });

  test('an hour of sleep takes a moment', () => {
    const began = performance.now();
    const source = 'import time\na = time.time()\ntime.sleep(3600)\nprint(round(time.time() - a))\n';
    expect(run(source).stdout).toBe('3600\n');
    expect(performance.now() - began).toBeLessThan(20_000);
  });

  test('the same seed gives the same run, and seeds differ', () => {
    const file = program(threads);
    const seeded = (seed: number): string =>
      lockstep(['run', file, '--policy', 'random', '--seed', `${seed}`]).stdout;
    const outputs = [1, 2, 3, 4].map(seeded);
    expect(new Set(outputs).size).toBeGreaterThan(1);
    expect(seeded(4)).toBe(outputs[3]);
  });

  test.each(['timed', 'roundrobin', 'random'])('runs under --policy %s, on either kind of host', (policy) => {
    const file = program(threads);
    const [inline, workers] = ['inline', 'workers'].map((hosts) =>
      lockstep(['run', file, '--policy', policy, '--hosts', hosts]),
    );
    expect(inline).toMatchObject({ stderr: '', code: 0 });
    expect(workers).toEqual(inline);
    expect(inline?.stdout.trim().split('\n').sort()).toEqual([...'abcdef']);
  });

  test('runs live, in real time on worker hosts', () => {
    const source = `${threads}import time\na = time.time()\ntime.sleep(0.3)\nprint(0.29 < time.time() - a < 5)\n`;
    const { stdout, stderr, code } = run(source, '--live');
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(stdout.trim().split('\n').sort()).toEqual(['True', ...'abcdef']);
  });

  test('--cores says how much runs at a time', () => {
    const source = `import os, time
from multiprocessing import Process

def work():
    n = 0
    for i in range(200000):
        n += i

if __name__ == '__main__':
    begin = time.time()
    children = [Process(target=work) for _ in range(4)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    print(os.cpu_count(), time.time() - begin)
`;
    const [one, four] = ['1', '4'].map((cores) =>
      run(source, '--cores', cores).stdout.split(' ').map(Number),
    );
    expect([one?.[0], four?.[0]]).toEqual([1, 4]);
    const ratio = (one?.[1] ?? 0) / (four?.[1] ?? 1);
    expect(ratio).toBeGreaterThan(2.5);
    expect(ratio).toBeLessThan(4.5);
  });

  test('--gil classic-gil loses updates that gil does not', () => {
    const file = program(`import threading

n = 0

def add():
    global n
    for _ in range(200):
        n += 1

workers = [threading.Thread(target=add) for _ in range(3)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
print(n)
`);
    const counted = (gil: string): number =>
      Number(lockstep(['run', file, '--gil', gil, '--policy', 'random']).stdout);
    expect(counted('gil')).toBe(600);
    expect(counted('classic-gil')).toBeLessThan(600);
  });

  test('--start-method spawn starts processes with a fresh image', () => {
    const source = `import multiprocessing

x = 'from the file'

def show():
    print(multiprocessing.get_start_method(), x, __name__)

if __name__ == '__main__':
    x = 'changed'
    child = multiprocessing.Process(target=show)
    child.start()
    child.join()
`;
    expect(run(source, '--start-method', 'fork').stdout).toBe('fork changed __main__\n');
    expect(run(source, '--start-method', 'spawn').stdout).toBe('spawn from the file __mp_main__\n');
  });

  test('a deadlock ends with 3 and says who waits for what', () => {
    const { stdout, stderr, code } = lockstep(['run', scenario('locks/deadlock-ab.py')]);
    expect(code).toBe(3);
    expect(stdout).toBe('Ada has the pen\nBo has the paper\n');
    for (const name of ['Ada', 'Bo', 'Cy', 'pen', 'paper', 'cycle']) expect(stderr).toContain(name);
  });

  test.each([
    [
      'a lock taken twice',
      'lock',
      'import threading\nlock = threading.Lock()\nlock.acquire()\nlock.acquire()\n',
    ],
    ['a queue that stays empty', 'jobs', 'import queue\njobs = queue.Queue()\njobs.get()\n'],
    ['an event that nobody sets', 'done', 'import threading\ndone = threading.Event()\ndone.wait()\n'],
  ])('%s is a deadlock too', (_, name, source) => {
    const { stderr, code } = run(source);
    expect(code).toBe(3);
    expect(stderr).toContain('MainThread');
    expect(stderr).toContain(name);
  });
});

describe('a limit stops', { timeout: RUNNING }, () => {
  const forever = 'print("begun")\nwhile True:\n    pass\n';

  test('an endless loop, at the given moment', () => {
    const { stdout, stderr, code } = run(forever, '--until', '2');
    expect({ stdout, code }).toEqual({ stdout: 'begun\n', code: 4 });
    expect(stderr).toMatch(/limit of 2 s/);
  });

  test('endless waiting', () => {
    const { stderr, code } = run('import time\nwhile True:\n    time.sleep(1)\n', '--until', '100');
    expect(code).toBe(4);
    expect(stderr).toMatch(/limit of 100 s/);
  });

  test('too many events', () => {
    const source = 'import threading\nlock = threading.Lock()\nwhile True:\n    with lock:\n        pass\n';
    const { stderr, code } = run(source, '--max-events', '5000');
    expect(code).toBe(4);
    expect(stderr).toMatch(/limit of 5000 events/);
  });

  test('a fork bomb', () => {
    const source = `from multiprocessing import Process

def bomb():
    while True:
        Process(target=bomb).start()

if __name__ == '__main__':
    bomb()
`;
    const { stderr, code } = run(source);
    expect(code).toBe(4);
    expect(stderr).toMatch(/more than \d+ processes/);
  });

  test('a flood of threads', () => {
    const source =
      'import threading\ngate = threading.Event()\nwhile True:\n    threading.Thread(target=gate.wait).start()\n';
    const { stderr, code } = run(source);
    expect(code).toBe(4);
    expect(stderr).toMatch(/more than \d+ threads/);
  });

  test('endless output', () => {
    const { stdout, stderr, code } = run("while True:\n    print('x' * 1000)\n");
    expect(code).toBe(4);
    expect(stderr).toMatch(/printed more than \d+ characters/);
    expect(stdout.length).toBeGreaterThan(100_000);
  });

  test('a string of a hundred megabytes, as MemoryError that the program can catch', () => {
    expect(run("x = 'a' * 100_000_000\n")).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/\nMemoryError\n$/),
    });
    const source = `try:
    x = ['a' * 1000 + str(i) for i in range(10 ** 9)]
except MemoryError:
    print('caught')
print(sum(range(10)))
`;
    expect(run(source)).toEqual({ stdout: 'caught\n45\n', stderr: '', code: 0 });
  });

  test('recursion without end, as RecursionError that the program can catch', () => {
    const source = `def f(n):
    return f(n + 1)

try:
    f(0)
except RecursionError as e:
    print(e)
f(0)
`;
    const { stdout, stderr, code } = run(source);
    expect({ stdout, code }).toEqual({ stdout: 'maximum recursion depth exceeded\n', code: 1 });
    expect(stderr).toMatch(/RecursionError: maximum recursion depth exceeded\n$/);
  });

  test('a power that would fill the memory, soon', () => {
    const { stderr, code } = run('x = 10 ** 10 ** 9\nprint(x)\n');
    expect(code).toBe(1);
    expect(stderr).toMatch(/(MemoryError|OverflowError|ValueError)/);
  });
});

describe('lockstep trace', { timeout: RUNNING }, () => {
  const traced = (...options: string[]): { readonly ran: Ran; readonly text: string } => {
    const out = join(folder, `trace_${++count}.json`);
    const ran = lockstep(['trace', scenario('locks/deadlock-ab.py'), '-o', out, ...options]);
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
    writeFileSync(join(folder, 'there.py'), "print('never')\n");
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
