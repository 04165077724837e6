import { expect, test } from 'vitest';
import { readScenario } from '../../scenarios/schema.ts';
import { emblem, shelves } from './layout.ts';

const scenario = (id: string, topic: string, zh: string) =>
  readScenario(
    `${id}.py`,
    `# /// lockstep
# id = "${id}"
# topic = "${topic}"
# order = 1
# title = { en = "The ${id}", zh = "${zh}" }
# summary = { en = "About it", zh = "关于它" }
# lookFor = [
#   { en = "It", zh = "它", at = [{ event = "end" }] },
#   { en = "That", zh = "那", at = [{ event = "end" }] },
# ]
# ///

from threading import Semaphore
`,
  );

const all = [scenario('ticket', 'locks', '抢票'), scenario('ktv', 'signals', '练歌房')];
const ids = (search: string, topic: 'locks' | null = null) =>
  shelves(all, search, topic).flatMap((shelf) => shelf.scenarios.map(({ id }) => id));

test('every word of a search must occur, in either language or in the program', () => {
  expect(ids('')).toEqual(['ticket', 'ktv']);
  expect(ids('TICKET locks')).toEqual(['ticket']);
  expect(ids('练歌')).toEqual(['ktv']);
  expect(ids('semaphore')).toEqual(['ticket', 'ktv']);
  expect(ids('ticket 练歌')).toEqual([]);
  expect(ids('', 'locks')).toEqual(['ticket']);
});

test('an emblem is always the same, and inside its frame', () => {
  expect(emblem('ktv', 'signals')).toEqual(emblem('ktv', 'signals'));
  for (const { from, to } of emblem('ticket', 'locks')) {
    expect(from).toBeLessThan(to);
    expect(to).toBeLessThanOrEqual(1);
  }
});
