import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The files of tests that take longest, the longest first. A file that starts last and takes a minute leaves the other cores
 * idle for as long; how long files took the last time is not known in a clean clone.
 */
const LONGEST = [
  'tests/hosts-agree-',
  'tests/conformance/workers-',
  'tests/conformance/programs-',
  'tests/cli.test.ts',
  'tests/cli-',
  'src/engine/stepping.test.ts',
  'tests/scenarios/processes.test.ts',
  'tests/live.test.ts',
  'tests/scenarios/golden.test.ts',
  'tests/scenarios/locks.test.ts',
  'tests/scenarios/threads.test.ts',
  'src/vm/interpreter.test.ts',
  'src/kernel/property.test.ts',
  'tests/scenarios/',
  'src/kernel/parallel.test.ts',
];

function rank({ moduleId }: TestSpecification): number {
  const path = moduleId.replaceAll('\\', '/');
  const at = LONGEST.findIndex((part) => path.includes(`/${part}`));
  return at < 0 ? LONGEST.length : at;
}

/** Starts the longest files first, the others as Vitest would. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((one, other) => rank(one) - rank(other));
  }
}
