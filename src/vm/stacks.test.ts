import { describe, expect, it } from 'vitest';
import { bootForTest, bufferHost, compileForTest, runPython } from '../../tests/support/run-python.ts';
import { forkImage } from './fork.ts';
import { Image } from './image.ts';
import { Interpreter } from './interpreter.ts';
import { moduleThread } from './module-thread.ts';
import { Reason } from './reasons.ts';
import { Record, type Recorder } from './recorder.ts';

/** Coroutines of the plainest kind, over `_stack`: what a chain sends is what `resume` of it returns, and the other way round. */
const LIBRARY = `
import _stack

class Chain:
    def __init__(self, function):
        self.function = function
        self.own = _stack.new(Chain.begin, self)
        self.caller = _stack.new()
        self.ended = False
    def begin(self):
        try:
            self.function(self)
            failure = None
        except BaseException as raised:
            failure = raised
        self.ended = True
        _stack.switch(None, self.caller, 'end', failure)
    def resume(self, value=None, exception=None):
        return _stack.switch(self.caller, self.own, value, exception)
    def send(self, value):
        return _stack.switch(self.own, self.caller, value, None)
`;

/** Values and exceptions both ways, between calls, loops, generators and handlers that stand on either side. */
const PROGRAM = `${LIBRARY}
def numbers(chain, n):
    for i in range(n):
        yield [i, chain.send(str(i))]

def talk(chain):
    text = ''
    for i, answer in numbers(chain, 3):
        text += f'{i}{answer} '
    try:
        raise KeyError('inner')
    except KeyError as e:
        print('caught', chain.send('handling'), e)
        try:
            raise
        except KeyError as same:
            print(same is e)
    try:
        chain.send('ready')
    except ValueError as e:
        print('thrown', e, e.__context__)
    chain.send(text)
    raise IndexError('last')

talker = Chain(talk)
print(talker.resume(), talker.resume('a'), talker.resume('b'))
try:
    raise OSError('outer')
except OSError as e:
    print(talker.resume('c'))
    try:
        raise
    except OSError as same:
        print(same is e)
    print(talker.resume('d'))
    print(talker.resume(exception=ValueError('v')))
    try:
        talker.resume()
    except IndexError as e:
        print('ended', talker.ended, e, e.__context__)
`;

const PRINTED = `0 1 2
handling
True
caught d 'inner'
True
ready
thrown v None
0a 1b 2c${' '}
ended True last None
`;

describe('a program that switches stacks prints the same', () => {
  it.each([
    ['in one go', {}],
    ['switching threads at every switch point', { budget: 1 }],
    ['switching threads after every instruction', { budget: 1, fine: true }],
    ['collecting at every switch point', { stress: 1 }],
    ['collecting after every instruction', { stress: 1, fine: true }],
    ['in a small image', { imageBytes: 3 << 20 }],
  ])('%s', (_how, options) => {
    expect(runPython(PROGRAM, options)).toEqual({ stdout: PRINTED, stderr: '', exitCode: 0 });
  });
});

describe('a stack', () => {
  const printed = (body: string): string => runPython(`${LIBRARY}${body}`).stdout;

  it('that is empty or has not begun cannot be gone on with', () => {
    const body = `
def attempt(*args):
    try:
        _stack.switch(*args)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
attempt(_stack.new(), _stack.new(), None, None)
attempt(_stack.new(), Chain(print).own, None, KeyError())
attempt(_stack.new(), [], None, None)
`;
    expect(printed(body)).toBe(
      'ValueError there is nothing to go on with in this stack\n' +
        'ValueError an exception cannot be raised in a stack that has not begun\n' +
        'TypeError a stack is needed\n',
    );
  });

  it('counts towards the recursion limit from where it was begun', () => {
    const body = `
def descend(n):
    return descend(n + 1)
def run(chain):
    try:
        descend(0)
    except RecursionError as e:
        print(e)
        chain.send('survived')
def start(n):
    return start(n - 1) if n else Chain(run).resume()
print(start(0))
print(start(900))
`;
    const line = 'maximum recursion depth exceeded\nsurvived\n';
    expect(printed(body)).toBe(line + line);
  });

  it('is one of many, each of which may be deep', () => {
    const body = `
def deep(chain, n):
    if n == 0:
        chain.send('bottom')
    else:
        deep(chain, n - 1)
chains = [Chain(lambda chain: deep(chain, 20)) for _ in range(8)]
print({chain.resume() for chain in chains}, {chain.resume() for chain in reversed(chains)})
`;
    expect(runPython(`${LIBRARY}${body}`, { stress: 1 }).stdout).toBe("{'bottom'} {'end'}\n");
  });

  it('that nobody refers to any more is garbage, frames and all', () => {
    const body = `
def run(chain):
    block = [0] * 1000
    chain.send(len(block))
print(sum([Chain(run).resume() for _ in range(1500)]))
`;
    expect(runPython(`${LIBRARY}${body}`, { imageBytes: 4 << 20 }).stdout).toBe('1500000\n');
  });

  it('is copied by a fork, and each copy goes on with its own', () => {
    const source = `${LIBRARY}
import _kernel
log = []
def run(chain):
    log.append('a')
    chain.send(1)
    log.append('c')
    chain.send(2)
chain = Chain(run)
chain.resume()
log.append('b')
chain.resume()
_kernel.write(1, ' '.join(log) + '\\n')
`;
    const program = compileForTest(source);
    const host = bufferHost();
    const parent = bootForTest(program, host);
    const thread = moduleThread(parent, '__main__', 1);
    let forks = 0;
    while (parent.run(thread, 1) === Reason.budget) {
      const buffer = new SharedArrayBuffer(1 << 24);
      const child = forkImage(parent, buffer, 1001, 2);
      const copy = new Interpreter(new Image(buffer), program, host);
      expect(copy.run(child, 1 << 20)).toBe(Reason.ended);
      forks++;
    }
    expect(forks).toBeGreaterThan(20);
    expect(new Set(host.stdout.split('\n'))).toEqual(new Set(['a b c', '']));
  });
});

describe('recording', () => {
  const source = `${LIBRARY}
def work(chain):
    x = 1
    chain.send(None)
    y = 2
def both():
    first, second = Chain(work), Chain(work)
    for chain in [first, second, first, second]:
        chain.resume()
both()
`;
  const firstLine = source.split('\n').indexOf('def work(chain):') + 1;

  it('keeps the depth of each stack', () => {
    const program = compileForTest(source);
    const vm = bootForTest(program, bufferHost());
    const depths: [string, number][] = [];
    const note = (what: string, code: number, depth: number): void => {
      const name = program.codes[code]?.name ?? '';
      if (name === 'work' || name === 'both') depths.push([`${what} ${name}`, depth]);
    };
    const recorder: Recorder = {
      line: () => {},
      call: (code, depth) => note('call', code, depth),
      returned: (code, depth) => note('return', code, depth),
      variable: () => {},
      attribute: () => {},
    };
    vm.recorder = recorder;
    vm.recording = Record.calls;
    expect(vm.run(moduleThread(vm, '__main__', 1), 1 << 20)).toBe(Reason.ended);
    const [[, outer], [, inner]] = depths as [[string, number], [string, number]];
    expect(inner).toBeGreaterThan(outer);
    expect(depths).toEqual([
      ['call both', outer],
      ['call work', inner],
      ['call work', inner],
      ['return work', inner],
      ['return work', inner],
      ['return both', outer],
    ]);
  });

  it('stops before the same statement in each stack', () => {
    const vm = bootForTest(compileForTest(source), bufferHost());
    vm.recording = Record.stopAtLines;
    const thread = moduleThread(vm, '__main__', 1);
    const lines: number[] = [];
    const recorder: Recorder = {
      line: (site) => lines.push((site & 0xfffff) - firstLine),
      call: () => {},
      returned: () => {},
      variable: () => {},
      attribute: () => {},
    };
    let stops = 0;
    while (vm.run(thread, 1 << 20) === Reason.line) {
      stops++;
      vm.recorder = recorder;
      vm.recording = Record.stopAtLines | Record.lines;
    }
    // Each line that is recorded was stopped at.
    expect(lines.length).toBe(stops);
    expect(lines.filter((line) => line >= 1 && line <= 3)).toEqual([1, 2, 1, 2, 3, 3]);
  });
});
