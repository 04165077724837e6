import { expect, test } from 'vitest';
import { eventAt } from '../src/trace/builder.ts';
import { EventKind } from '../src/trace/events.ts';
import { runInline } from './support/run-inline.ts';

/** The names that kernel objects get, in the order in which they get them. */
async function namesIn(program: string): Promise<string[]> {
  const { trace, stderr } = await runInline('main.py', program);
  expect(stderr).toBe('');
  const events = Array.from({ length: trace?.columns.length ?? 0 }, (_, index) =>
    eventAt(trace!.columns, index),
  );
  return events.flatMap(({ kind, text }) => (kind === EventKind['object-name'] ? [text] : []));
}

const IMPORTS = 'from threading import Condition, Lock, Thread\n';

test.each([
  ['a variable', 'door = Lock()\nprint()', ['door']],
  ['the first of several variables', 'door = gate = Lock()\nprint()', ['door']],
  ['a local variable', 'def f():\n    door = Lock()\n    print()\nf()', ['door']],
  ['an item of a list', 'forks = [Lock() for _ in range(2)]\nprint()', ['forks[0]', 'forks[1]']],
  ['an item of a tuple', 'pair = (Lock(), Lock())\nprint()', ['pair[0]', 'pair[1]']],
  ['a value of a dict', "doors = {'in': Lock(), 'out': Lock()}\nprint()", ["doors['in']", "doors['out']"]],
  ['the lock of a condition', 'changed = Condition()\nprint()', ['changed', 'changed.lock']],
  ['a lock with a name of its own', 'door = Lock()\nchanged = Condition(door)\nprint()', ['door', 'changed']],
])('a kernel object has the name of %s', async (_, program, names) => {
  expect(await namesIn(IMPORTS + program)).toEqual(names);
});

const ACCOUNT = `${IMPORTS}
class Account:
    def __init__(self):
        self.lock = Lock()
        self.balance = 0

    def add(self):
        with self.lock:
            self.balance += 1
`;

test.each([
  ['the variable of its object', 'ada = Account()\nbo = Account()\nprint()', ['ada.lock', 'bo.lock']],
  [
    'its place in a list',
    'accounts = [Account(), Account()]\nprint()',
    ['accounts[0].lock', 'accounts[1].lock'],
  ],
  ['self, when only a method knows it', 'Account().add()', ['self.lock']],
])('an attribute is named by %s', async (_, program, names) => {
  expect(await namesIn(ACCOUNT + program)).toEqual(names);
});
