import { describe, expect, it } from 'vitest';
import { bootForTest, bufferHost, compileForTest, runPython } from '../../tests/support/run-python.ts';
import { forkImage } from './fork.ts';
import { Image } from './image.ts';
import { Interpreter } from './interpreter.ts';
import { Header, Thread } from './layout.ts';
import { moduleThread } from './module-thread.ts';
import { Reason } from './reasons.ts';
import { Record, type Recorder } from './recorder.ts';
import { shortRepr } from './short-repr.ts';

/** A program that uses a bit of everything, and what it prints. */
const PROGRAM = `
class Shape:
    def __init__(self, name):
        self.name = name
    def area(self): return 0
    @property
    def label(self): return f'{self.name}:{self.area():.1f}'
    def __repr__(self): return f'<{self.label}>'
    def __lt__(self, other): return self.area() < other.area()

class Square(Shape):
    def __init__(self, side):
        super().__init__('square')
        self.side = side
    def area(self): return self.side ** 2

def numbers(n):
    for i in range(n):
        try:
            got = yield i
            if got: yield got * 2
        finally:
            pass

def chain(n):
    yield from numbers(n)
    return 'end'

print(sorted([Square(3), Square(1), Square(2)]))
print([x for x in chain(4)], sum(i * i for i in range(10)))
g = chain(3)
print(next(g), g.send(21), next(g))
try:
    {}['missing']
except KeyError as e:
    print('KeyError', e)
words = {}
for word in 'the cat and the dog and the bird'.split():
    words[word] = words.get(word, 0) + 1
print(words, {len(w) for w in words}, 2 ** 70)
`;

const PRINTED = `[<square:1.0>, <square:4.0>, <square:9.0>]
[0, 1, 2, 3] 285
0 42 1
KeyError 'missing'
{'the': 3, 'cat': 1, 'and': 2, 'dog': 1, 'bird': 1} {3, 4} ${2n ** 70n}
`;

describe('a program prints the same', () => {
  it.each([
    ['in one go', {}],
    ['switching at every switch point', { budget: 1 }],
    ['switching after every instruction', { budget: 1, fine: true }],
    ['collecting at every switch point', { stress: 1 }],
    ['collecting after every third instruction', { stress: 3, fine: true }],
    ['in a small image', { imageBytes: 3 << 20 }],
  ])('%s', (_how, options) => {
    expect(runPython(PROGRAM, options)).toEqual({ stdout: PRINTED, stderr: '', exitCode: 0 });
  });
});

describe('limits are Python exceptions', () => {
  const caught = (body: string, name: string): string => `
def run():
${body
  .split('\n')
  .map((line) => `    ${line}`)
  .join('\n')}
try:
    run()
except ${name} as e:
    print('caught', type(e).__name__, e)
print(len([i for i in range(1000)]))
`;

  it.each([
    ['a list that never ends', 'x = []\nwhile True: x.append("a" * 1000 + str(len(x)))'],
    ['a dict that never ends', 'd = {}\nwhile True: d[len(d)] = (1, 2)'],
    ['one large string', '"x" * 100_000_000'],
    ['one large list', '[0] * 100_000_000'],
  ])('%s: MemoryError', (_what, body) => {
    const { stdout, exitCode } = runPython(caught(body, 'MemoryError'), { imageBytes: 8 << 20 });
    expect(stdout).toBe('caught MemoryError \n1000\n');
    expect(exitCode).toBe(0);
  });

  it('a recursion without end: RecursionError', () => {
    const source = caught('def f(n): return f(n + 1)\nf(0)', 'RecursionError');
    expect(runPython(source).stdout).toBe('caught RecursionError maximum recursion depth exceeded\n1000\n');
  });

  it('garbage makes room', () => {
    const source = 'for i in range(200000): x = [i, [i], str(i)]\nprint(x)';
    expect(runPython(source, { imageBytes: 4 << 20 }).stdout).toBe("[199999, [199999], '199999']\n");
  });
});

describe('work is counted', () => {
  const spent = (source: string, budget: number): number => {
    const vm = bootForTest(compileForTest(source), bufferHost());
    const thread = moduleThread(vm, '__main__', 1);
    let total = 0;
    for (;;) {
      const reason = vm.run(thread, budget);
      total += vm.spent;
      if (reason === Reason.ended) return total;
    }
  };

  it('the same whatever the slices and the caches', () => {
    const whole = spent(PROGRAM, 1 << 24);
    expect(spent(PROGRAM, 1)).toBe(whole);
    expect(spent(PROGRAM, 100)).toBe(whole);
  });
});

describe('fork', () => {
  it('copies everything; the copies go their own ways', () => {
    const source = `
import _kernel
items = [1]
for i in range(3):
    items.append(i)
_kernel.write(1, str(items) + '\\n')
`;
    const program = compileForTest(source);
    const host = bufferHost();
    const parent = bootForTest(program, host);
    const thread = moduleThread(parent, '__main__', 1);
    for (let i = 0; i < 3; i++) expect(parent.run(thread, 1)).toBe(Reason.budget);
    const buffer = new SharedArrayBuffer(1 << 24);
    const childThread = forkImage(parent, buffer, 1001, 2);
    const child = new Interpreter(new Image(buffer), program, host);
    expect(child.words[(childThread >> 2) + Thread.tid]).toBe(5);
    expect(child.words[Header.pid]).toBe(1001);
    expect(child.run(childThread, 1 << 20)).toBe(Reason.ended);
    expect(host.stdout).toBe('[1, 0, 1, 2]\n');
    expect(parent.run(thread, 1 << 20)).toBe(Reason.ended);
    expect(host.stdout).toBe('[1, 0, 1, 2]\n[1, 0, 1, 2]\n');
  });
});

describe('recording', () => {
  /** What a recorder hears of a run. */
  function heard(source: string, bits: number): string[] {
    const program = compileForTest(source);
    const vm = bootForTest(program, bufferHost());
    const log: string[] = [];
    const recorder: Recorder = {
      line: (site) => log.push(`line ${site & 0xfffff}`),
      call: (code) => log.push(`call ${program.codes[code]?.name}`),
      returned: (code) => log.push(`return ${program.codes[code]?.name}`),
      variable: (_scope, name, value) => log.push(`${program.names[name]} = ${shortRepr(vm, value)}`),
      attribute: (owner, name, value) =>
        log.push(`${program.names[owner]}.${program.names[name]} = ${shortRepr(vm, value)}`),
    };
    vm.recorder = recorder;
    vm.recording = bits;
    expect(vm.run(moduleThread(vm, '__main__', 1), 1 << 20)).toBe(Reason.ended);
    return log;
  }

  it('tells lines, calls and variables of the program', () => {
    const source = 'def double(n):\n    m = n * 2\n    return m\nx = double(4)\n';
    const log = heard(source, Record.lines | Record.calls | Record.variables);
    expect(log.filter((entry) => !entry.startsWith('double ='))).toEqual([
      'line 1',
      'line 4',
      'call double',
      'n = 4',
      'line 2',
      'm = 8',
      'line 3',
      'return double',
      'x = 8',
      'return <module>',
    ]);
  });

  it('tells attributes of objects that global variables refer to, and of no others', () => {
    const source = [
      'class Account:',
      '    def __init__(self, balance):',
      '        self.balance = balance',
      '    def add(self, amount):',
      '        self.balance += amount',
      'ada = Account(100)',
      'for n in range(2):',
      '    ada.add(5)',
      'Account(1).add(1)',
    ];
    const log = heard(source.join('\n'), Record.variables);
    expect(log.filter((entry) => entry.includes('.balance'))).toEqual([
      'ada.balance = 100',
      'ada.balance = 105',
      'ada.balance = 110',
    ]);
  });

  it('stops before each statement when asked to', () => {
    const vm = bootForTest(compileForTest('x = 1\ny = 2\nz = 3\n'), bufferHost());
    vm.recording = Record.stopAtLines;
    const thread = moduleThread(vm, '__main__', 1);
    const { line, ended } = Reason;
    expect([1, 2, 3, 4].map(() => vm.run(thread, 1 << 20))).toEqual([line, line, line, ended]);
  });
});
