import { type Scenario, topics } from '../../scenarios/index.ts';
import type { Language } from '../../store/preferences.ts';

/** A text as it is compared: without case, diacritics and the widths of Chinese typing. */
export const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The words of a search. */
export const wordsOf = (search: string): string[] =>
  fold(search)
    .split(/\s+/)
    .filter((word) => word !== '');

interface Folded {
  /** What its card says in either language. */
  readonly card: string;
  /** The card, what to look for, and the program. */
  readonly all: string;
}

const known = new WeakMap<Scenario, Folded>();

function folded(scenario: Scenario): Folded {
  const before = known.get(scenario);
  if (before !== undefined) return before;
  const { id, topic, title, summary, lookFor, packages, program } = scenario;
  const said = [topics[topic], title, summary].flatMap(({ en, zh }) => [en, zh]);
  const card = fold([id, ...said, ...packages].join('\n'));
  const points = lookFor.flatMap(({ en, zh }) => [en, zh]);
  const made = { card, all: `${card}\n${fold([...points, program].join('\n'))}` };
  known.set(scenario, made);
  return made;
}

/** Does a scenario have every word, in either language or in its program? */
export const matches = (scenario: Scenario, words: readonly string[]): boolean =>
  words.every((word) => folded(scenario).all.includes(word));

/** Where a word was found that the card does not show: a point, or a line of the program. */
export interface Excerpt {
  readonly text: string;
  /** Line of the program, from 1; null: a point to look for. */
  readonly line: number | null;
}

/** Why a scenario matches, when its card does not tell; points in the reader's language come first. */
export function excerpt(scenario: Scenario, words: readonly string[], language: Language): Excerpt | null {
  const { card } = folded(scenario);
  const word = words.find((each) => !card.includes(each));
  if (word === undefined) return null;
  const languages = language === 'en' ? (['en', 'zh'] as const) : (['zh', 'en'] as const);
  for (const spoken of languages) {
    const point = scenario.lookFor.find((each) => fold(each[spoken]).includes(word));
    if (point !== undefined) return { text: point[spoken], line: null };
  }
  const lines = scenario.program.split('\n');
  const at = lines.findIndex((line) => fold(line).includes(word));
  return at < 0 ? null : { text: lines[at]?.trim() ?? '', line: at + 1 };
}

/** A text cut where words of the search stand in it, for marking them. */
export function cut(
  text: string,
  words: readonly string[],
): { readonly text: string; readonly found: boolean }[] {
  // Folding may change how long a text is; then nothing is marked.
  const plain = fold(text);
  if (plain.length !== text.length || words.length === 0) return [{ text, found: false }];
  const found = new Array<boolean>(text.length).fill(false);
  for (const word of words)
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1))
      found.fill(true, at, at + word.length);
  const pieces: { text: string; found: boolean }[] = [];
  [...found.keys()].forEach((at) => {
    const last = pieces.at(-1);
    if (last !== undefined && last.found === found[at]) last.text += text[at];
    else pieces.push({ text: text[at] ?? '', found: found[at] === true });
  });
  return pieces;
}
