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

export const findScenario = (id: string): Scenario | undefined =>
  scenarios.find((scenario) => scenario.id === id);
