import { readScenario, type Scenario } from './schema.ts';

export type { Comparison, Point, Scenario } from './schema.ts';
export { type Localized, type Topic, topicIds, topics } from './topics.ts';

const files = import.meta.glob<string>('./*/*.py', { query: '?raw', import: 'default', eager: true });

/** Every scenario of the catalogue, in the order of the course. */
export const scenarios: readonly Scenario[] = Object.entries(files)
  .map(([path, source]) => readScenario(`scenarios/${path.slice(2)}`, source))
  .sort((one, other) => one.order - other.order || one.id.localeCompare(other.id));

export const findScenario = (id: string): Scenario | undefined =>
  scenarios.find((scenario) => scenario.id === id);
