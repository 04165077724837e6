import { expect, test } from 'vitest';
import { always, lines, matching } from './support.ts';

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
