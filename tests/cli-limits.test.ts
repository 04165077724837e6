/** What stops a program that would never end, or fill the machine. */
import { describe, expect, test } from 'vitest';
import { commandLineForTests, RUNNING } from './support/command-line.ts';

const { run } = commandLineForTests();

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
