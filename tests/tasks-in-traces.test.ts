import { expect, test } from 'vitest';
import { lines } from '../src/kernel/machine.test-support.ts';
import { told } from './support/told.ts';

test('a pool of threads: each call is a task, taken from the work queue by a worker', async () => {
  const program = `
import time
from concurrent.futures import ThreadPoolExecutor
def visit(n):
    time.sleep(1)
    return n * 2
with ThreadPoolExecutor(1) as office:
    first = office.submit(visit, 3)
    office.submit(visit, n=4)
    office.submit(visit, 5).cancel()
    first.result()
`;
  expect(
    await told(program, /\S+ (object-new|object-name|task-\w+|pool-worker|put|get|set|block event) /),
  ).toBe(
    lines(`
      MainProcess object-new pool - 1
      MainProcess object-new queue -
      - object-name queue#2 "work queue"
      - object-name pool#1 office
      MainProcess task-new 3 job "visit(3)" office
      MainProcess put queue#2 "visit(3)" 1 1
      MainProcess task-new 4 job "visit(n=4)" office
      MainProcess put queue#2 "visit(n=4)" 2 2
      MainProcess task-new 5 job "visit(5)" office
      MainProcess put queue#2 "visit(5)" 3 3
      MainProcess task-end 5 cancelled None
      MainProcess object-new event -#6
      - object-name event#6 "result of visit(3)"
      MainProcess block event event#6
      ThreadPoolExecutor-0_0 pool-worker office begins
      ThreadPoolExecutor-0_0 get queue#2 "visit(3)" 2 1
      ThreadPoolExecutor-0_0 task-run 3
      ThreadPoolExecutor-0_0 task-end 3 returned 6
      ThreadPoolExecutor-0_0 set event#6
      ThreadPoolExecutor-0_0 get queue#2 "visit(n=4)" 1 2
      ThreadPoolExecutor-0_0 task-run 4
      MainProcess put queue#2 None 2 4
      ThreadPoolExecutor-0_0 task-end 4 returned 8
      ThreadPoolExecutor-0_0 get queue#2 "visit(5)" 1 3
      ThreadPoolExecutor-0_0 get queue#2 None 0 4
      ThreadPoolExecutor-0_0 put queue#2 None 1 5
      ThreadPoolExecutor-0_0 pool-worker office`),
  );
});

test('a pool of processes: the manager hands out calls, and workers tell how they end', async () => {
  const program = `
from concurrent.futures import ProcessPoolExecutor
def visit(n):
    return 6 / n
with ProcessPoolExecutor(1) as office:
    office.submit(visit, 3)
    office.submit(visit, 0)
`;
  expect(await told(program, /\S+ (process-start|thread-start|task-\w+|pool-worker|put|get) /)).toBe(
    lines(`
      - process-start MainProcess
      MainProcess task-new 4 job "visit(3)" office
      MainProcess process-start ForkProcess-1
      MainProcess thread-start Thread-1
      MainProcess put queue#5 "visit(3)" 1 1
      MainProcess task-new 6 job "visit(0)" office
      MainProcess put queue#5 "visit(0)" 2 2
      MainProcess put queue#5 None 3 3
      Thread-1 get queue#5 "visit(3)" 2 1
      Thread-1 put messageQueue#2 "visit(3)" 1 1
      Thread-1 get queue#5 "visit(0)" 1 2
      Thread-1 put messageQueue#2 "visit(0)" 2 2
      ForkProcess-1 pool-worker office begins
      ForkProcess-1 get messageQueue#2 "visit(3)" 1 1
      ForkProcess-1 task-run 4
      ForkProcess-1 task-end 4 returned 2.0
      ForkProcess-1 put messageQueue#3 "visit(3): 2.0" 1 1
      Thread-1 get messageQueue#3 "visit(3): 2.0" 0 1
      ForkProcess-1 get messageQueue#2 "visit(0)" 0 2
      ForkProcess-1 task-run 6
      ForkProcess-1 task-end 6 raised "ZeroDivisionError('division by zero')"
      Thread-1 get queue#5 None 0 3
      ForkProcess-1 put messageQueue#3 "visit(0): ZeroDivisionError('division by zero')" 1 2
      Thread-1 get messageQueue#3 "visit(0): ZeroDivisionError('division by zero')" 0 2
      ForkProcess-1 block get messageQueue#2
      Thread-1 put messageQueue#2 None 1 3
      ForkProcess-1 get messageQueue#2 None 0 3
      ForkProcess-1 pool-worker office`),
  );
});

test('a loop: tasks by turns, in one thread, each saying what it waits for', async () => {
  const program = `
import asyncio
async def cook(seconds, door):
    async with door:
        await asyncio.sleep(seconds)
async def main():
    door = asyncio.Lock()
    await asyncio.gather(cook(2, door), cook(1, door))
asyncio.run(main())
`;
  expect(await told(program, /\S+ (object-new|object-name|task-\w+|block) /)).toBe(
    lines(`
      MainProcess object-new event -
      - object-name event#1 "event loop"
      MainProcess task-new 2 coroutine "Task-1 (main)"
      MainProcess task-run 2
      MainProcess task-new 3 coroutine "Task-2 (cook)"
      MainProcess task-new 4 coroutine "Task-3 (cook)"
      MainProcess task-wait 2 "waits for Task-2 (cook) and Task-3 (cook)"
      MainProcess task-run 3
      MainProcess task-wait 3 "sleeps for 2 s"
      MainProcess task-run 4
      MainProcess task-wait 4 "waits for a lock"
      MainProcess block event event#1 2
      MainProcess task-run 3
      MainProcess task-end 3 returned None
      MainProcess task-run 4
      MainProcess task-wait 4 "sleeps for 1 s"
      MainProcess block event event#1 1
      MainProcess task-run 4
      MainProcess task-end 4 returned None
      MainProcess task-run 2
      MainProcess task-end 2 returned None`),
  );
});

test('a generator is left where it yields, and brings its variables along when it goes on', async () => {
  const program = `
def count():
    total = 5
    yield 1
    total = 6
for n in count():
    pass
`;
  expect(await told(program, /\S+ (call count|return count|variable local)/)).toBe(
    lines(`
      MainProcess call count 2
      MainProcess variable local 2 total 5
      MainProcess return count 2
      MainProcess call count 2
      MainProcess variable local 2 total 5
      MainProcess variable local 2 total 6
      MainProcess return count 2`),
  );
});
