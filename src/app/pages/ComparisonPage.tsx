import { useEffect, useMemo, useState } from 'react';
import type { Comparison, Scenario } from '../../scenarios/index.ts';
import { type ComparisonOfRuns, createComparison } from '../../store/comparison.ts';
import { makeLink } from '../../store/link.ts';
import { usePreferences } from '../../store/react.ts';
import { createStudio } from '../../store/studio.ts';
import { comparisonWork, type Defaults, scenarioWork } from '../../store/work.ts';
import { Compare } from '../../views/compare/Compare.tsx';
import type { AppParts } from '../parts.ts';
import { LINK_TO_GALLERY, linkToScenario } from '../router.ts';

interface ComparisonPageProps {
  readonly scenario: Scenario;
  readonly comparison: Comparison;
  readonly parts: AppParts;
}

/** A scenario beside the run that it asks to be compared with. */
export function ComparisonPage({ scenario, comparison, parts }: ComparisonPageProps) {
  const language = usePreferences((each) => each.language);
  const [runs, setRuns] = useState<ComparisonOfRuns | null>(null);
  const [linkToOther, setLinkToOther] = useState<string | null>(null);
  const differences = useMemo(() => differencesOf(comparison), [comparison]);
  useEffect(() => {
    const { connect, preferences } = parts;
    const defaults = inOnePlace(parts.defaults);
    const works = [scenarioWork(scenario, defaults), comparisonWork(scenario, comparison, defaults)];
    const [left, right] = works.map((work) => createStudio({ connect, preferences, work }));
    if (left === undefined || right === undefined) return;
    const made = createComparison([left, right]);
    setRuns(made);
    void makeLink(right.session.getState(), right.playhead.getState()).then((link) => {
      if (link.ok) setLinkToOther(link.value);
    });
    return made.actions.dispose;
  }, [scenario, comparison, parts]);
  if (runs === null) return null;
  return (
    <Compare
      comparison={runs}
      home={LINK_TO_GALLERY}
      sides={[
        { name: scenario.title[language], differences: [], href: linkToScenario(scenario.id) },
        { name: comparison.title[language], differences, href: linkToOther },
      ]}
    />
  );
}

/** Two pools of workers would be one too many, and the trace is the same without. */
const inOnePlace = ({ config, schedule }: Defaults): Defaults => ({
  config: { ...config, hosts: 'inline' },
  schedule,
});

const differencesOf = ({ params, settings }: Comparison): string[] => [
  ...Object.entries(params).map(([name, value]) => `${name} = ${pythonValue(value)}`),
  ...Object.entries(settings).map(([name, value]) => `${name}: ${value}`),
];

const pythonValue = (value: number | boolean | string): string => {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return typeof value === 'string' ? `'${value}'` : String(value);
};
