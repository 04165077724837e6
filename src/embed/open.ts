import { findScenario } from '../scenarios/index.ts';
import { openLink } from '../store/link.ts';
import type { Work } from '../store/session.ts';
import { type Defaults, scenarioWork } from '../store/work.ts';

/** The program that a fragment names (`#v1:…` or `#/s/<id>`), or what is wrong with it. */
export async function openFragment(
  fragment: string,
  defaults: Defaults,
): Promise<{ readonly work: Work } | { readonly problem: string }> {
  const id = /^#?\/s\/([\w-]+)$/.exec(fragment)?.[1];
  if (id !== undefined) {
    const scenario = findScenario(id);
    return scenario === undefined
      ? { problem: `There is no scenario "${id}".` }
      : { work: scenarioWork(scenario, defaults) };
  }
  const opened = await openLink(fragment, defaults);
  return opened.ok ? { work: opened.value.work } : { problem: opened.error.message };
}
