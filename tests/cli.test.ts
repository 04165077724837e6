/** `lockstep run` as a person uses it: the built file, files on disk, what it prints and its exit code. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../scripts/support/root.mjs';
import { commandLineForTests, RUNNING } from './support/command-line.ts';

const { lockstep, write, path, program, run } = commandLineForTests();

const DEADLOCK = join(root, 'src/scenarios/locks/deadlock-ab.py');

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
    write('answers.txt', 'Ann\nBob\n');
    const file = program(
      'print([input(), input()])\ntry:\n    input()\nexcept EOFError as e:\n    print(e)\n',
    );
    const expected = "['Ann', 'Bob']\nEOF when reading a line\n";
    expect(lockstep(['run', file, '--stdin', 'answers.txt']).stdout).toBe(expected);
    expect(lockstep(['run', file, '--stdin', '-'], 'Ann\nBob\n').stdout).toBe(expected);
  });

  test('gives the program the files of --dir, and changes none of them', () => {
    write('work/n.txt', '41');
    write('work/inner/deep.txt', 'deep');
    const source = `import os
print(sorted(os.listdir('.')), open('inner/deep.txt').read())
n = int(open('n.txt').read()) + 1
open('n.txt', 'w').write(str(n))
print(open('n.txt').read())
`;
    expect(run(source, '--dir', 'work').stdout).toBe("['inner', 'n.txt'] deep\n42\n");
    expect(readFileSync(path('work/n.txt'), 'utf8')).toBe('41');
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
    const { stdout, stderr, code } = lockstep(['run', DEADLOCK]);
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
