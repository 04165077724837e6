import { expect, test } from 'vitest';
import { scenarios } from './index.ts';
import { usesOf } from './uses.ts';

test('what a program imports and calls is told from its text', () => {
  const program = `
import threading
from multiprocessing import Process, Queue

class Worker(Process):
    def run(self):
        with open('log.txt', 'a') as file:
            file.write(', '.join(names))

lock = threading.Lock()
worker = Worker(daemon=True)
worker.start()
worker.join(timeout=3)
print(f'{os.getpid()} is alive, {worker.exitcode}')
`;
  expect(usesOf(program)).toEqual([
    'process',
    'lock',
    'queue',
    'file',
    'subclass',
    'join',
    'daemon',
    'alive',
    'timeout',
    'pids',
  ]);
});

test('strings and comments do not count, and no name counts for a longer one', () => {
  const program = `"""About a Lock and
a Semaphore."""
# No Event here, and no "Pipe"
from threading import RLock  # not a Lock
text = 'a Queue' + "a \\"Barrier\\"" + ', '.join(words)
`;
  expect(usesOf(program)).toEqual(['rlock']);
});

test('every scenario uses something', () => {
  expect(scenarios.filter(({ program }) => usesOf(program).length === 0).map(({ id }) => id)).toEqual([]);
});
