import { describe, expect, test } from 'vitest';
import { run } from './runs.ts';
import {
  always,
  duration,
  eventsOf,
  lines,
  linesOf,
  matching,
  momentOf,
  runWell,
  timeOf,
  upTo,
} from './support.ts';

const MILLISECOND = 0.001;

describe('process-start', () => {
  test('the parent goes on while the child is being born, and pays for the copy', async () => {
    const result = await runWell('process-start');
    const asked = momentOf(result, { event: 'process-start', object: 'baker' });
    const back = timeOf(result, /start\(\) is back/);
    const born = momentOf(result, { event: 'thread-begin', thread: 'baker' });
    expect(back - asked).toBeGreaterThan(0.9 * MILLISECOND);
    expect(back - asked).toBeLessThan(1.1 * MILLISECOND);
    expect(born).toBeGreaterThan(back);
    expect(timeOf(result, /is ready$/)).toBeCloseTo(2, 1);
  });

  test('with spawn the birth takes many times as long', async () => {
    const born = async (startMethod: 'fork' | 'spawn'): Promise<number> =>
      momentOf(await runWell('process-start', { config: { startMethod } }), {
        event: 'thread-begin',
        thread: 'baker',
      });
    expect(await born('spawn')).toBeGreaterThan(10 * (await born('fork')));
  });
});

test('process-subclass: two couriers side by side, the third delivery in the main process', async () => {
  const result = await runWell('process-subclass');
  expect(timeOf(result, /^Ben delivers/)).toBeCloseTo(1, 1);
  expect(timeOf(result, /^Ann delivers/)).toBeCloseTo(2, 1);
  expect(timeOf(result, /^MainProcess delivers/)).toBeCloseTo(3, 1);
  expect(eventsOf(result, 'process-start').map(({ text }) => text)).toEqual(['MainProcess', 'Ann', 'Ben']);
});

always('process-pids', 'both children have the mother as their parent', async (schedule) => {
  const output = await lines('process-pids', schedule);
  const introductions = matching(output, /I am pid/).map((line) =>
    /^(\w+): I am pid (\d+), my parent is pid (\d+)$/.exec(line)?.slice(1),
  );
  const mother = introductions.find((each) => each?.[0] === 'mother')?.[1];
  const children = introductions.filter((each) => each?.[0] !== 'mother');
  expect(children.map((each) => each?.[2])).toEqual([mother, mother]);
  expect(new Set(introductions.map((each) => each?.[1])).size).toBe(3);
});

always('process-isolation', 'the child changes its own price only', async (schedule) => {
  const result = await runWell('process-isolation', schedule);
  expect(linesOf(result)).toEqual([
    'branch: the price was 10',
    'branch: the price is now 99',
    'head office: the price is 10',
  ]);
  expect(timeOf(result, /^head office/)).toBeCloseTo(3, 1);
});

always('dance-and-sing', 'two processes take turns and need the time of one', async (schedule) => {
  const result = await runWell('dance-and-sing', schedule);
  const output = linesOf(result);
  for (const move of ['step', 'la la']) {
    const own = matching(output, new RegExp(`: ${move} `));
    expect(own.map((line) => line.replace(/^pid \d+: /, ''))).toEqual(upTo(3).map((n) => `${move} ${n}`));
    expect(new Set(own.map((line) => line.split(':')[0])).size).toBe(1);
  }
  for (const number of upTo(2)) {
    expect(timeOf(result, new RegExp(`step ${number}$`))).toBeLessThan(
      timeOf(result, new RegExp(`la la ${number + 1}$`)),
    );
    expect(timeOf(result, new RegExp(`la la ${number}$`))).toBeLessThan(
      timeOf(result, new RegExp(`step ${number + 1}$`)),
    );
  }
  expect(new Set(matching(output, /^pid/).map((line) => line.split(':')[0])).size).toBe(2);
  expect(output.at(-1)).toBe('The show took 1.5 s');
  const alone = await lines('dance-and-sing', { ...schedule, params: { TOGETHER: false } });
  expect(alone.at(-1)).toBe('The show took 3.0 s');
});

describe('process-states', () => {
  const SUM = (200_000 * 199_999) / 2;

  always('process-states', 'everybody gets to the end', async (schedule) => {
    const output = await lines('process-states', schedule);
    const expected = upTo(4).map((number) => `calculator-${number}: ${SUM}`);
    expect([...output].sort()).toEqual([...expected, 'sleeper: good morning']);
  });

  test('two cores are shared by four, and the sleeper stands ready before it runs', async () => {
    const result = await runWell('process-states');
    expect(new Set(eventsOf(result, 'run').map(({ a }) => a))).toEqual(new Set([0, 1]));
    expect(eventsOf(result, 'ready').filter(({ a }) => a === 2).length).toBeGreaterThan(10);
    const asleep = { event: 'block', thread: 'sleeper' } as const;
    const woken = momentOf(result, asleep, { event: 'ready', thread: 'sleeper' });
    const runs = momentOf(result, asleep, { event: 'run', thread: 'sleeper' });
    expect(woken - momentOf(result, asleep)).toBeCloseTo(0.02, 4);
    expect(runs).toBeGreaterThan(woken + MILLISECOND);
  });

  test('with a core for each it takes about half as long', async () => {
    const two = duration(await runWell('process-states'));
    const five = duration(await runWell('process-states', { config: { cores: 5 } }));
    expect(two / five).toBeGreaterThan(1.6);
    expect(two / five).toBeLessThan(2.1);
  });
});

describe('join-one', () => {
  test('what stands after join() comes after two seconds', async () => {
    const result = await runWell('join-one');
    expect(timeOf(result, /^guest: waits$/)).toBeLessThan(0.1);
    expect(timeOf(result, /^cook/)).toBeCloseTo(2, 1);
    expect(timeOf(result, /^guest: eats/)).toBeGreaterThan(timeOf(result, /^cook/));
    expect(timeOf(result, /^guest: eats/)).toBeCloseTo(2, 1);
  });

  test('without join() the guest eats before there is a meal', async () => {
    const output = await lines('join-one', { params: { JOIN: false } });
    expect(output).toEqual(['guest: waits', 'guest: eats after 0 s', 'cook: the meal is on the table']);
  });
});

always('join-many', '2, 7, 5 are joined after 2, 7, 7 s and 3, 2, 1 after 3, 3, 3 s', async (schedule) => {
  const joined = async (params: Record<string, number>): Promise<string[]> =>
    matching(await lines('join-many', { ...schedule, params }), /^guide/);
  expect(await joined({})).toEqual([
    'guide: has Ada after 2 s',
    'guide: has Bo after 7 s',
    'guide: has Cy after 7 s',
  ]);
  expect(await joined({ ADA: 3, BO: 2, CY: 1 })).toEqual([
    'guide: has Ada after 3 s',
    'guide: has Bo after 3 s',
    'guide: has Cy after 3 s',
  ]);
});

always('join-loop', 'takes the longest, or the sum when joined inside the loop', async (schedule) => {
  expect((await lines('join-loop', schedule)).at(-1)).toBe('All clean after 3 s');
  const inside = await lines('join-loop', { ...schedule, params: { JOIN_INSIDE: true } });
  expect(inside).toEqual([...upTo(3).map((number) => `machine-${number} is done`), 'All clean after 6 s']);
});

describe('alive-terminate', () => {
  always('alive-terminate', 'not alive, alive, and in the end ended by signal 15', async (schedule) => {
    const output = await lines('alive-terminate', schedule);
    expect(output[0]).toBe('before start():    Process-1, pid None: not alive, exit code None');
    expect(output[1]).toMatch(/^after start\(\): {5}shepherd, pid \d+: alive, exit code None$/);
    expect(output[3]).toMatch(/^a moment later: {4}shepherd, pid \d+: not alive, exit code -15$/);
  });

  test('right after terminate() it is still alive: the signal takes a moment', async () => {
    const result = await runWell('alive-terminate');
    expect(linesOf(result)[2]).toMatch(/^after terminate\(\): shepherd, pid \d+: alive, exit code None$/);
    const sent = momentOf(result, { event: 'signal', value: 15 });
    const gone = momentOf(result, { event: 'process-exit', object: 'shepherd', value: -15 });
    expect(gone).toBeGreaterThan(timeOf(result, /^after terminate/));
    expect(gone - sent).toBeLessThan(MILLISECOND);
  });
});

always('terminate-holding-lock', 'everyone after it waits for ever, and is told why', async (schedule) => {
  const { stdout, stop, exitCode } = await run('terminate-holding-lock', schedule);
  expect(stdout).toBe('Ada unlocks the office\nAda is gone, exit code -15\n');
  expect({ exitCode, reason: stop?.reason }).toEqual({ exitCode: 3, reason: 'deadlock' });
  expect(stop?.message).toMatch(/Bo .*waits for Lock key, whose holder has ended/);
});

always('terminate-holding-lock', 'nobody waits for ever when Ada may finish', async (schedule) => {
  const output = await lines('terminate-holding-lock', { ...schedule, params: { TERMINATE: false } });
  expect(matching(output, /hands the key back$/)).toHaveLength(2);
  expect(output.at(-1)).toBe('The office is closed');
});

describe('daemon-process', () => {
  test("the daemon ends with the parent's code after 10 s, not with the child after 15", async () => {
    const result = await runWell('daemon-process');
    expect(timeOf(result, /^landlord/)).toBeCloseTo(10, 1);
    expect(momentOf(result, { event: 'process-exit', object: 'watchman', value: -15 })).toBeCloseTo(10, 1);
    expect(timeOf(result, /^guest/)).toBeCloseTo(15, 1);
    expect(matching(linesOf(result), /^watchman/)).toHaveLength(2);
  });

  test('with join() the daemon lives on until the child is done', async () => {
    const result = await runWell('daemon-process', { params: { JOIN: true } });
    expect(momentOf(result, { event: 'process-exit', object: 'watchman', value: -15 })).toBeCloseTo(15, 1);
    expect(matching(linesOf(result), /^watchman/)).toHaveLength(3);
  });
});

test('zombie-and-orphan: a zombie for two seconds, an orphan adopted by process 1', async () => {
  const result = await runWell('zombie-and-orphan');
  expect(momentOf(result, { event: 'process-exit', object: 'zombie' })).toBeCloseTo(1, 1);
  expect(momentOf(result, { event: 'process-reap', object: 'zombie' })).toBeCloseTo(3, 1);
  expect(momentOf(result, { event: 'process-orphan', object: 'orphan' })).toBeCloseTo(1.8, 1);
  expect(timeOf(result, /^orphan: my parent is pid 1$/)).toBeCloseTo(2.4, 1);
});
