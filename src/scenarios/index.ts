import type { Scenario } from './schema.ts';

export type { Comparison, Point, Scenario } from './schema.ts';
export { type Localized, type Topic, topicIds, topics } from './topics.ts';

/** Read when the site is built: see scripts/scenarios.mjs. */
const files = import.meta.glob<Scenario>('./*/*.py', {
  query: '?scenario',
  import: 'default',
  eager: true,
});

/** Every scenario of the catalogue, in the order of the course. */
export const scenarios: readonly Scenario[] = Object.values(files).sort(
  (one, other) => one.order - other.order || one.id.localeCompare(other.id),
);

/** Where a scenario stands in the course. */
export interface Place {
  /** From 1. */
  readonly number: number;
  readonly of: number;
  readonly previous: Scenario | null;
  readonly next: Scenario | null;
}

/** Where a scenario stands among others, which are in the order of the course; null: it is none of them. */
export function placeOf(id: string, all: readonly Scenario[] = scenarios): Place | null {
  const at = all.findIndex((scenario) => scenario.id === id);
  if (at < 0) return null;
  return { number: at + 1, of: all.length, previous: all[at - 1] ?? null, next: all[at + 1] ?? null };
}

export const findScenario = (id: string): Scenario | undefined =>
  scenarios.find((scenario) => scenario.id === id);
