import { expect, test } from 'vitest';
import { always, eventsOf, lines, linesOf, runWell, upTo } from './support.ts';

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
