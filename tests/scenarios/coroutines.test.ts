import { expect, test } from 'vitest';
import { always, duration, eventsOf, lines, linesOf, runWell, timeOf, upTo } from './support.ts';

always('greenlet-switch', 'eight marks in order, in one thread', async (schedule) => {
  const result = await runWell('greenlet-switch', schedule);
  const marks = upTo(8).map((number) => `mark ${number}: ${number % 2 === 1 ? 'ping' : 'pong'}`);
  expect(linesOf(result).slice(0, 8)).toEqual(marks);
  expect(eventsOf(result, 'thread-start')).toEqual([]);
});

test('greenlet-switch: as many marks as there are turns', async () => {
  const output = await lines('greenlet-switch', { params: { ROUNDS: 1 } });
  expect(output.slice(0, -1)).toEqual(['mark 1: ping', 'mark 2: pong']);
});

always('gevent-join', 'who sleeps less wakes first', async (schedule) => {
  expect(await lines('gevent-join', schedule)).toEqual([
    'bear sleeps for 2 s',
    'mouse sleeps for 1 s',
    'mouse is awake',
    'bear is awake',
    '2 s in all',
  ]);
});

for (const id of ['gevent-join', 'asyncio-gather']) {
  test(`${id}: two seconds for two seconds and one second, in one thread`, async () => {
    const result = await runWell(id);
    expect(duration(result)).toBeCloseTo(2, 1);
    expect(timeOf(result, /^mouse is awake$/)).toBeCloseTo(1, 1);
    expect(timeOf(result, /^bear is awake$/)).toBeCloseTo(2, 1);
    expect(eventsOf(result, 'thread-start')).toEqual([]);
  });
}

test('asyncio-gather: time.sleep stops the other task too', async () => {
  const result = await runWell('asyncio-gather', { params: { HAND_OVER: false } });
  expect(duration(result)).toBeCloseTo(3, 1);
  expect(timeOf(result, /^mouse sleeps/)).toBeCloseTo(2, 1);
});
