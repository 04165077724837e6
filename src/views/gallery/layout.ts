import { type Scenario, type Topic, topicIds } from '../../scenarios/index.ts';
import { type Use, usesOf } from '../../scenarios/uses.ts';
import { matches, wordsOf } from './search.ts';

/** Scenarios of one topic, in the order of the course. */
export interface Shelf {
  readonly topic: Topic;
  readonly scenarios: readonly Scenario[];
}

/** The scenarios that have every word of the search, by topic; topics with none are left out. */
export function shelves(scenarios: readonly Scenario[], search: string, only: Topic | null): Shelf[] {
  const words = wordsOf(search);
  return topicIds
    .filter((topic) => only === null || topic === only)
    .map((topic) => ({
      topic,
      scenarios: scenarios.filter((each) => each.topic === topic && matches(each, words)),
    }))
    .filter((shelf) => shelf.scenarios.length > 0);
}

export const countOf = (found: readonly Shelf[]): number =>
  found.reduce((sum, shelf) => sum + shelf.scenarios.length, 0);

/** More drawings than this do not fit on a card. */
const MOST_DRAWN = 5;

/** What of a program is drawn on its card, and what is only named. */
export function emblemOf(program: string): {
  readonly drawn: readonly Use[];
  readonly named: readonly Use[];
} {
  const named = usesOf(program);
  return { drawn: named.slice(0, MOST_DRAWN), named };
}
