import { expect, test } from 'vitest';
import { lines } from '../src/kernel/machine.test-support.ts';
import { told } from './support/told.ts';

test('an item goes into the buffer of its process, and a feeder thread brings it into the queue', async () => {
  const program = `
from multiprocessing import JoinableQueue, Process
def work(q):
    print(q.get(), q.get())
    q.task_done()
q = JoinableQueue(2)
p = Process(target=work, args=(q,))
p.start()
q.put('tea')
q.put(5)
p.join()
`;
  expect(
    await told(program, /\S+ (object-new|object-name|block|buffer|put|get|task-done|thread-start) /),
  ).toBe(
    lines(`
      MainProcess object-new messageQueue - 2
      - object-name messageQueue#1 q
      MainProcess buffer q "'tea'" 1 1
      MainProcess thread-start QueueFeederThread daemon
      MainProcess buffer q 5 2 2
      MainProcess block joinProcess Process-1
      QueueFeederThread put q "'tea'" 1 1
      QueueFeederThread put q 5 2 2
      QueueFeederThread block buffer q
      Process-1 get q "'tea'" 1 1
      Process-1 get q 5 0 2
      Process-1 task-done q 1
      MainProcess block joinThread QueueFeederThread`),
  );
});

test('a barrier is one object, whatever it is made of', async () => {
  const program = `
from threading import Barrier, Thread
gate = Barrier(2, lambda: print('open'))
t = Thread(target=gate.wait, name='other')
t.start()
gate.wait()
t.join()
`;
  expect(await told(program, /(object-new|barrier|pass barrier|output) /)).toBe(
    lines(`
      MainProcess object-new barrier - 2
      MainProcess barrier gate 1
      MainProcess block barrier gate
      other barrier gate 2
      other output stdout "open\\n"
      other barrier gate 0 opened
      MainProcess pass barrier gate`),
  );
});

test('a shared value is loaded and stored, with its lock held', async () => {
  const program = `
from multiprocessing import Array, RawValue, Value
v = Value('i', 5)
v.value += 1
raw = RawValue('B')
raw.value += 300
a = Array('d', [1, 2], lock=False)
a[1] = a[0]
print(a[:])
`;
  expect(await told(program, /(acquire|release|load|store|object-new) /)).toBe(
    lines(`
      MainProcess object-new sharedValue - 1
      MainProcess store v 5
      MainProcess object-new rlock -
      MainProcess acquire v.lock 1
      MainProcess load v 5
      MainProcess release v.lock
      MainProcess acquire v.lock 1
      MainProcess store v 6
      MainProcess release v.lock
      MainProcess object-new sharedValue - 1
      MainProcess load raw 0
      MainProcess store raw 44
      MainProcess object-new sharedValue - 2
      MainProcess store a 1.0
      MainProcess store a 2.0 1
      MainProcess load a 1.0
      MainProcess store a 1.0 1
      MainProcess load a "[1.0, 1.0]" -1`),
  );
});
