import { describe, expect, test } from 'vitest';
import { readScenario } from '../../scenarios/schema.ts';
import { countOf, emblemOf, shelves } from './layout.ts';
import { cut, excerpt, fold, wordsOf } from './search.ts';

const scenario = (id: string, topic: string, title: string, zh: string, program: string) =>
  readScenario(
    `${id}.py`,
    `# /// lockstep
# id = "${id}"
# topic = "${topic}"
# order = 1
# title = { en = "${title}", zh = "${zh}" }
# summary = { en = "About it", zh = "关于它" }
# lookFor = [
#   { en = "Everybody hesitates.", zh = "大家都在犹豫。", at = [{ event = "end" }] },
#   { en = "That", zh = "那", at = [{ event = "end" }] },
# ]
# ///

${program}
`,
  );

const cafe = scenario('cafe', 'locks', 'The Café', '咖啡馆', 'from threading import Lock\nTABLES = 3');
const ktv = scenario('ktv', 'signals', 'Karaoke', '练歌房', 'from threading import Semaphore');
const ids = (search: string, topic: 'locks' | null = null) =>
  shelves([cafe, ktv], search, topic).flatMap((shelf) => shelf.scenarios.map(({ id }) => id));

describe('a search', () => {
  test('finds what has every word, in either language, in a point, in the id or in the program', () => {
    expect(ids('')).toEqual(['cafe', 'ktv']);
    expect(ids('locks tables')).toEqual(['cafe']);
    expect(ids('练歌')).toEqual(['ktv']);
    expect(ids('犹豫')).toEqual(['cafe', 'ktv']);
    expect(ids('hesitates semaphore')).toEqual(['ktv']);
    expect(ids('ktv')).toEqual(['ktv']);
    expect(ids('cafe 练歌')).toEqual([]);
    expect(ids('', 'locks')).toEqual(['cafe']);
    expect(countOf(shelves([cafe, ktv], '', null))).toBe(2);
  });

  test('does not care for case, diacritics and widths', () => {
    expect(ids('CAFÉ')).toEqual(['cafe']);
    expect(ids('cafe')).toEqual(['cafe']);
    expect(ids('ｋｔｖ')).toEqual(['ktv']);
    expect(fold('Ünïcode ＡＢＣ')).toBe('unicode abc');
  });

  test('says where it found what the card does not show', () => {
    const because = (search: string, language: 'en' | 'zh' = 'en') =>
      excerpt(cafe, wordsOf(search), language);
    expect(because('café')).toBe(null);
    expect(because('tables')).toEqual({ text: 'TABLES = 3', line: 2 });
    expect(because('hesitates')).toEqual({ text: 'Everybody hesitates.', line: null });
    expect(because('犹豫', 'zh')).toEqual({ text: '大家都在犹豫。', line: null });
    expect(because('犹豫')).toEqual({ text: '大家都在犹豫。', line: null });
  });

  test('marks its words in a text', () => {
    expect(cut('TABLES = 3', ['tab', 'able'])).toEqual([
      { text: 'TABLE', found: true },
      { text: 'S = 3', found: false },
    ]);
    expect(cut('a', [])).toEqual([{ text: 'a', found: false }]);
    expect(cut('ﬁle', ['file'])).toEqual([{ text: 'ﬁle', found: false }]);
  });
});

test('a card draws what fits, and names all', () => {
  expect(emblemOf(ktv.program)).toEqual({ drawn: ['semaphore'], named: ['semaphore'] });
  const many = 'Process Thread Pool Lock RLock Event Queue';
  expect(emblemOf(many).drawn).toEqual(['process', 'thread', 'pool', 'lock', 'rlock']);
  expect(emblemOf(many).named).toHaveLength(7);
});
