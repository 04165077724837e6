import { expect, test } from 'vitest';
import { always, eventsOf, lines, matching, runWell, timeOf, upTo } from './support.ts';

always('echo-process', 'every client hears its own words, in order', async (schedule) => {
  const output = await lines('echo-process', schedule);
  for (const number of upTo(3)) {
    const client = `client-${number}`;
    expect(matching(output, new RegExp(`^echo of ${client}:`))).toEqual(
      ['hello', 'is anybody there?', 'bye'].map((words) => `echo of ${client}: ${words}`),
    );
  }
  expect(matching(output, /^server: somebody calls$/)).toHaveLength(3);
  expect(matching(output, /has hung up$/)).toHaveLength(3);
});

test('echo-process: a process for every connection, and nobody waits for another client', async () => {
  const result = await runWell('echo-process');
  expect(eventsOf(result, 'accept')).toHaveLength(3);
  // The first program, the callers, three clients and three who answer.
  expect(eventsOf(result, 'process-start')).toHaveLength(8);
  for (const number of upTo(3)) {
    expect(timeOf(result, new RegExp(`^echo of client-${number}: hello$`))).toBeCloseTo(0.3 * number, 1);
  }
});

const heard = (speaker: string, words: string): string[] =>
  ['Ada', 'Bo', 'Cy'].filter((name) => name !== speaker).map((name) => `${name} hears ${speaker}: ${words}`);

always('chat-threads', 'what one says is heard by all others, once', async (schedule) => {
  const output = await lines('chat-threads', schedule);
  const expected = [
    ...heard('Ada', 'hello'),
    ...heard('Bo', 'hello Ada'),
    ...heard('Cy', 'what is for lunch?'),
    ...heard('Ada', 'soup'),
  ];
  expect(matching(output, / hears /).sort()).toEqual(expected.sort());
  expect(output.slice(-3)).toEqual(['Ada has left', 'Bo has left', 'Cy has left']);
});

test('chat-threads: who says nothing is heard by nobody', async () => {
  const output = await lines('chat-threads', { stdin: [''] });
  expect(matching(output, / hears /)).toEqual([]);
  expect(matching(output, /has come in$/)).toHaveLength(3);
});
