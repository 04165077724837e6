import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { readParams } from '../../scenarios/params.ts';
import { problemOfValue } from '../../scenarios/params-check.ts';
import { checkHeader, type Scenario } from '../../scenarios/schema.ts';
import { topicIds } from '../../scenarios/topics.ts';
import type { Say } from './run.ts';

/** The other scenarios of a catalogue, by the paths of their files. */
export type Others = ReadonlyMap<string, Scenario>;

/**
 * The scenarios beside a file, when it stands in a catalogue: in a folder that is called like a topic, beside the folders of
 * other topics. null: it stands anywhere else. Files that cannot be read as scenarios are left out.
 */
export function readCatalogue(file: string): Others | null {
  const folder = dirname(resolve(file));
  if (!isTopic(basename(folder))) return null;
  const others = new Map<string, Scenario>();
  const catalogue = dirname(folder);
  for (const topic of readdirSync(catalogue).filter(isTopic)) {
    for (const name of readdirSync(join(catalogue, topic)).filter((each) => each.endsWith('.py'))) {
      const path = join(catalogue, topic, name);
      const { scenario } = checkHeader(name, readFileSync(path, 'utf8'));
      if (path !== resolve(file) && scenario !== null) others.set(path, scenario);
    }
  }
  return others;
}

const isTopic = (name: string): boolean => (topicIds as readonly string[]).includes(name);

/** What a scenario says of others, and its place among them. */
export function checkAmong(scenario: Scenario, file: string, others: Others, say: Say): void {
  const ids = new Map([...others].map(([path, other]) => [other.id, { path, other }]));
  const twin = ids.get(scenario.id);
  if (twin !== undefined) say(['id'], `${twin.path} has the same id`);
  const folder = basename(dirname(resolve(file)));
  if (folder !== scenario.topic) say(['topic'], `the file stands in the folder ${folder}`);
  for (const id of scenario.related)
    if (id !== scenario.id && !ids.has(id)) say(['related'], `there is no scenario ${id}`);
  scenario.compare.forEach(({ scenario: id, params: values }, index) => {
    if (id === undefined || id === scenario.id) return;
    const other = ids.get(id)?.other;
    if (other === undefined) {
      say(['compare', String(index), 'scenario'], `there is no scenario ${id}`);
      return;
    }
    const params = new Map(readParams(other.program).map((param) => [param.name, param]));
    for (const [name, value] of Object.entries(values)) {
      const param = params.get(name);
      const problem = param === undefined ? `is no parameter of ${id}` : problemOfValue(param, value);
      if (problem !== null) say(['compare', String(index), 'params', name], problem);
    }
  });
}
