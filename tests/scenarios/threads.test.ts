import { expect, test } from 'vitest';
import { always, eventsOf, lines, linesOf, matching, runWell, timeOf, upTo } from './support.ts';

const number = (line: string | undefined, pattern: RegExp): number => Number(pattern.exec(line ?? '')?.[1]);

always('thread-start', 'both threads do all their steps, and all forty start', async (schedule) => {
  const output = await lines('thread-start', schedule);
  expect(matching(output, /^singer/)).toEqual(['singer: verse 1', 'singer: verse 2']);
  expect(matching(output, /^dancer/)).toEqual(['dancer: step 1', 'dancer: step 2']);
  expect(matching(output, /^20 of (Thread|Process) started in \d+ ms$/)).toHaveLength(2);
});

test('thread-start: a process takes at least ten times as long to start as a thread', async () => {
  const output = await lines('thread-start');
  const [threads, processes] = matching(output, /started in/).map((line) => number(line, /in (\d+) ms/));
  expect(threads).toBeGreaterThan(0);
  expect(processes).toBeGreaterThanOrEqual(10 * (threads ?? 0));
});

test('thread-sharing: the main thread reads what the other has written, after three seconds', async () => {
  const result = await runWell('thread-sharing');
  expect(timeOf(result, /^teacher reads: hello/)).toBeCloseTo(3, 1);
  expect(eventsOf(result, 'process-start')).toHaveLength(1);
});

always('daemon-thread', 'a process waits for its threads, but not for daemons', async (schedule) => {
  const output = await lines('daemon-thread', schedule);
  expect(output.at(-1)).toBe('waiter goes home');
  expect(output).not.toContain('radio has played to the end');
  const other = await lines('daemon-thread', { ...schedule, params: { RADIO: 1, WAITER: 3 } });
  expect(other.slice(-2)).toEqual(['radio has played to the end', 'waiter goes home']);
});

test('daemon-thread: the process ends with the waiter', async () => {
  const ends = async (params: Record<string, number>) =>
    (eventsOf(await runWell('daemon-thread', { params }), 'process-exit')[0]?.time ?? 0) / 1e9;
  expect(await ends({})).toBeCloseTo(1, 1);
  expect(await ends({ RADIO: 1, WAITER: 3 })).toBeCloseTo(3, 1);
});

test('thread-join: three seconds one after the other, two at the same time', async () => {
  expect((await lines('thread-join')).at(-1)).toBe('ready to bake after 3 s');
  const output = await lines('thread-join', { params: { JOIN_BETWEEN: false } });
  expect(output.at(-1)).toBe('ready to bake after 2 s');
});

always('gil-cpu', 'all sums are made', async (schedule) => {
  for (const KIND of ['threads', 'processes']) {
    const output = await lines('gil-cpu', { ...schedule, params: { KIND, NUMBERS: 10_000 } });
    expect(output).toHaveLength(3);
    expect(output[1]).toMatch(new RegExp(`^4 sums as ${KIND}: \\d`));
  }
});

test('gil-cpu: threads are no faster than one after the other, processes about four times', async () => {
  const gain = async (params: Record<string, string | number>) =>
    number((await lines('gil-cpu', { params })).at(-1), /^([\d.]+) times/);
  expect(await gain({ KIND: 'threads', NUMBERS: 100_000 })).toBeCloseTo(1, 1);
  expect(await gain({ KIND: 'processes' })).toBeGreaterThan(3.5);
});

test('gil-cpu: threads without a GIL are as fast as processes', async () => {
  const output = await lines('gil-cpu', { config: { gil: 'free-threaded' }, params: { NUMBERS: 100_000 } });
  expect(number(output.at(-1), /^([\d.]+) times/)).toBeGreaterThan(3.5);
});

test('gil-cpu: the threads pass the GIL on every five milliseconds', async () => {
  const result = await runWell('gil-cpu', { params: { NUMBERS: 50_000 } });
  const preempted = eventsOf(result, 'ready').filter(({ a }) => a === 2);
  const seconds = number(linesOf(result)[1], /: ([\d.]+) s/);
  expect(preempted.length).toBeGreaterThan(seconds / 0.005 / 2);
});

always('gil-io', 'all tasks come to their end', async (schedule) => {
  for (const KIND of ['threads', 'processes']) {
    const output = await lines('gil-io', { ...schedule, params: { KIND } });
    expect(output.at(-1)).toMatch(new RegExp(`^50 ${KIND} all done after [\\d.]+ s$`));
  }
});

test('gil-io: threads and processes take about as long as the longest task; processes start later', async () => {
  const measure = async (KIND: string) => {
    const [started, done] = await lines('gil-io', { params: { KIND } });
    return { started: number(started, /after ([\d.]+) s/), done: number(done, /after ([\d.]+) s/) };
  };
  const [threads, processes] = [await measure('threads'), await measure('processes')];
  expect(threads.done).toBeCloseTo(3, 1);
  expect(processes.done).toBeCloseTo(3, 0);
  expect(processes.started).toBeGreaterThan(10 * threads.started);
  expect(processes.done).toBeGreaterThan(threads.done);
});

always('gil-versus-lock', 'nothing is lost in one go or under the lock', async (schedule) => {
  const [quick, slow, locked] = await lines('gil-versus-lock', schedule);
  expect(quick).toBe('in one go: 20 of 20 coins');
  expect(number(slow, /^with a pause: (\d+) of 20 coins$/)).toBeLessThan(20);
  expect(locked).toBe('with a pause and a lock: 20 of 20 coins');
});

test('thread-introspection: as many threads are active as there are sleepers, and the main thread', async () => {
  for (const sleepers of [1, 5]) {
    const output = await lines('thread-introspection', { params: { NAPPERS: sleepers } });
    expect(output).toContain(`active: ${sleepers + 1}`);
    expect(output).toContain(['MainThread', ...upTo(sleepers).map((i) => `nap-${i}`)].join(', '));
  }
});
